package io.gradiode.benchmarks;

import java.util.Arrays;

/** A point at which the gradient is known, and how far others are from it. */
final class GradientError {

  private final double[] point;
  private final double[] truth;

  private GradientError(double[] point, double[] truth) {
    this.point = point;
    this.truth = truth;
  }

  /** From a row of parameters, their sum of squares and its gradient. */
  static GradientError of(double[] row) {
    final int count = row.length / 2;
    return new GradientError(
        Arrays.copyOf(row, count), Arrays.copyOfRange(row, count + 1, row.length));
  }

  int parameterCount() {
    return point.length;
  }

  /** The parameters; not copied, since they are read while routes are timed. */
  double[] point() {
    return point;
  }

  /**
   * The length of the difference, by logarithms of the parameters, relative to that of the truth.
   */
  double norm(double[] gradient) {
    double difference = 0;
    double size = 0;
    for (int k = 0; k < point.length; k++) {
      difference += square(point[k] * (gradient[k] - truth[k]));
      size += square(point[k] * truth[k]);
    }
    return Math.sqrt(difference / size);
  }

  /** The largest relative error of a component. */
  double worst(double[] gradient) {
    return Reference.error(gradient, truth);
  }

  private static double square(double x) {
    return x * x;
  }
}
