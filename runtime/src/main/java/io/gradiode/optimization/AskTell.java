package io.gradiode.optimization;

import io.gradiode.objective.Objective;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/**
 * A search by a method of one's own, which is asked for points and told their values. Budgets,
 * monitors, polish and report are those of any other search.
 *
 * <p>Ends when nothing more is proposed. The start is evaluated first, whatever is proposed.
 *
 * <p>Immutable settings; each method returns a changed copy.
 */
public final class AskTell implements Search {

  private final String name;
  private final Function<double[], Proposer> method;
  private final int rounds;
  private final boolean polishing;

  private AskTell(String name, Function<double[], Proposer> method, int rounds, boolean polishing) {
    this.name = name;
    this.method = method;
    this.rounds = rounds;
    this.polishing = polishing;
  }

  static AskTell of(String name, Function<double[], Proposer> method) {
    return new AskTell(name, method, 1_000, false);
  }

  /**
   * Asks this often at most; default 1000.
   *
   * @throws IllegalArgumentException unless {@code rounds >= 0}
   */
  public AskTell rounds(int rounds) {
    Settings.requireAtLeast(0, rounds, "rounds");
    return new AskTell(name, method, rounds, polishing);
  }

  /** Polishes the best point of each round; default off. */
  public AskTell polishEachRound() {
    return new AskTell(name, method, rounds, true);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean needsValuesOnly() {
    return !polishing;
  }

  @Override
  public String settings() {
    return String.join(" ", name(), "rounds=" + rounds, "polishing=" + polishing);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException if a point is proposed that is not in the unit cube
   */
  @Override
  public OptimizationResult search(
      Objective unitCube, double[] start, Polish polish, Monitor monitor) {
    SearchRecord found = new SearchRecord(name, rounds, unitCube, start, monitor);
    found.value(start);
    Proposer proposer = method.apply(start.clone());
    Optional<RoundPolish> used =
        polishing ? Optional.of(new RoundPolish(polish, found)) : Optional.empty();
    for (int round = 0; round < rounds; round++) {
      double[][] points = proposer.ask();
      if (points.length == 0) {
        break;
      }
      double[] values = values(points, found);
      proposer.tell(points, values);
      used.ifPresent(polisher -> polish(best(values), points, values, polisher, proposer));
      if (found.isEndAfterRound()) {
        break;
      }
    }
    return found.result(StopReason.ROUNDS_DONE);
  }

  private double[] values(double[][] points, SearchRecord found) {
    double[] values = new double[points.length];
    for (int i = 0; i < points.length; i++) {
      requireInCube(points[i], found.dimension());
      values[i] = found.value(points[i]);
    }
    return values;
  }

  private static void polish(
      int best, double[][] points, double[] values, RoundPolish polisher, Proposer proposer) {
    polisher
        .from(points[best], values[best])
        .ifPresent(better -> proposer.improved(best, better.point().toArray(), better.value()));
  }

  private static int best(double[] values) {
    int best = 0;
    for (int i = 1; i < values.length; i++) {
      best = values[i] < values[best] ? i : best;
    }
    return best;
  }

  private void requireInCube(double[] point, int dimension) {
    boolean inside = point.length == dimension;
    for (double coordinate : point) {
      inside &= coordinate >= 0.0 && coordinate <= 1.0;
    }
    if (!inside) {
      throw new IllegalStateException(
          "%s has proposed %s, which is no point of the unit cube of dimension %d"
              .formatted(name, Arrays.toString(point), dimension));
    }
  }
}
