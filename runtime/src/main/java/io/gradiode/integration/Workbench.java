package io.gradiode.integration;

import io.gradiode.model.SensitivityKernel;

/**
 * All that one solver works with, for the columns of one kernel.
 *
 * @param kernel the mathematics
 * @param steps the moving part
 * @param outputs what was seen
 * @param events what happened
 * @param stepper what drives the steps
 */
record Workbench(
    SensitivityKernel kernel, Steps steps, Outputs outputs, EventLog events, Stepper stepper) {

  /**
   * @param stepsStandAlone whether what is seen within a step may depend on that step alone
   */
  static Workbench of(SensitivityKernel kernel, Tolerances tolerances, boolean stepsStandAlone) {
    final Steps steps = new Steps(kernel, tolerances, stepsStandAlone);
    final Outputs outputs = new Outputs(kernel, steps);
    final EventLog events = new EventLog(kernel);
    return new Workbench(
        kernel, steps, outputs, events, new Stepper(kernel, steps, outputs, events));
  }
}
