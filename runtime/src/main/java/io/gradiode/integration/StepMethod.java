package io.gradiode.integration;

/**
 * A way to take one step, on the arrays of an {@link Integrand}: from {@code stages.y()} with its
 * rates {@code k(1)} to the proposal {@code stages.next()}.
 */
interface StepMethod {

  /**
   * Tries a step.
   *
   * @return its error norm, at most 1 where the step may be accepted; NaN or infinite where it went
   *     astray
   */
  double attempt(double t, double h);

  /** How errors follow from steps: {@code error ~ h^order}. */
  int order();

  /**
   * Prepares {@link #interpolate} for the step just finished, whose end has its rates in {@code
   * k(13)}.
   *
   * @param n how many components are wanted: the length of the extended state, or the number of
   *     states
   */
  void prepare(int n, double t, double h);

  /** The wanted components at a time within the step just prepared. */
  double[] interpolate(double time);

  /**
   * The wanted states within the step just finished, good enough to see whether something may
   * happen there, and free.
   *
   * @param theta where in the step, from 0 to 1
   */
  double[] sketch(double theta, double h);

  /**
   * The largest part of a step by which its end may be moved along its rates.
   *
   * @param h the step just finished
   */
  double nextToNothing(double h);

  /**
   * Takes note that the step just finished is accepted; its arrays are still in place.
   *
   * @param start where it began
   */
  void accept(double start);

  /** Forgets past steps: states, inputs or modes have changed. */
  void forget();
}
