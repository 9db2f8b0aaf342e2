package io.gradiode.optimization;

import io.gradiode.objective.Objective;

/**
 * Levenberg–Marquardt within bounds: the least squares method for fits.
 *
 * <p>A trust region in the scale of the Jacobian's columns, as in MINPACK (J. J. Moré, The
 * Levenberg–Marquardt algorithm: implementation and theory, in: Numerical Analysis, Lecture Notes
 * in Mathematics 630, Springer 1978, 105–116); the linear model is minimized within the region and
 * the bounds together, by an active set (P. B. Stark and R. L. Parker, Bounded-variable
 * least-squares: an algorithm and applications, Computational Statistics 10 (1995) 129–141), so
 * that a minimum on a bound is reached as fast as one inside. Matrices are factored orthogonally.
 * No point outside of the bounds is evaluated; a start outside is moved to the nearest point
 * inside.
 *
 * <p>Uses residuals and their Jacobian, one evaluation of both for each trial point. A trial point
 * where they are not finite is rejected and the region shrinks.
 *
 * <p>Immutable settings; each method returns a changed copy.
 */
public final class LevenbergMarquardt implements Optimizer {

  private static final double UNKNOWN = -1.0;

  private final int maxIterations;
  private final long maxEvaluations;
  private final double valueTolerance;
  private final double pointTolerance;
  private final double gradientTolerance;
  private final double noise;

  private LevenbergMarquardt(
      int maxIterations,
      long maxEvaluations,
      double valueTolerance,
      double pointTolerance,
      double gradientTolerance,
      double noise) {
    this.maxIterations = maxIterations;
    this.maxEvaluations = maxEvaluations;
    this.valueTolerance = valueTolerance;
    this.pointTolerance = pointTolerance;
    this.gradientTolerance = gradientTolerance;
    this.noise = noise;
  }

  static LevenbergMarquardt withDefaults() {
    return new LevenbergMarquardt(500, 2_000, 1e-15, 1e-12, 1e-10, UNKNOWN);
  }

  /**
   * Ends after this many accepted steps; default 500.
   *
   * @throws IllegalArgumentException unless {@code iterations >= 1}
   */
  public LevenbergMarquardt maxIterations(int iterations) {
    Settings.requireAtLeast(1, iterations, "iterations");
    return new LevenbergMarquardt(
        iterations, maxEvaluations, valueTolerance, pointTolerance, gradientTolerance, noise);
  }

  /**
   * Ends after this many evaluations of residuals and Jacobian; default 2000.
   *
   * @throws IllegalArgumentException unless {@code evaluations >= 1}
   */
  public LevenbergMarquardt maxEvaluations(long evaluations) {
    Settings.requireAtLeast(1, evaluations, "evaluations");
    return new LevenbergMarquardt(
        maxIterations, evaluations, valueTolerance, pointTolerance, gradientTolerance, noise);
  }

  /**
   * Ends when the sum of squares falls by at most this part of itself, and the linear model
   * promises no more; default 1e-15.
   *
   * @throws IllegalArgumentException if negative or not finite
   */
  public LevenbergMarquardt valueTolerance(double relative) {
    Settings.requireNotNegative(relative, "valueTolerance");
    return new LevenbergMarquardt(
        maxIterations, maxEvaluations, relative, pointTolerance, gradientTolerance, noise);
  }

  /**
   * Ends when no coordinate moves by more than {@code relative * max(1, |x_i|)}; default 1e-12.
   *
   * @throws IllegalArgumentException if negative or not finite
   */
  public LevenbergMarquardt pointTolerance(double relative) {
    Settings.requireNotNegative(relative, "pointTolerance");
    return new LevenbergMarquardt(
        maxIterations, maxEvaluations, valueTolerance, relative, gradientTolerance, noise);
  }

  /**
   * Ends when the part of the residuals that the linear model could take away is at most this part
   * of their norm; default 1e-10. That is the relative offset of D. M. Bates and D. G. Watts, A
   * relative offset orthogonality convergence criterion for nonlinear least squares, Technometrics
   * 23 (1981) 179–183, here within the bounds; it does not depend on the scale of anything.
   *
   * @throws IllegalArgumentException if negative or not finite
   */
  public LevenbergMarquardt gradientTolerance(double relativeOffset) {
    Settings.requireNotNegative(relativeOffset, "gradientTolerance");
    return new LevenbergMarquardt(
        maxIterations, maxEvaluations, valueTolerance, pointTolerance, relativeOffset, noise);
  }

  /**
   * The relative accuracy of the values: about the relative tolerance of an integrator. Differences
   * below it are not believed, and end the run once they are all that is left.
   *
   * @throws IllegalArgumentException if negative or not finite
   */
  public LevenbergMarquardt noise(double relative) {
    Settings.requireNotNegative(relative, "noise");
    return new LevenbergMarquardt(
        maxIterations, maxEvaluations, valueTolerance, pointTolerance, gradientTolerance, relative);
  }

  @Override
  public LevenbergMarquardt assumingNoise(double relative) {
    return noise == UNKNOWN ? noise(relative) : this;
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
        "gradientTolerance=" + gradientTolerance,
        "noise=" + noise);
  }

  @Override
  public Coordinates coordinates() {
    return Coordinates.BOX;
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException if the objective is no sum of squares
   */
  @Override
  public OptimizationResult minimize(Objective objective, double[] start, Monitor monitor) {
    if (!objective.isSumOfSquares() || objective.residualCount() == 0) {
      throw new IllegalStateException(
          "Levenberg–Marquardt needs a sum of squares, and this objective has no residuals: use"
              + " bfgs() or lbfgsb()");
    }
    return new LevenbergMarquardtRun(this, objective, start, monitor).run();
  }

  int maxIterations() {
    return maxIterations;
  }

  long maxEvaluations() {
    return maxEvaluations;
  }

  double valueTolerance() {
    return Math.max(valueTolerance, noise);
  }

  double pointTolerance() {
    return pointTolerance;
  }

  double gradientTolerance() {
    return gradientTolerance;
  }

  /** Whether a stalled value tells of the accuracy of the values. */
  boolean isNoisy() {
    return noise > valueTolerance;
  }
}
