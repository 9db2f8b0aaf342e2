package sample;

import static io.gradiode.integration.DormandPrince853.*;

import io.gradiode.annotation.GradiodeGenerated;
import io.gradiode.model.Linearization;
import io.gradiode.model.Pattern;
import io.gradiode.model.Pivot;
import io.gradiode.model.SensitivityKernel;
import io.gradiode.model.Stages;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * States and forward sensitivities of {@link SwitchedClock}.
 *
 * <pre>
 *   dx/dt = growth*light - loss*x - damage
 *
 *   ds[p]/dt = J s[p] + df/dp
 * </pre>
 *
 * <p>Layout of {@code y}: {@code x}; then for each of them, in this order, its derivatives with
 * respect to {@code growth}, {@code loss}, {@code harm}, {@code limit}, {@code span}, {@code
 * period}. No method allocates.
 *
 * <p>{@code parameters[6]} to {@code parameters[8]} say which branches are present.
 */
@GradiodeGenerated
@Generated("io.gradiode.processor.ModelProcessor")
final class SwitchedClockSensitivities implements SensitivityKernel, Linearization {
  private static final Pattern JACOBIAN =
      Pattern.parse(
          """
          0
          """);

  @Override
  public int stateCount() {
    return 1;
  }

  @Override
  public int parameterCount() {
    return 6;
  }

  @Override
  public int inputCount() {
    return 1;
  }

  @Override
  public int observableCount() {
    return 2;
  }

  @Override
  public int termCount() {
    return 3;
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
  public int switchCount() {
    return 3;
  }

  @Override
  public int[] switchedStates() {
    return new int[] {0};
  }

  @Override
  public String switchText(int k) {
    return List.of(
            "floor(t/period)", "span - t + period*floor(t/period) > 0", "x - limit > 0").get(k);
  }

  @Override
  public boolean isFloor(int k) {
    return k == 0;
  }

  @Override
  public void initialState(
      double t, double[] parameters, double[] inputs, double[] y, double[] scratch) {
    // Parameters
    final double limit = parameters[3];

    // Shared terms
    final double x = limit - 1.0 > 0.0 ? 1.0 : 0.5 * limit;

    // Initial values
    y[0] = x;

    // Sensitivities that start at 0
    Arrays.fill(y, 1, 7, 0.0);

    // Initial sensitivity to limit
    y[4] = limit - 1.0 > 0.0 ? 0.0 : 0.5;
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
    final double growth = parameters[0]; // Hz
    final double loss = parameters[1]; // Hz
    final double harm = parameters[2]; // Hz
    final double limit = parameters[3];

    // Present branches
    final double mode2 = parameters[7]; // span - t + period*floor(t/period) > 0
    final double mode3 = parameters[8]; // x - limit > 0

    // Inputs
    final double I = inputs[1] + inputs[2] * (t - inputs[0]);

    // States
    final double x = y[0];

    // Terms
    final double lit = mode2 > 0.0 ? 1.0 : 0.0;
    final double light = lit > 0.0 ? 1.0 + I : 0.0;
    final double damage = harm * (mode3 > 0.0 ? x - limit : 0.0); // Hz

    // Rates
    rates[0] = growth * light - loss * x - damage; // x'
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
    final double growth = parameters[0]; // Hz
    final double loss = parameters[1]; // Hz
    final double harm = parameters[2]; // Hz
    final double limit = parameters[3];

    // Present branches
    final double mode2 = parameters[7]; // span - t + period*floor(t/period) > 0
    final double mode3 = parameters[8]; // x - limit > 0

    // Inputs
    final double I = inputs[1] + inputs[2] * (t - inputs[0]);

    // States
    final double x = y[0];

    // Shared terms
    final double damageByHarm = x - limit;

    // Terms
    final double lit = mode2 > 0.0 ? 1.0 : 0.0;
    final double light = lit > 0.0 ? 1.0 + I : 0.0;
    final double damage = harm * (mode3 > 0.0 ? damageByHarm : 0.0); // Hz

    // Rates
    rates[0] = growth * light - loss * x - damage; // x'

    // Jacobian of the rates
    final double xRateByX = (mode3 > 0.0 ? -harm : 0.0) - loss;

    // Sensitivity to growth
    final double xByGrowth = y[1];
    rates[1] = xRateByX * xByGrowth + light;

    // Sensitivity to loss
    final double xByLoss = y[2];
    rates[2] = xRateByX * xByLoss - x;

    // Sensitivity to harm
    final double xByHarm = y[3];
    rates[3] = xRateByX * xByHarm + (mode3 > 0.0 ? -damageByHarm : 0.0);

    // Sensitivity to limit
    final double xByLimit = y[4];
    rates[4] = xRateByX * xByLimit + (mode3 > 0.0 ? harm : 0.0);

    // Sensitivity to span
    final double xBySpan = y[5];
    rates[5] = xRateByX * xBySpan;

    // Sensitivity to period
    final double xByPeriod = y[6];
    rates[6] = xRateByX * xByPeriod;
  }

  @Override
  public void rateSlopes(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] slopes,
      double[] scratch) {
    // Parameters
    final double growth = parameters[0]; // Hz

    // Present branches
    final double mode2 = parameters[7]; // span - t + period*floor(t/period) > 0

    // Inputs
    final double ISlope = inputs[2];

    // Terms
    final double lit = mode2 > 0.0 ? 1.0 : 0.0;

    // Rates by time
    slopes[0] = (lit > 0.0 ? growth : 0.0) * ISlope; // x'
  }

  @Override
  public void observables(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] observables,
      double[] scratch) {
    // Parameters
    final double limit = parameters[3];

    // Present branches
    final double mode3 = parameters[8]; // x - limit > 0

    // States
    final double x = y[0];

    // Shared terms
    final double xMinusLimit = x - limit;

    // Observables
    observables[0] = x; // x
    observables[1] = mode3 > 0.0 ? xMinusLimit : -xMinusLimit; // strain
  }

  @Override
  public void sensitivityObservables(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] observables,
      double[] scratch) {
    // Parameters
    final double limit = parameters[3];

    // Present branches
    final double mode3 = parameters[8]; // x - limit > 0

    // States
    final double x = y[0];

    // Shared terms
    final double xMinusLimit = x - limit;

    // Observables
    observables[0] = x; // x
    observables[1] = mode3 > 0.0 ? xMinusLimit : -xMinusLimit; // strain

    // Derivatives of the observables
    final double strainByX = mode3 > 0.0 ? 1.0 : -1.0;

    // Sensitivity to growth
    final double xByGrowth = y[1];
    observables[2] = xByGrowth;
    observables[8] = strainByX * xByGrowth;

    // Sensitivity to loss
    final double xByLoss = y[2];
    observables[3] = xByLoss;
    observables[9] = strainByX * xByLoss;

    // Sensitivity to harm
    final double xByHarm = y[3];
    observables[4] = xByHarm;
    observables[10] = strainByX * xByHarm;

    // Sensitivity to limit
    final double xByLimit = y[4];
    observables[5] = xByLimit;
    observables[11] = strainByX * xByLimit + (mode3 > 0.0 ? -1.0 : 1.0);

    // Sensitivity to span
    final double xBySpan = y[5];
    observables[6] = xBySpan;
    observables[12] = strainByX * xBySpan;

    // Sensitivity to period
    final double xByPeriod = y[6];
    observables[7] = xByPeriod;
    observables[13] = strainByX * xByPeriod;
  }

  @Override
  public void terms(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] terms,
      double[] scratch) {
    // Parameters
    final double harm = parameters[2]; // Hz
    final double limit = parameters[3];

    // Present branches
    final double mode2 = parameters[7]; // span - t + period*floor(t/period) > 0
    final double mode3 = parameters[8]; // x - limit > 0

    // Inputs
    final double I = inputs[1] + inputs[2] * (t - inputs[0]);

    // States
    final double x = y[0];

    // Terms
    final double lit = mode2 > 0.0 ? 1.0 : 0.0;
    final double light = lit > 0.0 ? 1.0 + I : 0.0;
    final double damage = harm * (mode3 > 0.0 ? x - limit : 0.0); // Hz

    // Values of the terms
    terms[0] = lit;
    terms[1] = light;
    terms[2] = damage;
  }

  @Override
  public void switches(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] switches,
      double[] scratch) {
    // Parameters
    final double limit = parameters[3];
    final double span = parameters[4]; // s
    final double period = parameters[5]; // s

    // Present branches
    final double mode1 = parameters[6]; // floor(t/period)

    // States
    final double x = y[0];

    // Switching functions
    switches[0] = t / period; // floor(t/period)
    switches[1] = span - t + period * mode1; // span - t + period*floor(t/period) > 0
    switches[2] = x - limit; // x - limit > 0
  }

  @Override
  public void sensitivitySwitches(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] switches,
      double[] scratch) {
    // Parameters
    final double limit = parameters[3];
    final double span = parameters[4]; // s
    final double period = parameters[5]; // s

    // Present branches
    final double mode1 = parameters[6]; // floor(t/period)

    // States
    final double x = y[0];

    // Shared terms
    final double tOverPeriod = t / period;

    // Switching functions
    switches[0] = tOverPeriod; // floor(t/period)
    switches[1] = span - t + period * mode1; // span - t + period*floor(t/period) > 0
    switches[2] = x - limit; // x - limit > 0

    // Sensitivity to growth
    final double xByGrowth = y[1];
    switches[15] = xByGrowth;

    // Sensitivity to loss
    final double xByLoss = y[2];
    switches[16] = xByLoss;

    // Sensitivity to harm
    final double xByHarm = y[3];
    switches[17] = xByHarm;

    // Sensitivity to limit
    final double xByLimit = y[4];
    switches[18] = xByLimit - 1.0;

    // Sensitivity to span
    final double xBySpan = y[5];
    switches[13] = 1.0;
    switches[19] = xBySpan;

    // Sensitivity to period
    final double xByPeriod = y[6];
    switches[8] = -tOverPeriod / period;
    switches[14] = mode1;
    switches[20] = xByPeriod;
  }

  @Override
  public void switchSlopes(
      double t,
      double[] y,
      double[] rates,
      double[] parameters,
      double[] inputs,
      double[] slopes,
      double[] scratch) {
    // Parameters
    final double period = parameters[5]; // s

    // Rates of the states
    final double xRate = rates[0];

    // Slopes
    slopes[0] = 1.0 / period; // floor(t/period)
    slopes[1] = -1.0; // span - t + period*floor(t/period) > 0
    slopes[2] = xRate; // x - limit > 0
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
    final double loss = parameters[1]; // Hz
    final double harm = parameters[2]; // Hz

    // Present branches
    final double mode3 = parameters[8]; // x - limit > 0

    // Jacobian
    jacobian[0] = (mode3 > 0.0 ? -harm : 0.0) - loss; // x' by x
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
    // Present branches
    final double mode2 = parameters[7]; // span - t + period*floor(t/period) > 0
    final double mode3 = parameters[8]; // x - limit > 0

    // Inputs
    final double ISlope = inputs[2];

    // Direction
    final double xDirection = direction[0];

    // Terms
    final double lit = mode2 > 0.0 ? 1.0 : 0.0;

    // Their change along the direction
    final double lightAlong = ISlope * timeDirection;

    // Sensitivity to growth
    rates[1] += lit > 0.0 ? lightAlong : 0.0;

    // Sensitivity to loss
    rates[2] -= xDirection;

    // Sensitivity to harm
    rates[3] += mode3 > 0.0 ? -xDirection : 0.0;
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
    return 1;
  }

  @Override
  public boolean factorize(double shift, double[] jacobian, double[] factors) {
    // Eliminate x
    final double xPivot = shift - jacobian[0];
    final double xInverse = 1.0 / xPivot;
    factors[0] = xInverse;

    return Pivot.isSafe(xPivot, shift + Math.abs(jacobian[0]));
  }

  @Override
  public void solve(double[] factors, double[] vector) {
    solve(factors, vector, 0, 1);
  }

  @Override
  public void sensitivitySolve(double[] factors, double[] vector) {
    for (int p = 0; p < 6; p++) {
      solve(factors, vector, 1 + p, 6);
    }
  }

  private static void solve(double[] factors, double[] vector, int first, int stride) {
    // Forwards
    final double xRight = vector[first];

    // Backwards
    final double xSolution = xRight * factors[0];
    vector[first] = xSolution;
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

    for (int i = 0; i < 7; i++) {
      argument[i] = y[i] + h * (A2_1 * k1[i]);
    }
    sensitivityRates(t + C2 * h, argument, parameters, inputs, k2, scratch);

    for (int i = 0; i < 7; i++) {
      argument[i] = y[i] + h * (A3_1 * k1[i] + A3_2 * k2[i]);
    }
    sensitivityRates(t + C3 * h, argument, parameters, inputs, k3, scratch);

    for (int i = 0; i < 7; i++) {
      argument[i] = y[i] + h * (A4_1 * k1[i] + A4_3 * k3[i]);
    }
    sensitivityRates(t + C4 * h, argument, parameters, inputs, k4, scratch);

    for (int i = 0; i < 7; i++) {
      argument[i] = y[i] + h * (A5_1 * k1[i] + A5_3 * k3[i] + A5_4 * k4[i]);
    }
    sensitivityRates(t + C5 * h, argument, parameters, inputs, k5, scratch);

    for (int i = 0; i < 7; i++) {
      argument[i] = y[i] + h * (A6_1 * k1[i] + A6_4 * k4[i] + A6_5 * k5[i]);
    }
    sensitivityRates(t + C6 * h, argument, parameters, inputs, k6, scratch);

    for (int i = 0; i < 7; i++) {
      argument[i] = y[i] + h * (A7_1 * k1[i] + A7_4 * k4[i] + A7_5 * k5[i] + A7_6 * k6[i]);
    }
    sensitivityRates(t + C7 * h, argument, parameters, inputs, k7, scratch);

    for (int i = 0; i < 7; i++) {
      argument[i] =
          y[i] + h * (A8_1 * k1[i] + A8_4 * k4[i] + A8_5 * k5[i] + A8_6 * k6[i] + A8_7 * k7[i]);
    }
    sensitivityRates(t + C8 * h, argument, parameters, inputs, k8, scratch);

    for (int i = 0; i < 7; i++) {
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

    for (int i = 0; i < 7; i++) {
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

    for (int i = 0; i < 7; i++) {
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

    for (int i = 0; i < 7; i++) {
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
    for (int i = 0; i < 7; i++) {
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
    for (int i = 0; i < 7; i++) {
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
    return Math.abs(h) * fifth / Math.sqrt((fifth + 0.01 * third) * 7);
  }
}
