package io.gradiode.benchmarks;

/** Accumulates the sum of squares and its gradient while an integrator passes the data. */
final class SquareSum {

  /** The sensitivity of a state to a parameter. */
  @FunctionalInterface
  interface Sensitivity {
    double of(int state, int parameter);
  }

  private final int[] observed;
  private final Reference reference;
  private final double[] gradient;
  private double value;
  private int next;

  SquareSum(Problem problem, HandWritten equations) {
    observed = problem.observed();
    reference = problem.reference();
    gradient = new double[equations.parameterCount()];
  }

  void reset() {
    java.util.Arrays.fill(gradient, 0);
    value = 0;
    next = 0;
  }

  boolean hasDatumUntil(double t) {
    return next < reference.times().length && reference.times()[next] <= t;
  }

  double time() {
    return reference.times()[next];
  }

  void add(double[] states, Sensitivity sensitivity) {
    for (int j = 0; j < observed.length; j++) {
      final double residual = states[observed[j]] - reference.data()[j][next];
      value += residual * residual;
      for (int p = 0; p < gradient.length; p++) {
        gradient[p] += 2 * residual * sensitivity.of(observed[j], p);
      }
    }
    next++;
  }

  double value() {
    return value;
  }

  void gradient(double[] target) {
    System.arraycopy(gradient, 0, target, 0, gradient.length);
  }
}
