/**
 * Turn equation text into trees that remember their lines and columns.
 *
 * <p>Enters: text. Leaves: syntax trees, unresolved and possibly meaningless, or diagnostics that
 * point into the text.
 *
 * <p>Must not know: which names exist, what has which dimension.
 */
package io.gradiode.processor.syntax;
