package io.gradiode.optimization.commonsmath;

import io.gradiode.objective.Objective;
import io.gradiode.optimization.Coordinates;
import io.gradiode.optimization.Monitor;
import io.gradiode.optimization.OptimizationResult;
import io.gradiode.optimization.Optimizer;

/**
 * The downhill simplex: J. A. Nelder and R. Mead, A simplex method for function minimization,
 * Computer Journal 7 (1965) 308–313; Commons Math's {@code SimplexOptimizer}. Needs no gradient.
 *
 * <p>A simplex can collapse away from any minimum; so it is built anew at the best point, until
 * that no longer helps.
 *
 * <p>Immutable settings; each method returns a changed copy.
 */
public final class NelderMead implements Optimizer {

  private final int maxIterations;
  private final long maxEvaluations;
  private final ValueTolerance valueTolerance;
  private final double pointTolerance;
  private final double side;

  private NelderMead(
      int maxIterations,
      long maxEvaluations,
      ValueTolerance valueTolerance,
      double pointTolerance,
      double side) {
    this.maxIterations = maxIterations;
    this.maxEvaluations = maxEvaluations;
    this.valueTolerance = valueTolerance;
    this.pointTolerance = pointTolerance;
    this.side = side;
  }

  static NelderMead withDefaults() {
    return new NelderMead(10_000, 10_000, ValueTolerance.byDefault(), 1e-8, 0.5);
  }

  /**
   * Ends after this many changes of the simplex; default 10 000.
   *
   * @throws IllegalArgumentException unless {@code iterations >= 1}
   */
  public NelderMead maxIterations(int iterations) {
    Settings.requireAtLeast(1, iterations, "iterations");
    return new NelderMead(iterations, maxEvaluations, valueTolerance, pointTolerance, side);
  }

  /**
   * Ends after this many evaluations; default 10 000.
   *
   * @throws IllegalArgumentException unless {@code evaluations >= 1}
   */
  public NelderMead maxEvaluations(long evaluations) {
    Settings.requireAtLeast(1, evaluations, "evaluations");
    return new NelderMead(maxIterations, evaluations, valueTolerance, pointTolerance, side);
  }

  /**
   * A simplex has converged when its values differ by at most this part of the best, and its
   * corners by the square root of it; default 1e-12.
   *
   * @throws IllegalArgumentException unless in [1e-15, 1)
   */
  public NelderMead valueTolerance(double relative) {
    return withValueTolerance(ValueTolerance.chosen(relative));
  }

  /**
   * A simplex has also converged when its corners differ in each coordinate by at most {@code
   * relative * max(1, |x_i|)}; default 1e-8.
   *
   * @throws IllegalArgumentException unless in [1e-15, 1)
   */
  public NelderMead pointTolerance(double relative) {
    Settings.requireTolerance(relative, "pointTolerance");
    return new NelderMead(maxIterations, maxEvaluations, valueTolerance, relative, side);
  }

  /**
   * Length of the first simplex' sides; default 0.5.
   *
   * @throws IllegalArgumentException unless positive and finite
   */
  public NelderMead side(double length) {
    Settings.requirePositive(length, "side");
    return new NelderMead(maxIterations, maxEvaluations, valueTolerance, pointTolerance, length);
  }

  @Override
  public NelderMead assumingNoise(double relative) {
    return withValueTolerance(valueTolerance.assumingNoise(relative));
  }

  @Override
  public String name() {
    return "Nelder–Mead";
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
        "side=" + side);
  }

  @Override
  public Coordinates coordinates() {
    return Coordinates.UNBOUNDED;
  }

  @Override
  public OptimizationResult minimize(Objective objective, double[] start, Monitor monitor) {
    Run.Limits limits = new Run.Limits(maxIterations, maxEvaluations);
    Run run = new Run(name(), objective, start, monitor, limits, true);
    return run.of(
        () -> new NelderMeadRun(run, valueTolerance, pointTolerance).optimize(start, side), "");
  }

  private NelderMead withValueTolerance(ValueTolerance tolerance) {
    return new NelderMead(maxIterations, maxEvaluations, tolerance, pointTolerance, side);
  }
}
