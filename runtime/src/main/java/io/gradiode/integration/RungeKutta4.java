package io.gradiode.integration;

import io.gradiode.model.Stages;

/**
 * The classical method of Runge and Kutta, without an error estimate. Between the ends of a step
 * stands the cubic through values and rates there.
 */
final class RungeKutta4 implements StepMethod {

  private static final double NEXT_TO_NOTHING = 1e-5;

  private final Integrand integrand;
  private final Stages stages;
  private final WantedComponents components;
  private final double[] interpolated;
  private double t;
  private double h;
  private int wanted;

  RungeKutta4(Integrand integrand, WantedComponents components) {
    this.integrand = integrand;
    this.components = components;
    stages = integrand.stages();
    interpolated = new double[integrand.kernel().dimension()];
  }

  @Override
  public double attempt(double start, double step) {
    final int n = integrand.length();
    final double[] y = stages.y();
    final double[] next = stages.next();
    final double[] argument = stages.argument();
    final double[] k1 = stages.k(1);
    final double[] k2 = stages.k(2);
    final double[] k3 = stages.k(3);
    final double[] k4 = stages.k(4);
    final double half = 0.5 * step;
    advance(n, half, k1, argument);
    integrand.rates(start + half, argument, k2);
    advance(n, half, k2, argument);
    integrand.rates(start + half, argument, k3);
    advance(n, step, k3, argument);
    integrand.rates(start + step, argument, k4);
    double astray = 0.0;
    for (int i = 0; i < n; i++) {
      next[i] = y[i] + step / 6.0 * (k1[i] + 2.0 * (k2[i] + k3[i]) + k4[i]);
      astray += 0.0 * next[i];
    }
    return astray; // NaN if something is not finite, else 0
  }

  private void advance(int n, double step, double[] rates, double[] argument) {
    final double[] y = stages.y();
    for (int i = 0; i < n; i++) {
      argument[i] = y[i] + step * rates[i];
    }
  }

  @Override
  public int order() {
    return 4;
  }

  @Override
  public void prepare(int n, double start, double step) {
    t = start;
    h = step;
    wanted = components.count(n);
  }

  @Override
  public double[] interpolate(double time) {
    return between((time - t) / h, h, wanted);
  }

  @Override
  public double[] sketch(double theta, double step) {
    return between(theta, step, components.states());
  }

  private double[] between(double theta, double step, int count) {
    final int[] places = components.places();
    final double[] y = stages.y();
    final double[] next = stages.next();
    final double[] k1 = stages.k(1);
    final double[] k13 = stages.k(13);
    final double rest = 1.0 - theta;
    for (int c = 0; c < count; c++) {
      final int i = places[c];
      final double difference = next[i] - y[i];
      final double first = step * k1[i] - difference;
      final double last = difference - step * k13[i];
      interpolated[i] = y[i] + theta * (difference + rest * (rest * first + theta * last));
    }
    return interpolated;
  }

  @Override
  public double nextToNothing(double step) {
    return NEXT_TO_NOTHING;
  }

  @Override
  public void accept(double start) {
    // Nothing is remembered.
  }

  @Override
  public void forget() {
    // Nothing is remembered.
  }
}
