package io.gradiode.optimization;

import java.util.List;

/**
 * What an optimizer or a search found.
 *
 * @param point the best point that was evaluated, in the coordinates of the optimizer
 * @param value the objective there; infinite if no feasible point was found
 * @param iterations iterations of an optimizer, rounds of a search
 * @param evaluations of the objective given; a search includes what its polish reports
 * @param reason why it stopped
 * @param detail what a person may want to know beyond the reason; may be empty
 * @param starts how each start of a {@link MultiStart} ended, by index; empty for other methods
 */
public record OptimizationResult(
    Point point,
    double value,
    int iterations,
    EvaluationCounts evaluations,
    StopReason reason,
    String detail,
    List<StartOutcome> starts) {

  /** Copies the list. */
  public OptimizationResult {
    starts = List.copyOf(starts);
  }

  /** The result of a method that has one start. */
  public OptimizationResult(
      Point point,
      double value,
      int iterations,
      EvaluationCounts evaluations,
      StopReason reason,
      String detail) {
    this(point, value, iterations, evaluations, reason, detail, List.of());
  }
}
