package io.gradiode.kernels;

/** A line whose sensitivity to the slope is 1 % too large. */
public final class WrongLine extends Line {

  @Override
  public void sensitivityRates(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] rates,
      double[] scratch) {
    super.sensitivityRates(t, y, parameters, inputs, rates, scratch);
    rates[2] = 1.01;
  }
}
