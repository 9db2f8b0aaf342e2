package io.gradiode.report;

import io.gradiode.optimization.StopReason;

/** How a fit ended. A numerical failure is an outcome, never an exception. */
public sealed interface FitOutcome {

  /** Why it ended. */
  StopReason reason();

  /** What a person may want to know beyond the reason; may be empty. */
  String detail();

  /** Whether the estimates can be trusted to be a minimum. */
  default boolean isConverged() {
    return this instanceof Converged;
  }

  /** A minimum by the last optimizer's own criterion, though perhaps not the lowest. */
  record Converged(StopReason reason, String detail) implements FitOutcome {
    @Override
    public String toString() {
      return "converged to a local minimum: " + reason.description();
    }
  }

  /** The best point so far, but not known to be a minimum. */
  record Stopped(StopReason reason, String detail) implements FitOutcome {
    @Override
    public String toString() {
      return "stopped: " + reason.description();
    }
  }

  /** No point was found at which the model could be integrated. */
  record Failed(StopReason reason, String detail) implements FitOutcome {
    @Override
    public String toString() {
      return "failed: " + reason.description();
    }
  }
}
