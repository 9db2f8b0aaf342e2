package io.gradiode.objective;

import io.gradiode.observation.EventTimes;

/**
 * The square of how many more or fewer events there are: {@code (n_model − n_recorded)²}.
 *
 * @param perTime whether rates are compared instead: each number divided by the duration
 */
record CountDifference(boolean perTime) implements TrainDistance {

  @Override
  public double between(EventTimes recorded, double[] model, int modelCount, double duration) {
    final double difference = modelCount - recorded.count();
    final double compared = perTime ? difference / duration : difference;
    return compared * compared;
  }

  @Override
  public void requireMeaning(String event, int recordedCount, double duration) {
    if (perTime) {
      TrainDistance.super.requireMeaning(event, recordedCount, duration);
    }
  }

  @Override
  public String text(String event) {
    return "difference of the %s of '%s', squared".formatted(perTime ? "rate" : "count", event);
  }
}
