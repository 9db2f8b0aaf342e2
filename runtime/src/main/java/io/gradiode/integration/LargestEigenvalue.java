package io.gradiode.integration;

import io.gradiode.model.Pattern;
import java.util.Arrays;

/**
 * Estimates the size of the largest eigenvalue of a Jacobian that changes little from step to step,
 * by the power method: the vector is kept.
 */
final class LargestEigenvalue {

  private static final int ITERATIONS = 2;

  private final Pattern pattern;
  private double[] vector;
  private double[] product;
  private double size;

  LargestEigenvalue(Pattern pattern) {
    this.pattern = pattern;
    vector = new double[pattern.rows()];
    product = new double[pattern.rows()];
  }

  /** Begins a solve; what was learned in the last one would make results depend on it. */
  void begin() {
    Arrays.fill(vector, 1.0);
  }

  /** Goes on with the values of the Jacobian, which may have changed. */
  void refine(double[] jacobian) {
    for (int i = 0; i < ITERATIONS; i++) {
      iterate(jacobian);
    }
  }

  private void iterate(double[] jacobian) {
    double squares = 0.0;
    for (int i = 0; i < product.length; i++) {
      double sum = 0.0;
      for (int k = pattern.stateStart(i); k < pattern.stateStart(i + 1); k++) {
        sum += jacobian[k] * vector[pattern.state(k)];
      }
      product[i] = sum;
      squares += sum * sum;
    }
    final double norm = Math.sqrt(squares);
    if (norm > 0.0 && norm < Double.POSITIVE_INFINITY) {
      size = norm / length(vector);
      for (int i = 0; i < product.length; i++) {
        product[i] /= norm;
      }
      final double[] other = vector;
      vector = product;
      product = other;
    } else {
      size = 0.0;
      Arrays.fill(vector, 1.0);
    }
  }

  private static double length(double[] values) {
    double squares = 0.0;
    for (final double value : values) {
      squares += value * value;
    }
    return Math.sqrt(squares);
  }

  /** The size of the largest eigenvalue. */
  double size() {
    return size;
  }
}
