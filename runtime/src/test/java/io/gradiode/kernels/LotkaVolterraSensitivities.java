package io.gradiode.kernels;

import static io.gradiode.integration.DormandPrince853.*;

import io.gradiode.model.SensitivityKernel;
import io.gradiode.model.Stages;

/**
 * States and forward sensitivities of {@link LotkaVolterra}, written as generated code should look.
 *
 * <pre>{@code
 * dprey/dt     = birth*prey - predation*prey*predator
 * dpredator/dt = conversion*prey*predator - death*predator
 *
 * dS[p]/dt     = J S[p] + df/dp,   p in birth, predation, death, conversion
 * }</pre>
 *
 * <p>Layout of {@code y}: {@code prey, predator}, then the sensitivities of prey, then those of
 * predator, to each parameter in the order above. No method of this class allocates.
 */
final class LotkaVolterraSensitivities implements SensitivityKernel {

  private static final int DIMENSION = 10;

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
    y[0] = 1.0; // prey
    y[1] = 1.0; // predator
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
    final double birth = parameters[0]; // 1/s
    final double predation = parameters[1]; // 1/s
    final double death = parameters[2]; // 1/s
    final double conversion = parameters[3]; // 1/s

    // States
    final double prey = y[0]; // 1
    final double predator = y[1]; // 1

    // Shared terms
    final double preyTimesPredator = prey * predator;

    // Rates
    rates[0] = birth * prey - predation * preyTimesPredator; // dprey/dt
    rates[1] = conversion * preyTimesPredator - death * predator; // dpredator/dt
  }

  @Override
  public void sensitivityRates(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] rates,
      double[] scratch) {
    sensitivities(y, parameters, rates);
  }

  private static void sensitivities(double[] y, double[] parameters, double[] rates) {
    // Parameters
    final double birth = parameters[0]; // 1/s
    final double predation = parameters[1]; // 1/s
    final double death = parameters[2]; // 1/s
    final double conversion = parameters[3]; // 1/s

    // States
    final double prey = y[0]; // 1
    final double predator = y[1]; // 1

    // Shared terms
    final double preyTimesPredator = prey * predator;

    // Rates
    rates[0] = birth * prey - predation * preyTimesPredator; // dprey/dt
    rates[1] = conversion * preyTimesPredator - death * predator; // dpredator/dt

    // Jacobian of the rates
    final double preyRateByPrey = birth - predation * predator;
    final double preyRateByPredator = -predation * prey;
    final double predatorRateByPrey = conversion * predator;
    final double predatorRateByPredator = conversion * prey - death;

    // Sensitivities to birth
    rates[2] = preyRateByPrey * y[2] + preyRateByPredator * y[6] + prey;
    rates[6] = predatorRateByPrey * y[2] + predatorRateByPredator * y[6];

    // Sensitivities to predation
    rates[3] = preyRateByPrey * y[3] + preyRateByPredator * y[7] - preyTimesPredator;
    rates[7] = predatorRateByPrey * y[3] + predatorRateByPredator * y[7];

    // Sensitivities to death
    rates[4] = preyRateByPrey * y[4] + preyRateByPredator * y[8];
    rates[8] = predatorRateByPrey * y[4] + predatorRateByPredator * y[8] - predator;

    // Sensitivities to conversion
    rates[5] = preyRateByPrey * y[5] + preyRateByPredator * y[9];
    rates[9] = predatorRateByPrey * y[5] + predatorRateByPredator * y[9] + preyTimesPredator;
  }

  @Override
  public void observables(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] observables,
      double[] scratch) {
    observables[0] = y[0]; // prey
    observables[1] = y[1]; // predator
  }

  @Override
  public void sensitivityObservables(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] observables,
      double[] scratch) {
    System.arraycopy(y, 0, observables, 0, DIMENSION);
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
    sensitivities(argument, parameters, k2);

    for (int i = 0; i < DIMENSION; i++) {
      argument[i] = y[i] + h * (A3_1 * k1[i] + A3_2 * k2[i]);
    }
    sensitivities(argument, parameters, k3);

    for (int i = 0; i < DIMENSION; i++) {
      argument[i] = y[i] + h * (A4_1 * k1[i] + A4_3 * k3[i]);
    }
    sensitivities(argument, parameters, k4);

    for (int i = 0; i < DIMENSION; i++) {
      argument[i] = y[i] + h * (A5_1 * k1[i] + A5_3 * k3[i] + A5_4 * k4[i]);
    }
    sensitivities(argument, parameters, k5);

    for (int i = 0; i < DIMENSION; i++) {
      argument[i] = y[i] + h * (A6_1 * k1[i] + A6_4 * k4[i] + A6_5 * k5[i]);
    }
    sensitivities(argument, parameters, k6);

    for (int i = 0; i < DIMENSION; i++) {
      argument[i] = y[i] + h * (A7_1 * k1[i] + A7_4 * k4[i] + A7_5 * k5[i] + A7_6 * k6[i]);
    }
    sensitivities(argument, parameters, k7);

    for (int i = 0; i < DIMENSION; i++) {
      argument[i] =
          y[i] + h * (A8_1 * k1[i] + A8_4 * k4[i] + A8_5 * k5[i] + A8_6 * k6[i] + A8_7 * k7[i]);
    }
    sensitivities(argument, parameters, k8);

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
    sensitivities(argument, parameters, k9);

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
    sensitivities(argument, parameters, k10);

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
    sensitivities(argument, parameters, k11);

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
    sensitivities(argument, parameters, k12);

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
