package io.gradiode.model;

/**
 * What an implicit method needs to know of a model: its linearized equations, and how to solve
 * them.
 *
 * <p>The matrix of a step is {@code W = shift I − J} with the Jacobian {@code J = df/dx}, for
 * states and for each column of sensitivities alike; it is factorized once. Arguments are those of
 * {@link SensitivityKernel}; no method allocates.
 */
public interface Linearization {

  /** Which entries of the Jacobian are not zero by structure; parameters have no part in it. */
  Pattern jacobianPattern();

  /**
   * Writes the Jacobian, the values of {@link #jacobianPattern} in its order.
   *
   * @param y states, at least length {@code n}, not modified
   * @param jacobian modified
   */
  void jacobian(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] jacobian,
      double[] scratch);

  /** Whether rates, and their derivatives, depend on states and parameters alone. */
  boolean isAutonomous();

  /**
   * Writes how fast rates change at fixed states, {@code df/dt + (df/du) u'}.
   *
   * @param y states, at least length {@code n}, not modified
   * @param slopes modified in its first {@code n} places
   */
  void rateSlopes(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] slopes,
      double[] scratch);

  /** Length of an array for the factors of {@code W}. */
  int factorLength();

  /**
   * Factorizes {@code W = shift I − J}.
   *
   * @param shift positive; the larger it is, the safer the pivots
   * @param jacobian as written by {@link #jacobian}, not modified
   * @param factors modified
   * @return false if a pivot is zero, not finite, or lost in rounding
   */
  boolean factorize(double shift, double[] jacobian, double[] factors);

  /**
   * Solves {@code W u = b} for the states.
   *
   * @param factors as written by {@link #factorize}
   * @param vector {@code b} in its first {@code n} places, then {@code u}
   */
  void solve(double[] factors, double[] vector);

  /**
   * Solves {@code W u = b} for each column of sensitivities.
   *
   * @param vector an extended state; its first {@code n} places are neither read nor modified
   */
  void sensitivitySolve(double[] factors, double[] vector);

  /**
   * Adds to the rates of sensitivities what makes the matrix of the extended state exact: {@code J'
   * S + g'}, where {@code J'} and {@code g'} are the derivatives of {@code df/dx} and {@code df/dp}
   * along a direction in states and time.
   *
   * @param y extended state, not modified
   * @param direction of the states, at least length {@code n}, not modified
   * @param timeDirection of the time, and with it of inputs
   * @param rates an extended state; modified behind its first {@code n} places
   */
  void addCurvature(
      double t,
      double[] y,
      double[] direction,
      double timeDirection,
      double[] parameters,
      double[] inputs,
      double[] rates,
      double[] scratch);
}
