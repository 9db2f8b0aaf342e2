package io.gradiode.model;

import java.util.Arrays;

/**
 * Equations with their partial derivatives, as generated for models of many parameters, and for
 * adjoints: the code follows the derivatives that are not zero, not states times parameters.
 *
 * <p>The partial derivatives of rates, initial values, observables and switching functions are
 * written into arrays in the order of a {@link Pattern}. They have no state of their own: one
 * instance serves all threads, each with its own arrays.
 *
 * <p>What implicit methods need beside that is left out where there are to be none: then {@link
 * #eliminationOrder} is empty.
 */
public interface SparseEquations extends Equations {

  /** Derivatives of the {@code n} rates by states and parameters. */
  Pattern ratePattern();

  /**
   * Writes the derivatives of the rates.
   *
   * @param y states, at least length {@code n}, not modified
   * @param partials length of {@link #ratePattern}, modified
   */
  void ratePartials(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] partials,
      double[] scratch);

  /**
   * Places of {@link #ratePattern} whose derivatives depend on states, time or inputs, ascending: a
   * new array.
   */
  default int[] curvedPartials() {
    return new int[0];
  }

  /**
   * Writes the derivatives of {@link #ratePartials} along a direction in states and time, at {@link
   * #curvedPartials} alone.
   *
   * @param y states, at least length {@code n}, not modified
   * @param direction of the states, at least length {@code n}, not modified
   * @param timeDirection of the time, and with it of inputs
   * @param partials length of {@link #ratePattern}, modified at {@link #curvedPartials}
   */
  default void ratePartialsAlong(
      double t,
      double[] y,
      double[] direction,
      double timeDirection,
      double[] parameters,
      double[] inputs,
      double[] partials,
      double[] scratch) {
    // Nothing is curved.
  }

  /** Whether rates and their derivatives depend on states and parameters alone. */
  default boolean isAutonomous() {
    return true;
  }

  /** Writes how fast rates change at fixed states, {@code df/dt + (df/du) u'}. */
  default void rateSlopes(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] slopes,
      double[] scratch) {
    Arrays.fill(slopes, 0, stateCount(), 0.0);
  }

  /**
   * The states in the order in which {@code shift I − J} is to be eliminated so that little fills
   * in: a new array, a permutation. Empty if the equations are for explicit methods only, whatever
   * the methods above then say.
   */
  default int[] eliminationOrder() {
    return new int[0];
  }

  /** Writes the initial states. */
  void initialStates(double t, double[] parameters, double[] inputs, double[] y, double[] scratch);

  /** Derivatives of the initial states by other initial states and by parameters. */
  Pattern initialPattern();

  /** The states in an order in which each comes after those on which its initial value depends. */
  int[] initialOrder();

  /**
   * Writes the derivatives of the initial states.
   *
   * @param y initial states, not modified
   */
  void initialPartials(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] partials,
      double[] scratch);

  /** Derivatives of the {@code m} observables. */
  Pattern observablePattern();

  /** Writes the derivatives of the observables. */
  void observablePartials(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] partials,
      double[] scratch);

  /** Derivatives of the {@code K} switching functions. */
  default Pattern switchPattern() {
    return Pattern.parse();
  }

  /** Writes the derivatives of the switching functions. */
  default void switchPartials(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] partials,
      double[] scratch) {
    // Nothing switches.
  }

  /** Number of assignments of an event. */
  default int assignmentCount(int event) {
    return 0;
  }

  /** The state to which an assignment of an event assigns. */
  default int assignedState(int event, int assignment) {
    throw new IndexOutOfBoundsException(event);
  }

  /** Derivatives of what is assigned: one row. */
  default Pattern assignmentPattern(int event, int assignment) {
    throw new IndexOutOfBoundsException(event);
  }

  /**
   * Writes the derivatives of what is assigned; behind them its derivative by time, and the value
   * itself.
   *
   * @param partials length of {@link #assignmentPattern} and 2 more, modified
   */
  default void assignmentPartials(
      int event,
      int assignment,
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] partials,
      double[] scratch) {
    throw new IndexOutOfBoundsException(event);
  }
}
