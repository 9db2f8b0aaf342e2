package io.gradiode.processor.syntax;

/**
 * A text that is one expression.
 *
 * @param tree the expression
 * @param text as it was written, on one line
 */
public record Formula(SyntaxTree tree, String text) {}
