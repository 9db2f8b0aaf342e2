package io.gradiode.observation;

import java.util.Arrays;

/**
 * How exactly data are known: the weights {@code w} in {@code Σ w (model − data)²}.
 *
 * <p>Immutable.
 */
public final class Noise {

  /** One weight for all data, or one for each. */
  private final double[] weights;

  private final boolean uniform;
  private final boolean absolute;

  private Noise(double[] weights, boolean uniform, boolean absolute) {
    this.weights = weights;
    this.uniform = uniform;
    this.absolute = absolute;
  }

  /** Every datum has weight 1. */
  public static Noise unknown() {
    return new Noise(new double[] {1.0}, true, false);
  }

  /** The same standard deviation for all data, in the unit of the observable; positive. */
  public static Noise standardDeviation(double deviation) {
    return new Noise(new double[] {weight(deviation)}, true, true);
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
      if (!(weight >= 0.0 && weight < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "A weight must be finite and not negative, but one is " + weight + ".");
      }
    }
    return new Noise(weights.clone(), false, false);
  }

  /** Whether the standard deviations are known, and not only their ratios. */
  boolean isAbsolute() {
    return absolute;
  }

  double[] weightsFor(int count) {
    if (uniform) {
      final double[] all = new double[count];
      Arrays.fill(all, weights[0]);
      return all;
    }
    if (weights.length != count) {
      throw new IllegalArgumentException(
          "There are " + weights.length + " weights or deviations for " + count + " data.");
    }
    return weights.clone();
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
