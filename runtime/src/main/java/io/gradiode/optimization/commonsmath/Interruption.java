package io.gradiode.optimization.commonsmath;

import io.gradiode.optimization.StopReason;

/** Leaves Commons Math's loops, which know no other way out. Never leaves this package. */
final class Interruption extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final StopReason reason;

  Interruption(StopReason reason) {
    super(reason.description(), null, false, false);
    this.reason = reason;
  }

  StopReason reason() {
    return reason;
  }
}
