package io.gradiode.integration;

import io.gradiode.model.SensitivityKernel;
import io.gradiode.observation.Plan;

/**
 * Observables at the output times of an experiment, with their sensitivities.
 *
 * <p>An output at the end of a segment waits for the next one, whose inputs hold there; likewise an
 * output at the time of a switch sees the branch after it.
 */
final class Outputs {

  private final Steps steps;
  private final SensitivityKernel kernel;
  private final int columnCount;
  private final int observableCount;
  private final double[] observed;
  private double[] written = new double[0];
  private Plan plan;
  private int next;

  Outputs(SensitivityKernel kernel, Steps steps) {
    this.steps = steps;
    this.kernel = kernel;
    columnCount = kernel.columnCount();
    observableCount = kernel.observableCount();
    observed = new double[observableCount * (1 + columnCount)];
  }

  /** Starts anew; what was written before is lost. */
  void begin(Plan newPlan) {
    plan = newPlan;
    next = 0;
    if (written.length < plan.outputCount() * observed.length) {
      written = new double[plan.outputCount() * observed.length];
    }
  }

  /** Observable {@code j} at output time {@code k}. */
  double observable(int k, int j) {
    return written[k * observed.length + j];
  }

  /**
   * Derivative of observable {@code j} at output time {@code k} by parameter {@code p}; NaN if it
   * has no column.
   */
  double sensitivity(int k, int j, int p) {
    final int column = kernel.columnOf(p);
    return column < 0
        ? Double.NaN
        : written[k * observed.length + observableCount + j * columnCount + column];
  }

  /** How many outputs are written. */
  int count() {
    return next;
  }

  /** Whether an output is wanted before a time. */
  boolean isNextBefore(double time) {
    return next < plan.outputCount() && plan.outputTime(next) < time;
  }

  /** Writes the outputs before a time, within the step just finished or at its start. */
  void writeBefore(double time, double stepStart, double stepLength) {
    if (!isNextBefore(time)) {
      return;
    }
    writeUntil(stepStart);
    if (!isNextBefore(time)) {
      return;
    }
    steps.prepareDense(stepStart, stepLength);
    while (isNextBefore(time)) {
      final double outputTime = plan.outputTime(next);
      steps.tape().outputWithin(next);
      write(outputTime, steps.interpolated(outputTime));
    }
  }

  /** Writes the outputs up to the present time from the present state. */
  void writeUntil(double time) {
    while (next < plan.outputCount() && plan.outputTime(next) <= time) {
      steps.tape().output(next, plan.outputTime(next), steps.y());
      write(plan.outputTime(next), steps.y());
    }
  }

  private void write(double time, double[] y) {
    steps.observe(time, y, observed);
    for (int i = 0; steps.hasSensitivities() && i < plan.overrideCount(); i++) {
      final int column = kernel.columnOf(plan.overriddenParameter(i));
      for (int j = 0; column >= 0 && j < observableCount; j++) {
        observed[observableCount + j * columnCount + column] = 0.0;
      }
    }
    System.arraycopy(observed, 0, written, next * observed.length, observed.length);
    next++;
  }
}
