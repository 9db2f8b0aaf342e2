package io.gradiode.observation;

import io.gradiode.model.EventHandle;

/**
 * When an event of a model was recorded.
 *
 * @param <M> the model
 * @param event which
 * @param times when, from the start to the end of the experiment, in the model's unit of time
 */
public record Recording<M>(EventHandle<M> event, EventTimes times) {}
