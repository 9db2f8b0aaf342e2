package io.gradiode.observation;

import io.gradiode.model.ObservableHandle;

/**
 * What was measured of one observable.
 *
 * @param <M> the model
 * @param observable what was measured
 * @param observations the data
 */
public record Measurement<M>(ObservableHandle<M> observable, Observations observations) {}
