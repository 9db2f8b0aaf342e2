package io.gradiode.optimization.commonsmath;

import org.apache.commons.math3.analysis.MultivariateFunction;

/**
 * An objective on the unit cube as Commons Math's bounded optimizers can bear it: of order one,
 * because they stop by absolute differences, and never infinite. A failed point is a little worse
 * than the worst one seen: a larger number would spoil models of the objective's shape.
 */
final class CubeFunction implements MultivariateFunction {

  private static final double WORSE = 1.1;

  private final Run run;
  private double scale = Double.NaN;
  private double worst = 1.0;
  private boolean failed;

  CubeFunction(Run run) {
    this.run = run;
  }

  @Override
  public double value(double[] x) {
    double value = run.value(inCube(x));
    failed = value == Double.POSITIVE_INFINITY;
    if (failed) {
      return WORSE * worst;
    }
    if (Double.isNaN(scale)) {
      scale = value > 0.0 ? value : 1.0;
    }
    worst = Math.max(worst, value / scale);
    return value / scale;
  }

  /** Whether the last point could not be evaluated. */
  boolean hasFailed() {
    return failed;
  }

  /** The nearest point of the cube: rounding must not leave it. */
  static double[] inCube(double[] x) {
    double[] inside = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      inside[i] = Math.min(1.0, Math.max(0.0, x[i]));
    }
    return inside;
  }
}
