package io.gradiode.optimization;

/** Told of every iteration of an optimizer and every round of a search; may end it. */
@FunctionalInterface
public interface Monitor {

  /** Whether to go on. */
  enum Decision {
    /** Go on. */
    CONTINUE,
    /** End now; the result has the best point so far and {@link StopReason#CANCELLED}. */
    STOP
  }

  /** Called after each iteration or round. */
  Decision after(Iteration iteration);

  /** Never ends anything. */
  static Monitor none() {
    return iteration -> Decision.CONTINUE;
  }
}
