package io.gradiode.integration;

import io.gradiode.model.SensitivityKernel;
import io.gradiode.model.Stages;

/**
 * A kernel that is drawn towards data: {@code + gain (data − state)} in the rate of some states.
 *
 * <p>Behind the inputs of the model it has two more for each coupled state: data, then gain.
 */
final class CoupledKernel implements SensitivityKernel {

  private final SensitivityKernel kernel;
  private final int[] states;
  private final int firstInput;

  /**
   * @param kernel the model
   * @param states indices of the coupled states
   */
  CoupledKernel(SensitivityKernel kernel, int[] states) {
    this.kernel = kernel;
    this.states = states.clone();
    firstInput = 1 + 2 * kernel.inputCount();
  }

  @Override
  public int stateCount() {
    return kernel.stateCount();
  }

  @Override
  public int parameterCount() {
    return kernel.parameterCount();
  }

  @Override
  public int inputCount() {
    return kernel.inputCount() + 2 * states.length;
  }

  @Override
  public int observableCount() {
    return kernel.observableCount();
  }

  @Override
  public int scratchLength() {
    return kernel.scratchLength();
  }

  @Override
  public int[] observedStates() {
    return kernel.observedStates();
  }

  @Override
  public int termCount() {
    return kernel.termCount();
  }

  @Override
  public int switchCount() {
    return kernel.switchCount();
  }

  @Override
  public String switchText(int k) {
    return kernel.switchText(k);
  }

  @Override
  public boolean isFloor(int k) {
    return kernel.isFloor(k);
  }

  @Override
  public int[] switchedStates() {
    return kernel.switchedStates();
  }

  @Override
  public void initialState(
      double t, double[] parameters, double[] inputs, double[] y, double[] scratch) {
    kernel.initialState(t, parameters, inputs, y, scratch);
  }

  @Override
  public void rates(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] rates,
      double[] scratch) {
    kernel.rates(t, y, parameters, inputs, rates, scratch);
    couple(t, y, inputs, rates);
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
    couple(t, y, inputs, rates);
    final int width = kernel.parameterCount();
    for (int c = 0; c < states.length; c++) {
      final double gain = gain(t, inputs, c);
      final int row = kernel.stateCount() + states[c] * width;
      for (int i = row; i < row + width; i++) {
        // Where a sensitivity is zero by structure this adds nothing, and leaves the zero alone.
        rates[i] -= gain * y[i];
      }
    }
  }

  private void couple(double t, double[] y, double[] inputs, double[] rates) {
    for (int c = 0; c < states.length; c++) {
      final double data = input(t, inputs, firstInput + 4 * c);
      rates[states[c]] += gain(t, inputs, c) * (data - y[states[c]]);
    }
  }

  private double gain(double t, double[] inputs, int c) {
    return input(t, inputs, firstInput + 4 * c + 2);
  }

  private static double input(double t, double[] inputs, int place) {
    return inputs[place] + inputs[place + 1] * (t - inputs[0]);
  }

  @Override
  public void observables(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] observables,
      double[] scratch) {
    kernel.observables(t, y, parameters, inputs, observables, scratch);
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
  public void terms(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] terms,
      double[] scratch) {
    kernel.terms(t, y, parameters, inputs, terms, scratch);
  }

  @Override
  public void switches(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] switches,
      double[] scratch) {
    kernel.switches(t, y, parameters, inputs, switches, scratch);
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

  /** {@code rates} are those of this kernel, coupling included. */
  @Override
  public void switchSlopes(
      double t,
      double[] y,
      double[] rates,
      double[] parameters,
      double[] inputs,
      double[] slopes,
      double[] scratch) {
    kernel.switchSlopes(t, y, rates, parameters, inputs, slopes, scratch);
  }

  @Override
  public double step(double t, double h, double[] parameters, double[] inputs, Stages stages) {
    return DormandPrince853.step(this, t, h, parameters, inputs, stages);
  }
}
