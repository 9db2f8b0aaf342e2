/**
 * Say what is wrong, where, and what was probably meant.
 *
 * <p>Enters: codes, positions, texts. Leaves: diagnostics, and results that carry either a value or
 * diagnostics.
 *
 * <p>Must not know: javac. An anchor is opaque here: {@code source} fills it and the root package
 * empties it.
 */
package io.gradiode.processor.diagnostic;
