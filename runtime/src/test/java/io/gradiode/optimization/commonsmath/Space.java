package io.gradiode.optimization.commonsmath;

import io.gradiode.objective.Objective;
import io.gradiode.optimization.Coordinates;
import io.gradiode.optimization.InCube;
import io.gradiode.optimization.OptimizationResult;
import io.gradiode.optimization.Optimizer;
import io.gradiode.optimization.Problems;

/** Test problems in the coordinates that an optimizer wants: as they are, or in a cube. */
final class Space {

  private static final double LOWER = -10;
  private static final double UPPER = 15;

  private Space() {}

  static Objective inCoordinates(Optimizer optimizer, Objective objective) {
    return optimizer.coordinates() == Coordinates.UNIT_CUBE
        ? InCube.of(objective, LOWER, UPPER)
        : objective;
  }

  static double[] startIn(Optimizer optimizer, double... start) {
    return optimizer.coordinates() == Coordinates.UNIT_CUBE
        ? InCube.of(Problems.beale(), LOWER, UPPER).toCube(start)
        : start;
  }

  static double position(Optimizer optimizer, OptimizationResult result, int i) {
    double x = result.point().get(i);
    return optimizer.coordinates() == Coordinates.UNIT_CUBE ? LOWER + (UPPER - LOWER) * x : x;
  }
}
