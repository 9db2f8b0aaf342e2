/**
 * The port: what an optimizer is given and what it has to return; our own optimizers.
 *
 * <p>Enters: an objective and a starting point. Leaves: the best point, why it stopped, what it
 * cost.
 *
 * <p>Must not know: differential equations, data, or any optimization library.
 */
package io.gradiode.optimization;
