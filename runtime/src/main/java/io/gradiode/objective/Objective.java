package io.gradiode.objective;

/**
 * A function as optimizers see it: a value with its gradient and, where it is a sum of squares
 * {@code value(x) = Σ r_i(x)²}, residuals and their Jacobian.
 *
 * <p>Where the model cannot be integrated, the value is {@link Double#POSITIVE_INFINITY} and the
 * gradient zero; optimizers treat such a point as a rejected step. Implementations own their work
 * arrays: one per thread.
 */
public interface Objective {

  /** Number of coordinates. */
  int dimension();

  /** Number of residuals; 0 if this is no sum of squares. */
  int residualCount();

  /** Whether the value is a sum of squares, so that residuals and their Jacobian exist. */
  default boolean isSumOfSquares() {
    return residualCount() > 0;
  }

  /** Lower bound of coordinate {@code i}; −∞ unless said. */
  default double lower(int i) {
    return Double.NEGATIVE_INFINITY;
  }

  /** Upper bound of coordinate {@code i}; ∞ unless said. */
  default double upper(int i) {
    return Double.POSITIVE_INFINITY;
  }

  /** The value at {@code x} (length {@link #dimension()}, not modified). */
  double value(double[] x);

  /**
   * The value at {@code x}, and its gradient.
   *
   * @param x length {@link #dimension()}, not modified
   * @param gradient length {@link #dimension()}, modified
   */
  double valueAndGradient(double[] x, double[] gradient);

  /**
   * The residuals at {@code x}, without derivatives.
   *
   * <p>Unless overridden, this computes a Jacobian and drops it.
   *
   * @param x length {@link #dimension()}, not modified
   * @param residuals length {@link #residualCount()}, modified
   * @return the sum of squares, as {@link #value}
   * @throws UnsupportedOperationException if this is no sum of squares
   */
  default double residuals(double[] x, double[] residuals) {
    return residualsAndJacobian(x, residuals, new double[residualCount() * dimension()]);
  }

  /**
   * Residuals and their Jacobian at {@code x}.
   *
   * @param residuals length {@link #residualCount()}, modified
   * @param jacobian row by row, length {@code residualCount * dimension}, modified
   * @return the sum of squares, as {@link #value}
   * @throws UnsupportedOperationException if this is no sum of squares
   */
  double residualsAndJacobian(double[] x, double[] residuals, double[] jacobian);

  /**
   * An easier objective that becomes this one as {@code strength} goes to 0: the model is coupled
   * to the data, {@code + strength (data − state)} in the rate of each measured state.
   * Synchronization removes most local minima of oscillating and spiking models (Abarbanel,
   * Creveling, Farsian and Kostuk, SIAM J. Appl. Dyn. Syst. 8, 2009).
   *
   * @param strength 1 / unit of time, positive
   * @throws UnsupportedOperationException if no measured observable is a state
   */
  Objective coupled(double strength);

  /** An equal objective with work arrays of its own: for another thread. */
  Objective fork();

  /**
   * A {@link #fork()} for one of several tasks. Who records evaluations knows a task by its number,
   * in whichever process it is done.
   *
   * @param task the index of a start, from 0; negative for what comes before the starts
   */
  default Objective fork(int task) {
    return fork();
  }
}
