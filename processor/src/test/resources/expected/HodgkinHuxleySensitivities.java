package sample;

import static io.gradiode.integration.DormandPrince853.*;

import io.gradiode.annotation.GradiodeGenerated;
import io.gradiode.model.Exprel;
import io.gradiode.model.Finite;
import io.gradiode.model.Linearization;
import io.gradiode.model.Pattern;
import io.gradiode.model.Pivot;
import io.gradiode.model.SensitivityKernel;
import io.gradiode.model.Stages;
import java.util.Arrays;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * States and forward sensitivities of {@link HodgkinHuxley}.
 *
 * <pre>
 *   dv/dt = (g_l*(E_l - v) - g_na*m**3*h*(v - E_na) - g_kd*n**4*(v - E_k) + I)/C_m
 *   dm/dt = 0.32*(mV**-1)*(13*mV - v + V_t)/(exp((13*mV - v + V_t)/(4*mV)) - 1)/ms*(1 - m) -
 *       0.28*(mV**-1)*(v - V_t - 40*mV)/(exp((v - V_t - 40*mV)/(5*mV)) - 1)/ms*m
 *   dn/dt = 0.032*(mV**-1)*(15*mV-v+V_t)/(exp((15*mV-v+V_t)/(5*mV))-1)/ms*(1-n) -
 *       .5*exp((10*mV-v+V_t)/(40*mV))/ms*n
 *   dh/dt = 0.128*exp((17*mV-v+V_t)/(18*mV))/ms*(1-h)-4/(1+exp((40*mV-v+V_t)/(5*mV)))/ms*h
 *
 *   ds[p]/dt = J s[p] + df/dp
 * </pre>
 *
 * <p>Layout of {@code y}: {@code v}, {@code m}, {@code n}, {@code h}; then for each of them, in
 * this order, its derivatives with respect to {@code g_l}, {@code g_na}, {@code g_kd}. No method
 * allocates.
 */
@GradiodeGenerated
@Generated("io.gradiode.processor.ModelProcessor")
final class HodgkinHuxleySensitivities implements SensitivityKernel, Linearization {
  /** exp(0.75). */
  private static final double EXP_1 = Math.exp(0.75);

  /** exp(-6). */
  private static final double EXP_2 = Math.exp(-6.0);

  /** exp(1). */
  private static final double EXP_3 = Math.exp(1.0);

  /** exp(6). */
  private static final double EXP_4 = Math.exp(6.0);

  private static final Pattern JACOBIAN =
      Pattern.parse(
          """
          0 1 2 3
          0 1
          0 2
          0 3
          """);

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
    // Initial values
    y[0] = -0.065; // V
    y[1] = 0.0;
    y[2] = 0.0;
    y[3] = 0.0;

    // Sensitivities that start at 0
    Arrays.fill(y, 4, 16, 0.0);
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
    final double g_l = parameters[0]; // S
    final double g_na = parameters[1]; // S
    final double g_kd = parameters[2]; // S

    // Inputs
    final double I = inputs[1] + inputs[2] * (t - inputs[0]); // A

    // States
    final double v = y[0]; // V
    final double m = y[1];
    final double n = y[2];
    final double h = y[3];

    // Shared terms
    final double nSquared = n * n;
    final double expOfShiftedMinusScaledV = Math.exp(-1.325 - 25.0 * v);
    final double expOfShiftedMinusScaledVSquared =
        expOfShiftedMinusScaledV * expOfShiftedMinusScaledV;
    final double expOfShiftedMinusScaledVToThe4 =
        expOfShiftedMinusScaledVSquared * expOfShiftedMinusScaledVSquared;
    final double expOfShiftedMinusScaledVToThe8 =
        expOfShiftedMinusScaledVToThe4 * expOfShiftedMinusScaledVToThe4;

    // Rates
    rates[0] =
        5.0E9
            * (I
                - g_l * (0.065 + v)
                - g_na * m * m * m * h * (v - 0.05)
                - g_kd * nSquared * nSquared * (v + 0.09)); // v'
    // m'
    rates[1] =
        1280.0
                * (1.0 - m)
                * Exprel.reciprocal(
                    -250.0 * (0.05 + v),
                    expOfShiftedMinusScaledVToThe8 * expOfShiftedMinusScaledVSquared * EXP_1)
            - 1400.0
                * m
                * Exprel.reciprocal(200.0 * (v + 0.023), EXP_2 / expOfShiftedMinusScaledVToThe8);
    rates[2] =
        160.0
                * (1.0 - n)
                * Exprel.reciprocal(-200.0 * (0.048 + v), expOfShiftedMinusScaledVToThe8 * EXP_3)
            - 500.0 * expOfShiftedMinusScaledV * n; // n'
    rates[3] =
        128.0 * Math.exp(-23.0 / 9.0 - 500.0 / 9.0 * v) * (1.0 - h)
            - 4000.0 * h / (1.0 + expOfShiftedMinusScaledVToThe8 * EXP_4); // h'
  }

  @Override
  public void sensitivityRates(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] rates,
      double[] scratch) {
    // Parameters
    final double g_l = parameters[0]; // S
    final double g_na = parameters[1]; // S
    final double g_kd = parameters[2]; // S

    // Inputs
    final double I = inputs[1] + inputs[2] * (t - inputs[0]); // A

    // States
    final double v = y[0]; // V
    final double m = y[1];
    final double n = y[2];
    final double h = y[3];

    // Shared terms
    final double mSquared = m * m;
    final double g_naTimesMSquared = g_na * mSquared;
    final double shiftedVTimesG_naTimesMSquared = (v - 0.05) * g_naTimesMSquared;
    final double mTimesH = m * h;
    final double nSquared = n * n;
    final double g_kdTimesNSquared = g_kd * nSquared;
    final double shiftedVTimesNSquared = (v + 0.09) * nSquared;
    final double affineV = -250.0 * (0.05 + v);
    final double expOfShiftedMinusScaledV = Math.exp(-1.325 - 25.0 * v);
    final double expOfShiftedMinusScaledVSquared =
        expOfShiftedMinusScaledV * expOfShiftedMinusScaledV;
    final double expOfShiftedMinusScaledVToThe4 =
        expOfShiftedMinusScaledVSquared * expOfShiftedMinusScaledVSquared;
    final double expOfShiftedMinusScaledVToThe8 =
        expOfShiftedMinusScaledVToThe4 * expOfShiftedMinusScaledVToThe4;
    final double sharedTerm1 =
        expOfShiftedMinusScaledVToThe8 * expOfShiftedMinusScaledVSquared * EXP_1;
    final double exprelReciprocalOfAffineV = Exprel.reciprocal(affineV, sharedTerm1);
    final double sharedTerm2 = Exprel.reciprocalDerivative(affineV, sharedTerm1);
    final double affineV2 = 200.0 * (v + 0.023);
    final double sharedTerm3 = EXP_2 / expOfShiftedMinusScaledVToThe8;
    final double exprelReciprocalOfAffineV2 = Exprel.reciprocal(affineV2, sharedTerm3);
    final double sharedTerm4 = Exprel.reciprocalDerivative(affineV2, sharedTerm3);
    final double affineV3 = -200.0 * (0.048 + v);
    final double sharedTerm5 = expOfShiftedMinusScaledVToThe8 * EXP_3;
    final double exprelReciprocalOfAffineV3 = Exprel.reciprocal(affineV3, sharedTerm5);
    final double sharedTerm6 = Exprel.reciprocalDerivative(affineV3, sharedTerm5);
    final double expOfShiftedMinusScaledVTimesN = expOfShiftedMinusScaledV * n;
    final double expOfShiftedMinusScaledV2 = Math.exp(-23.0 / 9.0 - 500.0 / 9.0 * v);
    final double sharedTerm7 = expOfShiftedMinusScaledV2 * (1.0 - h);
    final double sharedTerm8 = expOfShiftedMinusScaledVToThe8 * EXP_4;
    // 1/(1 + expOfShiftedMinusScaledVToThe8*EXP_4)
    final double sharedTerm9 = 1.0 / (1.0 + sharedTerm8);
    final double sharedTerm10 = sharedTerm9 * h; // h/(1 + expOfShiftedMinusScaledVToThe8*EXP_4)

    // Rates
    rates[0] =
        5.0E9
            * (I
                - g_l * (0.065 + v)
                - shiftedVTimesG_naTimesMSquared * mTimesH
                - g_kdTimesNSquared * shiftedVTimesNSquared); // v'
    // m'
    rates[1] =
        1280.0 * (1.0 - m) * exprelReciprocalOfAffineV - 1400.0 * m * exprelReciprocalOfAffineV2;
    // n'
    rates[2] =
        160.0 * (1.0 - n) * exprelReciprocalOfAffineV3 - 500.0 * expOfShiftedMinusScaledVTimesN;
    rates[3] = 128.0 * sharedTerm7 - 4000.0 * sharedTerm10; // h'

    // Jacobian of the rates
    final double vRateByV =
        -5.0E9 * (g_l + g_naTimesMSquared * mTimesH + g_kdTimesNSquared * nSquared);
    final double vRateByM = -1.5E10 * shiftedVTimesG_naTimesMSquared * h;
    final double vRateByN = -2.0E10 * g_kdTimesNSquared * (v + 0.09) * n;
    final double vRateByH = -5.0E9 * shiftedVTimesG_naTimesMSquared * m;
    final double mRateByV = -(320000.0 * (1.0 - m) * sharedTerm2 + 280000.0 * m * sharedTerm4);
    final double mRateByM =
        -(1280.0 * exprelReciprocalOfAffineV + 1400.0 * exprelReciprocalOfAffineV2);
    final double nRateByV =
        12500.0 * expOfShiftedMinusScaledVTimesN - 32000.0 * (1.0 - n) * sharedTerm6;
    final double nRateByN =
        -(160.0 * exprelReciprocalOfAffineV3 + 500.0 * expOfShiftedMinusScaledV);
    final double hRateByV =
        -(64000.0 / 9.0 * sharedTerm7
            + 800000.0 * sharedTerm10 * Finite.product(sharedTerm8, sharedTerm9, 0.0));
    final double hRateByH = -(128.0 * expOfShiftedMinusScaledV2 + 4000.0 * sharedTerm9);

    // Sensitivity to g_l
    final double vByG_l = y[4];
    final double mByG_l = y[7];
    final double nByG_l = y[10];
    final double hByG_l = y[13];
    rates[4] =
        vRateByV * vByG_l
            + vRateByM * mByG_l
            + vRateByN * nByG_l
            + vRateByH * hByG_l
            - 5.0E9 * (0.065 + v);
    rates[7] = mRateByV * vByG_l + mRateByM * mByG_l;
    rates[10] = nRateByV * vByG_l + nRateByN * nByG_l;
    rates[13] = hRateByV * vByG_l + hRateByH * hByG_l;

    // Sensitivity to g_na
    final double vByG_na = y[5];
    final double mByG_na = y[8];
    final double nByG_na = y[11];
    final double hByG_na = y[14];
    rates[5] =
        vRateByV * vByG_na
            + vRateByM * mByG_na
            + vRateByN * nByG_na
            + vRateByH * hByG_na
            - 5.0E9 * mSquared * mTimesH * (v - 0.05);
    rates[8] = mRateByV * vByG_na + mRateByM * mByG_na;
    rates[11] = nRateByV * vByG_na + nRateByN * nByG_na;
    rates[14] = hRateByV * vByG_na + hRateByH * hByG_na;

    // Sensitivity to g_kd
    final double vByG_kd = y[6];
    final double mByG_kd = y[9];
    final double nByG_kd = y[12];
    final double hByG_kd = y[15];
    rates[6] =
        vRateByV * vByG_kd
            + vRateByM * mByG_kd
            + vRateByN * nByG_kd
            + vRateByH * hByG_kd
            - 5.0E9 * shiftedVTimesNSquared * nSquared;
    rates[9] = mRateByV * vByG_kd + mRateByM * mByG_kd;
    rates[12] = nRateByV * vByG_kd + nRateByN * nByG_kd;
    rates[15] = hRateByV * vByG_kd + hRateByH * hByG_kd;
  }

  @Override
  public void rateSlopes(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] slopes,
      double[] scratch) {
    // Inputs
    final double ISlope = inputs[2];

    // Rates by time
    slopes[0] = 5.0E9 * ISlope; // v'
    slopes[1] = 0.0; // m'
    slopes[2] = 0.0; // n'
    slopes[3] = 0.0; // h'
  }

  @Override
  public void observables(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] observables,
      double[] scratch) {
    // States
    final double v = y[0]; // V

    // Observables
    observables[0] = v; // v
  }

  @Override
  public void sensitivityObservables(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] observables,
      double[] scratch) {
    // States
    final double v = y[0]; // V

    // Observables
    observables[0] = v; // v

    // Sensitivity to g_l
    final double vByG_l = y[4];
    observables[1] = vByG_l;

    // Sensitivity to g_na
    final double vByG_na = y[5];
    observables[2] = vByG_na;

    // Sensitivity to g_kd
    final double vByG_kd = y[6];
    observables[3] = vByG_kd;
  }

  @Override
  public void jacobian(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] jacobian,
      double[] scratch) {
    // Parameters
    final double g_l = parameters[0]; // S
    final double g_na = parameters[1]; // S
    final double g_kd = parameters[2]; // S

    // States
    final double v = y[0]; // V
    final double m = y[1];
    final double n = y[2];
    final double h = y[3];

    // Shared terms
    final double mTimesG_naTimesM = m * g_na * m;
    final double mTimesMTimesG_naTimesM = m * mTimesG_naTimesM;
    final double nSquared = n * n;
    final double g_kdTimesNSquared = g_kd * nSquared;
    final double affineV = -250.0 * (0.05 + v);
    final double expOfShiftedMinusScaledV = Math.exp(-1.325 - 25.0 * v);
    final double expOfShiftedMinusScaledVSquared =
        expOfShiftedMinusScaledV * expOfShiftedMinusScaledV;
    final double expOfShiftedMinusScaledVToThe4 =
        expOfShiftedMinusScaledVSquared * expOfShiftedMinusScaledVSquared;
    final double expOfShiftedMinusScaledVToThe8 =
        expOfShiftedMinusScaledVToThe4 * expOfShiftedMinusScaledVToThe4;
    final double sharedTerm1 =
        expOfShiftedMinusScaledVToThe8 * expOfShiftedMinusScaledVSquared * EXP_1;
    final double sharedTerm2 = Exprel.reciprocalDerivative(affineV, sharedTerm1);
    final double affineV2 = 200.0 * (v + 0.023);
    final double sharedTerm3 = EXP_2 / expOfShiftedMinusScaledVToThe8;
    final double sharedTerm4 = Exprel.reciprocalDerivative(affineV2, sharedTerm3);
    final double affineV3 = -200.0 * (0.048 + v);
    final double sharedTerm5 = expOfShiftedMinusScaledVToThe8 * EXP_3;
    final double sharedTerm6 = Exprel.reciprocalDerivative(affineV3, sharedTerm5);
    final double expOfShiftedMinusScaledV2 = Math.exp(-23.0 / 9.0 - 500.0 / 9.0 * v);
    final double sharedTerm7 = expOfShiftedMinusScaledVToThe8 * EXP_4;
    // 1/(1 + expOfShiftedMinusScaledVToThe8*EXP_4)
    final double sharedTerm8 = 1.0 / (1.0 + sharedTerm7);

    // Jacobian
    // v' by v
    jacobian[0] = -5.0E9 * (g_l + mTimesMTimesG_naTimesM * h + g_kdTimesNSquared * nSquared);
    jacobian[1] = -1.5E10 * mTimesG_naTimesM * h * (v - 0.05); // v' by m
    jacobian[2] = -2.0E10 * g_kdTimesNSquared * (v + 0.09) * n; // v' by n
    jacobian[3] = -5.0E9 * mTimesMTimesG_naTimesM * (v - 0.05); // v' by h
    jacobian[4] = -(320000.0 * (1.0 - m) * sharedTerm2 + 280000.0 * m * sharedTerm4); // m' by v
    jacobian[5] =
        -(1280.0 * Exprel.reciprocal(affineV, sharedTerm1)
            + 1400.0 * Exprel.reciprocal(affineV2, sharedTerm3)); // m' by m
    // n' by v
    jacobian[6] = 12500.0 * expOfShiftedMinusScaledV * n - 32000.0 * (1.0 - n) * sharedTerm6;
    // n' by n
    jacobian[7] =
        -(160.0 * Exprel.reciprocal(affineV3, sharedTerm5) + 500.0 * expOfShiftedMinusScaledV);
    // h' by v
    jacobian[8] =
        -(64000.0 / 9.0 * expOfShiftedMinusScaledV2 * (1.0 - h)
            + 800000.0 * sharedTerm8 * h * Finite.product(sharedTerm7, sharedTerm8, 0.0));
    jacobian[9] = -(128.0 * expOfShiftedMinusScaledV2 + 4000.0 * sharedTerm8); // h' by h
  }

  @Override
  public void addCurvature(
      double t,
      double[] y,
      double[] direction,
      double timeDirection,
      double[] parameters,
      double[] inputs,
      double[] rates,
      double[] scratch) {
    // Parameters
    final double g_na = parameters[1]; // S
    final double g_kd = parameters[2]; // S

    // States
    final double v = y[0]; // V
    final double m = y[1];
    final double n = y[2];
    final double h = y[3];

    // Direction
    final double vDirection = direction[0];
    final double mDirection = direction[1];
    final double nDirection = direction[2];
    final double hDirection = direction[3];

    // Shared terms
    final double mSquared = m * m;
    final double hTimesMSquared = h * mSquared;
    final double hDirectionTimesMSquared = hDirection * mSquared;
    final double mTimesHDirectionTimesMSquared = m * hDirectionTimesMSquared;
    final double nSquared = n * n;
    final double nTimesNSquared = n * nSquared;
    final double mDirectionTimesShiftedV = mDirection * (v - 0.05);
    final double nDirectionTimesShiftedV = nDirection * (v + 0.09);
    final double mTimesVDirection = m * vDirection;
    final double affineV = -250.0 * (0.05 + v);
    final double expOfShiftedMinusScaledV = Math.exp(-1.325 - 25.0 * v);
    final double expOfShiftedMinusScaledVSquared =
        expOfShiftedMinusScaledV * expOfShiftedMinusScaledV;
    final double expOfShiftedMinusScaledVToThe4 =
        expOfShiftedMinusScaledVSquared * expOfShiftedMinusScaledVSquared;
    final double expOfShiftedMinusScaledVToThe8 =
        expOfShiftedMinusScaledVToThe4 * expOfShiftedMinusScaledVToThe4;
    final double sharedTerm1 =
        expOfShiftedMinusScaledVToThe8 * expOfShiftedMinusScaledVSquared * EXP_1;
    final double sharedTerm2 = Exprel.reciprocalDerivative(affineV, sharedTerm1);
    final double shiftedVSquared = (0.05 + v) * (0.05 + v);
    final double exprelReciprocalOfAffineV = Exprel.reciprocal(affineV, sharedTerm1);
    final double sharedTerm3 =
        1.0 / 6.0
            + 62500.0
                * shiftedVSquared
                * (62500.0
                        * shiftedVSquared
                        * (1.0 / 1008.0
                            + 62500.0
                                * shiftedVSquared
                                * (62500.0
                                        * shiftedVSquared
                                        * (1.0 / 532224.0 - 86375.0 / 1.9813248E7 * shiftedVSquared)
                                    - 1.0 / 21600.0))
                    - 1.0 / 60.0);
    final double sharedTerm4 =
        320000.0
            * (mDirection * sharedTerm2
                + 250.0
                    * (1.0 - m)
                    * (62500.0 * shiftedVSquared - 0.015625 > 0.0
                        ? -0.004
                            * (250.0 * (0.05 + v) * sharedTerm2
                                - exprelReciprocalOfAffineV
                                - 2.0 * exprelReciprocalOfAffineV * sharedTerm2)
                            / (0.05 + v)
                        : sharedTerm3)
                    * vDirection);
    final double affineV2 = 200.0 * (v + 0.023);
    final double sharedTerm5 = EXP_2 / expOfShiftedMinusScaledVToThe8;
    final double sharedTerm6 = Exprel.reciprocalDerivative(affineV2, sharedTerm5);
    final double shiftedVSquared2 = (v + 0.023) * (v + 0.023);
    final double exprelReciprocalOfAffineV2 = Exprel.reciprocal(affineV2, sharedTerm5);
    final double sharedTerm7 =
        1.0 / 6.0
            + 40000.0
                * shiftedVSquared2
                * (40000.0
                        * shiftedVSquared2
                        * (1.0 / 1008.0
                            + 40000.0
                                * shiftedVSquared2
                                * (40000.0
                                        * shiftedVSquared2
                                        * (1.0 / 532224.0 - 3455.0 / 1238328.0 * shiftedVSquared2)
                                    - 1.0 / 21600.0))
                    - 1.0 / 60.0);
    final double affineV3 = -200.0 * (0.048 + v);
    final double sharedTerm8 = expOfShiftedMinusScaledVToThe8 * EXP_3;
    final double sharedTerm9 = Exprel.reciprocalDerivative(affineV3, sharedTerm8);
    final double shiftedVSquared3 = (0.048 + v) * (0.048 + v);
    final double exprelReciprocalOfAffineV3 = Exprel.reciprocal(affineV3, sharedTerm8);
    final double sharedTerm10 =
        1.0 / 6.0
            + 40000.0
                * shiftedVSquared3
                * (40000.0
                        * shiftedVSquared3
                        * (1.0 / 1008.0
                            + 40000.0
                                * shiftedVSquared3
                                * (40000.0
                                        * shiftedVSquared3
                                        * (1.0 / 532224.0 - 3455.0 / 1238328.0 * shiftedVSquared3)
                                    - 1.0 / 21600.0))
                    - 1.0 / 60.0);
    final double sharedTerm11 =
        32000.0
            * (nDirection * sharedTerm9
                + 200.0
                    * (1.0 - n)
                    * (40000.0 * shiftedVSquared3 - 0.015625 > 0.0
                        ? -0.005
                            * (200.0 * (0.048 + v) * sharedTerm9
                                - exprelReciprocalOfAffineV3
                                - 2.0 * exprelReciprocalOfAffineV3 * sharedTerm9)
                            / (0.048 + v)
                        : sharedTerm10)
                    * vDirection);
    final double expOfShiftedMinusScaledV2 = Math.exp(-23.0 / 9.0 - 500.0 / 9.0 * v);
    final double sharedTerm12 = expOfShiftedMinusScaledVToThe8 * EXP_4;
    // 1/(1 + expOfShiftedMinusScaledVToThe8*EXP_4)
    final double sharedTerm13 = 1.0 / (1.0 + sharedTerm12);
    final double sharedTerm14 = Finite.product(sharedTerm12, sharedTerm13, 0.0);
    final double sharedTerm15 = Finite.product(sharedTerm12, sharedTerm13, 1.0);
    final double sharedTerm16 = vDirection * sharedTerm14;

    // Change of the Jacobian along the direction
    final double vCurvatureByV =
        -5.0E9
            * (g_na * (3.0 * hTimesMSquared * mDirection + mTimesHDirectionTimesMSquared)
                + 4.0 * g_kd * nTimesNSquared * nDirection);
    final double vCurvatureByM =
        -1.5E10
            * g_na
            * (hDirectionTimesMSquared * (v - 0.05)
                + hTimesMSquared * vDirection
                + 2.0 * h * mDirectionTimesShiftedV * m);
    final double vCurvatureByN =
        -2.0E10 * g_kd * (vDirection * nTimesNSquared + 3.0 * nDirectionTimesShiftedV * nSquared);
    final double vCurvatureByH =
        -5.0E9 * g_na * (3.0 * mSquared * mDirectionTimesShiftedV + mSquared * mTimesVDirection);
    final double mCurvatureByV =
        sharedTerm4
            - 280000.0
                * (mDirection * sharedTerm6
                    + 200.0
                        * mTimesVDirection
                        * (40000.0 * shiftedVSquared2 - 0.015625 > 0.0
                            ? -0.005
                                * (exprelReciprocalOfAffineV2
                                    + 200.0 * (v + 0.023) * sharedTerm6
                                    + 2.0 * exprelReciprocalOfAffineV2 * sharedTerm6)
                                / (v + 0.023)
                            : sharedTerm7));
    final double mCurvatureByM =
        320000.0 * sharedTerm2 * vDirection - 280000.0 * sharedTerm6 * vDirection;
    final double nCurvatureByV =
        sharedTerm11 + 12500.0 * expOfShiftedMinusScaledV * (nDirection - 25.0 * n * vDirection);
    final double nCurvatureByN =
        32000.0 * sharedTerm9 * vDirection + 12500.0 * expOfShiftedMinusScaledV * vDirection;
    final double hCurvatureByV =
        64000.0
                / 9.0
                * expOfShiftedMinusScaledV2
                * (hDirection + 500.0 / 9.0 * (1.0 - h) * vDirection)
            - 800000.0
                * sharedTerm13
                * (hDirection * sharedTerm14
                    + h * (200.0 * sharedTerm16 * sharedTerm15 - 200.0 * vDirection * sharedTerm15)
                    + 200.0 * h * sharedTerm16 * sharedTerm14);
    final double hCurvatureByH =
        64000.0 / 9.0 * expOfShiftedMinusScaledV2 * vDirection
            - 800000.0 * sharedTerm13 * sharedTerm16;

    // Sensitivity to g_l
    final double vByG_l = y[4];
    final double mByG_l = y[7];
    final double nByG_l = y[10];
    final double hByG_l = y[13];
    rates[4] +=
        vCurvatureByV * vByG_l
            + vCurvatureByM * mByG_l
            + vCurvatureByN * nByG_l
            + vCurvatureByH * hByG_l
            - 5.0E9 * vDirection;
    rates[7] += mCurvatureByV * vByG_l + mCurvatureByM * mByG_l;
    rates[10] += nCurvatureByV * vByG_l + nCurvatureByN * nByG_l;
    rates[13] += hCurvatureByV * vByG_l + hCurvatureByH * hByG_l;

    // Sensitivity to g_na
    final double vByG_na = y[5];
    final double mByG_na = y[8];
    final double nByG_na = y[11];
    final double hByG_na = y[14];
    rates[5] +=
        vCurvatureByV * vByG_na
            + vCurvatureByM * mByG_na
            + vCurvatureByN * nByG_na
            + vCurvatureByH * hByG_na
            - 5.0E9
                * (3.0 * hTimesMSquared * mDirectionTimesShiftedV
                    + mTimesHDirectionTimesMSquared * (v - 0.05)
                    + hTimesMSquared * mTimesVDirection);
    rates[8] += mCurvatureByV * vByG_na + mCurvatureByM * mByG_na;
    rates[11] += nCurvatureByV * vByG_na + nCurvatureByN * nByG_na;
    rates[14] += hCurvatureByV * vByG_na + hCurvatureByH * hByG_na;

    // Sensitivity to g_kd
    final double vByG_kd = y[6];
    final double mByG_kd = y[9];
    final double nByG_kd = y[12];
    final double hByG_kd = y[15];
    rates[6] +=
        vCurvatureByV * vByG_kd
            + vCurvatureByM * mByG_kd
            + vCurvatureByN * nByG_kd
            + vCurvatureByH * hByG_kd
            - 5.0E9
                * (4.0 * nTimesNSquared * nDirectionTimesShiftedV + nSquared * nSquared * vDirection);
    rates[9] += mCurvatureByV * vByG_kd + mCurvatureByM * mByG_kd;
    rates[12] += nCurvatureByV * vByG_kd + nCurvatureByN * nByG_kd;
    rates[15] += hCurvatureByV * vByG_kd + hCurvatureByH * hByG_kd;
  }

  @Override
  public Optional<Linearization> linearization() {
    return Optional.of(this);
  }

  @Override
  public Pattern jacobianPattern() {
    return JACOBIAN;
  }

  @Override
  public boolean isAutonomous() {
    return false;
  }

  @Override
  public int factorLength() {
    return 10;
  }

  @Override
  public boolean factorize(double shift, double[] jacobian, double[] factors) {
    // Eliminate m
    final double mPivot = shift - jacobian[5];
    final double mInverse = 1.0 / mPivot;
    factors[0] = mInverse;
    final double mByV = -jacobian[4];
    factors[1] = mByV;
    final double vPerM = -jacobian[1] * mInverse;
    factors[2] = vPerM;

    // Eliminate n
    final double nPivot = shift - jacobian[7];
    final double nInverse = 1.0 / nPivot;
    factors[3] = nInverse;
    final double nByV = -jacobian[6];
    factors[4] = nByV;
    final double vPerN = -jacobian[2] * nInverse;
    factors[5] = vPerN;

    // Eliminate v
    final double vPivot = shift - jacobian[0] - vPerM * mByV - vPerN * nByV;
    final double vInverse = 1.0 / vPivot;
    factors[6] = vInverse;
    final double vByH = -jacobian[3];
    factors[7] = vByH;
    final double hPerV = -jacobian[8] * vInverse;
    factors[8] = hPerV;

    // Eliminate h
    final double hPivot = shift - jacobian[9] - hPerV * vByH;
    final double hInverse = 1.0 / hPivot;
    factors[9] = hInverse;

    return Pivot.isSafe(mPivot, shift + Math.abs(jacobian[5]))
        && Pivot.isSafe(nPivot, shift + Math.abs(jacobian[7]))
        && Pivot.isSafe(
            vPivot, shift + Math.abs(jacobian[0]) + Math.abs(vPerM * mByV) + Math.abs(vPerN * nByV))
        && Pivot.isSafe(hPivot, shift + Math.abs(jacobian[9]) + Math.abs(hPerV * vByH));
  }

  @Override
  public void solve(double[] factors, double[] vector) {
    solve(factors, vector, 0, 1);
  }

  @Override
  public void sensitivitySolve(double[] factors, double[] vector) {
    for (int p = 0; p < 3; p++) {
      solve(factors, vector, 4 + p, 3);
    }
  }

  private static void solve(double[] factors, double[] vector, int first, int stride) {
    // Forwards
    final double mRight = vector[first + stride];
    final double nRight = vector[first + 2 * stride];
    final double vRight = vector[first] - factors[2] * mRight - factors[5] * nRight;
    final double hRight = vector[first + 3 * stride] - factors[8] * vRight;

    // Backwards
    final double hSolution = hRight * factors[9];
    vector[first + 3 * stride] = hSolution;
    final double vSolution = (vRight - factors[7] * hSolution) * factors[6];
    vector[first] = vSolution;
    final double nSolution = (nRight - factors[4] * vSolution) * factors[3];
    vector[first + 2 * stride] = nSolution;
    final double mSolution = (mRight - factors[1] * vSolution) * factors[0];
    vector[first + stride] = mSolution;
  }

  @Override
  public double step(double t, double h, double[] parameters, double[] inputs, Stages stages) {
    final double[] y = stages.y();
    final double[] argument = stages.argument();
    final double[] scratch = stages.scratch();
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

    for (int i = 0; i < 16; i++) {
      argument[i] = y[i] + h * (A2_1 * k1[i]);
    }
    sensitivityRates(t + C2 * h, argument, parameters, inputs, k2, scratch);

    for (int i = 0; i < 16; i++) {
      argument[i] = y[i] + h * (A3_1 * k1[i] + A3_2 * k2[i]);
    }
    sensitivityRates(t + C3 * h, argument, parameters, inputs, k3, scratch);

    for (int i = 0; i < 16; i++) {
      argument[i] = y[i] + h * (A4_1 * k1[i] + A4_3 * k3[i]);
    }
    sensitivityRates(t + C4 * h, argument, parameters, inputs, k4, scratch);

    for (int i = 0; i < 16; i++) {
      argument[i] = y[i] + h * (A5_1 * k1[i] + A5_3 * k3[i] + A5_4 * k4[i]);
    }
    sensitivityRates(t + C5 * h, argument, parameters, inputs, k5, scratch);

    for (int i = 0; i < 16; i++) {
      argument[i] = y[i] + h * (A6_1 * k1[i] + A6_4 * k4[i] + A6_5 * k5[i]);
    }
    sensitivityRates(t + C6 * h, argument, parameters, inputs, k6, scratch);

    for (int i = 0; i < 16; i++) {
      argument[i] = y[i] + h * (A7_1 * k1[i] + A7_4 * k4[i] + A7_5 * k5[i] + A7_6 * k6[i]);
    }
    sensitivityRates(t + C7 * h, argument, parameters, inputs, k7, scratch);

    for (int i = 0; i < 16; i++) {
      argument[i] =
          y[i] + h * (A8_1 * k1[i] + A8_4 * k4[i] + A8_5 * k5[i] + A8_6 * k6[i] + A8_7 * k7[i]);
    }
    sensitivityRates(t + C8 * h, argument, parameters, inputs, k8, scratch);

    for (int i = 0; i < 16; i++) {
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
    sensitivityRates(t + C9 * h, argument, parameters, inputs, k9, scratch);

    for (int i = 0; i < 16; i++) {
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
    sensitivityRates(t + C10 * h, argument, parameters, inputs, k10, scratch);

    for (int i = 0; i < 16; i++) {
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
    sensitivityRates(t + C11 * h, argument, parameters, inputs, k11, scratch);

    for (int i = 0; i < 16; i++) {
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
    sensitivityRates(t + h, argument, parameters, inputs, k12, scratch);

    propose(h, stages);
    return errorNorm(h, stages);
  }

  private static void propose(double h, Stages stages) {
    final double[] y = stages.y();
    final double[] next = stages.next();
    final double[] k1 = stages.k(1);
    final double[] k6 = stages.k(6);
    final double[] k7 = stages.k(7);
    final double[] k8 = stages.k(8);
    final double[] k9 = stages.k(9);
    final double[] k10 = stages.k(10);
    final double[] k11 = stages.k(11);
    final double[] k12 = stages.k(12);
    for (int i = 0; i < 16; i++) {
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
  }

  private static double errorNorm(double h, Stages stages) {
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
    for (int i = 0; i < 16; i++) {
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
    if (fifth == 0.0) {
      return 0.0;
    }
    return Math.abs(h) * fifth / Math.sqrt((fifth + 0.01 * third) * 16);
  }
}
