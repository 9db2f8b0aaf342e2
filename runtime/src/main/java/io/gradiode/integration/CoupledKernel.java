package io.gradiode.integration;

import io.gradiode.model.SensitivityKernel;

/**
 * A kernel that is drawn towards data: {@code + gain (data − state)} in the rate of some states.
 *
 * <p>Behind the inputs of the model it has two more for each coupled state: data, then gain.
 */
final class CoupledKernel extends KernelAround {

  private final int[] states;
  private final int firstInput;

  /**
   * @param kernel the model
   * @param states indices of the coupled states
   */
  CoupledKernel(SensitivityKernel kernel, int[] states) {
    super(kernel);
    this.states = states.clone();
    firstInput = 1 + 2 * kernel.inputCount();
  }

  @Override
  KernelAround around(SensitivityKernel other) {
    return new CoupledKernel(other, states);
  }

  @Override
  public int inputCount() {
    return super.inputCount() + 2 * states.length;
  }

  @Override
  public void rates(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] rates,
      double[] scratch) {
    super.rates(t, y, parameters, inputs, rates, scratch);
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
    super.sensitivityRates(t, y, parameters, inputs, rates, scratch);
    couple(t, y, inputs, rates);
    final int width = columnCount();
    for (int c = 0; c < states.length; c++) {
      final double gain = gain(t, inputs, c);
      final int row = stateCount() + states[c] * width;
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
}
