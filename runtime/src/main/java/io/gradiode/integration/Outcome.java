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
   * @param parameter name of the parameter if it is the state's sensitivity to it that is not
   *     finite; else empty
   * @param switching the condition that is concerned, such as {@code v - V_T > 0}; empty if none is
   * @param parameters a copy of the parameters, experiment's overrides included
   */
  record Failed(
      Reason reason,
      double time,
      String state,
      String parameter,
      String switching,
      ParameterValues parameters)
      implements Outcome {

    /** A failure that no condition has to do with. */
    public Failed(Reason reason, double time, String state, ParameterValues parameters) {
      this(reason, time, state, "", "", parameters);
    }

    private String place() {
      if (state.isEmpty()) {
        return "";
      }
      return parameter.isEmpty()
          ? ", in state " + state
          : ", in the sensitivity of state " + state + " to " + parameter;
    }

    @Override
    public String toString() {
      return reason.explanation
          + " at t = "
          + time
          + place()
          + (switching.isEmpty() ? "" : ", where '" + switching + "' changes")
          + (reason.advice.isEmpty() ? "" : "; " + reason.advice)
          + "; parameters "
          + parameters;
    }
  }

  /** What can go wrong. */
  enum Reason {
    /** A state, rate or sensitivity is NaN or infinite. */
    NOT_FINITE("The model is not finite", ""),
    /** The model is finite, but the noise of a datum could not have made it from there. */
    NO_LIKELIHOOD(
        "A datum has no likelihood",
        "log-normal noise needs a model above 0, proportional noise one that is not 0"),
    /** The step had to become too small to advance time. */
    STEP_TOO_SMALL("The step size collapsed", ""),
    /**
     * The matrix of an implicit step could not be factorized, however small the step: two of its
     * rows cancel.
     */
    SINGULAR("The matrix of the implicit method is singular", ""),
    /** The maximum number of steps was used up. */
    TOO_MANY_STEPS("The maximum number of steps was reached", ""),
    /**
     * The branches on both sides of a switching surface push the solution back to it, so that
     * neither holds: A. F. Filippov, Differential Equations with Discontinuous Righthand Sides,
     * Kluwer 1988.
     */
    SLIDING(
        "Both branches of a switch drive the solution back to the other",
        "a smooth transition, such as tanh(x/width) for sign(x), can be integrated"),
    /** A switch changes again and again while no time passes. */
    CHATTERING(
        "A switch changes again and again at one time",
        "a smooth transition, such as tanh(x/width) for sign(x), can be integrated"),
    /**
     * The solution touches a switching surface at which rates jump or an event happens, instead of
     * passing it, so that it has no derivative by the parameters.
     */
    GRAZING(
        "The solution only touches the surface where a switch changes, and has no derivative", ""),
    /**
     * Events make each other happen at one time, or follow each other faster and faster so that
     * they come to no end, as the bounces of a ball do (Zeno's paradox).
     */
    ENDLESS_EVENTS(
        "Events happen again and again at one time",
        "let the event make its own condition false, or a refractory period follow it");

    private final String explanation;
    private final String advice;

    Reason(String explanation, String advice) {
      this.explanation = explanation;
      this.advice = advice;
    }
  }
}
