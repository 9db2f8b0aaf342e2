package io.gradiode.integration;

import io.gradiode.model.SensitivityKernel;
import io.gradiode.model.Stages;

/**
 * The explicit Runge–Kutta pair 8(5,3) of Dormand and Prince: twelve stages, order 8, an error
 * estimate of order 5 corrected by one of order 3.
 *
 * <p>Constants are named as in the literature: {@code C} nodes, {@code A<stage>_<stage used>},
 * {@code B} weights of the step, {@code E5_} and {@code E3_} weights of the two error estimates;
 * what is zero has no name. Generated code uses them in a step of its own, which gives the same
 * bits as {@link #step}.
 *
 * <p>P. J. Prince and J. R. Dormand, High order embedded Runge–Kutta formulae, J. Comput. Appl.
 * Math. 7, 67–75, 1981; coefficients and error estimate: E. Hairer, S. P. Nørsett and G. Wanner,
 * Solving Ordinary Differential Equations I, second edition, Springer 1993, section II.10, and
 * their code DOP853.
 */
public final class DormandPrince853 {
  // Nodes
  public static final double C2 = 0.05260015195876773;
  public static final double C3 = 0.0789002279381516;
  public static final double C4 = 0.1183503419072274;
  public static final double C5 = 0.2816496580927726;
  public static final double C6 = 0.3333333333333333;
  public static final double C7 = 0.25;
  public static final double C8 = 0.3076923076923077;
  public static final double C9 = 0.6512820512820513;
  public static final double C10 = 0.6;
  public static final double C11 = 0.8571428571428571;
  public static final double C12 = 1.0;

  // Stage 2
  public static final double A2_1 = 0.05260015195876773;

  // Stage 3
  public static final double A3_1 = 0.0197250569845379;
  public static final double A3_2 = 0.0591751709536137;

  // Stage 4
  public static final double A4_1 = 0.02958758547680685;
  public static final double A4_3 = 0.08876275643042054;

  // Stage 5
  public static final double A5_1 = 0.2413651341592667;
  public static final double A5_3 = -0.8845494793282861;
  public static final double A5_4 = 0.924834003261792;

  // Stage 6
  public static final double A6_1 = 0.037037037037037035;
  public static final double A6_4 = 0.17082860872947386;
  public static final double A6_5 = 0.12546768756682242;

  // Stage 7
  public static final double A7_1 = 0.037109375;
  public static final double A7_4 = 0.17025221101954405;
  public static final double A7_5 = 0.06021653898045596;
  public static final double A7_6 = -0.017578125;

  // Stage 8
  public static final double A8_1 = 0.03709200011850479;
  public static final double A8_4 = 0.17038392571223998;
  public static final double A8_5 = 0.10726203044637328;
  public static final double A8_6 = -0.015319437748624402;
  public static final double A8_7 = 0.008273789163814023;

  // Stage 9
  public static final double A9_1 = 0.6241109587160757;
  public static final double A9_4 = -3.3608926294469414;
  public static final double A9_5 = -0.868219346841726;
  public static final double A9_6 = 27.59209969944671;
  public static final double A9_7 = 20.154067550477894;
  public static final double A9_8 = -43.48988418106996;

  // Stage 10
  public static final double A10_1 = 0.47766253643826434;
  public static final double A10_4 = -2.4881146199716677;
  public static final double A10_5 = -0.590290826836843;
  public static final double A10_6 = 21.230051448181193;
  public static final double A10_7 = 15.279233632882423;
  public static final double A10_8 = -33.28821096898486;
  public static final double A10_9 = -0.020331201708508627;

  // Stage 11
  public static final double A11_1 = -0.9371424300859873;
  public static final double A11_4 = 5.186372428844064;
  public static final double A11_5 = 1.0914373489967295;
  public static final double A11_6 = -8.149787010746927;
  public static final double A11_7 = -18.52006565999696;
  public static final double A11_8 = 22.739487099350505;
  public static final double A11_9 = 2.4936055526796523;
  public static final double A11_10 = -3.0467644718982196;

  // Stage 12
  public static final double A12_1 = 2.273310147516538;
  public static final double A12_4 = -10.53449546673725;
  public static final double A12_5 = -2.0008720582248625;
  public static final double A12_6 = -17.9589318631188;
  public static final double A12_7 = 27.94888452941996;
  public static final double A12_8 = -2.8589982771350235;
  public static final double A12_9 = -8.87285693353063;
  public static final double A12_10 = 12.360567175794303;
  public static final double A12_11 = 0.6433927460157636;

  // Weights of the step
  public static final double B1 = 0.054293734116568765;
  public static final double B6 = 4.450312892752409;
  public static final double B7 = 1.8915178993145003;
  public static final double B8 = -5.801203960010585;
  public static final double B9 = 0.3111643669578199;
  public static final double B10 = -0.1521609496625161;
  public static final double B11 = 0.20136540080403034;
  public static final double B12 = 0.04471061572777259;

  // Weights of the fifth-order error estimate
  public static final double E5_1 = 0.01312004499419488;
  public static final double E5_6 = -1.2251564463762044;
  public static final double E5_7 = -0.4957589496572502;
  public static final double E5_8 = 1.6643771824549864;
  public static final double E5_9 = -0.35032884874997366;
  public static final double E5_10 = 0.3341791187130175;
  public static final double E5_11 = 0.08192320648511571;
  public static final double E5_12 = -0.022355307863886294;

  // Weights of the third-order error estimate
  public static final double E3_1 = -0.18980075407240762;
  public static final double E3_6 = 4.450312892752409;
  public static final double E3_7 = 1.8915178993145003;
  public static final double E3_8 = -5.801203960010585;
  public static final double E3_9 = -0.4226823213237919;
  public static final double E3_10 = -0.1521609496625161;
  public static final double E3_11 = 0.20136540080403034;
  public static final double E3_12 = 0.02265179219836082;

  private DormandPrince853() {}

  /**
   * One trial step of states and sensitivities, for any kernel.
   *
   * <p>Sums run in ascending order of stages, from left to right: {@code y + h * (A3_1 * k1 + A3_2
   * * k2)}. With {@code scale = absolute + relative * max(|y|, |next|)} and {@code e5, e3} the sums
   * over all components of the squares of {@code estimate / scale}, the error norm is {@code |h| e5
   * / sqrt((e5 + 0.01 e3) n)}.
   *
   * @see SensitivityKernel#step
   */
  public static double step(
      SensitivityKernel kernel,
      double t,
      double h,
      double[] parameters,
      double[] inputs,
      Stages stages) {
    return step(
        kernel,
        kernel.dimension(),
        SensitivityKernel::sensitivityRates,
        t,
        h,
        parameters,
        inputs,
        stages);
  }

  /** One trial step of the states alone; as {@link #step} with {@code n} states. */
  public static double stepStates(
      SensitivityKernel kernel,
      double t,
      double h,
      double[] parameters,
      double[] inputs,
      Stages stages) {
    return step(
        kernel, kernel.stateCount(), SensitivityKernel::rates, t, h, parameters, inputs, stages);
  }

  /** Either of the two right-hand sides of a kernel. */
  @FunctionalInterface
  private interface RightHandSide {
    void rates(
        SensitivityKernel kernel,
        double t,
        double[] y,
        double[] parameters,
        double[] inputs,
        double[] rates,
        double[] scratch);
  }

  private static double step(
      SensitivityKernel kernel,
      int n,
      RightHandSide right,
      double t,
      double h,
      double[] parameters,
      double[] inputs,
      Stages stages) {
    stagesTo7(kernel, n, right, t, h, parameters, inputs, stages);
    stagesTo12(kernel, n, right, t, h, parameters, inputs, stages);
    return finish(n, h, stages);
  }

  private static void stagesTo7(
      SensitivityKernel kernel,
      int n,
      RightHandSide right,
      double t,
      double h,
      double[] parameters,
      double[] inputs,
      Stages stages) {
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
    for (int i = 0; i < n; i++) {
      argument[i] = y[i] + h * (A2_1 * k1[i]);
    }
    right.rates(kernel, t + C2 * h, argument, parameters, inputs, k2, scratch);
    for (int i = 0; i < n; i++) {
      argument[i] = y[i] + h * (A3_1 * k1[i] + A3_2 * k2[i]);
    }
    right.rates(kernel, t + C3 * h, argument, parameters, inputs, k3, scratch);
    for (int i = 0; i < n; i++) {
      argument[i] = y[i] + h * (A4_1 * k1[i] + A4_3 * k3[i]);
    }
    right.rates(kernel, t + C4 * h, argument, parameters, inputs, k4, scratch);
    for (int i = 0; i < n; i++) {
      argument[i] = y[i] + h * (A5_1 * k1[i] + A5_3 * k3[i] + A5_4 * k4[i]);
    }
    right.rates(kernel, t + C5 * h, argument, parameters, inputs, k5, scratch);
    for (int i = 0; i < n; i++) {
      argument[i] = y[i] + h * (A6_1 * k1[i] + A6_4 * k4[i] + A6_5 * k5[i]);
    }
    right.rates(kernel, t + C6 * h, argument, parameters, inputs, k6, scratch);
    for (int i = 0; i < n; i++) {
      argument[i] = y[i] + h * (A7_1 * k1[i] + A7_4 * k4[i] + A7_5 * k5[i] + A7_6 * k6[i]);
    }
    right.rates(kernel, t + C7 * h, argument, parameters, inputs, k7, scratch);
  }

  private static void stagesTo12(
      SensitivityKernel kernel,
      int n,
      RightHandSide right,
      double t,
      double h,
      double[] parameters,
      double[] inputs,
      Stages stages) {
    final double[] y = stages.y();
    final double[] argument = stages.argument();
    final double[] scratch = stages.scratch();
    final double[] k1 = stages.k(1);
    final double[] k4 = stages.k(4);
    final double[] k5 = stages.k(5);
    final double[] k6 = stages.k(6);
    final double[] k7 = stages.k(7);
    final double[] k8 = stages.k(8);
    final double[] k9 = stages.k(9);
    final double[] k10 = stages.k(10);
    final double[] k11 = stages.k(11);
    final double[] k12 = stages.k(12);
    for (int i = 0; i < n; i++) {
      argument[i] =
          y[i] + h * (A8_1 * k1[i] + A8_4 * k4[i] + A8_5 * k5[i] + A8_6 * k6[i] + A8_7 * k7[i]);
    }
    right.rates(kernel, t + C8 * h, argument, parameters, inputs, k8, scratch);
    for (int i = 0; i < n; i++) {
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
    right.rates(kernel, t + C9 * h, argument, parameters, inputs, k9, scratch);
    for (int i = 0; i < n; i++) {
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
    right.rates(kernel, t + C10 * h, argument, parameters, inputs, k10, scratch);
    for (int i = 0; i < n; i++) {
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
    right.rates(kernel, t + C11 * h, argument, parameters, inputs, k11, scratch);
    for (int i = 0; i < n; i++) {
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
    right.rates(kernel, t + h, argument, parameters, inputs, k12, scratch);
  }

  /** Writes the proposal and returns the error norm. */
  private static double finish(int n, double h, Stages stages) {
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
    for (int i = 0; i < n; i++) {
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
    double fifth = 0.0;
    double third = 0.0;
    for (int i = 0; i < n; i++) {
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
    return Math.abs(h) * fifth / Math.sqrt((fifth + 0.01 * third) * n);
  }
}
