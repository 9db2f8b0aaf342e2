package io.gradiode.model;

/**
 * A time-dependent input, such as an injected current.
 *
 * @param <M> the model it belongs to
 * @param name as the user wrote it
 * @param index place among the inputs
 * @param unit the declared unit in short form, such as {@code "mV"}; {@code "1"} if dimensionless
 */
public record InputHandle<M>(String name, int index, String unit) implements Variable<M> {}
