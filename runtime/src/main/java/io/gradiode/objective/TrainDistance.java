package io.gradiode.objective;

import io.gradiode.observation.EventTimes;

/** How far two series of event times are from each other: a number that has no derivatives. */
interface TrainDistance {

  /**
   * The distance.
   *
   * @param model ascending, in its first places
   * @param modelCount how many these are
   * @param duration of the recording, positive
   * @return finite, not negative
   */
  double between(EventTimes recorded, double[] model, int modelCount, double duration);

  /**
   * Refuses a recording of which the distance means nothing.
   *
   * @param event its name
   * @throws IllegalArgumentException if it is such
   */
  default void requireMeaning(String event, int recordedCount, double duration) {
    if (!(duration > 0)) {
      throw new IllegalArgumentException(
          "The recording of '%s' has no length, so that nothing can be said of its rate"
              .formatted(event));
    }
  }

  /** The same without the part that compares rates alone. */
  default TrainDistance withoutRateCorrection() {
    return this;
  }

  /** What it is, of events of this name, in a unit of time. */
  String text(String event);
}
