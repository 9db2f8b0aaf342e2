package sample;

import static io.gradiode.integration.DormandPrince853.*;

import io.gradiode.annotation.GradiodeGenerated;
import io.gradiode.model.Linearization;
import io.gradiode.model.Pattern;
import io.gradiode.model.Pivot;
import io.gradiode.model.SensitivityKernel;
import io.gradiode.model.Stages;
import java.util.Arrays;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * States and forward sensitivities of {@link LotkaVolterra}.
 *
 * <pre>
 *   dprey/dt = birth*prey - predation*prey*predator
 *   dpredator/dt = conversion*prey*predator - death*predator
 *
 *   ds[p]/dt = J s[p] + df/dp
 * </pre>
 *
 * <p>Layout of {@code y}: {@code prey}, {@code predator}; then for each of them, in this order, its
 * derivatives with respect to {@code birth}, {@code predation}, {@code conversion}, {@code death}.
 * No method allocates.
 */
@GradiodeGenerated
@Generated("io.gradiode.processor.ModelProcessor")
final class LotkaVolterraSensitivities implements SensitivityKernel, Linearization {
  private static final Pattern JACOBIAN =
      Pattern.parse(
          """
          0 1
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
    return 0;
  }

  @Override
  public int observableCount() {
    return 2;
  }

  @Override
  public int scratchLength() {
    return 0;
  }

  @Override
  public int[] observedStates() {
    return new int[] {0, 1};
  }

  @Override
  public void initialState(
      double t, double[] parameters, double[] inputs, double[] y, double[] scratch) {
    // Initial values
    y[0] = 30.0; // ind
    y[1] = 4.0; // ind

    // Sensitivities that start at 0
    Arrays.fill(y, 2, 10, 0.0);
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
    final double birth = parameters[0]; // 1/year
    final double predation = parameters[1]; // 1/(ind year)
    final double conversion = parameters[2]; // 1/(ind year)
    final double death = parameters[3]; // 1/year

    // States
    final double prey = y[0]; // ind
    final double predator = y[1]; // ind

    // Shared terms
    final double preyTimesPredator = prey * predator;

    // Rates
    rates[0] = birth * prey - predation * preyTimesPredator; // prey'
    rates[1] = conversion * preyTimesPredator - death * predator; // predator'
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
    final double birth = parameters[0]; // 1/year
    final double predation = parameters[1]; // 1/(ind year)
    final double conversion = parameters[2]; // 1/(ind year)
    final double death = parameters[3]; // 1/year

    // States
    final double prey = y[0]; // ind
    final double predator = y[1]; // ind

    // Shared terms
    final double preyTimesPredator = prey * predator;

    // Rates
    rates[0] = birth * prey - predation * preyTimesPredator; // prey'
    rates[1] = conversion * preyTimesPredator - death * predator; // predator'

    // Jacobian of the rates
    final double preyRateByPrey = birth - predation * predator;
    final double preyRateByPredator = -predation * prey;
    final double predatorRateByPrey = conversion * predator;
    final double predatorRateByPredator = conversion * prey - death;

    // Sensitivity to birth
    final double preyByBirth = y[2];
    final double predatorByBirth = y[6];
    rates[2] = preyRateByPrey * preyByBirth + preyRateByPredator * predatorByBirth + prey;
    rates[6] = predatorRateByPrey * preyByBirth + predatorRateByPredator * predatorByBirth;

    // Sensitivity to predation
    final double preyByPredation = y[3];
    final double predatorByPredation = y[7];
    rates[3] =
        preyRateByPrey * preyByPredation
            + preyRateByPredator * predatorByPredation
            - preyTimesPredator;
    rates[7] = predatorRateByPrey * preyByPredation + predatorRateByPredator * predatorByPredation;

    // Sensitivity to conversion
    final double preyByConversion = y[4];
    final double predatorByConversion = y[8];
    rates[4] = preyRateByPrey * preyByConversion + preyRateByPredator * predatorByConversion;
    rates[8] =
        predatorRateByPrey * preyByConversion
            + predatorRateByPredator * predatorByConversion
            + preyTimesPredator;

    // Sensitivity to death
    final double preyByDeath = y[5];
    final double predatorByDeath = y[9];
    rates[5] = preyRateByPrey * preyByDeath + preyRateByPredator * predatorByDeath;
    rates[9] =
        predatorRateByPrey * preyByDeath + predatorRateByPredator * predatorByDeath - predator;
  }

  @Override
  public void rateSlopes(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] slopes,
      double[] scratch) {
    // Time has no part
    Arrays.fill(slopes, 0, 2, 0.0);
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
    final double prey = y[0]; // ind
    final double predator = y[1]; // ind

    // Observables
    observables[0] = prey; // prey
    observables[1] = predator; // predator
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
    final double prey = y[0]; // ind
    final double predator = y[1]; // ind

    // Observables
    observables[0] = prey; // prey
    observables[1] = predator; // predator

    // Sensitivity to birth
    final double preyByBirth = y[2];
    final double predatorByBirth = y[6];
    observables[2] = preyByBirth;
    observables[6] = predatorByBirth;

    // Sensitivity to predation
    final double preyByPredation = y[3];
    final double predatorByPredation = y[7];
    observables[3] = preyByPredation;
    observables[7] = predatorByPredation;

    // Sensitivity to conversion
    final double preyByConversion = y[4];
    final double predatorByConversion = y[8];
    observables[4] = preyByConversion;
    observables[8] = predatorByConversion;

    // Sensitivity to death
    final double preyByDeath = y[5];
    final double predatorByDeath = y[9];
    observables[5] = preyByDeath;
    observables[9] = predatorByDeath;
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
    final double birth = parameters[0]; // 1/year
    final double predation = parameters[1]; // 1/(ind year)
    final double conversion = parameters[2]; // 1/(ind year)
    final double death = parameters[3]; // 1/year

    // States
    final double prey = y[0]; // ind
    final double predator = y[1]; // ind

    // Jacobian
    jacobian[0] = birth - predation * predator; // prey' by prey
    jacobian[1] = -predation * prey; // prey' by predator
    jacobian[2] = conversion * predator; // predator' by prey
    jacobian[3] = conversion * prey - death; // predator' by predator
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
    final double predation = parameters[1]; // 1/(ind year)
    final double conversion = parameters[2]; // 1/(ind year)

    // States
    final double prey = y[0]; // ind
    final double predator = y[1]; // ind

    // Direction
    final double preyDirection = direction[0];
    final double predatorDirection = direction[1];

    // Change of the Jacobian along the direction
    final double preyCurvatureByPrey = -predation * predatorDirection;
    final double preyCurvatureByPredator = -predation * preyDirection;
    final double predatorCurvatureByPrey = conversion * predatorDirection;
    final double predatorCurvatureByPredator = conversion * preyDirection;

    // Sensitivity to birth
    final double preyByBirth = y[2];
    final double predatorByBirth = y[6];
    rates[2] +=
        preyCurvatureByPrey * preyByBirth
            + preyCurvatureByPredator * predatorByBirth
            + preyDirection;
    rates[6] +=
        predatorCurvatureByPrey * preyByBirth + predatorCurvatureByPredator * predatorByBirth;

    // Shared terms
    final double sharedTerm1 = preyDirection * predator + prey * predatorDirection;

    // Sensitivity to predation
    final double preyByPredation = y[3];
    final double predatorByPredation = y[7];
    rates[3] +=
        preyCurvatureByPrey * preyByPredation
            + preyCurvatureByPredator * predatorByPredation
            - sharedTerm1;
    rates[7] +=
        predatorCurvatureByPrey * preyByPredation
            + predatorCurvatureByPredator * predatorByPredation;

    // Sensitivity to conversion
    final double preyByConversion = y[4];
    final double predatorByConversion = y[8];
    rates[4] +=
        preyCurvatureByPrey * preyByConversion + preyCurvatureByPredator * predatorByConversion;
    rates[8] +=
        predatorCurvatureByPrey * preyByConversion
            + predatorCurvatureByPredator * predatorByConversion
            + sharedTerm1;

    // Sensitivity to death
    final double preyByDeath = y[5];
    final double predatorByDeath = y[9];
    rates[5] += preyCurvatureByPrey * preyByDeath + preyCurvatureByPredator * predatorByDeath;
    rates[9] +=
        predatorCurvatureByPrey * preyByDeath
            + predatorCurvatureByPredator * predatorByDeath
            - predatorDirection;
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
    return true;
  }

  @Override
  public int factorLength() {
    return 4;
  }

  @Override
  public boolean factorize(double shift, double[] jacobian, double[] factors) {
    // Eliminate prey
    final double preyPivot = shift - jacobian[0];
    final double preyInverse = 1.0 / preyPivot;
    factors[0] = preyInverse;
    final double preyByPredator = -jacobian[1];
    factors[1] = preyByPredator;
    final double predatorPerPrey = -jacobian[2] * preyInverse;
    factors[2] = predatorPerPrey;

    // Eliminate predator
    final double predatorPivot = shift - jacobian[3] - predatorPerPrey * preyByPredator;
    final double predatorInverse = 1.0 / predatorPivot;
    factors[3] = predatorInverse;

    return Pivot.isSafe(preyPivot, shift + Math.abs(jacobian[0]))
        && Pivot.isSafe(
            predatorPivot, shift + Math.abs(jacobian[3]) + Math.abs(predatorPerPrey * preyByPredator));
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
    final double preyRight = vector[first];
    final double predatorRight = vector[first + stride] - factors[2] * preyRight;

    // Backwards
    final double predatorSolution = predatorRight * factors[3];
    vector[first + stride] = predatorSolution;
    final double preySolution = (preyRight - factors[1] * predatorSolution) * factors[0];
    vector[first] = preySolution;
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
