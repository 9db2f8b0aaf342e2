package io.gradiode.optimization;

import io.gradiode.objective.Objective;

/** Improves a point of the unit cube by a local optimizer, whatever that one's coordinates. */
@FunctionalInterface
public interface Polish {

  /**
   * A local minimum near a point. May be called by several threads at a time, with an objective for
   * each.
   *
   * @param unitCube the objective to polish; a search may give an easier one than its own
   * @param point in the unit cube, not modified
   * @param monitor told of every iteration, with points of the unit cube; may end the polish
   * @return its point is in the unit cube
   */
  OptimizationResult from(Objective unitCube, double[] point, Monitor monitor);

  /** Leaves each point as it is. */
  static Polish none() {
    return (unitCube, point, monitor) ->
        new OptimizationResult(
            Point.of(point),
            unitCube.value(point),
            0,
            new EvaluationCounts(1, 0, 0),
            StopReason.ITERATION_LIMIT,
            "no polish");
  }
}
