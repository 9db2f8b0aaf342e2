package io.gradiode.optimization;

/** Why an optimizer or a search stopped. */
public enum StopReason {
  /** The gradient is small enough: a stationary point. */
  GRADIENT_SMALL(true, "the gradient is small"),
  /** The value no longer falls by more than its tolerance. */
  VALUE_STALLED(true, "the value no longer falls"),
  /** The point no longer moves by more than its tolerance. */
  POINT_STALLED(true, "the point no longer moves"),
  /** Further progress would be smaller than the accuracy of the value. */
  NOISE_FLOOR(true, "progress is below the accuracy of the objective"),
  /** A search has done all its rounds, and a polish has found that its best point is a minimum. */
  MINIMUM_OF_ROUNDS(true, "all rounds are done, and the best point is a minimum"),
  /** A search has done all its rounds; nobody knows whether its best point is a minimum. */
  ROUNDS_DONE(false, "all rounds are done"),
  /** As many evaluations as allowed. */
  EVALUATION_LIMIT(false, "the limit of evaluations is reached"),
  /** As many iterations as allowed. */
  ITERATION_LIMIT(false, "the limit of iterations is reached"),
  /** No acceptable point was found along a descent direction, nor along the steepest descent. */
  LINE_SEARCH_FAILED(false, "no better point was found along the descent direction"),
  /** The method broke down numerically; the detail says how. */
  BREAKDOWN(false, "the method broke down"),
  /** The value is not finite at the start, and nothing finite was found near. */
  NO_FEASIBLE_START(false, "the objective is not finite at the start"),
  /** As much time as allowed. */
  TIME_LIMIT(false, "the time is up"),
  /** The thread was interrupted. */
  INTERRUPTED(false, "the thread was interrupted"),
  /** The monitor asked to stop. */
  CANCELLED(false, "stopped on request");

  private final boolean converged;
  private final String description;

  StopReason(boolean converged, String description) {
    this.converged = converged;
    this.description = description;
  }

  /** Whether the method ended by its own criterion, and not by a limit or a failure. */
  public boolean converged() {
    return converged;
  }

  /** What a person reads: a lower-case clause. */
  public String description() {
    return description;
  }
}
