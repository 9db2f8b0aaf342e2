package io.gradiode.benchmarks;

/** Problem B by hand. */
final class HandWrittenPredatorPrey implements HandWritten {

  private double a;
  private double b;
  private double c;
  private double d;

  @Override
  public int stateCount() {
    return 2;
  }

  @Override
  public int parameterCount() {
    return 4;
  }

  @Override
  public double[] initial() {
    return new double[] {1, 1};
  }

  @Override
  public void parameters(double[] values) {
    a = values[0];
    b = values[1];
    c = values[2];
    d = values[3];
  }

  @Override
  public void input(double value) {
    // This model has no input.
  }

  @Override
  public void rates(double[] y, double[] rates) {
    final double encounters = y[0] * y[1];
    rates[0] = a * y[0] - b * encounters;
    rates[1] = d * encounters - c * y[1];
  }

  @Override
  public void augmentedRates(double[] y, double[] rates) {
    final double x = y[0];
    final double z = y[1];
    final double encounters = x * z;
    rates[0] = a * x - b * encounters;
    rates[1] = d * encounters - c * z;
    final double xByX = a - b * z;
    final double xByZ = -b * x;
    final double zByX = d * z;
    final double zByZ = d * x - c;
    for (int p = 0; p < 4; p++) {
      rates[2 + p] = xByX * y[2 + p] + xByZ * y[6 + p];
      rates[6 + p] = zByX * y[2 + p] + zByZ * y[6 + p];
    }
    rates[2] += x;
    rates[3] -= encounters;
    rates[8] -= z;
    rates[9] += encounters;
  }

  @Override
  public void stateJacobian(double[] y, double[][] jacobian) {
    jacobian[0][0] = a - b * y[1];
    jacobian[0][1] = -b * y[0];
    jacobian[1][0] = d * y[1];
    jacobian[1][1] = d * y[0] - c;
  }

  @Override
  public void parameterJacobian(double[] y, double[][] jacobian) {
    final double encounters = y[0] * y[1];
    jacobian[0][0] = y[0];
    jacobian[0][1] = -encounters;
    jacobian[1][2] = -y[1];
    jacobian[1][3] = encounters;
  }
}
