package io.gradiode.report;

import io.gradiode.integration.Outcome;
import io.gradiode.optimization.StopReason;
import java.util.EnumSet;
import java.util.Set;

/** Decides how a fit ended. */
final class Outcomes {

  /** What says nothing of the objective. */
  private static final Set<StopReason> ENDED_FROM_OUTSIDE =
      EnumSet.of(StopReason.CANCELLED, StopReason.INTERRUPTED, StopReason.TIME_LIMIT);

  private Outcomes() {}

  static FitOutcome of(FitResult<?> result) {
    final Stage last = result.stages().get(result.stages().size() - 1);
    if (!Double.isFinite(result.evaluation().value())) {
      final StopReason reason =
          ENDED_FROM_OUTSIDE.contains(last.reason()) ? last.reason() : StopReason.NO_FEASIBLE_START;
      return new FitOutcome.Failed(reason, detail(result.evaluation().outcome(), last));
    }
    return last.reason().converged()
        ? new FitOutcome.Converged(last.reason(), last.detail())
        : new FitOutcome.Stopped(last.reason(), last.detail());
  }

  private static String detail(Outcome outcome, Stage last) {
    return outcome.isCompleted() ? last.detail() : outcome.toString();
  }
}
