package io.gradiode.optimization;

import io.gradiode.objective.Objective;

/**
 * The quasi-Newton method of Broyden, Fletcher, Goldfarb and Shanno with a strong-Wolfe line
 * search: J. Nocedal and S. J. Wright, Numerical Optimization, 2nd edition, Springer 2006,
 * algorithm 6.1. Converges superlinearly; one value with gradient costs about one iteration.
 *
 * <p>A step to a point where the objective is not finite is shortened. When a line search fails,
 * the method starts anew from the steepest descent, once. Works with gradients by finite
 * differences too; it then stops at their accuracy.
 *
 * <p>Immutable settings; each method returns a changed copy.
 */
public final class Bfgs implements Optimizer {

  private static final double UNKNOWN = -1.0;

  /** Enough for double precision, and below what an integrator delivers. */
  static final double DEFAULT_NOISE = 1e-13;

  private final int maxIterations;
  private final long maxEvaluations;
  private final double gradientTolerance;
  private final double pointTolerance;
  private final double firstStep;
  private final double noise;

  private Bfgs(
      int maxIterations,
      long maxEvaluations,
      double gradientTolerance,
      double pointTolerance,
      double firstStep,
      double noise) {
    this.maxIterations = maxIterations;
    this.maxEvaluations = maxEvaluations;
    this.gradientTolerance = gradientTolerance;
    this.pointTolerance = pointTolerance;
    this.firstStep = firstStep;
    this.noise = noise;
  }

  static Bfgs withDefaults() {
    return new Bfgs(500, 5_000, 1e-8, 1e-12, 0.5, UNKNOWN);
  }

  /**
   * Ends after this many accepted steps; default 500.
   *
   * @throws IllegalArgumentException unless {@code iterations >= 1}
   */
  public Bfgs maxIterations(int iterations) {
    Settings.requireAtLeast(1, iterations, "iterations");
    return new Bfgs(
        iterations, maxEvaluations, gradientTolerance, pointTolerance, firstStep, noise);
  }

  /**
   * Ends after this many evaluations of value and gradient; default 5000.
   *
   * @throws IllegalArgumentException unless {@code evaluations >= 1}
   */
  public Bfgs maxEvaluations(long evaluations) {
    Settings.requireAtLeast(1, evaluations, "evaluations");
    return new Bfgs(
        maxIterations, evaluations, gradientTolerance, pointTolerance, firstStep, noise);
  }

  /**
   * Ends when {@code max_i |df/dx_i| max(1, |x_i|)} is at most {@code relative} times the value;
   * default 1e-8.
   *
   * @throws IllegalArgumentException if negative or not finite
   */
  public Bfgs gradientTolerance(double relative) {
    Settings.requireNotNegative(relative, "gradientTolerance");
    return new Bfgs(maxIterations, maxEvaluations, relative, pointTolerance, firstStep, noise);
  }

  /**
   * Ends when no coordinate moves by more than {@code relative * max(1, |x_i|)}; default 1e-12.
   *
   * @throws IllegalArgumentException if negative or not finite
   */
  public Bfgs pointTolerance(double relative) {
    Settings.requireNotNegative(relative, "pointTolerance");
    return new Bfgs(maxIterations, maxEvaluations, gradientTolerance, relative, firstStep, noise);
  }

  /**
   * Length of the first trial step, and of the first after each restart; default 0.5. A small one
   * keeps to the basin of the start.
   *
   * @throws IllegalArgumentException unless positive and finite
   */
  public Bfgs firstStep(double length) {
    Settings.requirePositive(length, "firstStep");
    return new Bfgs(
        maxIterations, maxEvaluations, gradientTolerance, pointTolerance, length, noise);
  }

  /**
   * The relative accuracy of the values: about the relative tolerance of an integrator. Differences
   * below it are not believed, and end the run once they are all that is left.
   *
   * @throws IllegalArgumentException if negative or not finite
   */
  public Bfgs noise(double relative) {
    Settings.requireNotNegative(relative, "noise");
    return new Bfgs(
        maxIterations, maxEvaluations, gradientTolerance, pointTolerance, firstStep, relative);
  }

  @Override
  public Bfgs assumingNoise(double relative) {
    return noise == UNKNOWN ? noise(relative) : this;
  }

  @Override
  public String name() {
    return "BFGS";
  }

  @Override
  public Coordinates coordinates() {
    return Coordinates.UNBOUNDED;
  }

  @Override
  public OptimizationResult minimize(Objective objective, double[] start, Monitor monitor) {
    return new BfgsRun(this, objective, start, monitor).run();
  }

  int maxIterations() {
    return maxIterations;
  }

  long maxEvaluations() {
    return maxEvaluations;
  }

  double gradientTolerance() {
    return gradientTolerance;
  }

  double pointTolerance() {
    return pointTolerance;
  }

  double firstStep() {
    return firstStep;
  }

  double noise() {
    return noise == UNKNOWN ? DEFAULT_NOISE : noise;
  }
}
