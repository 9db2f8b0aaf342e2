package io.gradiode.optimization;

import io.gradiode.objective.Objective;

/** What a search has found so far, by itself and by its polish, and what that cost. */
final class SearchRecord {

  private final Objective unitCube;
  private final TrackedObjective objective;
  private EvaluationCounts polishCounts = EvaluationCounts.NONE;

  /** Whether a polish has converged at the best point. */
  private boolean bestIsMinimum;

  SearchRecord(Objective unitCube, double[] start) {
    this.unitCube = unitCube;
    this.objective = TrackedObjective.of(unitCube, start);
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
    OptimizationResult polished = polish.from(unitCube, point.clone());
    polishCounts = polishCounts.plus(polished.evaluations());
    if (objective.offer(polished.point().toArray(), polished.value())) {
      bestIsMinimum = polished.reason().converged();
    }
    return polished;
  }

  /** Polishes a point for another objective: only the evaluations are counted. */
  OptimizationResult polish(Polish polish, Objective other, double[] point) {
    OptimizationResult polished = polish.from(other, point.clone());
    polishCounts = polishCounts.plus(polished.evaluations());
    return polished;
  }

  /** Counts evaluations of other objectives. */
  void count(EvaluationCounts counts) {
    polishCounts = polishCounts.plus(counts);
  }

  /** Tells a monitor of a round. Returns whether it wants to stop. */
  boolean tell(Monitor monitor, String name, int round, int rounds) {
    Iteration iteration =
        new Iteration(name, round, rounds, objective.bestValue(), objective.bestPoint());
    return monitor.after(iteration) == Monitor.Decision.STOP;
  }

  /** The result of a search that ends now, with what its polish has cost. */
  OptimizationResult result(int rounds, StopReason reason, String detail) {
    OptimizationResult own = objective.result(rounds, reason, detail);
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

  OptimizationResult result(int rounds, StopReason reason) {
    return result(rounds, reason, "");
  }
}
