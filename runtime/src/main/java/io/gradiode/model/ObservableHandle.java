package io.gradiode.model;

/**
 * A quantity that can be measured.
 *
 * @param <M> the model it belongs to
 * @param name as the user wrote it
 * @param index place among the observables
 * @param unit the declared unit in short form, such as {@code "mV"}; {@code "1"} if dimensionless
 * @param state index of the state that it shows unchanged, or −1 if it is computed from states
 */
public record ObservableHandle<M>(String name, int index, String unit, int state)
    implements Variable<M> {}
