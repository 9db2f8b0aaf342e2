package io.gradiode.report;

import io.gradiode.integration.Outcome;
import io.gradiode.optimization.StopReason;

/** Decides how a fit ended. */
final class Outcomes {

  private Outcomes() {}

  static FitOutcome of(FitResult<?> result) {
    final Stage last = result.stages().get(result.stages().size() - 1);
    if (!Double.isFinite(result.evaluation().value())) {
      final StopReason reason =
          last.reason() == StopReason.CANCELLED
              ? StopReason.CANCELLED
              : StopReason.NO_FEASIBLE_START;
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
