package io.gradiode.model;

/**
 * The equations of one model as generated code: right-hand side, observables, switching functions
 * and events, all without allocating.
 *
 * <p>Every number is in the unit that the model declares for its symbol, and time in the model's
 * unit of time.
 *
 * <p>Inputs are linear between breakpoints. {@code inputs[0]} is the time at which the present
 * segment begins, {@code inputs[1 + 2*i]} the value of input {@code i} there and {@code inputs[2 +
 * 2*i]} its slope.
 *
 * <p>A formula with branches, such as {@code where(v > a, …)} or {@code floor(t)}, is evaluated in
 * its present branch, on both sides of the surface where the branch changes: so each step
 * integrates something smooth. What decides is a <em>switching function</em> {@code g_k(t, x, p,
 * u)}; which branch is present says its <em>mode</em>, {@code parameters[P + k]}: 1 if {@code g_k >
 * 0} and 0 otherwise, or {@code floor(g_k)}. Who integrates has to keep the modes, and to change
 * them where they change. A switching function may depend on the modes of those before it.
 *
 * <p>An <em>event</em> happens at the instant at which its condition becomes true; then its
 * assignments change states. Conditions are made of modes, so that who keeps the modes knows when
 * an event happens.
 */
public interface Equations {

  /** Number of states, {@code n}, at least 1. */
  int stateCount();

  /** Number of parameters, {@code P}, 0 or more; their order is that of their declaration. */
  int parameterCount();

  /** Number of inputs. */
  int inputCount();

  /** Number of observables, {@code m}, at least 1. */
  int observableCount();

  /**
   * Length of the scratch array that the methods of this kernel use to hand values between their
   * parts; often 0.
   */
  int scratchLength();

  /**
   * Indices of the states on which observables depend, ascending: what dense output has to provide.
   * A new array.
   */
  int[] observedStates();

  /** Number of named terms that are not constant. */
  default int termCount() {
    return 0;
  }

  /** Number of switching functions, {@code K}. */
  default int switchCount() {
    return 0;
  }

  /**
   * Whether the mode of a switching function is its floor, {@code floor(g_k)}, and not its sign.
   *
   * @param k from 0 to {@code K - 1}
   */
  default boolean isFloor(int k) {
    return false;
  }

  /**
   * What a mode says, such as {@code v - V_T > 0}; for messages.
   *
   * @param k from 0 to {@code K - 1}
   */
  default String switchText(int k) {
    return "switching function " + k;
  }

  /**
   * Indices of the states on which switching functions depend, ascending: what dense output has to
   * provide to find where a mode changes. A new array.
   */
  default int[] switchedStates() {
    return new int[0];
  }

  /**
   * How many states change between events, at least 1: those behind them stand still, with all
   * their sensitivities.
   */
  default int movingStateCount() {
    return stateCount();
  }

  /**
   * Writes the rates of the states alone, {@code dy/dt}; for searches that need no gradient.
   *
   * @param y states, at least length {@code n}, not modified
   * @param rates at least length {@code n}, modified in its first {@code n} places
   */
  void rates(
      double t, double[] y, double[] parameters, double[] inputs, double[] rates, double[] scratch);

  /** Writes the {@code m} observables; of {@code y} only {@link #observedStates()} are read. */
  void observables(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] observables,
      double[] scratch);

  /**
   * Writes the named terms, in their declared units; of a condition 1 where it is true, else 0.
   *
   * @param y states, at least length {@code n}, not modified
   * @param terms at least length {@link #termCount()}, modified
   */
  default void terms(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] terms,
      double[] scratch) {
    // Nothing has a name.
  }

  /**
   * Writes the {@code K} switching functions; of {@code y} only {@link #switchedStates()} are read.
   *
   * @param switches at least length {@code K}, modified
   */
  default void switches(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] switches,
      double[] scratch) {
    // Nothing switches.
  }

  /**
   * Writes how fast the switching functions change along a solution, {@code dg/dt + (dg/dx) x' +
   * (dg/du) u'}.
   *
   * @param y states, at least length {@code n}, not modified
   * @param rates of the states, {@code x'}, at least length {@code n}, not modified
   * @param slopes at least length {@code K}, modified
   */
  default void switchSlopes(
      double t,
      double[] y,
      double[] rates,
      double[] parameters,
      double[] inputs,
      double[] slopes,
      double[] scratch) {
    // Nothing switches.
  }

  /**
   * Number of events, {@code E}; those that happen at one time do so in the order of their index.
   */
  default int eventCount() {
    return 0;
  }

  /**
   * What makes an event happen, such as {@code v > V_T}; for messages.
   *
   * @param event from 0 to {@code E - 1}
   */
  default String eventText(int event) {
    return "event " + event;
  }

  /**
   * Whether an event happens also where its condition becomes false.
   *
   * @param event from 0 to {@code E - 1}
   */
  default boolean happensBothWays(int event) {
    return false;
  }

  /**
   * Whether an event happens at the start if its condition holds there; else it has been before.
   *
   * @param event from 0 to {@code E - 1}
   */
  default boolean happensAtStart(int event) {
    return true;
  }

  /**
   * Whether an event happens again at once if its condition still holds after it: a threshold that
   * one reset does not leave.
   *
   * @param event from 0 to {@code E - 1}
   */
  default boolean isInsistent(int event) {
    return false;
  }

  /**
   * Indices of the switching functions in the condition of an event that its assignments change. A
   * new array.
   *
   * @param event from 0 to {@code E - 1}
   */
  default int[] ownSwitches(int event) {
    return new int[0];
  }

  /**
   * Writes which conditions of events hold, 1 or 0: by the modes, not by the states.
   *
   * @param conditions at least length {@code E}, modified
   */
  default void conditions(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] conditions,
      double[] scratch) {
    // Nothing happens.
  }

  /**
   * Carries out the assignments of an event one after the other, each on what those before it have
   * left.
   *
   * @param event from 0 to {@code E - 1}
   * @param y states, at least length {@code n}, modified in its first {@code n} places
   */
  default void assign(
      int event, double t, double[] y, double[] parameters, double[] inputs, double[] scratch) {
    // Nothing is assigned.
  }
}
