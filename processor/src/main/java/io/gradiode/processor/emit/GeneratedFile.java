package io.gradiode.processor.emit;

/**
 * A Java file.
 *
 * @param typeName fully qualified name of its type
 * @param text all of it
 */
public record GeneratedFile(String typeName, String text) {}
