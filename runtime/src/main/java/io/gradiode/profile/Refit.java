package io.gradiode.profile;

import io.gradiode.objective.Domain;
import io.gradiode.objective.Objective;
import io.gradiode.objective.ParameterSpace;
import io.gradiode.optimization.Monitor;
import io.gradiode.optimization.OptimizationResult;
import io.gradiode.optimization.Optimizer;
import io.gradiode.optimization.Point;
import java.util.ArrayList;
import java.util.List;

/** Fits all estimated parameters but one. One per thread. */
final class Refit {

  private final Objective objective;
  private final Optimizer optimizer;
  private final int[] others;
  private final List<Domain> domains = new ArrayList<>();

  /**
   * @param coordinate which of the estimated parameters is held
   */
  Refit(Fitted fitted, int coordinate) {
    this.objective = fitted.objective().fork();
    this.optimizer = fitted.optimizer();
    final ParameterSpace space = fitted.space();
    this.others = new int[space.dimension() - 1];
    for (int j = 0; j < space.dimension(); j++) {
      if (j != coordinate) {
        others[domains.size()] = space.parameter(j);
        domains.add(space.domains().get(j));
      }
    }
  }

  /**
   * A minimum over the others.
   *
   * @param point all parameters; those of the minimum on return
   * @return the value there; infinite if the model cannot be integrated
   */
  double minimize(double[] point) {
    if (others.length == 0) {
      return objective.value(point);
    }
    final ParameterSpace space = ParameterSpace.of(point, others, domains);
    final OptimizationResult result =
        switch (optimizer.coordinates()) {
          case UNBOUNDED ->
              optimizer.minimize(
                  space.unbounded(objective), space.toUnbounded(point), Monitor.none());
          case UNIT_CUBE ->
              optimizer.minimize(
                  space.unitCube(objective), space.toUnitCube(point), Monitor.none());
          case BOX -> optimizer.minimize(space.box(objective), space.toBox(point), Monitor.none());
        };
    final Point found = result.point();
    final double[] all =
        switch (optimizer.coordinates()) {
          case UNBOUNDED -> space.fromUnbounded(found.toArray());
          case UNIT_CUBE -> space.fromUnitCube(found.toArray());
          case BOX -> space.fromBox(found.toArray());
        };
    System.arraycopy(all, 0, point, 0, point.length);
    return result.value();
  }

  double value(double[] point) {
    return objective.value(point);
  }

  /**
   * Where the others may be at a next point: as far beyond the last as that is beyond the one
   * before.
   *
   * @param next all parameters of the last point; modified
   */
  void predict(double[] previous, double[] last, double factor, double[] next) {
    for (int i = 0; i < others.length; i++) {
      final int place = others[i];
      next[place] =
          Axis.of(domains.get(i), last[place]).beyond(previous[place], last[place], factor);
    }
  }
}
