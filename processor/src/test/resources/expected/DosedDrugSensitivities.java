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
 * States and forward sensitivities of {@link DosedDrug}.
 *
 * <pre>
 *   ddepot/dt = dose - absorption*depot
 *   dcentral/dt = absorption*depot - elimination*central
 *
 *   ds[p]/dt = J s[p] + df/dp
 * </pre>
 *
 * <p>Layout of {@code y}: {@code depot}, {@code central}; then for each of them, in this order, its
 * derivatives with respect to {@code absorption}, {@code elimination}, {@code volume}, {@code
 * baseline}. No method allocates.
 */
@GradiodeGenerated
@Generated("io.gradiode.processor.ModelProcessor")
final class DosedDrugSensitivities implements SensitivityKernel, Linearization {
  private static final Pattern JACOBIAN =
      Pattern.parse(
          """
          0
          0 1
          """);

  @Override
  public int stateCount() {
    return 2;
  }

  @Override
  public int parameterCount() {
    return 4;
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
    return 1;
  }

  @Override
  public int scratchLength() {
    return 0;
  }

  @Override
  public int[] observedStates() {
    return new int[] {1};
  }

  @Override
  public boolean isSensitive(int state, int parameter) {
    return List.of("1000", "1111").get(state).charAt(parameter) == '1';
  }

  @Override
  public void initialState(
      double t, double[] parameters, double[] inputs, double[] y, double[] scratch) {
    // Parameters
    final double volume = parameters[2]; // L
    final double baseline = parameters[3]; // mg/L

    // Shared terms
    final double central = baseline * volume;

    // Initial values
    y[0] = 0.0; // mg
    y[1] = central; // mg

    // Sensitivities that start at 0
    Arrays.fill(y, 2, 10, 0.0);

    // Initial sensitivity to volume
    y[8] = baseline;

    // Initial sensitivity to baseline
    y[9] = volume;
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
    final double absorption = parameters[0]; // 1/h
    final double elimination = parameters[1]; // 1/h

    // Inputs
    final double dose = inputs[1] + inputs[2] * (t - inputs[0]); // mg/h

    // States
    final double depot = y[0]; // mg
    final double central = y[1]; // mg

    // Shared terms
    final double absorptionTimesDepot = absorption * depot;

    // Rates
    rates[0] = dose - absorptionTimesDepot; // depot'
    rates[1] = absorptionTimesDepot - elimination * central; // central'
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
    final double absorption = parameters[0]; // 1/h
    final double elimination = parameters[1]; // 1/h

    // Inputs
    final double dose = inputs[1] + inputs[2] * (t - inputs[0]); // mg/h

    // States
    final double depot = y[0]; // mg
    final double central = y[1]; // mg

    // Shared terms
    final double absorptionTimesDepot = absorption * depot;

    // Rates
    rates[0] = dose - absorptionTimesDepot; // depot'
    rates[1] = absorptionTimesDepot - elimination * central; // central'

    // Jacobian of the rates
    final double depotRateByDepot = -absorption;
    final double centralRateByCentral = -elimination;

    // Sensitivity to absorption
    final double depotByAbsorption = y[2];
    final double centralByAbsorption = y[6];
    rates[2] = depotRateByDepot * depotByAbsorption - depot;
    rates[6] = absorption * depotByAbsorption + centralRateByCentral * centralByAbsorption + depot;

    // Sensitivity to elimination
    final double centralByElimination = y[7];
    rates[7] = centralRateByCentral * centralByElimination - central;

    // Sensitivity to volume
    final double centralByVolume = y[8];
    rates[8] = centralRateByCentral * centralByVolume;

    // Sensitivity to baseline
    final double centralByBaseline = y[9];
    rates[9] = centralRateByCentral * centralByBaseline;
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
    final double doseSlope = inputs[2];

    // Rates by time
    slopes[0] = doseSlope; // depot'
    slopes[1] = 0.0; // central'
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
    final double volume = parameters[2]; // L
    final double baseline = parameters[3]; // mg/L

    // States
    final double central = y[1]; // mg

    // Terms
    final double concentration = central / volume; // mg/L

    // Observables
    observables[0] = concentration; // concentration
    observables[1] = Math.log(1.0 + concentration / baseline); // logarithm
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
    final double volume = parameters[2]; // L
    final double baseline = parameters[3]; // mg/L

    // States
    final double central = y[1]; // mg

    // Shared terms
    final double concentrationByCentral = 1.0 / volume;

    // Terms
    final double concentration = central * concentrationByCentral; // mg/L

    // Shared terms
    final double concentrationOverBaseline = concentration / baseline;
    final double onePlusConcentrationOverBaseline = 1.0 + concentrationOverBaseline;

    // Observables
    observables[0] = concentration; // concentration
    observables[1] = Math.log(onePlusConcentrationOverBaseline); // logarithm

    // Derivatives of terms
    final double concentrationByVolume = -concentration * concentrationByCentral;

    // Shared terms
    final double sharedTerm1 = 1.0 / (baseline * onePlusConcentrationOverBaseline);

    // Derivatives of the observables
    final double logarithmByCentral = sharedTerm1 * concentrationByCentral;

    // Sensitivity to absorption
    final double centralByAbsorption = y[6];
    observables[2] = concentrationByCentral * centralByAbsorption;
    observables[6] = logarithmByCentral * centralByAbsorption;

    // Sensitivity to elimination
    final double centralByElimination = y[7];
    observables[3] = concentrationByCentral * centralByElimination;
    observables[7] = logarithmByCentral * centralByElimination;

    // Sensitivity to volume
    final double centralByVolume = y[8];
    observables[4] = concentrationByCentral * centralByVolume + concentrationByVolume;
    observables[8] = logarithmByCentral * centralByVolume + sharedTerm1 * concentrationByVolume;

    // Sensitivity to baseline
    final double centralByBaseline = y[9];
    observables[5] = concentrationByCentral * centralByBaseline;
    observables[9] =
        logarithmByCentral * centralByBaseline - sharedTerm1 * concentrationOverBaseline;
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
    final double volume = parameters[2]; // L

    // States
    final double central = y[1]; // mg

    // Terms
    final double concentration = central / volume; // mg/L

    // Values of the terms
    terms[0] = concentration;
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
    final double absorption = parameters[0]; // 1/h
    final double elimination = parameters[1]; // 1/h

    // Jacobian
    jacobian[0] = -absorption; // depot' by depot
    jacobian[1] = absorption; // central' by depot
    jacobian[2] = -elimination; // central' by central
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
    // Direction
    final double depotDirection = direction[0];
    final double centralDirection = direction[1];

    // Sensitivity to absorption
    rates[2] -= depotDirection;
    rates[6] += depotDirection;

    // Sensitivity to elimination
    rates[7] -= centralDirection;
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
    return 3;
  }

  @Override
  public boolean factorize(double shift, double[] jacobian, double[] factors) {
    // Eliminate depot
    final double depotPivot = shift - jacobian[0];
    final double depotInverse = 1.0 / depotPivot;
    factors[0] = depotInverse;
    final double centralPerDepot = -jacobian[1] * depotInverse;
    factors[1] = centralPerDepot;

    // Eliminate central
    final double centralPivot = shift - jacobian[2];
    final double centralInverse = 1.0 / centralPivot;
    factors[2] = centralInverse;

    return Pivot.isSafe(depotPivot, shift + Math.abs(jacobian[0]))
        && Pivot.isSafe(centralPivot, shift + Math.abs(jacobian[2]));
  }

  @Override
  public void solve(double[] factors, double[] vector) {
    solve(factors, vector, 0, 1);
  }

  @Override
  public void sensitivitySolve(double[] factors, double[] vector) {
    for (int p = 0; p < 4; p++) {
      solve(factors, vector, 2 + p, 4);
    }
  }

  private static void solve(double[] factors, double[] vector, int first, int stride) {
    // Forwards
    final double depotRight = vector[first];
    final double centralRight = vector[first + stride] - factors[1] * depotRight;

    // Backwards
    final double centralSolution = centralRight * factors[2];
    vector[first + stride] = centralSolution;
    final double depotSolution = depotRight * factors[0];
    vector[first] = depotSolution;
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

    for (int i = 0; i < 10; i++) {
      argument[i] = y[i] + h * (A2_1 * k1[i]);
    }
    sensitivityRates(t + C2 * h, argument, parameters, inputs, k2, scratch);

    for (int i = 0; i < 10; i++) {
      argument[i] = y[i] + h * (A3_1 * k1[i] + A3_2 * k2[i]);
    }
    sensitivityRates(t + C3 * h, argument, parameters, inputs, k3, scratch);

    for (int i = 0; i < 10; i++) {
      argument[i] = y[i] + h * (A4_1 * k1[i] + A4_3 * k3[i]);
    }
    sensitivityRates(t + C4 * h, argument, parameters, inputs, k4, scratch);

    for (int i = 0; i < 10; i++) {
      argument[i] = y[i] + h * (A5_1 * k1[i] + A5_3 * k3[i] + A5_4 * k4[i]);
    }
    sensitivityRates(t + C5 * h, argument, parameters, inputs, k5, scratch);

    for (int i = 0; i < 10; i++) {
      argument[i] = y[i] + h * (A6_1 * k1[i] + A6_4 * k4[i] + A6_5 * k5[i]);
    }
    sensitivityRates(t + C6 * h, argument, parameters, inputs, k6, scratch);

    for (int i = 0; i < 10; i++) {
      argument[i] = y[i] + h * (A7_1 * k1[i] + A7_4 * k4[i] + A7_5 * k5[i] + A7_6 * k6[i]);
    }
    sensitivityRates(t + C7 * h, argument, parameters, inputs, k7, scratch);

    for (int i = 0; i < 10; i++) {
      argument[i] =
          y[i] + h * (A8_1 * k1[i] + A8_4 * k4[i] + A8_5 * k5[i] + A8_6 * k6[i] + A8_7 * k7[i]);
    }
    sensitivityRates(t + C8 * h, argument, parameters, inputs, k8, scratch);

    for (int i = 0; i < 10; i++) {
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

    for (int i = 0; i < 10; i++) {
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

    for (int i = 0; i < 10; i++) {
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

    for (int i = 0; i < 10; i++) {
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
    for (int i = 0; i < 10; i++) {
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
    for (int i = 0; i < 10; i++) {
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
    return Math.abs(h) * fifth / Math.sqrt((fifth + 0.01 * third) * 10);
  }
}
