package io.gradiode.integration;

import io.gradiode.model.SensitivityKernel;
import io.gradiode.model.Stages;

/** A kernel that does what another does, but for what a subclass changes. */
abstract class KernelAround extends EquationsAround implements SensitivityKernel {

  private final SensitivityKernel kernel;

  KernelAround(SensitivityKernel kernel) {
    super(kernel);
    this.kernel = kernel;
  }

  /** The same around another kernel of the same model. */
  abstract KernelAround around(SensitivityKernel other);

  @Override
  public SensitivityKernel forParameters(int[] parameters) {
    final SensitivityKernel selected = kernel.forParameters(parameters);
    return selected == kernel ? this : around(selected);
  }

  @Override
  public int columnCount() {
    return kernel.columnCount();
  }

  @Override
  public int parameterOf(int column) {
    return kernel.parameterOf(column);
  }

  @Override
  public int columnOf(int parameter) {
    return kernel.columnOf(parameter);
  }

  @Override
  public boolean isSensitive(int state, int column) {
    return kernel.isSensitive(state, column);
  }

  @Override
  public void initialState(
      double t, double[] parameters, double[] inputs, double[] y, double[] scratch) {
    kernel.initialState(t, parameters, inputs, y, scratch);
  }

  @Override
  public void sensitivityRates(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] rates,
      double[] scratch) {
    kernel.sensitivityRates(t, y, parameters, inputs, rates, scratch);
  }

  @Override
  public void sensitivityObservables(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] observables,
      double[] scratch) {
    kernel.sensitivityObservables(t, y, parameters, inputs, observables, scratch);
  }

  @Override
  public void sensitivitySwitches(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] switches,
      double[] scratch) {
    kernel.sensitivitySwitches(t, y, parameters, inputs, switches, scratch);
  }

  @Override
  public void sensitivityAssign(
      int event,
      double t,
      double[] y,
      double[] delays,
      double[] parameters,
      double[] inputs,
      double[] scratch) {
    kernel.sensitivityAssign(event, t, y, delays, parameters, inputs, scratch);
  }

  /** Not the other kernel's own step, which would use its own rates. */
  @Override
  public double step(double t, double h, double[] parameters, double[] inputs, Stages stages) {
    return DormandPrince853.step(this, t, h, parameters, inputs, stages);
  }
}
