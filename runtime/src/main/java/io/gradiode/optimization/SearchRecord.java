package io.gradiode.optimization;

import io.gradiode.objective.Objective;

/** What a search has found so far, by itself and by its polish, what that cost, who is told. */
final class SearchRecord {

  private final String method;
  private final int limit;
  private final Objective unitCube;
  private final TrackedObjective objective;
  private final Monitor monitor;
  private EvaluationCounts polishCounts = EvaluationCounts.NONE;
  private int rounds;
  private boolean stopped;

  /** Whether a polish has converged at the best point. */
  private boolean bestIsMinimum;

  /**
   * @param method as the monitor is told
   * @param limit the largest number of rounds
   */
  SearchRecord(String method, int limit, Objective unitCube, double[] start, Monitor monitor) {
    this.method = method;
    this.limit = limit;
    this.unitCube = unitCube;
    this.objective = TrackedObjective.of(unitCube, start);
    this.monitor = monitor;
  }

  int dimension() {
    return unitCube.dimension();
  }

  double value(double[] point) {
    double before = objective.bestValue();
    double value = objective.value(point);
    bestIsMinimum &= !(value < before);
    return value;
  }

  double bestValue() {
    return objective.bestValue();
  }

  /** Polishes a point; what comes out is the best so far if it is better. */
  OptimizationResult polish(Polish polish, double[] point) {
    OptimizationResult polished =
        polish.from(
            unitCube, point.clone(), iteration -> during(iteration.value(), iteration.point()));
    polishCounts = polishCounts.plus(polished.evaluations());
    if (objective.offer(polished.point().toArray(), polished.value())) {
      bestIsMinimum = polished.reason().converged();
    }
    return polished;
  }

  /** Polishes a point for another objective: only the evaluations are counted. */
  OptimizationResult polish(Polish polish, Objective other, double[] point) {
    OptimizationResult polished =
        polish.from(
            other,
            point.clone(),
            iteration -> during(objective.bestValue(), objective.bestPoint()));
    polishCounts = polishCounts.plus(polished.evaluations());
    return polished;
  }

  /** Counts evaluations of other objectives. */
  void count(EvaluationCounts counts) {
    polishCounts = polishCounts.plus(counts);
  }

  /** Counts a round and tells the monitor, unless the search is to end. Returns whether it is. */
  boolean isEndAfterRound() {
    if (!stopped) {
      rounds++;
      tell(objective.bestValue(), objective.bestPoint());
    }
    return stopped;
  }

  /** Whether the monitor wants the search to end. */
  boolean isStopped() {
    return stopped;
  }

  /** Tells the monitor of an iteration of the polish, as the search's own. */
  private Monitor.Decision during(double value, Point point) {
    boolean isBetter = value < objective.bestValue();
    tell(isBetter ? value : objective.bestValue(), isBetter ? point : objective.bestPoint());
    return stopped ? Monitor.Decision.STOP : Monitor.Decision.CONTINUE;
  }

  private void tell(double value, Point point) {
    Iteration iteration = new Iteration(method, rounds, limit, value, point);
    stopped |= monitor.after(iteration) == Monitor.Decision.STOP;
  }

  /** The result of a search that ends now, with what its polish has cost. */
  OptimizationResult result(StopReason reason, String detail) {
    OptimizationResult own =
        objective.result(rounds, stopped ? StopReason.CANCELLED : reason, detail);
    return new OptimizationResult(
        own.point(),
        own.value(),
        rounds,
        own.evaluations().plus(polishCounts),
        own.reason() == StopReason.ROUNDS_DONE && bestIsMinimum
            ? StopReason.MINIMUM_OF_ROUNDS
            : own.reason(),
        detail);
  }

  OptimizationResult result(StopReason reason) {
    return result(reason, "");
  }
}
