package io.gradiode.integration;

import io.gradiode.model.SensitivityKernel;
import io.gradiode.model.Stages;
import java.util.Arrays;

/**
 * Dense output of order 7 of {@link DormandPrince853}: three more stages, and a polynomial of
 * degree 7 for the components that are wanted. Where {@link RecentSteps} are enough, no stages.
 *
 * <p>E. Hairer, S. P. Nørsett and G. Wanner, Solving Ordinary Differential Equations I, second
 * edition, Springer 1993, section II.6, and their code DOP853.
 */
final class DenseOutput {
  // Nodes
  private static final double C14 = 0.1;
  private static final double C15 = 0.2;
  private static final double C16 = 0.7777777777777778;

  // Stage 14
  private static final double A14_1 = 0.056167502283047954;
  private static final double A14_7 = 0.25350021021662483;
  private static final double A14_8 = -0.2462390374708025;
  private static final double A14_9 = -0.12419142326381637;
  private static final double A14_10 = 0.15329179827876568;
  private static final double A14_11 = 0.00820105229563469;
  private static final double A14_12 = 0.007567897660545699;
  private static final double A14_13 = -0.008298;

  // Stage 15
  private static final double A15_1 = 0.03183464816350214;
  private static final double A15_6 = 0.028300909672366776;
  private static final double A15_7 = 0.053541988307438566;
  private static final double A15_8 = -0.05492374857139099;
  private static final double A15_11 = -0.00010834732869724932;
  private static final double A15_12 = 0.0003825710908356584;
  private static final double A15_13 = -0.00034046500868740456;
  private static final double A15_14 = 0.1413124436746325;

  // Stage 16
  private static final double A16_1 = -0.42889630158379194;
  private static final double A16_6 = -4.697621415361164;
  private static final double A16_7 = 7.683421196062599;
  private static final double A16_8 = 4.06898981839711;
  private static final double A16_9 = 0.3567271874552811;
  private static final double A16_13 = -0.0013990241651590145;
  private static final double A16_14 = 2.9475147891527724;
  private static final double A16_15 = -9.15095847217987;

  // Coefficient 4 of the interpolation polynomial
  private static final double D4_1 = -8.428938276109013;
  private static final double D4_6 = 0.5667149535193777;
  private static final double D4_7 = -3.0689499459498917;
  private static final double D4_8 = 2.38466765651207;
  private static final double D4_9 = 2.117034582445028;
  private static final double D4_10 = -0.871391583777973;
  private static final double D4_11 = 2.2404374302607883;
  private static final double D4_12 = 0.6315787787694688;
  private static final double D4_13 = -0.08899033645133331;
  private static final double D4_14 = 18.148505520854727;
  private static final double D4_15 = -9.194632392478356;
  private static final double D4_16 = -4.436036387594894;

  // Coefficient 5 of the interpolation polynomial
  private static final double D5_1 = 10.427508642579134;
  private static final double D5_6 = 242.28349177525817;
  private static final double D5_7 = 165.20045171727028;
  private static final double D5_8 = -374.5467547226902;
  private static final double D5_9 = -22.113666853125306;
  private static final double D5_10 = 7.733432668472264;
  private static final double D5_11 = -30.674084731089398;
  private static final double D5_12 = -9.332130526430229;
  private static final double D5_13 = 15.697238121770845;
  private static final double D5_14 = -31.139403219565178;
  private static final double D5_15 = -9.35292435884448;
  private static final double D5_16 = 35.81684148639408;

  // Coefficient 6 of the interpolation polynomial
  private static final double D6_1 = 19.985053242002433;
  private static final double D6_6 = -387.0373087493518;
  private static final double D6_7 = -189.17813819516758;
  private static final double D6_8 = 527.8081592054236;
  private static final double D6_9 = -11.57390253995963;
  private static final double D6_10 = 6.8812326946963;
  private static final double D6_11 = -1.0006050966910838;
  private static final double D6_12 = 0.7777137798053443;
  private static final double D6_13 = -2.778205752353508;
  private static final double D6_14 = -60.19669523126412;
  private static final double D6_15 = 84.32040550667716;
  private static final double D6_16 = 11.99229113618279;

  // Coefficient 7 of the interpolation polynomial
  private static final double D7_1 = -25.69393346270375;
  private static final double D7_6 = -154.18974869023643;
  private static final double D7_7 = -231.5293791760455;
  private static final double D7_8 = 357.6391179106141;
  private static final double D7_9 = 93.40532418362432;
  private static final double D7_10 = -37.45832313645163;
  private static final double D7_11 = 104.0996495089623;
  private static final double D7_12 = 29.8402934266605;
  private static final double D7_13 = -43.53345659001114;
  private static final double D7_14 = 96.32455395918828;
  private static final double D7_15 = -39.17726167561544;
  private static final double D7_16 = -149.72683625798564;

  /** Components of the extended state that are wanted: states first. */
  private final int[] components;

  private final int stateComponents;

  /** Coefficient {@code j} of component {@code components[c]} at {@code [j][c]}. */
  private final double[][] coefficients;

  private final double[] interpolated;
  private final RecentSteps recent;
  private boolean needsNoStages;
  private double t;
  private double h;
  private int wanted;

  /**
   * Dense output of the states that are observed, of their sensitivities, and of the states that
   * decide about switches.
   */
  DenseOutput(SensitivityKernel kernel) {
    final int[] observed = kernel.observedStates();
    final int[] states = union(observed, kernel.switchedStates());
    final int width = kernel.parameterCount();
    components = Arrays.copyOf(states, states.length + observed.length * width);
    for (int s = 0; s < observed.length; s++) {
      for (int p = 0; p < width; p++) {
        components[states.length + s * width + p] = kernel.stateCount() + observed[s] * width + p;
      }
    }
    stateComponents = states.length;
    coefficients = new double[8][components.length];
    interpolated = new double[kernel.dimension()];
    recent = new RecentSteps(components);
  }

  private static int[] union(int[] first, int[] second) {
    final int[] all = Arrays.copyOf(first, first.length + second.length);
    int count = first.length;
    for (final int candidate : second) {
      boolean isNew = true;
      for (final int known : first) {
        isNew &= known != candidate;
      }
      if (isNew) {
        all[count++] = candidate;
      }
    }
    return Arrays.copyOf(all, count);
  }

  /** Forgets past steps, as rates jump here, or a new solve begins. */
  void forget() {
    recent.forget();
  }

  /**
   * Takes note of the beginning of a step that has been accepted.
   *
   * @param n as for {@link #prepare}
   */
  void remember(SensitivityKernel kernel, int n, double stepStart, Stages stages) {
    recent.remember(stepStart, wanted(kernel, n), stages);
  }

  private int wanted(SensitivityKernel kernel, int n) {
    return n == kernel.stateCount() ? stateComponents : components.length;
  }

  /**
   * Fits a polynomial, after three extra stages if it needs them; {@code k(13)} must hold the rates
   * at the end of the step.
   *
   * @param n length of the extended state, or number of states if only these are integrated
   * @return the number of stages evaluated
   */
  int prepare(
      SensitivityKernel kernel,
      int n,
      double stepStart,
      double stepLength,
      double[] parameters,
      double[] inputs,
      Stages stages) {
    t = stepStart;
    h = stepLength;
    wanted = wanted(kernel, n);
    needsNoStages = recent.fit(t, h, wanted, stages);
    if (needsNoStages) {
      return 0;
    }
    extraStages(kernel, n, parameters, inputs, stages);
    fit(stages);
    return 3;
  }

  /** The wanted components at a time within the step; the others are 0. */
  double[] interpolate(double time) {
    final double theta = (time - t) / h;
    if (needsNoStages) {
      recent.interpolate(theta, wanted, interpolated);
      return interpolated;
    }
    final double rest = 1.0 - theta;
    final double[] c0 = coefficients[0];
    final double[] c1 = coefficients[1];
    final double[] c2 = coefficients[2];
    final double[] c3 = coefficients[3];
    final double[] c4 = coefficients[4];
    final double[] c5 = coefficients[5];
    final double[] c6 = coefficients[6];
    final double[] c7 = coefficients[7];
    for (int c = 0; c < wanted; c++) {
      final double high = c4[c] + theta * (c5[c] + rest * (c6[c] + theta * c7[c]));
      interpolated[components[c]] =
          c0[c] + theta * (c1[c] + rest * (c2[c] + theta * (c3[c] + rest * high)));
    }
    return interpolated;
  }

  /**
   * The wanted states by the cubic polynomial through values and rates at both ends of a step: good
   * enough to see whether something may happen within, and free.
   *
   * @param theta where in the step, from 0 to 1
   */
  double[] sketch(double theta, double stepLength, Stages stages) {
    final double[] y = stages.y();
    final double[] next = stages.next();
    final double[] k1 = stages.k(1);
    final double[] k13 = stages.k(13);
    final double rest = 1.0 - theta;
    for (int c = 0; c < stateComponents; c++) {
      final int i = components[c];
      final double difference = next[i] - y[i];
      final double rise = stepLength * k1[i] - difference;
      final double fall = difference - stepLength * k13[i] - rise;
      interpolated[i] = y[i] + theta * (difference + rest * (rise + theta * fall));
    }
    return interpolated;
  }

  private void extraStages(
      SensitivityKernel kernel, int n, double[] parameters, double[] inputs, Stages stages) {
    final double[] y = stages.y();
    final double[] argument = stages.argument();
    final double[] k1 = stages.k(1);
    final double[] k6 = stages.k(6);
    final double[] k7 = stages.k(7);
    final double[] k8 = stages.k(8);
    final double[] k9 = stages.k(9);
    final double[] k10 = stages.k(10);
    final double[] k11 = stages.k(11);
    final double[] k12 = stages.k(12);
    final double[] k13 = stages.k(13);
    final double[] k14 = stages.k(14);
    final double[] k15 = stages.k(15);
    final double[] k16 = stages.k(16);
    for (int i = 0; i < n; i++) {
      argument[i] =
          y[i]
              + h
                  * (A14_1 * k1[i]
                      + A14_7 * k7[i]
                      + A14_8 * k8[i]
                      + A14_9 * k9[i]
                      + A14_10 * k10[i]
                      + A14_11 * k11[i]
                      + A14_12 * k12[i]
                      + A14_13 * k13[i]);
    }
    rates(kernel, n, t + C14 * h, parameters, inputs, stages, k14);
    for (int i = 0; i < n; i++) {
      argument[i] =
          y[i]
              + h
                  * (A15_1 * k1[i]
                      + A15_6 * k6[i]
                      + A15_7 * k7[i]
                      + A15_8 * k8[i]
                      + A15_11 * k11[i]
                      + A15_12 * k12[i]
                      + A15_13 * k13[i]
                      + A15_14 * k14[i]);
    }
    rates(kernel, n, t + C15 * h, parameters, inputs, stages, k15);
    for (int i = 0; i < n; i++) {
      argument[i] =
          y[i]
              + h
                  * (A16_1 * k1[i]
                      + A16_6 * k6[i]
                      + A16_7 * k7[i]
                      + A16_8 * k8[i]
                      + A16_9 * k9[i]
                      + A16_13 * k13[i]
                      + A16_14 * k14[i]
                      + A16_15 * k15[i]);
    }
    rates(kernel, n, t + C16 * h, parameters, inputs, stages, k16);
  }

  private static void rates(
      SensitivityKernel kernel,
      int n,
      double t,
      double[] parameters,
      double[] inputs,
      Stages stages,
      double[] k) {
    if (n == kernel.stateCount()) {
      kernel.rates(t, stages.argument(), parameters, inputs, k, stages.scratch());
    } else {
      kernel.sensitivityRates(t, stages.argument(), parameters, inputs, k, stages.scratch());
    }
  }

  private void fit(Stages stages) {
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
    final double[] k13 = stages.k(13);
    final double[] k14 = stages.k(14);
    final double[] k15 = stages.k(15);
    final double[] k16 = stages.k(16);
    final double[] c0 = coefficients[0];
    final double[] c1 = coefficients[1];
    final double[] c2 = coefficients[2];
    final double[] c3 = coefficients[3];
    final double[] c4 = coefficients[4];
    final double[] c5 = coefficients[5];
    final double[] c6 = coefficients[6];
    final double[] c7 = coefficients[7];
    for (int c = 0; c < wanted; c++) {
      final int i = components[c];
      final double difference = next[i] - y[i];
      final double rise = h * k1[i] - difference;
      c0[c] = y[i];
      c1[c] = difference;
      c2[c] = rise;
      c3[c] = difference - h * k13[i] - rise;
      c4[c] =
          h
              * (D4_1 * k1[i]
                  + D4_6 * k6[i]
                  + D4_7 * k7[i]
                  + D4_8 * k8[i]
                  + D4_9 * k9[i]
                  + D4_10 * k10[i]
                  + D4_11 * k11[i]
                  + D4_12 * k12[i]
                  + D4_13 * k13[i]
                  + D4_14 * k14[i]
                  + D4_15 * k15[i]
                  + D4_16 * k16[i]);
      c5[c] =
          h
              * (D5_1 * k1[i]
                  + D5_6 * k6[i]
                  + D5_7 * k7[i]
                  + D5_8 * k8[i]
                  + D5_9 * k9[i]
                  + D5_10 * k10[i]
                  + D5_11 * k11[i]
                  + D5_12 * k12[i]
                  + D5_13 * k13[i]
                  + D5_14 * k14[i]
                  + D5_15 * k15[i]
                  + D5_16 * k16[i]);
      c6[c] =
          h
              * (D6_1 * k1[i]
                  + D6_6 * k6[i]
                  + D6_7 * k7[i]
                  + D6_8 * k8[i]
                  + D6_9 * k9[i]
                  + D6_10 * k10[i]
                  + D6_11 * k11[i]
                  + D6_12 * k12[i]
                  + D6_13 * k13[i]
                  + D6_14 * k14[i]
                  + D6_15 * k15[i]
                  + D6_16 * k16[i]);
      c7[c] =
          h
              * (D7_1 * k1[i]
                  + D7_6 * k6[i]
                  + D7_7 * k7[i]
                  + D7_8 * k8[i]
                  + D7_9 * k9[i]
                  + D7_10 * k10[i]
                  + D7_11 * k11[i]
                  + D7_12 * k12[i]
                  + D7_13 * k13[i]
                  + D7_14 * k14[i]
                  + D7_15 * k15[i]
                  + D7_16 * k16[i]);
    }
  }
}
