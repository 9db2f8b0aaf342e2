package io.gradiode.integration;

import io.gradiode.model.SensitivityKernel;
import io.gradiode.model.Stages;

/**
 * What a solve integrates: a kernel with its present parameters and inputs, states alone or with
 * sensitivities, and the arrays of a step.
 */
final class Integrand {

  private final SensitivityKernel kernel;
  private final Stages stages;
  private final boolean stepsStandAlone;

  private double[] parameters = new double[0];
  private double[] inputs = new double[0];
  private boolean sensitivities;
  private int length;
  private double undiluted;
  private int evaluations;

  /**
   * @param stepsStandAlone whether what is seen within a step may depend on that step alone
   */
  Integrand(SensitivityKernel kernel, double relative, boolean stepsStandAlone) {
    this.kernel = kernel;
    this.stepsStandAlone = stepsStandAlone;
    stages = new Stages(kernel.dimension(), kernel.scratchLength());
    stages.relative(relative);
  }

  /** Begins a solve. The arrays are not copied: inputs and modes change while it goes on. */
  void begin(double[] newParameters, double[] newInputs, boolean withSensitivities) {
    parameters = newParameters;
    inputs = newInputs;
    sensitivities = withSensitivities;
    length = withSensitivities ? kernel.dimension() : kernel.stateCount();
    undiluted = Math.sqrt((double) length / kernel.movingStateCount());
    evaluations = 0;
  }

  SensitivityKernel kernel() {
    return kernel;
  }

  Stages stages() {
    return stages;
  }

  double[] parameters() {
    return parameters;
  }

  double[] inputs() {
    return inputs;
  }

  boolean stepsStandAlone() {
    return stepsStandAlone;
  }

  boolean hasSensitivities() {
    return sensitivities;
  }

  /** How many components are integrated: the extended state, or the states alone. */
  int length() {
    return length;
  }

  /**
   * What turns a mean over all components into a mean per moving state: so an error norm means the
   * same whatever the number of parameters, and is never less than the norm of one sensitivity
   * vector.
   */
  double undiluted() {
    return undiluted;
  }

  /** Evaluates the rates of what is integrated. */
  void rates(double time, double[] y, double[] rates) {
    rates(length, time, y, rates);
  }

  /**
   * Evaluates rates.
   *
   * @param n the length of the extended state, or the number of states
   */
  void rates(int n, double time, double[] y, double[] rates) {
    evaluations++;
    if (n > kernel.stateCount()) {
      kernel.sensitivityRates(time, y, parameters, inputs, rates, stages.scratch());
    } else {
      kernel.rates(time, y, parameters, inputs, rates, stages.scratch());
    }
  }

  /** Evaluations of the rates in this solve. */
  int evaluations() {
    return evaluations;
  }

  /** Takes note of evaluations that a kernel made on its own. */
  void count(int more) {
    evaluations += more;
  }
}
