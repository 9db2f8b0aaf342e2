package io.gradiode.processor.expression;

import java.util.function.DoubleUnaryOperator;

/**
 * Quotients {@code f(x)/x} of functions that vanish at 0, and their derivatives, to some twelve
 * digits. Generated code calls methods of the runtime, which are exact.
 */
final class Quotients {

  /** Within this distance of 0 the first terms of a power series are exact enough. */
  private static final double NEAR = 0.01;

  private Quotients() {}

  /** {@code f(x)/x}, and a limit at 0. */
  static double value(double x, DoubleUnaryOperator f, double atZero) {
    return x == 0 ? atZero : f.applyAsDouble(x) / x;
  }

  /**
   * The derivative of {@code f(x)/x}.
   *
   * @param slope the derivative of f
   * @param series coefficients of the derivative by powers of x, from the constant one on
   */
  static double derivative(
      double x, DoubleUnaryOperator f, DoubleUnaryOperator slope, double... series) {
    if (Math.abs(x) > NEAR) {
      return (slope.applyAsDouble(x) - f.applyAsDouble(x) / x) / x;
    }
    double sum = 0;
    for (int k = series.length - 1; k >= 0; k--) {
      sum = series[k] + x * sum;
    }
    return sum;
  }
}
