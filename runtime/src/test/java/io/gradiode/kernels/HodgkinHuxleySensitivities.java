package io.gradiode.kernels;

import static io.gradiode.integration.DormandPrince853.*;

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

  private static final int DIMENSION = 16;
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

  @Override
  public double step(double t, double h, double[] parameters, double[] inputs, Stages stages) {
    final double[] y = stages.y();
    final double[] argument = stages.argument();
    final double[] next = stages.next();

    final double[] k1 = stages.k(1);
    final double[] k2 = stages.k(2);
    final double[] k3 = stages.k(3);
    final double[] k4 = stages.k(4);
    final double[] k5 = stages.k(5);
    final double[] k6 = stages.k(6);
    final double[] k7 = stages.k(7);
    final double[] k8 = stages.k(8);
    final double[] k9 = stages.k(9);
    final double[] k10 = stages.k(10);
    final double[] k11 = stages.k(11);
    final double[] k12 = stages.k(12);

    for (int i = 0; i < DIMENSION; i++) {
      argument[i] = y[i] + h * (A2_1 * k1[i]);
    }
    sensitivities(t + C2 * h, argument, parameters, inputs, k2);

    for (int i = 0; i < DIMENSION; i++) {
      argument[i] = y[i] + h * (A3_1 * k1[i] + A3_2 * k2[i]);
    }
    sensitivities(t + C3 * h, argument, parameters, inputs, k3);

    for (int i = 0; i < DIMENSION; i++) {
      argument[i] = y[i] + h * (A4_1 * k1[i] + A4_3 * k3[i]);
    }
    sensitivities(t + C4 * h, argument, parameters, inputs, k4);

    for (int i = 0; i < DIMENSION; i++) {
      argument[i] = y[i] + h * (A5_1 * k1[i] + A5_3 * k3[i] + A5_4 * k4[i]);
    }
    sensitivities(t + C5 * h, argument, parameters, inputs, k5);

    for (int i = 0; i < DIMENSION; i++) {
      argument[i] = y[i] + h * (A6_1 * k1[i] + A6_4 * k4[i] + A6_5 * k5[i]);
    }
    sensitivities(t + C6 * h, argument, parameters, inputs, k6);

    for (int i = 0; i < DIMENSION; i++) {
      argument[i] = y[i] + h * (A7_1 * k1[i] + A7_4 * k4[i] + A7_5 * k5[i] + A7_6 * k6[i]);
    }
    sensitivities(t + C7 * h, argument, parameters, inputs, k7);

    for (int i = 0; i < DIMENSION; i++) {
      argument[i] =
          y[i] + h * (A8_1 * k1[i] + A8_4 * k4[i] + A8_5 * k5[i] + A8_6 * k6[i] + A8_7 * k7[i]);
    }
    sensitivities(t + C8 * h, argument, parameters, inputs, k8);

    for (int i = 0; i < DIMENSION; i++) {
      argument[i] =
          y[i]
              + h
                  * (A9_1 * k1[i]
                      + A9_4 * k4[i]
                      + A9_5 * k5[i]
                      + A9_6 * k6[i]
                      + A9_7 * k7[i]
                      + A9_8 * k8[i]);
    }
    sensitivities(t + C9 * h, argument, parameters, inputs, k9);

    for (int i = 0; i < DIMENSION; i++) {
      argument[i] =
          y[i]
              + h
                  * (A10_1 * k1[i]
                      + A10_4 * k4[i]
                      + A10_5 * k5[i]
                      + A10_6 * k6[i]
                      + A10_7 * k7[i]
                      + A10_8 * k8[i]
                      + A10_9 * k9[i]);
    }
    sensitivities(t + C10 * h, argument, parameters, inputs, k10);

    for (int i = 0; i < DIMENSION; i++) {
      argument[i] =
          y[i]
              + h
                  * (A11_1 * k1[i]
                      + A11_4 * k4[i]
                      + A11_5 * k5[i]
                      + A11_6 * k6[i]
                      + A11_7 * k7[i]
                      + A11_8 * k8[i]
                      + A11_9 * k9[i]
                      + A11_10 * k10[i]);
    }
    sensitivities(t + C11 * h, argument, parameters, inputs, k11);

    for (int i = 0; i < DIMENSION; i++) {
      argument[i] =
          y[i]
              + h
                  * (A12_1 * k1[i]
                      + A12_4 * k4[i]
                      + A12_5 * k5[i]
                      + A12_6 * k6[i]
                      + A12_7 * k7[i]
                      + A12_8 * k8[i]
                      + A12_9 * k9[i]
                      + A12_10 * k10[i]
                      + A12_11 * k11[i]);
    }
    sensitivities(t + h, argument, parameters, inputs, k12);

    for (int i = 0; i < DIMENSION; i++) {
      next[i] =
          y[i]
              + h
                  * (B1 * k1[i]
                      + B6 * k6[i]
                      + B7 * k7[i]
                      + B8 * k8[i]
                      + B9 * k9[i]
                      + B10 * k10[i]
                      + B11 * k11[i]
                      + B12 * k12[i]);
    }

    return error(h, stages);
  }

  private static double error(double h, Stages stages) {
    final double[] y = stages.y();
    final double[] next = stages.next();
    final double[] absolute = stages.absolute();
    final double relative = stages.relative();
    final double[] k1 = stages.k(1);
    final double[] k6 = stages.k(6);
    final double[] k7 = stages.k(7);
    final double[] k8 = stages.k(8);
    final double[] k9 = stages.k(9);
    final double[] k10 = stages.k(10);
    final double[] k11 = stages.k(11);
    final double[] k12 = stages.k(12);
    double fifth = 0.0;
    double third = 0.0;
    for (int i = 0; i < DIMENSION; i++) {
      final double weight =
          1.0 / (absolute[i] + relative * Math.max(Math.abs(y[i]), Math.abs(next[i])));
      final double e5 =
          weight
              * (E5_1 * k1[i]
                  + E5_6 * k6[i]
                  + E5_7 * k7[i]
                  + E5_8 * k8[i]
                  + E5_9 * k9[i]
                  + E5_10 * k10[i]
                  + E5_11 * k11[i]
                  + E5_12 * k12[i]);
      final double e3 =
          weight
              * (E3_1 * k1[i]
                  + E3_6 * k6[i]
                  + E3_7 * k7[i]
                  + E3_8 * k8[i]
                  + E3_9 * k9[i]
                  + E3_10 * k10[i]
                  + E3_11 * k11[i]
                  + E3_12 * k12[i]);
      fifth += e5 * e5;
      third += e3 * e3;
    }
    return fifth == 0.0 ? 0.0 : Math.abs(h) * fifth / Math.sqrt((fifth + 0.01 * third) * DIMENSION);
  }
}
