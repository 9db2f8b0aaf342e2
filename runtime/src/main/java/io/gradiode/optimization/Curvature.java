package io.gradiode.optimization;

/** What a quasi-Newton method has learned of the curvature, and where it leads. */
interface Curvature {

  /**
   * The step to the minimum of the quadratic model, within the bounds if there are any.
   *
   * @return as long as nothing is learned, no longer than the first step that was asked for
   */
  double[] direction(double[] point, double[] gradient);

  /**
   * Learns from a step.
   *
   * @param step change of the point
   * @param change change of the gradient
   * @return false, and nothing is changed, if the curvature along the step is not positive
   */
  boolean update(double[] step, double[] change);

  /** Forgets everything: the next direction is the steepest descent. */
  void reset();

  /** Updates since the last reset. */
  int updates();
}
