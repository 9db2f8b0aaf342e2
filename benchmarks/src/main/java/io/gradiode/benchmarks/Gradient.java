package io.gradiode.benchmarks;

/** One gradient evaluation: the sum of squares at {@code parameters}, and its gradient. */
@FunctionalInterface
interface Gradient {

  /** Returns the sum of squares and writes its gradient. */
  double evaluate(double[] parameters, double[] gradient);
}
