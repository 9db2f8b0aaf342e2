package io.gradiode.fit;

import io.gradiode.optimization.StopReason;

/** Leaves whatever method is at work, before an evaluation. Never leaves a run. */
final class Halted extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final StopReason reason;

  Halted(StopReason reason) {
    super(reason.description(), null, false, false);
    this.reason = reason;
  }

  StopReason reason() {
    return reason;
  }
}
