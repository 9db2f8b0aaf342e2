package io.gradiode.optimization;

import io.gradiode.objective.Objective;

/**
 * The limited memory quasi-Newton method L-BFGS-B within bounds: R. H. Byrd, P. Lu, J. Nocedal and
 * C. Zhu, A limited memory algorithm for bound constrained optimization, SIAM J. Sci. Comput. 16
 * (1995) 1190–1208, with the improved subspace step of J. L. Morales and J. Nocedal, Remark on
 * Algorithm 778, ACM Trans. Math. Software 38 (2011) 7:1–7:4, and a strong-Wolfe line search.
 *
 * <p>For objectives that are no sum of squares, and for many parameters: a step costs an evaluation
 * of value and gradient and some multiples of the number of coordinates. No point outside of the
 * bounds is evaluated; a start outside is moved to the nearest point inside. A step to a point
 * where the objective is not finite is shortened. When a line search fails, the method starts anew
 * from the steepest descent, once.
 *
 * <p>Immutable settings; each method returns a changed copy.
 */
public final class Lbfgsb implements Optimizer {

  private final QuasiNewtonSettings settings;
  private final int memory;

  private Lbfgsb(QuasiNewtonSettings settings, int memory) {
    this.settings = settings;
    this.memory = memory;
  }

  static Lbfgsb withDefaults() {
    return new Lbfgsb(QuasiNewtonSettings.byDefault(), 10);
  }

  /**
   * How many steps are remembered; default 10.
   *
   * @throws IllegalArgumentException unless {@code steps >= 1}
   */
  public Lbfgsb memory(int steps) {
    Settings.requireAtLeast(1, steps, "memory");
    return new Lbfgsb(settings, steps);
  }

  /**
   * Ends after this many accepted steps; default 500.
   *
   * @throws IllegalArgumentException unless {@code iterations >= 1}
   */
  public Lbfgsb maxIterations(int iterations) {
    return new Lbfgsb(settings.withMaxIterations(iterations), memory);
  }

  /**
   * Ends after this many evaluations of value and gradient; default 5000.
   *
   * @throws IllegalArgumentException unless {@code evaluations >= 1}
   */
  public Lbfgsb maxEvaluations(long evaluations) {
    return new Lbfgsb(settings.withMaxEvaluations(evaluations), memory);
  }

  /**
   * Ends when {@code max_i |df/dx_i| min(max(1, |x_i|), distance of the bound ahead)} is at most
   * {@code relative} times the value; default 1e-8.
   *
   * @throws IllegalArgumentException if negative or not finite
   */
  public Lbfgsb gradientTolerance(double relative) {
    return new Lbfgsb(settings.withGradientTolerance(relative), memory);
  }

  /**
   * Ends when no coordinate moves by more than {@code relative * max(1, |x_i|)}; default 1e-12.
   *
   * @throws IllegalArgumentException if negative or not finite
   */
  public Lbfgsb pointTolerance(double relative) {
    return new Lbfgsb(settings.withPointTolerance(relative), memory);
  }

  /**
   * Length of the first trial step, and of the first after each restart; default 0.5. A small one
   * keeps to the basin of the start.
   *
   * @throws IllegalArgumentException unless positive and finite
   */
  public Lbfgsb firstStep(double length) {
    return new Lbfgsb(settings.withFirstStep(length), memory);
  }

  /**
   * The relative accuracy of the values: about the relative tolerance of an integrator. Differences
   * below it are not believed, and end the run once they are all that is left.
   *
   * @throws IllegalArgumentException if negative or not finite
   */
  public Lbfgsb noise(double relative) {
    return new Lbfgsb(settings.withNoise(relative), memory);
  }

  @Override
  public Lbfgsb assumingNoise(double relative) {
    return settings.knowsNoise() ? this : noise(relative);
  }

  @Override
  public String name() {
    return "L-BFGS-B";
  }

  @Override
  public String settings() {
    return name() + " " + settings + " memory=" + memory;
  }

  @Override
  public Coordinates coordinates() {
    return Coordinates.BOX;
  }

  @Override
  public OptimizationResult minimize(Objective objective, double[] start, Monitor monitor) {
    int n = objective.dimension();
    Box box = Box.of(objective);
    double[] inside = start.length == n ? box.nearest(start) : start;
    Curvature curvature = new BoundedCurvature(box, n, settings.firstStep(), memory);
    return new QuasiNewtonRun(name(), settings, objective, box, curvature, inside, monitor).run();
  }
}
