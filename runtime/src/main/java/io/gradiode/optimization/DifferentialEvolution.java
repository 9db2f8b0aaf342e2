package io.gradiode.optimization;

import io.gradiode.objective.Objective;
import java.util.Arrays;
import java.util.OptionalInt;

/**
 * Differential evolution: R. Storn and K. Price, Differential evolution – a simple and efficient
 * heuristic for global optimization over continuous spaces, J. Global Optimization 11 (1997)
 * 341–359. Challengers move towards one of the best tenth, with a weight drawn for each:
 * current-to-pbest/1/bin of J. Zhang and A. C. Sanderson, JADE: adaptive differential evolution
 * with optional external archive, IEEE Trans. Evolutionary Computation 13 (2009) 945–958, without
 * archive and adaptation. Needs no gradient.
 *
 * <p>The first population is a Latin hypercube with the start in it. In each round every point
 * meets one challenger, made of the points of the round before. A point that leaves the unit cube
 * is reflected. A point where the objective is infinite is worse than any other.
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
  public boolean needsValuesOnly() {
    return !polishing;
  }

  @Override
  public String settings() {
    return String.join(
        " ",
        name(),
        "population=" + population,
        "rounds=" + rounds,
        "seed=" + seed,
        "polishing=" + polishing);
  }

  @Override
  public OptimizationResult search(
      Objective unitCube, double[] start, Polish polish, Monitor monitor) {
    SearchRecord found = new SearchRecord(name(), rounds, unitCube, start, monitor);
    Population alive = populationFrom(start);
    RoundPolish polisher = new RoundPolish(polish, found);
    for (int round = 0; round <= rounds; round++) {
      double[][] points = alive.ask();
      if (points.length == 0) {
        return found.result(StopReason.VALUE_STALLED);
      }
      alive.tell(points, Arrays.stream(points).mapToDouble(found::value).toArray());
      if (polishing) {
        alive.newcomer().ifPresent(i -> polish(i, alive, polisher));
      }
      if (found.isStopped() || (round > 0 && found.isEndAfterRound())) {
        return found.result(StopReason.CANCELLED);
      }
    }
    return found.result(StopReason.ROUNDS_DONE);
  }

  /**
   * The same search, driven from outside: the points asked for are those that {@link #search}
   * evaluates, bit for bit, if it does not polish, and as many rounds of them.
   *
   * @param start in the unit cube, copied
   * @return one for each search; it is not immutable
   */
  public Proposer proposer(double[] start) {
    return populationFrom(start);
  }

  private Population populationFrom(double[] start) {
    int size = population.orElse(Math.max(20, 10 * start.length));
    return new Population(size, start, rounds, seed);
  }

  private static void polish(int i, Population alive, RoundPolish polisher) {
    polisher
        .from(alive.point(i), alive.value(i))
        .ifPresent(better -> alive.improved(i, better.point().toArray(), better.value()));
  }
}
