package io.gradiode.integration;

/**
 * Why a solution cannot go on: a reason, the state that is concerned, and the condition, if one is
 * to blame.
 */
final class Breakdown {

  private final Steps steps;
  private final Switching switching;

  private Outcome.Reason reason = Outcome.Reason.NOT_FINITE;
  private int state;
  private int parameter = -1;
  private String culprit = "";

  Breakdown(Steps steps, Switching switching) {
    this.steps = steps;
    this.switching = switching;
  }

  /**
   * Takes note of a reason; that events come to no end explains whatever else fails.
   *
   * @return false, as the solution cannot go on
   */
  boolean by(Outcome.Reason newReason) {
    final int notFinite = steps.firstNotFinite();
    final int sensitivity = notFinite - steps.stateCount();
    reason = switching.areEventsEndless() ? Outcome.Reason.ENDLESS_EVENTS : newReason;
    state = notFinite < 0 ? steps.errors().fastest() : notFinite;
    parameter = -1;
    culprit = switching.areEventsEndless() ? switching.lastEvent() : "";
    if (sensitivity >= 0) {
      state = sensitivity / steps.columnCount();
      parameter = steps.parameterOf(sensitivity % steps.columnCount());
    }
    return false;
  }

  /**
   * Takes note of what switching says.
   *
   * @return false, as the solution cannot go on
   */
  boolean bySwitching() {
    by(switching.reason());
    if (culprit.isEmpty()) {
      culprit = switching.culprit();
    }
    if (!culprit.isEmpty() && steps.firstNotFinite() < 0) {
      state = switching.jumpingState();
    }
    return false;
  }

  /** What went wrong. */
  Outcome.Reason reason() {
    return reason;
  }

  /** Index of the state that is concerned: the first that is not finite, else the fastest. */
  int state() {
    return state;
  }

  /** Index of the parameter to which the sensitivity is not finite; −1 if the state itself is. */
  int parameter() {
    return parameter;
  }

  /** The condition at which the solution cannot go on; empty if none is to blame. */
  String culprit() {
    return culprit;
  }
}
