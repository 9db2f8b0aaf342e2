package io.gradiode.model;

import java.util.Optional;

/**
 * The mathematics of one model as an integrator sees it: equations, sensitivities, initial values,
 * and one step of the explicit method, all without allocating.
 *
 * <p>Sensitivities are computed for some of the parameters, one <em>column</em> for each of them,
 * {@link #parameterOf}. With {@code n} states, {@code C} columns and {@code m} observables, the
 * <em>extended state</em> {@code y} has length {@code n (1 + C)}: first the states, then row by row
 * their sensitivities, {@code y[n + i*C + c] = d state_i / d parameter_c}. Observables are laid out
 * alike: {@code m} values, then {@code m} rows of {@code C} derivatives; and so are switching
 * functions. Sensitivities that are zero by structure are never written, so that a fresh array
 * holds their zeros for good.
 *
 * <p>A kernel belongs to one thread at a time, unless it is said to have no state of its own.
 */
public interface SensitivityKernel extends Equations {

  /** Number of columns, {@code C}, from 0 to {@code P}. */
  default int columnCount() {
    return parameterCount();
  }

  /**
   * The parameter of a column; ascending.
   *
   * @param column from 0 to {@code C - 1}
   */
  default int parameterOf(int column) {
    return column;
  }

  /** The column of a parameter; −1 if it has none. */
  default int columnOf(int parameter) {
    return parameter;
  }

  /**
   * A kernel of the same model that computes sensitivities to the given parameters, and perhaps to
   * others; to be used by one thread.
   *
   * @param parameters indices, ascending
   */
  default SensitivityKernel forParameters(int[] parameters) {
    return this;
  }

  /** What implicit methods need; empty if there are to be none. */
  default Optional<Linearization> linearization() {
    return Optional.empty();
  }

  /**
   * Whether the sensitivity of a state to a parameter is computed, and not zero by structure. Then
   * so are those of all states on which that state acts.
   *
   * @param state from 0 to {@code n - 1}
   * @param column from 0 to {@code C - 1}
   */
  default boolean isSensitive(int state, int column) {
    return true;
  }

  /** Length of the extended state, {@code n (1 + C)}. */
  default int dimension() {
    return stateCount() * (1 + columnCount());
  }

  /**
   * Writes the initial states and their total derivatives with respect to the columns' parameters.
   *
   * @param t start time
   * @param parameters length {@code P + K}, values and then modes, not modified; the initial state
   *     depends on no mode
   * @param inputs as described above, for the segment that begins at {@code t}, not modified
   * @param y length {@code n (1 + C)}, modified
   * @param scratch at least {@link #scratchLength()}, modified
   */
  void initialState(double t, double[] parameters, double[] inputs, double[] y, double[] scratch);

  /**
   * Writes the rates of states and sensitivities in one pass, {@code dS/dt = J S + df/dp}.
   *
   * @param y extended state, length {@code n (1 + C)}, not modified
   * @param rates length {@code n (1 + C)}, modified where the sensitivity is not zero by structure
   */
  void sensitivityRates(
      double t, double[] y, double[] parameters, double[] inputs, double[] rates, double[] scratch);

  /** Writes the {@code m} observables and their {@code m} rows of {@code C} total derivatives. */
  void sensitivityObservables(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] observables,
      double[] scratch);

  /**
   * Writes the {@code K} switching functions and their {@code K} rows of {@code C} total
   * derivatives, {@code (dg/dx) S + dg/dp} at fixed time.
   *
   * @param y extended state, length {@code n (1 + C)}, not modified
   * @param switches at least length {@code K (1 + C)}, modified
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
   * Carries out the assignments {@code x_i := R_i(t, x, p, u)} of an event on states and
   * sensitivities. Here these are the derivatives of the state at the time of the event, which
   * itself moves with the parameters: {@code S_i := (dR_i/dx) S + dR_i/dp + (dR_i/dt + dR_i/du u')
   * dt/dp}.
   *
   * @param event from 0 to {@code E - 1}
   * @param y extended state, length {@code n (1 + C)}, modified
   * @param delays {@code dt/dp}, by how much the time of the event moves with each column's
   *     parameter, length {@code C}, not modified
   */
  default void sensitivityAssign(
      int event,
      double t,
      double[] y,
      double[] delays,
      double[] parameters,
      double[] inputs,
      double[] scratch) {
    // Nothing is assigned.
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
