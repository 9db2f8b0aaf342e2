package io.gradiode.kernels;

/** A leaky neuron whose sensitivity to the reset is 1 % too large behind each spike. */
public final class WrongLeakyNeuron extends LeakyNeuron {

  @Override
  public void sensitivityAssign(
      int event,
      double t,
      double[] y,
      double[] delays,
      double[] parameters,
      double[] inputs,
      double[] scratch) {
    super.sensitivityAssign(event, t, y, delays, parameters, inputs, scratch);
    y[4] = 1.01;
  }
}
