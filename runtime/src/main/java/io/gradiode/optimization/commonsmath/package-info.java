/**
 * The adapter to Apache Commons Math's optimizers, and the only door for them.
 *
 * <p>Enters: an objective, as {@code optimization} defines it. Leaves: a result, as {@code
 * optimization} defines it.
 *
 * <p>Must not know: differential equations or data. No Commons Math type appears in a public
 * signature.
 */
package io.gradiode.optimization.commonsmath;
