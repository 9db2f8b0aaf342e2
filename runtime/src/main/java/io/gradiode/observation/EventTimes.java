package io.gradiode.observation;

import io.gradiode.unit.Quantities;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * When an event was recorded, such as the spikes of a neuron: all of them from the start to the end
 * of an experiment.
 *
 * <pre>{@code
 * EventTimes.of(0.0123, 0.0345, 0.0561).standardDeviation(0.5e-3)
 * EventTimes.of(Quantities.of(times, "ms"))
 * EventTimes.of()                                  // it was recorded, and nothing happened
 * }</pre>
 *
 * <p>Immutable. Times may come in any order, and equal ones more than once.
 */
public final class EventTimes {

  private final double[] times;

  /** The same with their unit, until an experiment says in which it wants them. */
  private final Optional<Quantities> quantities;

  private final OptionalDouble standardDeviation;

  private EventTimes(
      double[] times, Optional<Quantities> quantities, OptionalDouble standardDeviation) {
    this.times = times;
    this.quantities = quantities;
    this.standardDeviation = standardDeviation;
  }

  /**
   * Times in the model's unit of time, of unknown noise.
   *
   * @param times finite, in any order; none if nothing happened
   * @throws IllegalArgumentException if one is not finite
   */
  public static EventTimes of(double... times) {
    return new EventTimes(sorted(times), Optional.empty(), OptionalDouble.empty());
  }

  /**
   * Times with their unit, of unknown noise; an experiment converts them to the model's.
   *
   * @param times finite, in any order; none if nothing happened
   * @throws IllegalArgumentException if one is not finite
   */
  public static EventTimes of(Quantities times) {
    final double[] numbers = sorted(times.in(times.unit().toString()));
    return new EventTimes(numbers, Optional.of(times), OptionalDouble.empty());
  }

  /**
   * The same times, known this exactly. Without it their noise is unknown, and each has weight 1.
   *
   * @param deviation of each time, in the model's unit of time whatever the unit of the times;
   *     positive
   * @throws IllegalArgumentException unless it is positive and finite
   */
  public EventTimes standardDeviation(double deviation) {
    if (!(deviation > 0.0 && deviation < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "The standard deviation of event times must be positive and finite, but is "
              + deviation
              + ".");
    }
    return new EventTimes(times, quantities, OptionalDouble.of(deviation));
  }

  /** The same as plain numbers in a unit of time. */
  EventTimes in(String unit) {
    return quantities.isEmpty()
        ? this
        : new EventTimes(sorted(quantities.get().in(unit)), Optional.empty(), standardDeviation);
  }

  private static double[] sorted(double[] times) {
    final double[] sorted = new double[times.length];
    for (int i = 0; i < times.length; i++) {
      if (!Double.isFinite(times[i])) {
        throw new IllegalArgumentException("The time of event " + i + " is " + times[i] + ".");
      }
      sorted[i] = times[i] + 0.0; // −0.0 becomes 0.0
    }
    Arrays.sort(sorted);
    return sorted;
  }

  /**
   * Whether a time is less than {@code before} ahead of one of them, or less than {@code after}
   * behind it.
   *
   * @throws IllegalArgumentException if they are in a unit of their own
   */
  boolean areNear(double time, double before, double after) {
    if (quantities.isPresent()) {
      throw new IllegalArgumentException(
          "The events are in "
              + quantities.get().unit()
              + "; say their times in the model's unit of time, as EventTimes.of(numbers).");
    }
    final int found = Arrays.binarySearch(times, time + 0.0);
    if (found >= 0) {
      return before > 0.0 || after > 0.0;
    }
    final int next = -found - 1;
    return (next < times.length && times[next] - time < before)
        || (next > 0 && time - times[next - 1] < after);
  }

  /** How many there are. */
  public int count() {
    return times.length;
  }

  /** Time {@code i}; they ascend. */
  public double time(int i) {
    return times[i];
  }

  /** All times, ascending; a new array. */
  public double[] times() {
    return times.clone();
  }

  /** How exactly each is known, if that was said. */
  public OptionalDouble standardDeviation() {
    return standardDeviation;
  }

  /** Weight of each time: {@code 1/σ²}, or 1 where {@code σ} is unknown. */
  public double weight() {
    return standardDeviation.isEmpty()
        ? 1.0
        : 1.0 / (standardDeviation.getAsDouble() * standardDeviation.getAsDouble());
  }
}
