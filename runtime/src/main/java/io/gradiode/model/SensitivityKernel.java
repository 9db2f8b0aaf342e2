package io.gradiode.model;

/**
 * The mathematics of one model, as generated code: right-hand side, sensitivities, initial values,
 * observables, and one step of the explicit method, all without allocating.
 *
 * <p>With {@code n} states, {@code P} parameters and {@code m} observables, the <em>extended
 * state</em> {@code y} has length {@code n (1 + P)}: first the states, then row by row their
 * sensitivities, {@code y[n + i*P + p] = d state_i / d parameter_p}. Observables are laid out
 * alike: {@code m} values, then {@code m} rows of {@code P} derivatives. Sensitivities that are
 * zero by structure are never written, so that a fresh array holds their zeros for good.
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
 * <p>A kernel has no state of its own: one instance serves all threads, each with its own arrays.
 */
public interface SensitivityKernel {

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

  /**
   * Whether the sensitivity of a state to a parameter is computed, and not zero by structure. Then
   * so are those of all states on which that state acts.
   *
   * @param state from 0 to {@code n - 1}
   * @param parameter from 0 to {@code P - 1}
   */
  default boolean isSensitive(int state, int parameter) {
    return true;
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

  /** Length of the extended state, {@code n (1 + P)}. */
  default int dimension() {
    return stateCount() * (1 + parameterCount());
  }

  /**
   * Writes the initial states and their total derivatives with respect to all parameters.
   *
   * @param t start time
   * @param parameters length {@code P + K}, values and then modes, not modified; the initial state
   *     depends on no mode
   * @param inputs as described above, for the segment that begins at {@code t}, not modified
   * @param y length {@code n (1 + P)}, modified
   * @param scratch at least {@link #scratchLength()}, modified
   */
  void initialState(double t, double[] parameters, double[] inputs, double[] y, double[] scratch);

  /**
   * Writes the rates of the states alone, {@code dy/dt}; for searches that need no gradient.
   *
   * @param y states, at least length {@code n}, not modified
   * @param rates at least length {@code n}, modified in its first {@code n} places
   */
  void rates(
      double t, double[] y, double[] parameters, double[] inputs, double[] rates, double[] scratch);

  /**
   * Writes the rates of states and sensitivities in one pass, {@code dS/dt = J S + df/dp}.
   *
   * @param y extended state, length {@code n (1 + P)}, not modified
   * @param rates length {@code n (1 + P)}, modified where the sensitivity is not zero by structure
   */
  void sensitivityRates(
      double t, double[] y, double[] parameters, double[] inputs, double[] rates, double[] scratch);

  /** Writes the {@code m} observables; of {@code y} only {@link #observedStates()} are read. */
  void observables(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] observables,
      double[] scratch);

  /** Writes the {@code m} observables and their {@code m} rows of {@code P} total derivatives. */
  void sensitivityObservables(
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
   * Writes the {@code K} switching functions and their {@code K} rows of {@code P} total
   * derivatives, {@code (dg/dx) S + dg/dp} at fixed time.
   *
   * @param y extended state, length {@code n (1 + P)}, not modified
   * @param switches at least length {@code K (1 + P)}, modified
   */
  default void sensitivitySwitches(
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
   * One trial step of the 8(5,3) pair of Dormand and Prince on the extended state.
   *
   * <p>Reads {@code stages.y()}, {@code stages.k(1)} = the rates there, and the tolerances; writes
   * stages {@code k(2) … k(12)} and the proposal {@code stages.next()}.
   *
   * @return the weighted error norm, at most 1 where the step may be accepted; NaN or infinite
   *     where it went astray
   */
  double step(double t, double h, double[] parameters, double[] inputs, Stages stages);
}
