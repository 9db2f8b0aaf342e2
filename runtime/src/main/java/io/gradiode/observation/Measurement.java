package io.gradiode.observation;

import io.gradiode.model.ObservableHandle;

/**
 * What was measured of one observable.
 *
 * @param <M> the model
 * @param observable what was measured
 * @param observations the data
 */
public record Measurement<M>(ObservableHandle<M> observable, Observations observations) {

  /**
   * Checks units.
   *
   * @throws IllegalArgumentException if an offset or a level of noise that is estimated says
   *     another unit than the observable's; behind an unknown scale, data may be in any unit
   */
  public Measurement {
    if (observations.scale().isEmpty()) {
      observations.offset().ifPresent(offset -> offset.requireUnitOf(observable));
      if (!observations.noise().isLogarithmic()) {
        observations
            .noise()
            .additive()
            .flatMap(Level::estimated)
            .ifPresent(level -> level.requireUnitOf(observable));
      }
    }
  }
}
