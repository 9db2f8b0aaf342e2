package io.gradiode.optimization.commonsmath;

import io.gradiode.objective.Objective;
import io.gradiode.optimization.Coordinates;
import io.gradiode.optimization.Monitor;
import io.gradiode.optimization.OptimizationResult;
import io.gradiode.optimization.Optimizer;
import io.gradiode.optimization.Polish;
import io.gradiode.optimization.Search;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Evolution strategy with adaptation of the covariance matrix: N. Hansen and A. Ostermeier,
 * Completely derandomized self-adaptation in evolution strategies, Evolutionary Computation 9
 * (2001) 159–195; Commons Math's {@code CMAESOptimizer}. Needs no gradient, and survives rugged
 * objectives.
 *
 * <p>Both an optimizer and a search: as a search it begins anywhere, also where the objective is
 * not finite, and leaves the polish to the caller, unless {@link #polishEachRound}.
 *
 * <p>Immutable settings; each method returns a changed copy.
 */
public final class CmaEs implements Optimizer, Search {

  private final OptionalInt population;
  private final int maxIterations;
  private final long maxEvaluations;
  private final double deviation;
  private final ValueTolerance valueTolerance;
  private final long seed;
  private final boolean polishing;

  private CmaEs(
      OptionalInt population,
      int maxIterations,
      long maxEvaluations,
      double deviation,
      ValueTolerance valueTolerance,
      long seed,
      boolean polishing) {
    this.population = population;
    this.maxIterations = maxIterations;
    this.maxEvaluations = maxEvaluations;
    this.deviation = deviation;
    this.valueTolerance = valueTolerance;
    this.seed = seed;
    this.polishing = polishing;
  }

  static CmaEs withDefaults() {
    return new CmaEs(OptionalInt.empty(), 2_000, 20_000, 0.2, ValueTolerance.byDefault(), 1, false);
  }

  /**
   * Points in each iteration; default {@code 4 + 3 ln(dimension)}. More make it more global.
   *
   * @throws IllegalArgumentException unless {@code points >= 4}
   */
  public CmaEs population(int points) {
    Settings.requireAtLeast(4, points, "population");
    return new CmaEs(
        OptionalInt.of(points),
        maxIterations,
        maxEvaluations,
        deviation,
        valueTolerance,
        seed,
        polishing);
  }

  /**
   * Ends after this many iterations; default 2000.
   *
   * @throws IllegalArgumentException unless {@code iterations >= 1}
   */
  public CmaEs maxIterations(int iterations) {
    Settings.requireAtLeast(1, iterations, "iterations");
    return new CmaEs(
        population, iterations, maxEvaluations, deviation, valueTolerance, seed, polishing);
  }

  /**
   * Ends after this many evaluations; default 20 000.
   *
   * @throws IllegalArgumentException unless {@code evaluations >= 1}
   */
  public CmaEs maxEvaluations(long evaluations) {
    Settings.requireAtLeast(1, evaluations, "evaluations");
    return new CmaEs(
        population, maxIterations, evaluations, deviation, valueTolerance, seed, polishing);
  }

  /**
   * Standard deviation of the first points round the start, in the unit cube; default 0.2.
   *
   * @throws IllegalArgumentException unless in [1e-15, 1)
   */
  public CmaEs deviation(double deviation) {
    Settings.requireTolerance(deviation, "deviation");
    return new CmaEs(
        population, maxIterations, maxEvaluations, deviation, valueTolerance, seed, polishing);
  }

  /**
   * Ends when the best value has not fallen by this part of itself for a while; default 1e-12.
   *
   * @throws IllegalArgumentException unless in [1e-15, 1)
   */
  public CmaEs valueTolerance(double relative) {
    return withValueTolerance(ValueTolerance.chosen(relative));
  }

  /** The same seed gives the same result, bit for bit; default 1. */
  public CmaEs seed(long seed) {
    return new CmaEs(
        population, maxIterations, maxEvaluations, deviation, valueTolerance, seed, polishing);
  }

  /**
   * As a search, polishes the best point of each iteration, unless it is where the last polish
   * ended; default off. What the polish finds is kept as the best so far, and the strategy goes its
   * own way: Commons Math's cannot be given a point, unless it starts again.
   *
   * <p>A polish that has begun is not ended by {@link #maxEvaluations}.
   */
  public CmaEs polishEachRound() {
    return new CmaEs(
        population, maxIterations, maxEvaluations, deviation, valueTolerance, seed, true);
  }

  @Override
  public CmaEs assumingNoise(double relative) {
    return withValueTolerance(valueTolerance.assumingNoise(relative));
  }

  @Override
  public String name() {
    return "CMA-ES";
  }

  @Override
  public boolean needsValuesOnly() {
    return !polishing;
  }

  @Override
  public String settings() {
    return String.join(
        " ",
        name(),
        "population=" + population,
        "maxIterations=" + maxIterations,
        "maxEvaluations=" + maxEvaluations,
        "deviation=" + deviation,
        "valueTolerance=" + valueTolerance,
        "seed=" + seed,
        "polishing=" + polishing);
  }

  @Override
  public Coordinates coordinates() {
    return Coordinates.UNIT_CUBE;
  }

  @Override
  public OptimizationResult minimize(Objective objective, double[] start, Monitor monitor) {
    return run(objective, start, monitor, true, Optional.empty());
  }

  @Override
  public OptimizationResult search(
      Objective unitCube, double[] start, Polish polish, Monitor monitor) {
    Optional<Polish> used = polishing ? Optional.of(polish) : Optional.empty();
    return run(unitCube, start, monitor, false, used);
  }

  private OptimizationResult run(
      Objective objective,
      double[] start,
      Monitor monitor,
      boolean startMustBeFeasible,
      Optional<Polish> polish) {
    double[] inside = CubeFunction.inCube(start);
    Run.Limits limits = new Run.Limits(maxIterations, maxEvaluations);
    Run run = new Run(name(), objective, inside, monitor, limits, startMustBeFeasible);
    Optional<IterationPolish> polisher = polish.map(p -> new IterationPolish(run, p, objective));
    int points = population.orElse(4 + (int) (3.0 * Math.log(start.length)));
    return run.of(
        () -> new CmaEsRun(run, points, valueTolerance, polisher).optimize(inside, deviation, seed),
        "");
  }

  private CmaEs withValueTolerance(ValueTolerance tolerance) {
    return new CmaEs(
        population, maxIterations, maxEvaluations, deviation, tolerance, seed, polishing);
  }
}
