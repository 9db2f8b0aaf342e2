package io.gradiode.observation;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Measured values with their times and weights, ordered by time.
 *
 * <p>Immutable. A value of NaN is missing. Times may come in any order and more than once; data of
 * equal times keep their order.
 */
public final class Observations {

  private final double[] times;
  private final double[] values;
  private final double[] weights;
  private final boolean noiseKnown;

  private Observations(double[] times, double[] values, double[] weights, boolean noiseKnown) {
    this.times = times;
    this.values = values;
    this.weights = weights;
    this.noiseKnown = noiseKnown;
  }

  /**
   * @param times finite, in any order
   * @param values one for each time; NaN where missing
   * @param noise of the values
   * @throws IllegalArgumentException if lengths differ, or a time or value is infinite
   */
  public static Observations of(double[] times, double[] values, Noise noise) {
    if (times.length != values.length) {
      throw new IllegalArgumentException(
          "There are " + values.length + " values for " + times.length + " times.");
    }
    for (int i = 0; i < times.length; i++) {
      if (!Double.isFinite(times[i])) {
        throw new IllegalArgumentException("The time of datum " + i + " is " + times[i] + ".");
      }
      if (Double.isInfinite(values[i])) {
        throw new IllegalArgumentException(
            "The value at time " + times[i] + " is " + values[i] + "; missing values are NaN.");
      }
    }
    final double[] weights = noise.weightsFor(times.length);
    if (isSorted(times)) {
      return new Observations(times.clone(), values.clone(), weights, noise.isAbsolute());
    }
    final Integer[] order = new Integer[times.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble(i -> times[i]));
    return new Observations(
        permuted(times, order),
        permuted(values, order),
        permuted(weights, order),
        noise.isAbsolute());
  }

  /** Number of data, missing ones included. */
  public int count() {
    return times.length;
  }

  /** Time of datum {@code i}. */
  public double time(int i) {
    return times[i];
  }

  /** Value of datum {@code i}; NaN if missing. */
  public double value(int i) {
    return values[i];
  }

  /** Weight of datum {@code i}. */
  public double weight(int i) {
    return weights[i];
  }

  /** Whether the noise was given as standard deviations, so that weights are absolute. */
  public boolean isNoiseKnown() {
    return noiseKnown;
  }

  /** All times, ascending; a new array. */
  public double[] times() {
    return times.clone();
  }

  private static boolean isSorted(double[] times) {
    for (int i = 1; i < times.length; i++) {
      if (times[i] < times[i - 1]) {
        return false;
      }
    }
    return true;
  }

  private static double[] permuted(double[] array, Integer[] order) {
    final double[] permuted = new double[array.length];
    Arrays.setAll(permuted, i -> array[order[i]]);
    return permuted;
  }
}
