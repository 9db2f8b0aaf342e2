package io.gradiode.fit;

import io.gradiode.objective.Objective;
import io.gradiode.optimization.Monitor;
import io.gradiode.optimization.OptimizationResult;
import io.gradiode.optimization.Optimizer;
import io.gradiode.optimization.Polish;
import io.gradiode.optimization.StopReason;
import io.gradiode.optimization.TrackedObjective;

/**
 * A local optimizer at work, by itself or for a search.
 *
 * @param optimizer the settings
 * @param frame its coordinates
 */
record LocalPolish(Optimizer optimizer, Frame frame) implements Polish {

  /** As a search uses it: from a point of the unit cube to another. */
  @Override
  public OptimizationResult from(Objective unitCube, double[] point, Monitor monitor) {
    final Objective view = frame.viewOfUnitCube(unitCube);
    final double[] start = frame.fromUnitCube(point);
    final Monitor inUnitCube =
        iteration -> monitor.after(iteration.at(frame.toUnitCube(iteration.point())));
    final OptimizationResult result =
        unitCube instanceof SearchObjective own
            ? minimize(view, start, inUnitCube, own.branch())
            : optimizer.minimize(view, start, inUnitCube);
    return new OptimizationResult(
        frame.toUnitCube(result.point()),
        result.value(),
        result.iterations(),
        result.evaluations(),
        result.reason(),
        result.detail());
  }

  /**
   * Minimizes in the optimizer's own coordinates. A start whose evaluations are used up ends with
   * its best point, since those before it may have some left.
   *
   * @param branch records the evaluations of {@code view}
   * @throws Halted if the fit has to end
   */
  OptimizationResult minimize(Objective view, double[] start, Monitor monitor, Branch branch) {
    final TrackedObjective tracked = TrackedObjective.of(view, start);
    branch.polishing(true);
    try {
      return optimizer.minimize(tracked, start, monitor);
    } catch (Halted halted) {
      if (branch.isRoot() || halted.reason() != StopReason.EVALUATION_LIMIT) {
        throw halted;
      }
      return tracked.result(0, halted.reason(), "");
    } finally {
      branch.polishing(false);
    }
  }
}
