/**
 * The adapter to Apache Commons Math's optimizers, and the only door for them.
 *
 * <p>Enters: an objective, as {@code optimization} defines it. Leaves: a result, as {@code
 * optimization} defines it.
 *
 * <p>Must not know: differential equations or data. Commons Math's types appear in the public
 * signatures of {@code CommonsMathObjective} only, which hands an objective to that library.
 */
package io.gradiode.optimization.commonsmath;
