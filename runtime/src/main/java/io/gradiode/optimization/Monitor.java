package io.gradiode.optimization;

/**
 * Told of every iteration of an optimizer, every round of a search and every iteration of its
 * polish; may end it.
 */
@FunctionalInterface
public interface Monitor {

  /** Whether to go on. */
  enum Decision {
    /** Go on. */
    CONTINUE,
    /** End now; the result has the best point so far and {@link StopReason#CANCELLED}. */
    STOP
  }

  /**
   * Called after each iteration or round. What it throws ends the method and reaches the caller.
   */
  Decision after(Iteration iteration);

  /** Never ends anything. */
  static Monitor none() {
    return iteration -> Decision.CONTINUE;
  }
}
