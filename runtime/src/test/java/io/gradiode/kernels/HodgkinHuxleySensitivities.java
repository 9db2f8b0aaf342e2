package io.gradiode.kernels;

import io.gradiode.integration.DormandPrince853;
import io.gradiode.model.Exprel;
import io.gradiode.model.SensitivityKernel;
import io.gradiode.model.Stages;

/**
 * States and forward sensitivities of {@link HodgkinHuxley}, written as generated code should look.
 *
 * <pre>{@code
 * dv/dt = g_l*(E_l - v) - g_na*m**3*h*(v - E_na) - g_kd*n**4*(v - E_k) + I
 * dm/dt = 1.28/exprel((13 - w)/4)*(1 - m) - 1.4/exprel((w - 40)/5)*m,   w = v - V_t
 * dn/dt = 0.16/exprel((15 - w)/5)*(1 - n) - 0.5*exp((10 - w)/40)*n
 * dh/dt = 0.128*exp((17 - w)/18)*(1 - h) - 4/(1 + exp((40 - w)/5))*h
 * }</pre>
 *
 * <p>Traub and Miles, Neuronal Networks of the Hippocampus, Cambridge University Press 1991. Units:
 * mV, ms, µA/cm², mS/cm², and 1 µF/cm².
 *
 * <p>Layout of {@code y}: {@code v, m, n, h}, then the sensitivities of each to {@code g_l, g_na,
 * g_kd}. No method of this class allocates.
 */
final class HodgkinHuxleySensitivities implements SensitivityKernel {

  private static final double EXP_OPENING = Math.exp(3.25);
  private static final double EXP_8 = Math.exp(8.0);
  private static final double EXP_3 = Math.exp(3.0);
  private static final double EXP_QUARTER = Math.exp(0.25);

  @Override
  public int stateCount() {
    return 4;
  }

  @Override
  public int parameterCount() {
    return 3;
  }

  @Override
  public int inputCount() {
    return 1;
  }

  @Override
  public int observableCount() {
    return 1;
  }

  @Override
  public int scratchLength() {
    return 0;
  }

  @Override
  public int[] observedStates() {
    return new int[] {0};
  }

  @Override
  public void initialState(
      double t, double[] parameters, double[] inputs, double[] y, double[] scratch) {
    y[0] = -65.0; // v
  }

  @Override
  public void rates(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] rates,
      double[] scratch) {
    // Parameters
    final double g_l = parameters[0]; // mS/cm²
    final double g_na = parameters[1]; // mS/cm²
    final double g_kd = parameters[2]; // mS/cm²

    // Inputs
    final double current = inputs[1] + inputs[2] * (t - inputs[0]); // µA/cm²

    // States
    final double v = y[0]; // mV
    final double m = y[1]; // 1
    final double n = y[2]; // 1
    final double h = y[3]; // 1

    // Shared terms
    final double w = v + 63.0;
    final double opening = (13.0 - w) * 0.25;
    final double closing = (w - 40.0) * 0.2;
    final double rising = (15.0 - w) * 0.2;

    // Exponentials: arguments that differ by constants and rational factors share one call
    final double expOfVoltage = Math.exp(-0.025 * w);
    final double expOfVoltage2 = expOfVoltage * expOfVoltage;
    final double expOfVoltage4 = expOfVoltage2 * expOfVoltage2;
    final double expOfVoltage8 = expOfVoltage4 * expOfVoltage4;
    final double expOfOpening = EXP_OPENING * expOfVoltage8 * expOfVoltage2;
    final double expOfMinusClosing = EXP_8 * expOfVoltage8;
    final double expOfClosing = 1.0 / expOfMinusClosing;
    final double expOfRising = EXP_3 * expOfVoltage8;
    final double expOfFalling = EXP_QUARTER * expOfVoltage;
    final double expOfRecovering = Math.exp((17.0 - w) / 18.0);
    final double inactivation = 1.0 / (1.0 + expOfMinusClosing);
    final double mSquared = m * m;
    final double mCubed = mSquared * m;
    final double nSquared = n * n;
    final double nFourth = nSquared * nSquared;
    final double leak = v + 65.0;
    final double sodium = v - 50.0;
    final double potassium = v + 90.0;
    final double sodiumGate = mCubed * h;

    // Gates
    final double alphaM = 1.28 * Exprel.reciprocal(opening, expOfOpening);
    final double betaM = 1.4 * Exprel.reciprocal(closing, expOfClosing);
    final double alphaN = 0.16 * Exprel.reciprocal(rising, expOfRising);
    final double betaN = 0.5 * expOfFalling;
    final double alphaH = 0.128 * expOfRecovering;
    final double betaH = 4.0 * inactivation;
    final double sumM = alphaM + betaM;
    final double sumN = alphaN + betaN;
    final double sumH = alphaH + betaH;

    // Rates
    rates[0] =
        current - g_l * leak - g_na * sodiumGate * sodium - g_kd * nFourth * potassium; // dv/dt
    rates[1] = alphaM - sumM * m; // dm/dt
    rates[2] = alphaN - sumN * n; // dn/dt
    rates[3] = alphaH - sumH * h; // dh/dt
  }

  @Override
  public void sensitivityRates(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] rates,
      double[] scratch) {
    sensitivities(t, y, parameters, inputs, rates);
  }

  private static void sensitivities(
      double t, double[] y, double[] parameters, double[] inputs, double[] rates) {
    // Parameters
    final double g_l = parameters[0]; // mS/cm²
    final double g_na = parameters[1]; // mS/cm²
    final double g_kd = parameters[2]; // mS/cm²

    // Inputs
    final double current = inputs[1] + inputs[2] * (t - inputs[0]); // µA/cm²

    // States
    final double v = y[0]; // mV
    final double m = y[1]; // 1
    final double n = y[2]; // 1
    final double h = y[3]; // 1

    // Shared terms
    final double w = v + 63.0;
    final double opening = (13.0 - w) * 0.25;
    final double closing = (w - 40.0) * 0.2;
    final double rising = (15.0 - w) * 0.2;

    // Exponentials: arguments that differ by constants and rational factors share one call
    final double expOfVoltage = Math.exp(-0.025 * w);
    final double expOfVoltage2 = expOfVoltage * expOfVoltage;
    final double expOfVoltage4 = expOfVoltage2 * expOfVoltage2;
    final double expOfVoltage8 = expOfVoltage4 * expOfVoltage4;
    final double expOfOpening = EXP_OPENING * expOfVoltage8 * expOfVoltage2;
    final double expOfMinusClosing = EXP_8 * expOfVoltage8;
    final double expOfClosing = 1.0 / expOfMinusClosing;
    final double expOfRising = EXP_3 * expOfVoltage8;
    final double expOfFalling = EXP_QUARTER * expOfVoltage;
    final double expOfRecovering = Math.exp((17.0 - w) / 18.0);
    final double inactivation = 1.0 / (1.0 + expOfMinusClosing);
    final double mSquared = m * m;
    final double mCubed = mSquared * m;
    final double nSquared = n * n;
    final double nFourth = nSquared * nSquared;
    final double leak = v + 65.0;
    final double sodium = v - 50.0;
    final double potassium = v + 90.0;
    final double sodiumGate = mCubed * h;

    // Gates
    final double alphaM = 1.28 * Exprel.reciprocal(opening, expOfOpening);
    final double betaM = 1.4 * Exprel.reciprocal(closing, expOfClosing);
    final double alphaN = 0.16 * Exprel.reciprocal(rising, expOfRising);
    final double betaN = 0.5 * expOfFalling;
    final double alphaH = 0.128 * expOfRecovering;
    final double betaH = 4.0 * inactivation;
    final double sumM = alphaM + betaM;
    final double sumN = alphaN + betaN;
    final double sumH = alphaH + betaH;

    // Rates
    rates[0] =
        current - g_l * leak - g_na * sodiumGate * sodium - g_kd * nFourth * potassium; // dv/dt
    rates[1] = alphaM - sumM * m; // dm/dt
    rates[2] = alphaN - sumN * n; // dn/dt
    rates[3] = alphaH - sumH * h; // dh/dt

    // Jacobian of the rates
    final double alphaMByV = -0.32 * Exprel.reciprocalDerivative(opening, expOfOpening);
    final double betaMByV = 0.28 * Exprel.reciprocalDerivative(closing, expOfClosing);
    final double alphaNByV = -0.032 * Exprel.reciprocalDerivative(rising, expOfRising);
    final double betaNByV = -0.025 * betaN;
    final double alphaHByV = -alphaH / 18.0;
    final double betaHByV = 0.2 * betaH * expOfMinusClosing * inactivation;
    final double nCubed = nSquared * n;
    final double vRateByV = -g_l - g_na * sodiumGate - g_kd * nFourth;
    final double vRateByM = -3.0 * g_na * mSquared * h * sodium;
    final double vRateByN = -4.0 * g_kd * nCubed * potassium;
    final double vRateByH = -g_na * mCubed * sodium;
    final double mRateByV = alphaMByV - (alphaMByV + betaMByV) * m;
    final double nRateByV = alphaNByV - (alphaNByV + betaNByV) * n;
    final double hRateByV = alphaHByV - (alphaHByV + betaHByV) * h;

    // Sensitivities to g_l
    rates[4] = vRateByV * y[4] + vRateByM * y[7] + vRateByN * y[10] + vRateByH * y[13] - leak;
    rates[7] = mRateByV * y[4] - sumM * y[7];
    rates[10] = nRateByV * y[4] - sumN * y[10];
    rates[13] = hRateByV * y[4] - sumH * y[13];

    // Sensitivities to g_na
    rates[5] =
        vRateByV * y[5]
            + vRateByM * y[8]
            + vRateByN * y[11]
            + vRateByH * y[14]
            - sodiumGate * sodium;
    rates[8] = mRateByV * y[5] - sumM * y[8];
    rates[11] = nRateByV * y[5] - sumN * y[11];
    rates[14] = hRateByV * y[5] - sumH * y[14];

    // Sensitivities to g_kd
    rates[6] =
        vRateByV * y[6]
            + vRateByM * y[9]
            + vRateByN * y[12]
            + vRateByH * y[15]
            - nFourth * potassium;
    rates[9] = mRateByV * y[6] - sumM * y[9];
    rates[12] = nRateByV * y[6] - sumN * y[12];
    rates[15] = hRateByV * y[6] - sumH * y[15];
  }

  @Override
  public void observables(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] observables,
      double[] scratch) {
    observables[0] = y[0]; // v
  }

  @Override
  public void sensitivityObservables(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] observables,
      double[] scratch) {
    observables[0] = y[0]; // v

    // Sensitivities of v
    observables[1] = y[4];
    observables[2] = y[5];
    observables[3] = y[6];
  }

  /** The generic step: {@link LotkaVolterraSensitivities} shows a specialized one. */
  @Override
  public double step(double t, double h, double[] parameters, double[] inputs, Stages stages) {
    return DormandPrince853.step(this, t, h, parameters, inputs, stages);
  }
}
