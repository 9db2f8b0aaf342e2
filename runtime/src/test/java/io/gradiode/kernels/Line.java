package io.gradiode.kernels;

import io.gradiode.integration.DormandPrince853;
import io.gradiode.model.SensitivityKernel;
import io.gradiode.model.Stages;

/**
 * {@code dx/dt = slope}, {@code x(0) = intercept}: a straight line, the closed form of every
 * statement about least squares. A third parameter, {@code idle}, does nothing; observable {@code
 * root} is {@code √x}, which is NaN below 0.
 */
public class Line implements SensitivityKernel {

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
    return new int[] {0};
  }

  @Override
  public void initialState(
      double t, double[] parameters, double[] inputs, double[] y, double[] scratch) {
    y[0] = parameters[0];
    if (y.length > 1) {
      y[1] = 1;
    }
  }

  @Override
  public void rates(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] rates,
      double[] scratch) {
    rates[0] = parameters[1];
  }

  @Override
  public void sensitivityRates(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] rates,
      double[] scratch) {
    rates[0] = parameters[1];
    rates[2] = 1;
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
    observables[1] = Math.sqrt(y[0]);
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
    observables[5] = 0.5 / observables[1] * y[1];
    observables[6] = 0.5 / observables[1] * y[2];
  }

  @Override
  public double step(double t, double h, double[] parameters, double[] inputs, Stages stages) {
    return DormandPrince853.step(this, t, h, parameters, inputs, stages);
  }
}
