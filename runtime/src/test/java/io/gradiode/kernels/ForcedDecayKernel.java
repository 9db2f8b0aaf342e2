package io.gradiode.kernels;

import io.gradiode.integration.DormandPrince853;
import io.gradiode.model.SensitivityKernel;
import io.gradiode.model.Stages;

/**
 * {@code dx/dt = −decay x + uptake u(t)}, {@code x(t0) = start}, with observables {@code x} and
 * {@code flow = uptake u − decay x}.
 */
final class ForcedDecayKernel implements SensitivityKernel {

  @Override
  public int stateCount() {
    return 1;
  }

  @Override
  public int parameterCount() {
    return 3;
  }

  @Override
  public int inputCount() {
    return 1;
  }

  @Override
  public int observableCount() {
    return 2;
  }

  @Override
  public int scratchLength() {
    return 0;
  }

  @Override
  public int[] observedStates() {
    return new int[] {0};
  }

  @Override
  public void initialState(
      double t, double[] parameters, double[] inputs, double[] y, double[] scratch) {
    y[0] = parameters[2];
    y[3] = 1.0;
  }

  @Override
  public void rates(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] rates,
      double[] scratch) {
    rates[0] = parameters[1] * input(t, inputs) - parameters[0] * y[0];
  }

  @Override
  public void sensitivityRates(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] rates,
      double[] scratch) {
    rates(t, y, parameters, inputs, rates, scratch);
    rates[1] = -parameters[0] * y[1] - y[0];
    rates[2] = -parameters[0] * y[2] + input(t, inputs);
    rates[3] = -parameters[0] * y[3];
  }

  @Override
  public void observables(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] observables,
      double[] scratch) {
    observables[0] = y[0];
    observables[1] = parameters[1] * input(t, inputs) - parameters[0] * y[0];
  }

  @Override
  public void sensitivityObservables(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] observables,
      double[] scratch) {
    observables(t, y, parameters, inputs, observables, scratch);
    observables[2] = y[1];
    observables[3] = y[2];
    observables[4] = y[3];
    observables[5] = -parameters[0] * y[1] - y[0];
    observables[6] = -parameters[0] * y[2] + input(t, inputs);
    observables[7] = -parameters[0] * y[3];
  }

  @Override
  public double step(double t, double h, double[] parameters, double[] inputs, Stages stages) {
    return DormandPrince853.step(this, t, h, parameters, inputs, stages);
  }

  private static double input(double t, double[] inputs) {
    return inputs[1] + inputs[2] * (t - inputs[0]);
  }
}
