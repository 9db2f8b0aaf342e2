package io.gradiode.kernels;

import io.gradiode.integration.DormandPrince853;
import io.gradiode.model.SensitivityKernel;
import io.gradiode.model.Stages;

/** {@code da/dt = −fast a}, {@code db/dt = −slow b}, from {@code a = 1e-60}, {@code b = 1e3}. */
public final class TwoDecaysKernel implements SensitivityKernel {

  @Override
  public int stateCount() {
    return 2;
  }

  @Override
  public int parameterCount() {
    return 2;
  }

  @Override
  public int inputCount() {
    return 0;
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
    return new int[] {0, 1};
  }

  @Override
  public void initialState(
      double t, double[] parameters, double[] inputs, double[] y, double[] scratch) {
    y[0] = 1e-60;
    y[1] = 1e3;
  }

  @Override
  public void rates(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] rates,
      double[] scratch) {
    rates[0] = -parameters[0] * y[0];
    rates[1] = -parameters[1] * y[1];
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
    rates[2] = -parameters[0] * y[2] - y[0];
    rates[5] = -parameters[1] * y[5] - y[1];
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
    observables[1] = y[1];
  }

  @Override
  public void sensitivityObservables(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] observables,
      double[] scratch) {
    System.arraycopy(y, 0, observables, 0, 6);
  }

  @Override
  public double step(double t, double h, double[] parameters, double[] inputs, Stages stages) {
    return DormandPrince853.step(this, t, h, parameters, inputs, stages);
  }
}
