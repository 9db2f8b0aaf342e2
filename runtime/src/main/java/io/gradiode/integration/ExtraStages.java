package io.gradiode.integration;

import io.gradiode.model.Stages;

/**
 * The three stages that dense output of order 7 needs beyond those of {@link DormandPrince853}.
 * Constants are named as there.
 *
 * <p>E. Hairer, S. P. Nørsett and G. Wanner, Solving Ordinary Differential Equations I, second
 * edition, Springer 1993, section II.6, and their code DOP853.
 */
final class ExtraStages {
  // Nodes
  static final double C14 = 0.1;
  static final double C15 = 0.2;
  static final double C16 = 0.7777777777777778;

  // Stage 14
  static final double A14_1 = 0.056167502283047954;
  static final double A14_7 = 0.25350021021662483;
  static final double A14_8 = -0.2462390374708025;
  static final double A14_9 = -0.12419142326381637;
  static final double A14_10 = 0.15329179827876568;
  static final double A14_11 = 0.00820105229563469;
  static final double A14_12 = 0.007567897660545699;
  static final double A14_13 = -0.008298;

  // Stage 15
  static final double A15_1 = 0.03183464816350214;
  static final double A15_6 = 0.028300909672366776;
  static final double A15_7 = 0.053541988307438566;
  static final double A15_8 = -0.05492374857139099;
  static final double A15_11 = -0.00010834732869724932;
  static final double A15_12 = 0.0003825710908356584;
  static final double A15_13 = -0.00034046500868740456;
  static final double A15_14 = 0.1413124436746325;

  // Stage 16
  static final double A16_1 = -0.42889630158379194;
  static final double A16_6 = -4.697621415361164;
  static final double A16_7 = 7.683421196062599;
  static final double A16_8 = 4.06898981839711;
  static final double A16_9 = 0.3567271874552811;
  static final double A16_13 = -0.0013990241651590145;
  static final double A16_14 = 2.9475147891527724;
  static final double A16_15 = -9.15095847217987;

  private ExtraStages() {}

  /**
   * Evaluates {@code k(14)} to {@code k(16)}; {@code k(13)} must hold the rates at the end of the
   * step.
   *
   * @param n length of the extended state, or number of states if only these are wanted
   */
  static void evaluate(Integrand integrand, int n, double t, double h) {
    final Stages stages = integrand.stages();
    argument14(n, h, stages);
    integrand.rates(n, t + C14 * h, stages.argument(), stages.k(14));
    argument15(n, h, stages);
    integrand.rates(n, t + C15 * h, stages.argument(), stages.k(15));
    argument16(n, h, stages);
    integrand.rates(n, t + C16 * h, stages.argument(), stages.k(16));
  }

  private static void argument14(int n, double h, Stages stages) {
    final double[] y = stages.y();
    final double[] argument = stages.argument();
    final double[] k1 = stages.k(1);
    final double[] k7 = stages.k(7);
    final double[] k8 = stages.k(8);
    final double[] k9 = stages.k(9);
    final double[] k10 = stages.k(10);
    final double[] k11 = stages.k(11);
    final double[] k12 = stages.k(12);
    final double[] k13 = stages.k(13);
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
  }

  private static void argument15(int n, double h, Stages stages) {
    final double[] y = stages.y();
    final double[] argument = stages.argument();
    final double[] k1 = stages.k(1);
    final double[] k6 = stages.k(6);
    final double[] k7 = stages.k(7);
    final double[] k8 = stages.k(8);
    final double[] k11 = stages.k(11);
    final double[] k12 = stages.k(12);
    final double[] k13 = stages.k(13);
    final double[] k14 = stages.k(14);
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
  }

  private static void argument16(int n, double h, Stages stages) {
    final double[] y = stages.y();
    final double[] argument = stages.argument();
    final double[] k1 = stages.k(1);
    final double[] k6 = stages.k(6);
    final double[] k7 = stages.k(7);
    final double[] k8 = stages.k(8);
    final double[] k9 = stages.k(9);
    final double[] k13 = stages.k(13);
    final double[] k14 = stages.k(14);
    final double[] k15 = stages.k(15);
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
  }
}
