package io.gradiode.optimization.commonsmath;

import io.gradiode.objective.Objective;
import io.gradiode.optimization.Point;
import io.gradiode.optimization.Polish;
import java.util.Optional;

/** Polishes the best point of an iteration, unless it would lead where the last one led. */
final class IterationPolish {

  /** A point this near to the last optimum, in each coordinate, would lead there again. */
  private static final double SAME_BASIN = 1e-3;

  private final Run run;
  private final Polish polish;
  private final Objective unitCube;
  private Optional<Point> lastOptimum = Optional.empty();

  IterationPolish(Run run, Polish polish, Objective unitCube) {
    this.run = run;
    this.polish = polish;
    this.unitCube = unitCube;
  }

  void from(double[] point) {
    boolean again =
        lastOptimum.filter(o -> Steps.isShort(o.toArray(), point, SAME_BASIN)).isPresent();
    if (!again) {
      lastOptimum = Optional.of(run.polish(polish, unitCube, point).point());
    }
  }
}
