package io.gradiode.benchmarks;

import java.util.Arrays;

/** The leaky integrate-and-fire neuron by hand. */
final class LeakyByHand implements SpikingEquations {

  private static final int V = 0;
  private static final int BY_C = 1;
  private static final int BY_G_L = 2;
  private static final int BY_E_L = 3;
  private static final int BY_V_T = 4;
  private static final int BY_V_R = 5;
  private static final int BY_T_REF = 6;
  private static final int PARAMETERS = 6;

  private double capacity;
  private double leak;
  private double rest;
  private double threshold;
  private double reset;
  private double refractory;
  private double current;

  @Override
  public int stateCount() {
    return 1;
  }

  @Override
  public int parameterCount() {
    return PARAMETERS;
  }

  @Override
  public void parameters(double[] values) {
    capacity = values[0];
    leak = values[1];
    rest = values[2];
    threshold = values[3];
    reset = values[4];
    refractory = values[5];
  }

  @Override
  public void input(double value) {
    current = value;
  }

  @Override
  public void start(double[] y) {
    Arrays.fill(y, 0);
    y[V] = rest;
    if (y.length > 1) {
      y[BY_E_L] = 1;
    }
  }

  @Override
  public void rates(double[] y, double[] rates) {
    final double rate = rate(y);
    rates[V] = rate;
    if (y.length == 1) {
      return;
    }
    final double byV = -leak / capacity;
    for (int p = BY_C; p <= BY_T_REF; p++) {
      rates[p] = byV * y[p];
    }
    rates[BY_C] -= rate / capacity;
    rates[BY_G_L] += (rest - y[V]) / capacity;
    rates[BY_E_L] -= byV;
  }

  private double rate(double[] y) {
    return (leak * (rest - y[V]) + current) / capacity;
  }

  @Override
  public double threshold() {
    return threshold;
  }

  @Override
  public double refractory() {
    return refractory;
  }

  @Override
  public void reset(double[] y) {
    y[V] = reset;
  }

  @Override
  public void resetAugmented(double[] y, double[] delay) {
    final double rate = rate(y);
    for (int p = 0; p < PARAMETERS; p++) {
      delay[p] = -(y[BY_C + p] - (BY_C + p == BY_V_T ? 1 : 0)) / rate;
      y[BY_C + p] = 0;
    }
    y[V] = reset;
    y[BY_V_R] = 1;
  }

  @Override
  public void release(double[] y, double[] delay) {
    final double rate = rate(y);
    delay[BY_T_REF - BY_C] += 1;
    for (int p = 0; p < PARAMETERS; p++) {
      y[BY_C + p] -= rate * delay[p];
    }
  }
}
