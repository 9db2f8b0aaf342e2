package io.gradiode.integration;

/** The adjoint of a {@link StepMethod}: goes back over steps that it took. */
interface BackwardMethod {

  /**
   * Goes back over a step.
   *
   * @param entry of the step
   * @param adjoint of the states at its end; becomes that of the states at its start
   * @param gradient what the step and the outputs within it contribute is added
   */
  void pull(Tape tape, int entry, double[] adjoint, double[] gradient);
}
