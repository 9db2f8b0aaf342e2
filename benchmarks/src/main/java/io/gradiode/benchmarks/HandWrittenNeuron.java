package io.gradiode.benchmarks;

/** Problem A by hand: millivolts, milliseconds, µA, mS and µF for each square centimeter. */
final class HandWrittenNeuron implements HandWritten {

  private static final double LEAK = -65;
  private static final double SODIUM = 50;
  private static final double POTASSIUM = -90;
  private static final double THRESHOLD = -63;

  private double leakConductance;
  private double sodiumConductance;
  private double potassiumConductance;
  private double current;

  // Rates of opening (alpha) and closing (beta), and their derivatives with respect to v.
  private double alphaM;
  private double betaM;
  private double alphaN;
  private double betaN;
  private double alphaH;
  private double betaH;
  private double alphaMByV;
  private double betaMByV;
  private double alphaNByV;
  private double betaNByV;
  private double alphaHByV;
  private double betaHByV;

  @Override
  public int stateCount() {
    return 4;
  }

  @Override
  public int parameterCount() {
    return 3;
  }

  @Override
  public double[] initial() {
    return new double[] {LEAK, 0, 0, 0};
  }

  @Override
  public void parameters(double[] values) {
    leakConductance = values[0];
    sodiumConductance = values[1];
    potassiumConductance = values[2];
  }

  @Override
  public void input(double value) {
    current = value;
  }

  @Override
  public void rates(double[] y, double[] rates) {
    final double u = y[0] - THRESHOLD;
    alphaM = 0.32 * (13 - u) / (Math.exp((13 - u) / 4) - 1);
    betaM = 0.28 * (u - 40) / (Math.exp((u - 40) / 5) - 1);
    alphaN = 0.032 * (15 - u) / (Math.exp((15 - u) / 5) - 1);
    betaN = 0.5 * Math.exp((10 - u) / 40);
    alphaH = 0.128 * Math.exp((17 - u) / 18);
    betaH = 4 / (1 + Math.exp((40 - u) / 5));
    membraneRates(y, rates);
  }

  private void membraneRates(double[] y, double[] rates) {
    final double v = y[0];
    final double m = y[1];
    final double n = y[2];
    final double h = y[3];
    rates[0] =
        leakConductance * (LEAK - v)
            - sodiumConductance * (m * m * m * h) * (v - SODIUM)
            - potassiumConductance * (n * n * n * n) * (v - POTASSIUM)
            + current;
    rates[1] = alphaM * (1 - m) - betaM * m;
    rates[2] = alphaN * (1 - n) - betaN * n;
    rates[3] = alphaH * (1 - h) - betaH * h;
  }

  private void gateRatesWithSlopes(double v) {
    final double u = v - THRESHOLD;
    final double expM = Math.exp((13 - u) / 4);
    alphaM = 0.32 * (13 - u) / (expM - 1);
    alphaMByV = (alphaM * expM / 4 - 0.32) / (expM - 1);
    final double expBetaM = Math.exp((u - 40) / 5);
    betaM = 0.28 * (u - 40) / (expBetaM - 1);
    betaMByV = (0.28 - betaM * expBetaM / 5) / (expBetaM - 1);
    final double expN = Math.exp((15 - u) / 5);
    alphaN = 0.032 * (15 - u) / (expN - 1);
    alphaNByV = (alphaN * expN / 5 - 0.032) / (expN - 1);
    betaN = 0.5 * Math.exp((10 - u) / 40);
    betaNByV = -betaN / 40;
    alphaH = 0.128 * Math.exp((17 - u) / 18);
    alphaHByV = -alphaH / 18;
    final double expBetaH = Math.exp((40 - u) / 5);
    betaH = 4 / (1 + expBetaH);
    betaHByV = betaH * expBetaH / (5 * (1 + expBetaH));
  }

  @Override
  public void augmentedRates(double[] y, double[] rates) {
    gateRatesWithSlopes(y[0]);
    membraneRates(y, rates);
    final double v = y[0];
    final double m = y[1];
    final double n = y[2];
    final double h = y[3];
    final double sodium = m * m * m * h;
    final double potassium = n * n * n * n;
    final double vByV =
        -(leakConductance + sodiumConductance * sodium + potassiumConductance * potassium);
    final double vByM = -3 * sodiumConductance * m * m * h * (v - SODIUM);
    final double vByN = -4 * potassiumConductance * n * n * n * (v - POTASSIUM);
    final double vByH = -sodiumConductance * m * m * m * (v - SODIUM);
    final double mByV = alphaMByV * (1 - m) - betaMByV * m;
    final double nByV = alphaNByV * (1 - n) - betaNByV * n;
    final double hByV = alphaHByV * (1 - h) - betaHByV * h;
    for (int p = 0; p < 3; p++) {
      final double sv = y[4 + p];
      rates[4 + p] = vByV * sv + vByM * y[7 + p] + vByN * y[10 + p] + vByH * y[13 + p];
      rates[7 + p] = mByV * sv - (alphaM + betaM) * y[7 + p];
      rates[10 + p] = nByV * sv - (alphaN + betaN) * y[10 + p];
      rates[13 + p] = hByV * sv - (alphaH + betaH) * y[13 + p];
    }
    rates[4] += LEAK - v;
    rates[5] -= sodium * (v - SODIUM);
    rates[6] -= potassium * (v - POTASSIUM);
  }

  @Override
  public void stateJacobian(double[] y, double[][] jacobian) {
    gateRatesWithSlopes(y[0]);
    final double v = y[0];
    final double m = y[1];
    final double n = y[2];
    final double h = y[3];
    jacobian[0][0] =
        -(leakConductance
            + sodiumConductance * m * m * m * h
            + potassiumConductance * n * n * n * n);
    jacobian[0][1] = -3 * sodiumConductance * m * m * h * (v - SODIUM);
    jacobian[0][2] = -4 * potassiumConductance * n * n * n * (v - POTASSIUM);
    jacobian[0][3] = -sodiumConductance * m * m * m * (v - SODIUM);
    jacobian[1][0] = alphaMByV * (1 - m) - betaMByV * m;
    jacobian[1][1] = -(alphaM + betaM);
    jacobian[2][0] = alphaNByV * (1 - n) - betaNByV * n;
    jacobian[2][2] = -(alphaN + betaN);
    jacobian[3][0] = alphaHByV * (1 - h) - betaHByV * h;
    jacobian[3][3] = -(alphaH + betaH);
  }

  @Override
  public void parameterJacobian(double[] y, double[][] jacobian) {
    final double v = y[0];
    jacobian[0][0] = LEAK - v;
    jacobian[0][1] = -y[1] * y[1] * y[1] * y[3] * (v - SODIUM);
    jacobian[0][2] = -y[2] * y[2] * y[2] * y[2] * (v - POTASSIUM);
  }
}
