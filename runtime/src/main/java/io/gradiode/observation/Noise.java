package io.gradiode.observation;

import java.util.Arrays;
import java.util.Optional;

/**
 * How exactly data are known.
 *
 * <pre>{@code
 * Noise.additive(0.5)                               // σ = 0.5
 * Noise.additive(SIGMA)                             // σ is estimated
 * Noise.proportional(0.1)                           // σ = 0.1 |model|
 * Noise.additive(0.5).and(Noise.proportional(B))    // σ² = 0.5² + B² model²
 * Noise.logNormal(0.2)                              // of the logarithm: σ = 0.2
 * }</pre>
 *
 * <p>With a standard deviation {@code σ} that is known beforehand, data contribute {@code ((model −
 * data)/σ)²}; where it is estimated or depends on the model, {@code ((model − data)/σ)² + 2 ln σ}:
 * minus twice the logarithm of the likelihood up to a constant. Log-normal noise compares
 * logarithms instead.
 *
 * <p>Immutable.
 */
public final class Noise {

  /** One weight for all data, or one for each. */
  private final double[] weights;

  private final boolean uniform;
  private final boolean absolute;
  private final boolean logarithmic;
  private final boolean relativeToData;
  private final Optional<Level> additive;
  private final Optional<Level> proportional;

  private Noise(double[] weights, boolean uniform, boolean absolute) {
    this(weights, uniform, absolute, false, false, Optional.empty(), Optional.empty());
  }

  private Noise(
      double[] weights,
      boolean uniform,
      boolean absolute,
      boolean logarithmic,
      boolean relativeToData,
      Optional<Level> additive,
      Optional<Level> proportional) {
    this.weights = weights;
    this.uniform = uniform;
    this.absolute = absolute;
    this.logarithmic = logarithmic;
    this.relativeToData = relativeToData;
    this.additive = additive;
    this.proportional = proportional;
  }

  /** Every datum has weight 1. */
  public static Noise unknown() {
    return new Noise(new double[] {1.0}, true, false);
  }

  /** The same standard deviation for all data, in the unit of the observable; positive. */
  public static Noise standardDeviation(double deviation) {
    weight(deviation); // complains of a deviation, not of a level
    return additive(new Level.Known(deviation), false);
  }

  /** One standard deviation for each datum, in the unit of the observable; positive. */
  public static Noise standardDeviations(double... deviations) {
    final double[] weights = new double[deviations.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = weight(deviations[i]);
    }
    return new Noise(weights, false, true);
  }

  /**
   * One weight proportional to {@code 1/σ²} for each datum; finite, not negative. The factor of
   * proportion is unknown: standard errors are scaled by the residuals.
   */
  public static Noise weights(double... weights) {
    for (final double weight : weights) {
      requireWeight(weight);
    }
    return new Noise(weights.clone(), false, false);
  }

  /** The same as {@link #standardDeviation}. */
  public static Noise additive(double deviation) {
    return standardDeviation(deviation);
  }

  /** The same standard deviation for all data, which is estimated. */
  public static Noise additive(DataParameter deviation) {
    return additive(new Level.Estimated(deviation), false);
  }

  /** A standard deviation of {@code fraction · |model|}, of scale and offset included; positive. */
  public static Noise proportional(double fraction) {
    return proportional(new Level.Known(fraction));
  }

  /** A standard deviation of {@code fraction · |model|} with an estimated fraction. */
  public static Noise proportional(DataParameter fraction) {
    return proportional(new Level.Estimated(fraction));
  }

  /**
   * A known standard deviation of {@code fraction · |data|}: weights, and a sum of squares. Simpler
   * than {@link #proportional(double)}, and biased towards small values: a datum that is low by
   * chance counts more.
   *
   * @param fraction positive
   */
  public static Noise proportionalToData(double fraction) {
    return new Noise(
        new double[] {weight(fraction)},
        true,
        true,
        false,
        true,
        Optional.empty(),
        Optional.empty());
  }

  /**
   * The logarithm of the data is normal around that of the model, all with the same unknown
   * standard deviation: the sum of squares of {@code ln model − ln data}.
   */
  public static Noise logNormal() {
    return new Noise(
        new double[] {1.0}, true, false, true, false, Optional.empty(), Optional.empty());
  }

  /**
   * The logarithm of the data is normal around that of the model.
   *
   * @param deviation of the natural logarithm, positive; a tenth is about 10 %
   */
  public static Noise logNormal(double deviation) {
    return additive(new Level.Known(deviation), true);
  }

  /** As {@link #logNormal(double)}, with an estimated deviation. */
  public static Noise logNormal(DataParameter deviation) {
    return additive(new Level.Estimated(deviation), true);
  }

  private static Noise additive(Level level, boolean logarithmic) {
    final double weight = level instanceof Level.Known known ? weight(known.value()) : 1.0;
    return new Noise(
        new double[] {weight},
        true,
        true,
        logarithmic,
        false,
        Optional.of(level),
        Optional.empty());
  }

  private static Noise proportional(Level level) {
    return new Noise(
        new double[] {1.0}, true, true, false, false, Optional.empty(), Optional.of(level));
  }

  /**
   * Both noises, independent of each other: {@code σ² = a² + b² model²}.
   *
   * @throws IllegalArgumentException unless one is additive and the other proportional
   */
  public Noise and(Noise other) {
    final Optional<Level> a = additive.or(other::additive);
    final Optional<Level> b = proportional.or(other::proportional);
    final boolean onePartEach =
        additive.isPresent() != proportional.isPresent()
            && additive.isPresent() == other.proportional.isPresent()
            && proportional.isPresent() == other.additive.isPresent();
    if (!onePartEach || logarithmic || other.logarithmic) {
      throw new IllegalArgumentException("Only additive(…) and proportional(…) can be combined.");
    }
    return new Noise(new double[] {1.0}, true, true, false, false, a, b);
  }

  /** Whether standard deviations are known or estimated, and not only their ratios. */
  public boolean isAbsolute() {
    return absolute;
  }

  /** Whether logarithms are compared. */
  public boolean isLogarithmic() {
    return logarithmic;
  }

  /** The part of the standard deviation that does not depend on the model, if there is one. */
  public Optional<Level> additive() {
    return additive;
  }

  /** The part of the standard deviation that is proportional to the model, if there is one. */
  public Optional<Level> proportional() {
    return proportional;
  }

  /** Whether weights tell all: nothing is estimated, and nothing depends on the model. */
  public boolean isWeighted() {
    return proportional.isEmpty() && additive.flatMap(Level::estimated).isEmpty();
  }

  /** Weights {@code 1/σ²} of data where {@link #isWeighted()}, relative to each other or not. */
  double[] weightsFor(double[] values) {
    if (!uniform && weights.length != values.length) {
      throw new IllegalArgumentException(
          "There are " + weights.length + " weights or deviations for " + values.length + " data.");
    }
    final double[] all = uniform ? new double[values.length] : weights.clone();
    if (uniform) {
      Arrays.fill(all, weights[0]);
    }
    if (relativeToData) {
      Arrays.setAll(all, i -> Double.isNaN(values[i]) ? 0.0 : all[i] / (values[i] * values[i]));
    }
    return all;
  }

  /** Refuses data that this noise cannot have made. */
  void requirePossible(double time, double value) {
    if (logarithmic && value <= 0.0) {
      throw new IllegalArgumentException(
          "Data with log-normal noise are positive, but the one at time %s is %s; NaN is missing."
              .formatted(time, value));
    }
    if (value == 0.0 && (relativeToData || (proportional.isPresent() && additive.isEmpty()))) {
      throw new IllegalArgumentException(
          "The datum at time %s is 0, where proportional noise vanishes; say additive(…).and(…)."
              .formatted(time));
    }
  }

  static void requireWeight(double weight) {
    if (!(weight >= 0.0 && weight < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "A weight must be finite and not negative, but one is " + weight + ".");
    }
  }

  private static double weight(double deviation) {
    final double weight = 1.0 / (deviation * deviation);
    if (!(deviation > 0.0 && deviation < Double.POSITIVE_INFINITY && weight > 0.0)
        || Double.isInfinite(weight)) {
      throw new IllegalArgumentException(
          "A standard deviation must be positive and finite, but one is " + deviation + ".");
    }
    return weight;
  }
}
