package io.gradiode.benchmarks;

/**
 * A neuron with threshold and reset as one writes it by hand for a general integrator: the
 * augmented system of states and sensitivities, laid out {@code y[n + i*P + p] = d state_i / d
 * parameter_p}, and what a spike does to both. Methods take the states alone, an array of length
 * {@code n}, as well. State 0 is the potential. Arrays are the integrator's; nothing allocates.
 *
 * <p>At a spike the sensitivities jump: Hiskens and Pai, Trajectory sensitivity analysis of hybrid
 * systems, IEEE Transactions on Circuits and Systems I 47 (2000) 204–220.
 */
interface SpikingEquations {

  /** Number of states, {@code n}. */
  int stateCount();

  /** Number of parameters, {@code P}; in the order of the model's declaration. */
  int parameterCount();

  /** Sets the parameters, length {@code P}, copied. */
  void parameters(double[] values);

  /** Sets the input until the next call. */
  void input(double value);

  /** Writes the initial values of as many variables as there are. */
  void start(double[] y);

  /** The rates of as many variables as there are. */
  void rates(double[] y, double[] rates);

  /** The potential at which there is a spike. */
  double threshold();

  /** How long the potential stands still then; 0 if not at all. */
  double refractory();

  /** Resets the states alone. */
  void reset(double[] y);

  /**
   * Resets states and sensitivities.
   *
   * @param delay is filled with the derivatives of the spike time; after a refractory period, with
   *     those of its end, see {@link #release}
   */
  void resetAugmented(double[] y, double[] delay);

  /**
   * Lets the sensitivities jump at the end of a refractory period.
   *
   * @param delay derivatives of the spike time; changed into those of the end
   */
  void release(double[] y, double[] delay);
}
