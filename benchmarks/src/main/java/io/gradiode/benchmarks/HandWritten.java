package io.gradiode.benchmarks;

/**
 * A model as one writes it by hand for a general integrator: rates, Jacobians, and the augmented
 * system of states and sensitivities, laid out {@code y[n + i*P + p] = d state_i / d parameter_p}.
 * Arrays are the integrator's; nothing allocates.
 */
interface HandWritten {

  /** Number of states, {@code n}. */
  int stateCount();

  /** Number of parameters, {@code P}. */
  int parameterCount();

  /** The states at the start; they depend on no parameter. */
  double[] initial();

  /** Sets the parameters, length {@code P}, copied. */
  void parameters(double[] values);

  /** Sets the input until the next call. */
  void input(double value);

  /** The rates of the states. */
  void rates(double[] y, double[] rates);

  /** The rates of states and sensitivities, each term computed once. */
  void augmentedRates(double[] y, double[] rates);

  /** Derivatives of the rates with respect to the states, {@code n} rows of {@code n}. */
  void stateJacobian(double[] y, double[][] jacobian);

  /** Derivatives of the rates with respect to the parameters, {@code n} rows of {@code P}. */
  void parameterJacobian(double[] y, double[][] jacobian);
}
