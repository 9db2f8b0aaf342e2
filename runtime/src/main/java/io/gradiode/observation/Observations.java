package io.gradiode.observation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * Measured values with their times, weights and noise, ordered by time; and how they relate to an
 * observable, {@code scale · observable + offset}.
 *
 * <pre>{@code
 * Observations.of(times, values)
 *     .noise(additive(SIGMA))
 *     .weights(t -> Math.exp(-t / 5))
 *     .scaledBy(GAIN)
 * }</pre>
 *
 * <p>Immutable. A value of NaN is missing. Times may come in any order and more than once; data of
 * equal times keep their order.
 */
public final class Observations {

  private final double[] times;
  private final double[] values;

  /** Place of each datum as it was given. */
  private final int[] order;

  /** What the user said. */
  private final double[] factors;

  /** The product of {@link #factors} and the noise's own weights. */
  private final double[] weights;

  private final Noise noise;
  private final Optional<DataParameter> scale;
  private final Optional<DataParameter> offset;

  private Observations(
      double[] times,
      double[] values,
      int[] order,
      double[] factors,
      Noise noise,
      Optional<DataParameter> scale,
      Optional<DataParameter> offset) {
    this.times = times;
    this.values = values;
    this.order = order;
    this.factors = factors;
    this.noise = noise;
    this.scale = scale;
    this.offset = offset;
    this.weights = permuted(noise.weightsFor(original(values, order)), order);
    for (int i = 0; i < times.length; i++) {
      noise.requirePossible(times[i], values[i]);
      weights[i] *= factors[i];
    }
  }

  /**
   * Data of unknown noise, all of weight 1.
   *
   * @param times finite, in any order
   * @param values one for each time; NaN where missing
   * @throws IllegalArgumentException if lengths differ, or a time or value is infinite
   */
  public static Observations of(double[] times, double[] values) {
    return of(times, values, Noise.unknown());
  }

  /**
   * Data with noise.
   *
   * @param times finite, in any order
   * @param values one for each time; NaN where missing
   * @param noise of the values
   * @throws IllegalArgumentException if lengths differ, a time or value is infinite, or the noise
   *     cannot have made a value
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
    final int[] order = orderOf(times);
    final double[] ones = new double[times.length];
    Arrays.fill(ones, 1.0);
    return new Observations(
        permuted(times, order),
        permuted(values, order),
        order,
        ones,
        noise,
        Optional.empty(),
        Optional.empty());
  }

  /**
   * The same data with this noise.
   *
   * @throws IllegalArgumentException if it cannot have made a value, or belongs to another number
   *     of data
   */
  public Observations noise(Noise newNoise) {
    return new Observations(times, values, order, factors, newNoise, scale, offset);
  }

  /**
   * The same data with these weights, which divide the variance of the noise.
   *
   * @param newWeights one for each datum in the order in which data were given; finite, not
   *     negative; a datum of weight 0 does not count
   * @throws IllegalArgumentException if there are more or fewer than data, or one is negative
   */
  public Observations weights(double... newWeights) {
    if (newWeights.length != times.length) {
      throw new IllegalArgumentException(
          "There are " + newWeights.length + " weights for " + times.length + " data.");
    }
    return withFactors(permuted(newWeights, order));
  }

  /**
   * The same data with weights that depend on their time; they divide the variance of the noise.
   *
   * @param ofTime finite, not negative; called once for each datum
   * @throws IllegalArgumentException if a weight is negative or not finite
   */
  public Observations weights(DoubleUnaryOperator ofTime) {
    return withFactors(Arrays.stream(times).map(ofTime).toArray());
  }

  /**
   * The same data without those near to an event, which get weight 0. To be said of an observable
   * that jumps there, as a membrane potential at a spike: where an event passes a sample the sum of
   * squares jumps too, and most likely has a minimum that is none of the model.
   *
   * <pre>{@code
   * Observations.of(times, volts).awayFrom(spikes, 1e-3)
   * }</pre>
   *
   * @param events as they were recorded, in the model's unit of time
   * @param margin data less than this ahead of one or behind it do not count; in the model's unit
   *     of time, not negative
   * @throws IllegalArgumentException unless it is finite and not negative, or if the events have a
   *     unit of their own
   */
  public Observations awayFrom(EventTimes events, double margin) {
    return awayFrom(events, margin, margin);
  }

  /**
   * The same data without those near to an event; see {@link #awayFrom(EventTimes, double)}.
   *
   * @param events as they were recorded, in the model's unit of time
   * @param before data less than this ahead of one do not count; in the model's unit of time, not
   *     negative
   * @param after data less than this behind one do not count; likewise
   * @throws IllegalArgumentException unless both are finite and not negative, or if the events have
   *     a unit of their own
   */
  public Observations awayFrom(EventTimes events, double before, double after) {
    if (!(before >= 0.0 && after >= 0.0 && Double.isFinite(before + after))) {
      throw new IllegalArgumentException(
          "Data are left out from "
              + before
              + " ahead of events to "
              + after
              + " behind them, which must be finite and not negative.");
    }
    final double[] fewer = factors.clone();
    for (int i = 0; i < fewer.length; i++) {
      if (events.areNear(times[i], before, after)) {
        fewer[i] = 0.0;
      }
    }
    return withFactors(fewer);
  }

  private Observations withFactors(double[] newFactors) {
    Arrays.stream(newFactors).forEach(Noise::requireWeight);
    return new Observations(times, values, order, newFactors, noise, scale, offset);
  }

  /** The same data of which the model knows the shape, but not the scale. */
  public Observations scaledBy(DataParameter newScale) {
    return new Observations(times, values, order, factors, noise, Optional.of(newScale), offset);
  }

  /** The same data with an unknown offset in the unit of the data. */
  public Observations offsetBy(DataParameter newOffset) {
    return new Observations(times, values, order, factors, noise, scale, Optional.of(newOffset));
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

  /**
   * Weight of datum {@code i}: {@code 1/σ²}, times the user's; the latter alone where {@code σ} is
   * unknown, estimated, or depends on the model.
   */
  public double weight(int i) {
    return weights[i];
  }

  /** Whether the size of the noise is given or estimated, so that weights are absolute. */
  public boolean isNoiseKnown() {
    return noise.isAbsolute();
  }

  /** The noise. */
  public Noise noise() {
    return noise;
  }

  /** What multiplies the observable, if anything does. */
  public Optional<DataParameter> scale() {
    return scale;
  }

  /** What is added to the scaled observable, if anything is. */
  public Optional<DataParameter> offset() {
    return offset;
  }

  /** All times, ascending; a new array. */
  public double[] times() {
    return times.clone();
  }

  private static int[] orderOf(double[] times) {
    final Integer[] order = new Integer[times.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble(i -> times[i] + 0.0)); // −0.0 is 0.0
    return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
  }

  private static double[] permuted(double[] array, int[] order) {
    final double[] permuted = new double[array.length];
    Arrays.setAll(permuted, i -> array[order[i]]);
    return permuted;
  }

  private static double[] original(double[] sorted, int[] order) {
    final double[] original = new double[sorted.length];
    for (int i = 0; i < order.length; i++) {
      original[order[i]] = sorted[i];
    }
    return original;
  }
}
