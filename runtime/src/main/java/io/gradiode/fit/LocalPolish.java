package io.gradiode.fit;

import io.gradiode.objective.Objective;
import io.gradiode.optimization.Monitor;
import io.gradiode.optimization.OptimizationResult;
import io.gradiode.optimization.Optimizer;
import io.gradiode.optimization.Polish;
import io.gradiode.optimization.StopReason;
import io.gradiode.optimization.TrackedObjective;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A local optimizer at work, by itself or for a search.
 *
 * @param optimizer the settings
 * @param frame its coordinates
 */
record LocalPolish(Optimizer optimizer, Frame frame) implements Polish {

  /** What says nothing of the objective. */
  static final Set<StopReason> ENDED_FROM_OUTSIDE =
      Collections.unmodifiableSet(
          EnumSet.of(StopReason.CANCELLED, StopReason.INTERRUPTED, StopReason.TIME_LIMIT));

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
    final Optional<OptimizationResult> known = branch.knownPolish(start);
    if (known.isPresent()) {
      return known.get();
    }
    final TrackedObjective tracked = TrackedObjective.of(view, start);
    final int place = branch.size();
    branch.polishing(true);
    try {
      final OptimizationResult result = optimizer.minimize(tracked, start, monitor);
      if (!ENDED_FROM_OUTSIDE.contains(result.reason())) {
        branch.polished(place, start, result);
      }
      return result;
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
