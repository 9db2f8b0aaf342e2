package io.gradiode.optimization.commonsmath;

import io.gradiode.objective.Objective;
import io.gradiode.optimization.Coordinates;
import io.gradiode.optimization.Monitor;
import io.gradiode.optimization.OptimizationResult;
import io.gradiode.optimization.Optimizer;

/**
 * Bounded minimization by quadratic models: M. J. D. Powell, The BOBYQA algorithm for bound
 * constrained optimization without derivatives, report DAMTP 2009/NA06, University of Cambridge;
 * Commons Math's {@code BOBYQAOptimizer}. Needs no gradient; best up to about 20 coordinates.
 *
 * <p>It is defined for two coordinates or more; with one, R. P. Brent's method for one variable is
 * used instead (Algorithms for Minimization without Derivatives, Prentice-Hall 1973, chapter 5).
 * Each evaluation counts as an iteration.
 *
 * <p>Immutable settings; each method returns a changed copy.
 */
public final class Bobyqa implements Optimizer {

  private final long maxEvaluations;
  private final double firstRadius;
  private final double lastRadius;

  private Bobyqa(long maxEvaluations, double firstRadius, double lastRadius) {
    this.maxEvaluations = maxEvaluations;
    this.firstRadius = firstRadius;
    this.lastRadius = lastRadius;
  }

  static Bobyqa withDefaults() {
    return new Bobyqa(5_000, 0.1, 1e-7);
  }

  /**
   * Ends after this many evaluations; default 5000.
   *
   * @throws IllegalArgumentException unless {@code evaluations >= 1}
   */
  public Bobyqa maxEvaluations(long evaluations) {
    Settings.requireAtLeast(1, evaluations, "evaluations");
    return new Bobyqa(evaluations, firstRadius, lastRadius);
  }

  /**
   * Radius of the first trust region, in the unit cube; default 0.1.
   *
   * @throws IllegalArgumentException unless in [1e-15, 0.5]
   */
  public Bobyqa firstRadius(double radius) {
    Settings.requireTolerance(radius, "firstRadius");
    if (radius > 0.5) {
      throw new IllegalArgumentException("firstRadius must be at most 0.5, not " + radius);
    }
    return new Bobyqa(maxEvaluations, radius, Math.min(radius, lastRadius));
  }

  /**
   * Radius of the trust region at which it ends, in the unit cube; default 1e-7.
   *
   * @throws IllegalArgumentException unless in [1e-15, 0.5]
   */
  public Bobyqa lastRadius(double radius) {
    Settings.requireTolerance(radius, "lastRadius");
    if (radius > 0.5) {
      throw new IllegalArgumentException("lastRadius must be at most 0.5, not " + radius);
    }
    return new Bobyqa(maxEvaluations, Math.max(radius, firstRadius), radius);
  }

  @Override
  public String name() {
    return "BOBYQA";
  }

  @Override
  public String settings() {
    return String.join(
        " ",
        name(),
        "maxEvaluations=" + maxEvaluations,
        "firstRadius=" + firstRadius,
        "lastRadius=" + lastRadius);
  }

  @Override
  public Coordinates coordinates() {
    return Coordinates.UNIT_CUBE;
  }

  @Override
  public OptimizationResult minimize(Objective objective, double[] start, Monitor monitor) {
    int iterations = (int) Math.min(Integer.MAX_VALUE, maxEvaluations);
    Run.Limits limits = new Run.Limits(iterations, maxEvaluations);
    double[] inside = CubeFunction.inCube(start);
    Run run = new Run(name(), objective, inside, monitor, limits, true);
    BobyqaRun bobyqa = new BobyqaRun(run, firstRadius, lastRadius);
    return start.length == 1
        ? run.of(() -> bobyqa.brent(inside[0]), "Brent's method, as there is one coordinate only")
        : run.of(() -> bobyqa.optimize(inside), "");
  }
}
