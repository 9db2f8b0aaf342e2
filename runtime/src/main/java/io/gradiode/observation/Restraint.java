package io.gradiode.observation;

import io.gradiode.model.ObservableHandle;

/**
 * What is known of one observable without a measurement.
 *
 * @param <M> the model
 * @param observable what it is about
 * @param target where it shall be, when, and how strictly
 */
public record Restraint<M>(ObservableHandle<M> observable, Target target) {

  /**
   * Checks that there are times.
   *
   * @throws IllegalArgumentException if there are none
   */
  public Restraint {
    if (target.times().length == 0) {
      throw new IllegalArgumentException(
          "When shall '" + observable.name() + "' be kept? Say at(times).");
    }
  }
}
