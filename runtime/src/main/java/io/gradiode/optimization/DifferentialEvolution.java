package io.gradiode.optimization;

import io.gradiode.objective.Objective;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Differential evolution, current-to-best/1/bin with a weight drawn anew in each round: R. Storn
 * and K. Price, Differential evolution – a simple and efficient heuristic for global optimization
 * over continuous spaces, J. Global Optimization 11 (1997) 341–359. Needs no gradient.
 *
 * <p>The first population is a Latin hypercube with the start in it. A point that leaves the unit
 * cube is reflected. A point where the objective is infinite is worse than any other.
 *
 * <p>The polish is used only after {@link #polishEachRound()}: then the best newcomer of each round
 * is polished, and what comes out takes its place in the population if it is better. The final
 * polish is left to the caller.
 *
 * <p>Immutable settings; each method returns a changed copy.
 */
public final class DifferentialEvolution implements Search {

  private final OptionalInt population;
  private final int rounds;
  private final long seed;
  private final boolean polishing;

  private DifferentialEvolution(OptionalInt population, int rounds, long seed, boolean polishing) {
    this.population = population;
    this.rounds = rounds;
    this.seed = seed;
    this.polishing = polishing;
  }

  static DifferentialEvolution withDefaults() {
    return new DifferentialEvolution(OptionalInt.empty(), 50, 1, false);
  }

  /**
   * Number of points alive at a time; default 10 for each coordinate, and 20 at least.
   *
   * @throws IllegalArgumentException unless {@code points >= 4}
   */
  public DifferentialEvolution population(int points) {
    Settings.requireAtLeast(4, points, "population");
    return new DifferentialEvolution(OptionalInt.of(points), rounds, seed, polishing);
  }

  /**
   * Number of rounds after the first population; default 50. Each evaluates every point once.
   *
   * @throws IllegalArgumentException unless {@code rounds >= 0}
   */
  public DifferentialEvolution rounds(int rounds) {
    Settings.requireAtLeast(0, rounds, "rounds");
    return new DifferentialEvolution(population, rounds, seed, polishing);
  }

  /** The same seed gives the same result, bit for bit; default 1. */
  public DifferentialEvolution seed(long seed) {
    return new DifferentialEvolution(population, rounds, seed, polishing);
  }

  /** Polishes the best newcomer of each round; default off. */
  public DifferentialEvolution polishEachRound() {
    return new DifferentialEvolution(population, rounds, seed, true);
  }

  @Override
  public String name() {
    return "differential evolution";
  }

  @Override
  public OptimizationResult search(
      Objective unitCube, double[] start, Polish polish, Monitor monitor) {
    Optional<Polish> used = polishing ? Optional.of(polish) : Optional.empty();
    return new DifferentialEvolutionRun(this, unitCube, start, used, monitor).run();
  }

  int populationFor(int dimension) {
    return population.orElse(Math.max(20, 10 * dimension));
  }

  int roundCount() {
    return rounds;
  }

  long seedUsed() {
    return seed;
  }
}
