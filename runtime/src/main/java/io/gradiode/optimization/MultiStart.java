package io.gradiode.optimization;

import io.gradiode.objective.Objective;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Polishes from many starts and keeps the best: the start given, and the best of a Latin hypercube.
 *
 * <p>Immutable settings; each method returns a changed copy.
 */
public final class MultiStart implements Search {

  private final int starts;
  private final int candidates;
  private final long seed;

  private MultiStart(int starts, int candidates, long seed) {
    this.starts = starts;
    this.candidates = candidates;
    this.seed = seed;
  }

  static MultiStart withDefaults() {
    return new MultiStart(10, 100, 1);
  }

  /**
   * How many points are polished, the given start among them; default 10.
   *
   * @throws IllegalArgumentException unless {@code starts >= 1}
   */
  public MultiStart starts(int starts) {
    Settings.requireAtLeast(1, starts, "starts");
    return new MultiStart(starts, candidates, seed);
  }

  /**
   * From how many points of a Latin hypercube the starts are chosen, by value; default 100. If not
   * more than the starts, all are polished.
   *
   * @throws IllegalArgumentException unless {@code candidates >= 0}
   */
  public MultiStart candidates(int candidates) {
    Settings.requireAtLeast(0, candidates, "candidates");
    return new MultiStart(starts, candidates, seed);
  }

  /** The same seed gives the same result, bit for bit; default 1. */
  public MultiStart seed(long seed) {
    return new MultiStart(starts, candidates, seed);
  }

  @Override
  public String name() {
    return "multi-start";
  }

  @Override
  public OptimizationResult search(
      Objective unitCube, double[] start, Polish polish, Monitor monitor) {
    SearchRecord found = new SearchRecord(unitCube, start);
    List<double[]> chosen = new ArrayList<>();
    if (Double.isFinite(found.value(start))) {
      chosen.add(start);
    }
    chosen.addAll(bestCandidates(found, start.length, starts - 1 + (chosen.isEmpty() ? 1 : 0)));
    int round = 0;
    for (double[] point : chosen) {
      found.polish(polish, point);
      round++;
      if (found.tell(monitor, name(), round, chosen.size())) {
        return found.result(round, StopReason.CANCELLED);
      }
    }
    return found.result(round, StopReason.ROUNDS_DONE);
  }

  /** The feasible candidates with the smallest values, best first. */
  private List<double[]> bestCandidates(SearchRecord found, int dimension, int count) {
    record Candidate(Point point, double value) {}
    List<Candidate> feasible = new ArrayList<>();
    for (double[] point :
        LatinHypercube.points(candidates, dimension, new SplittableRandom(seed))) {
      double value = found.value(point);
      if (Double.isFinite(value)) {
        feasible.add(new Candidate(Point.of(point), value));
      }
    }
    return feasible.stream()
        .sorted(Comparator.comparingDouble(Candidate::value))
        .limit(count)
        .map(candidate -> candidate.point().toArray())
        .toList();
  }
}
