package io.gradiode.benchmarks;

import java.util.Arrays;

/**
 * Accumulates the sum of squares over potentials and spike times, and its gradient, while an
 * integrator passes them. The i-th spike belongs to the i-th recorded one.
 */
final class SpikeSum {

  private final SpikingProblem.Data data;
  private final double[] gradient;
  private double value;
  private int next;
  private int spikes;

  SpikeSum(SpikingProblem.Data data, int parameterCount) {
    this.data = data;
    gradient = new double[parameterCount];
  }

  void reset() {
    Arrays.fill(gradient, 0);
    value = 0;
    next = 0;
    spikes = 0;
  }

  boolean hasDatumUntil(double t) {
    return next < data.times().length && data.times()[next] <= t;
  }

  double time() {
    return data.times()[next];
  }

  /**
   * Takes the potential at {@link #time}.
   *
   * @param y states, and sensitivities of the potential from {@code first} on; if {@code y} has
   *     none, there is no gradient
   */
  void add(double[] y, int first) {
    final double residual =
        (y[0] - data.potentials()[next]) / SpikingProblem.NOISE / SpikingProblem.NOISE;
    value += residual * (y[0] - data.potentials()[next]);
    for (int p = 0; p < gradient.length && y.length > first; p++) {
      gradient[p] += 2 * residual * y[first + p];
    }
    next++;
  }

  /** Takes a spike and the derivatives of its time, which may be zeros. */
  void addSpike(double time, double[] delay) {
    if (spikes == data.spikes().length) {
      throw new IllegalStateException("More spikes than were recorded, at " + time);
    }
    final double residual =
        (time - data.spikes()[spikes]) / SpikingProblem.JITTER / SpikingProblem.JITTER;
    value += residual * (time - data.spikes()[spikes]);
    for (int p = 0; p < gradient.length; p++) {
      gradient[p] += 2 * residual * delay[p];
    }
    spikes++;
  }

  double value() {
    if (spikes < data.spikes().length) {
      throw new IllegalStateException("Only " + spikes + " spikes");
    }
    return value;
  }

  void gradient(double[] target) {
    System.arraycopy(gradient, 0, target, 0, gradient.length);
  }
}
