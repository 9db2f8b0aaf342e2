package io.gradiode.model;

/**
 * A state of a model.
 *
 * @param name as the user wrote it
 * @param index place in the state vector
 * @param unit the declared unit in short form, such as {@code "mV"}; {@code "1"} if dimensionless
 */
public record StateInfo(String name, int index, String unit) {}
