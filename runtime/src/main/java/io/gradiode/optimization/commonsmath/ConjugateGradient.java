package io.gradiode.optimization.commonsmath;

import io.gradiode.objective.Objective;
import io.gradiode.optimization.Coordinates;
import io.gradiode.optimization.Monitor;
import io.gradiode.optimization.OptimizationResult;
import io.gradiode.optimization.Optimizer;

/**
 * Nonlinear conjugate gradients: E. Polak and G. Ribière, Note sur la convergence de méthodes de
 * directions conjuguées, Revue française d'informatique et de recherche opérationnelle 3 (1969)
 * 35–43; Commons Math's {@code NonLinearConjugateGradientOptimizer}.
 *
 * <p>Its line search evaluates values only, ten to twenty for each iteration: prefer BFGS where
 * values and gradients cost about the same.
 *
 * <p>Immutable settings; each method returns a changed copy.
 */
public final class ConjugateGradient implements Optimizer {

  private final int maxIterations;
  private final long maxEvaluations;
  private final double gradientTolerance;
  private final ValueTolerance valueTolerance;

  private ConjugateGradient(
      int maxIterations,
      long maxEvaluations,
      double gradientTolerance,
      ValueTolerance valueTolerance) {
    this.maxIterations = maxIterations;
    this.maxEvaluations = maxEvaluations;
    this.gradientTolerance = gradientTolerance;
    this.valueTolerance = valueTolerance;
  }

  static ConjugateGradient withDefaults() {
    return new ConjugateGradient(1_000, 20_000, 1e-8, ValueTolerance.byDefault());
  }

  /**
   * Ends after this many line searches; default 1000.
   *
   * @throws IllegalArgumentException unless {@code iterations >= 1}
   */
  public ConjugateGradient maxIterations(int iterations) {
    Settings.requireAtLeast(1, iterations, "iterations");
    return new ConjugateGradient(iterations, maxEvaluations, gradientTolerance, valueTolerance);
  }

  /**
   * Ends after this many evaluations, of the value with or without gradient; default 20 000.
   *
   * @throws IllegalArgumentException unless {@code evaluations >= 1}
   */
  public ConjugateGradient maxEvaluations(long evaluations) {
    Settings.requireAtLeast(1, evaluations, "evaluations");
    return new ConjugateGradient(maxIterations, evaluations, gradientTolerance, valueTolerance);
  }

  /**
   * Ends when {@code max_i |df/dx_i| max(1, |x_i|)} is at most {@code relative} times the value;
   * default 1e-8.
   *
   * @throws IllegalArgumentException unless in [1e-15, 1)
   */
  public ConjugateGradient gradientTolerance(double relative) {
    Settings.requireTolerance(relative, "gradientTolerance");
    return new ConjugateGradient(maxIterations, maxEvaluations, relative, valueTolerance);
  }

  /**
   * Ends when two iterations in a row lower the value by at most this part of itself; default
   * 1e-12.
   *
   * @throws IllegalArgumentException unless in [1e-15, 1)
   */
  public ConjugateGradient valueTolerance(double relative) {
    return withValueTolerance(ValueTolerance.chosen(relative));
  }

  @Override
  public ConjugateGradient assumingNoise(double relative) {
    return withValueTolerance(valueTolerance.assumingNoise(relative));
  }

  @Override
  public String name() {
    return "conjugate gradients";
  }

  @Override
  public String settings() {
    return String.join(
        " ",
        name(),
        "maxIterations=" + maxIterations,
        "maxEvaluations=" + maxEvaluations,
        "gradientTolerance=" + gradientTolerance,
        "valueTolerance=" + valueTolerance);
  }

  @Override
  public Coordinates coordinates() {
    return Coordinates.UNBOUNDED;
  }

  @Override
  public OptimizationResult minimize(Objective objective, double[] start, Monitor monitor) {
    return new ConjugateGradientRun(this, objective, start, monitor).run();
  }

  Run.Limits limits() {
    return new Run.Limits(maxIterations, maxEvaluations);
  }

  double gradientTolerance() {
    return gradientTolerance;
  }

  ValueTolerance valueTolerance() {
    return valueTolerance;
  }

  private ConjugateGradient withValueTolerance(ValueTolerance tolerance) {
    return new ConjugateGradient(maxIterations, maxEvaluations, gradientTolerance, tolerance);
  }
}
