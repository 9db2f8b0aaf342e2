/**
 * Differentiate and simplify. The door for Symja.
 *
 * <p>Enters: an expression. Leaves: an expression. No Symja type leaves this package and no text
 * enters Symja.
 *
 * <p>Must not know: systems; a derivative here is of one expression by one symbol.
 */
package io.gradiode.processor.symbolic;
