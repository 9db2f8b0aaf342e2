package io.gradiode.model;

/**
 * An intermediate quantity to which the equations give a name, such as the current through one kind
 * of channel. Of a condition the value is 1 where it is true, and 0 otherwise.
 *
 * @param <M> the model it belongs to
 * @param name as the user wrote it
 * @param index place among the terms
 * @param unit the declared unit in short form, such as {@code "nA"}; {@code "1"} if dimensionless
 */
public record TermHandle<M>(String name, int index, String unit) implements Variable<M> {}
