package io.gradiode.model;

/**
 * A parameter: constant during an experiment, and what a fit estimates.
 *
 * @param <M> the model it belongs to
 * @param name as the user wrote it
 * @param index place in every parameter array
 * @param unit the declared unit in short form, such as {@code "mV"}; {@code "1"} if dimensionless
 */
public record ParameterHandle<M>(String name, int index, String unit) implements Symbol<M> {}
