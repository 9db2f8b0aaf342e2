/**
 * Arithmetic of units and dimensions.
 *
 * <p>Enters: the name of a unit. Leaves: a unit with its scale and its dimension, an exponent
 * vector.
 *
 * <p>Must not know: equations, names of a model.
 */
package io.gradiode.processor.dimension;
