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

  private final QuasiNewtonSettings settings;

  private Bfgs(QuasiNewtonSettings settings) {
    this.settings = settings;
  }

  static Bfgs withDefaults() {
    return new Bfgs(QuasiNewtonSettings.byDefault());
  }

  /**
   * Ends after this many accepted steps; default 500.
   *
   * @throws IllegalArgumentException unless {@code iterations >= 1}
   */
  public Bfgs maxIterations(int iterations) {
    return new Bfgs(settings.withMaxIterations(iterations));
  }

  /**
   * Ends after this many evaluations of value and gradient; default 5000.
   *
   * @throws IllegalArgumentException unless {@code evaluations >= 1}
   */
  public Bfgs maxEvaluations(long evaluations) {
    return new Bfgs(settings.withMaxEvaluations(evaluations));
  }

  /**
   * Ends when {@code max_i |df/dx_i| max(1, |x_i|)} is at most {@code relative} times the value;
   * default 1e-8.
   *
   * @throws IllegalArgumentException if negative or not finite
   */
  public Bfgs gradientTolerance(double relative) {
    return new Bfgs(settings.withGradientTolerance(relative));
  }

  /**
   * Ends when no coordinate moves by more than {@code relative * max(1, |x_i|)}; default 1e-12.
   *
   * @throws IllegalArgumentException if negative or not finite
   */
  public Bfgs pointTolerance(double relative) {
    return new Bfgs(settings.withPointTolerance(relative));
  }

  /**
   * Length of the first trial step, and of the first after each restart; default 0.5. A small one
   * keeps to the basin of the start.
   *
   * @throws IllegalArgumentException unless positive and finite
   */
  public Bfgs firstStep(double length) {
    return new Bfgs(settings.withFirstStep(length));
  }

  /**
   * The relative accuracy of the values: about the relative tolerance of an integrator. Differences
   * below it are not believed, and end the run once they are all that is left.
   *
   * @throws IllegalArgumentException if negative or not finite
   */
  public Bfgs noise(double relative) {
    return new Bfgs(settings.withNoise(relative));
  }

  @Override
  public Bfgs assumingNoise(double relative) {
    return settings.knowsNoise() ? this : noise(relative);
  }

  @Override
  public String name() {
    return "BFGS";
  }

  @Override
  public String settings() {
    return name() + " " + settings;
  }

  @Override
  public Coordinates coordinates() {
    return Coordinates.UNBOUNDED;
  }

  @Override
  public OptimizationResult minimize(Objective objective, double[] start, Monitor monitor) {
    Box everywhere = Box.everywhere(objective.dimension());
    Curvature curvature = new InverseHessian(objective.dimension(), settings.firstStep());
    return new QuasiNewtonRun(name(), settings, objective, everywhere, curvature, start, monitor)
        .run();
  }

  double noise() {
    return settings.noise();
  }
}
