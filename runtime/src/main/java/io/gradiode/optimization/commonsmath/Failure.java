package io.gradiode.optimization.commonsmath;

/**
 * What Commons Math is told where an objective is infinite: its arithmetic needs finite numbers,
 * large enough to be worse than any other and small enough to be squared.
 */
final class Failure {

  static final double VALUE = 1e100;

  private Failure() {}

  static double finite(double value) {
    return value < VALUE ? value : VALUE;
  }
}
