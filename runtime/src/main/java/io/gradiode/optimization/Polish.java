package io.gradiode.optimization;

import io.gradiode.objective.Objective;

/** Improves a point of the unit cube by a local optimizer, whatever that one's coordinates. */
@FunctionalInterface
public interface Polish {

  /**
   * A local minimum near a point.
   *
   * @param unitCube the objective to polish; a search may give an easier one than its own
   * @param point in the unit cube, not modified
   * @return its point is in the unit cube
   */
  OptimizationResult from(Objective unitCube, double[] point);

  /** Leaves each point as it is. */
  static Polish none() {
    return (unitCube, point) ->
        new OptimizationResult(
            Point.of(point),
            unitCube.value(point),
            0,
            new EvaluationCounts(1, 0, 0),
            StopReason.ITERATION_LIMIT,
            "no polish");
  }
}
