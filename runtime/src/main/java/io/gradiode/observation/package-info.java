/**
 * What was done to a system and what was measured: signals, doses, experiments, series, weights,
 * noise.
 *
 * <p>Enters: arrays of numbers with their handles. Leaves: immutable experiments, checked once,
 * when they are built.
 *
 * <p>Must not know: how a model is integrated or compared with the data.
 */
package io.gradiode.observation;
