package sample;

import static io.gradiode.integration.DormandPrince853.*;

import io.gradiode.annotation.GradiodeGenerated;
import io.gradiode.model.SensitivityKernel;
import io.gradiode.model.Stages;
import java.util.Arrays;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * States and forward sensitivities of {@link BackwardDecay}.
 *
 * <pre>
 *   dparent/dt = -rate*parent
 *   ddaughter/dt = rate*parent - loss*daughter**2
 *
 *   ds[p]/dt = J s[p] + df/dp
 * </pre>
 *
 * <p>Layout of {@code y}: {@code parent}, {@code daughter}; then for each of them, in this order,
 * its derivatives with respect to {@code rate}, {@code loss}. No method allocates.
 */
@GradiodeGenerated
@Generated("io.gradiode.processor.ModelProcessor")
final class BackwardDecaySensitivities implements SensitivityKernel {
  @Override
  public int stateCount() {
    return 2;
  }

  @Override
  public int parameterCount() {
    return 2;
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
  public boolean isSensitive(int state, int parameter) {
    return List.of("10", "11").get(state).charAt(parameter) == '1';
  }

  @Override
  public void initialState(
      double t, double[] parameters, double[] inputs, double[] y, double[] scratch) {
    // Initial values
    y[0] = 1.0;
    y[1] = 0.0;

    // Sensitivities that start at 0
    Arrays.fill(y, 2, 6, 0.0);
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
    final double rate = parameters[0]; // 1/s
    final double loss = parameters[1]; // 1/s

    // States
    final double parent = y[0];
    final double daughter = y[1];

    // Shared terms
    final double rateTimesParent = rate * parent;

    // Rates
    rates[0] = -rateTimesParent; // parent'
    rates[1] = rateTimesParent - loss * daughter * daughter; // daughter'
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
    final double rate = parameters[0]; // 1/s
    final double loss = parameters[1]; // 1/s

    // States
    final double parent = y[0];
    final double daughter = y[1];

    // Shared terms
    final double rateTimesParent = rate * parent;
    final double lossTimesDaughter = loss * daughter;

    // Rates
    rates[0] = -rateTimesParent; // parent'
    rates[1] = rateTimesParent - lossTimesDaughter * daughter; // daughter'

    // Jacobian of the rates
    final double parentRateByParent = -rate;
    final double daughterRateByDaughter = -2.0 * lossTimesDaughter;

    // Sensitivity to rate
    final double parentByRate = y[2];
    final double daughterByRate = y[4];
    rates[2] = parentRateByParent * parentByRate - parent;
    rates[4] = rate * parentByRate + daughterRateByDaughter * daughterByRate + parent;

    // Sensitivity to loss
    final double daughterByLoss = y[5];
    rates[5] = daughterRateByDaughter * daughterByLoss - daughter * daughter;
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
    final double parent = y[0];
    final double daughter = y[1];

    // Observables
    observables[0] = parent; // parent
    observables[1] = daughter; // daughter
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
    final double parent = y[0];
    final double daughter = y[1];

    // Observables
    observables[0] = parent; // parent
    observables[1] = daughter; // daughter

    // Sensitivity to rate
    final double parentByRate = y[2];
    final double daughterByRate = y[4];
    observables[2] = parentByRate;
    observables[4] = daughterByRate;

    // Sensitivity to loss
    final double daughterByLoss = y[5];
    observables[5] = daughterByLoss;
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

    for (int i = 0; i < 6; i++) {
      argument[i] = y[i] + h * (A2_1 * k1[i]);
    }
    sensitivityRates(t + C2 * h, argument, parameters, inputs, k2, scratch);

    for (int i = 0; i < 6; i++) {
      argument[i] = y[i] + h * (A3_1 * k1[i] + A3_2 * k2[i]);
    }
    sensitivityRates(t + C3 * h, argument, parameters, inputs, k3, scratch);

    for (int i = 0; i < 6; i++) {
      argument[i] = y[i] + h * (A4_1 * k1[i] + A4_3 * k3[i]);
    }
    sensitivityRates(t + C4 * h, argument, parameters, inputs, k4, scratch);

    for (int i = 0; i < 6; i++) {
      argument[i] = y[i] + h * (A5_1 * k1[i] + A5_3 * k3[i] + A5_4 * k4[i]);
    }
    sensitivityRates(t + C5 * h, argument, parameters, inputs, k5, scratch);

    for (int i = 0; i < 6; i++) {
      argument[i] = y[i] + h * (A6_1 * k1[i] + A6_4 * k4[i] + A6_5 * k5[i]);
    }
    sensitivityRates(t + C6 * h, argument, parameters, inputs, k6, scratch);

    for (int i = 0; i < 6; i++) {
      argument[i] = y[i] + h * (A7_1 * k1[i] + A7_4 * k4[i] + A7_5 * k5[i] + A7_6 * k6[i]);
    }
    sensitivityRates(t + C7 * h, argument, parameters, inputs, k7, scratch);

    for (int i = 0; i < 6; i++) {
      argument[i] =
          y[i] + h * (A8_1 * k1[i] + A8_4 * k4[i] + A8_5 * k5[i] + A8_6 * k6[i] + A8_7 * k7[i]);
    }
    sensitivityRates(t + C8 * h, argument, parameters, inputs, k8, scratch);

    for (int i = 0; i < 6; i++) {
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

    for (int i = 0; i < 6; i++) {
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

    for (int i = 0; i < 6; i++) {
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

    for (int i = 0; i < 6; i++) {
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
    for (int i = 0; i < 6; i++) {
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
    for (int i = 0; i < 6; i++) {
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
    return Math.abs(h) * fifth / Math.sqrt((fifth + 0.01 * third) * 6);
  }
}
