/**
 * Arithmetic of units and dimensions.
 *
 * <p>Enters: the name of a unit. Leaves: a unit with its scale and its dimension, exponents of base
 * units.
 *
 * <p>Must not know: equations, symbols of a model.
 */
package io.gradiode.processor.dimension;
