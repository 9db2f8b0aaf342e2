package io.gradiode.integration;

/** How a solve ended. */
public sealed interface Outcome permits Outcome.Completed, Outcome.Failed {

  /** Whether all outputs were reached. */
  default boolean isCompleted() {
    return this instanceof Completed;
  }

  /** All outputs were reached. */
  record Completed() implements Outcome {
    /** Shared, so that success allocates nothing. */
    static final Completed INSTANCE = new Completed();

    @Override
    public String toString() {
      return "completed";
    }
  }

  /**
   * The solve ended early. Optimizers treat such parameters as a rejected step.
   *
   * @param reason what went wrong
   * @param time model time at which it did
   * @param state name of the state concerned: the first that is not finite, else the fastest
   * @param parameters a copy of the parameters, experiment's overrides included
   */
  record Failed(Reason reason, double time, String state, ParameterValues parameters)
      implements Outcome {

    @Override
    public String toString() {
      return reason.explanation
          + " at t = "
          + time
          + (state.isEmpty() ? "" : ", in state " + state)
          + "; parameters "
          + parameters;
    }
  }

  /** What can go wrong. */
  enum Reason {
    /** A state, rate or sensitivity is NaN or infinite. */
    NOT_FINITE("The model is not finite"),
    /** The step had to become too small to advance time. */
    STEP_TOO_SMALL("The step size collapsed"),
    /** The maximum number of steps was used up. */
    TOO_MANY_STEPS("The maximum number of steps was reached");

    private final String explanation;

    Reason(String explanation) {
      this.explanation = explanation;
    }
  }
}
