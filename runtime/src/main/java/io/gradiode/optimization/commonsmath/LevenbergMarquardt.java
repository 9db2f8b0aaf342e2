package io.gradiode.optimization.commonsmath;

import io.gradiode.objective.Objective;
import io.gradiode.optimization.Coordinates;
import io.gradiode.optimization.Monitor;
import io.gradiode.optimization.OptimizationResult;
import io.gradiode.optimization.Optimizer;

/**
 * Levenberg–Marquardt, as in MINPACK: J. J. Moré, The Levenberg–Marquardt algorithm: implementation
 * and theory, in: Numerical Analysis, Lecture Notes in Mathematics 630, Springer 1978, 105–116;
 * Commons Math's {@code LevenbergMarquardtOptimizer}.
 *
 * <p>Uses residuals and their Jacobian, one evaluation of both for each trial point. A trial point
 * where they are not finite, or that is very far away, is rejected.
 *
 * <p>Immutable settings; each method returns a changed copy.
 */
public final class LevenbergMarquardt implements Optimizer {

  private final int maxIterations;
  private final long maxEvaluations;
  private final ValueTolerance valueTolerance;
  private final double pointTolerance;
  private final double gradientTolerance;

  private LevenbergMarquardt(
      int maxIterations,
      long maxEvaluations,
      ValueTolerance valueTolerance,
      double pointTolerance,
      double gradientTolerance) {
    this.maxIterations = maxIterations;
    this.maxEvaluations = maxEvaluations;
    this.valueTolerance = valueTolerance;
    this.pointTolerance = pointTolerance;
    this.gradientTolerance = gradientTolerance;
  }

  static LevenbergMarquardt withDefaults() {
    return new LevenbergMarquardt(500, 2_000, ValueTolerance.byDefault(), 1e-10, 1e-10);
  }

  /**
   * Ends after this many accepted steps; default 500.
   *
   * @throws IllegalArgumentException unless {@code iterations >= 1}
   */
  public LevenbergMarquardt maxIterations(int iterations) {
    Settings.requireAtLeast(1, iterations, "iterations");
    return new LevenbergMarquardt(
        iterations, maxEvaluations, valueTolerance, pointTolerance, gradientTolerance);
  }

  /**
   * Ends after this many evaluations of residuals and Jacobian; default 2000.
   *
   * @throws IllegalArgumentException unless {@code evaluations >= 1}
   */
  public LevenbergMarquardt maxEvaluations(long evaluations) {
    Settings.requireAtLeast(1, evaluations, "evaluations");
    return new LevenbergMarquardt(
        maxIterations, evaluations, valueTolerance, pointTolerance, gradientTolerance);
  }

  /**
   * Ends when the sum of squares falls, and is predicted to fall, by at most this part of itself;
   * default 1e-12, or the accuracy of the values if that is known to be worse.
   *
   * @throws IllegalArgumentException unless in [1e-15, 1)
   */
  public LevenbergMarquardt valueTolerance(double relative) {
    return withValueTolerance(ValueTolerance.chosen(relative));
  }

  /**
   * Ends when the trust region is this small, relative to the point; default 1e-10.
   *
   * @throws IllegalArgumentException unless in [1e-15, 1)
   */
  public LevenbergMarquardt pointTolerance(double relative) {
    Settings.requireTolerance(relative, "pointTolerance");
    return new LevenbergMarquardt(
        maxIterations, maxEvaluations, valueTolerance, relative, gradientTolerance);
  }

  /**
   * Ends when the cosine between the residuals and each column of the Jacobian is at most this;
   * default 1e-10.
   *
   * @throws IllegalArgumentException unless in [1e-15, 1)
   */
  public LevenbergMarquardt gradientTolerance(double cosine) {
    Settings.requireTolerance(cosine, "gradientTolerance");
    return new LevenbergMarquardt(
        maxIterations, maxEvaluations, valueTolerance, pointTolerance, cosine);
  }

  @Override
  public LevenbergMarquardt assumingNoise(double relative) {
    return withValueTolerance(valueTolerance.assumingNoise(relative));
  }

  @Override
  public String name() {
    return "Levenberg–Marquardt";
  }

  @Override
  public String settings() {
    return String.join(
        " ",
        name(),
        "maxIterations=" + maxIterations,
        "maxEvaluations=" + maxEvaluations,
        "valueTolerance=" + valueTolerance,
        "pointTolerance=" + pointTolerance,
        "gradientTolerance=" + gradientTolerance);
  }

  @Override
  public Coordinates coordinates() {
    return Coordinates.UNBOUNDED;
  }

  @Override
  public OptimizationResult minimize(Objective objective, double[] start, Monitor monitor) {
    return new LevenbergMarquardtRun(this, objective, start, monitor).run();
  }

  Run.Limits limits() {
    return new Run.Limits(maxIterations, maxEvaluations);
  }

  ValueTolerance valueTolerance() {
    return valueTolerance;
  }

  double pointTolerance() {
    return pointTolerance;
  }

  double gradientTolerance() {
    return gradientTolerance;
  }

  private LevenbergMarquardt withValueTolerance(ValueTolerance tolerance) {
    return new LevenbergMarquardt(
        maxIterations, maxEvaluations, tolerance, pointTolerance, gradientTolerance);
  }
}
