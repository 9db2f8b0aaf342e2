package io.gradiode.integration;

import io.gradiode.model.Stages;

/**
 * The polynomial of degree 7 and order 7 through the stages of one step, {@link ExtraStages} among
 * them.
 *
 * <p>E. Hairer, S. P. Nørsett and G. Wanner, Solving Ordinary Differential Equations I, second
 * edition, Springer 1993, section II.6, and their code DOP853.
 */
final class StagePolynomial {
  // Coefficient 4 of the interpolation polynomial
  static final double D4_1 = -8.428938276109013;
  static final double D4_6 = 0.5667149535193777;
  static final double D4_7 = -3.0689499459498917;
  static final double D4_8 = 2.38466765651207;
  static final double D4_9 = 2.117034582445028;
  static final double D4_10 = -0.871391583777973;
  static final double D4_11 = 2.2404374302607883;
  static final double D4_12 = 0.6315787787694688;
  static final double D4_13 = -0.08899033645133331;
  static final double D4_14 = 18.148505520854727;
  static final double D4_15 = -9.194632392478356;
  static final double D4_16 = -4.436036387594894;

  // Coefficient 5 of the interpolation polynomial
  static final double D5_1 = 10.427508642579134;
  static final double D5_6 = 242.28349177525817;
  static final double D5_7 = 165.20045171727028;
  static final double D5_8 = -374.5467547226902;
  static final double D5_9 = -22.113666853125306;
  static final double D5_10 = 7.733432668472264;
  static final double D5_11 = -30.674084731089398;
  static final double D5_12 = -9.332130526430229;
  static final double D5_13 = 15.697238121770845;
  static final double D5_14 = -31.139403219565178;
  static final double D5_15 = -9.35292435884448;
  static final double D5_16 = 35.81684148639408;

  // Coefficient 6 of the interpolation polynomial
  static final double D6_1 = 19.985053242002433;
  static final double D6_6 = -387.0373087493518;
  static final double D6_7 = -189.17813819516758;
  static final double D6_8 = 527.8081592054236;
  static final double D6_9 = -11.57390253995963;
  static final double D6_10 = 6.8812326946963;
  static final double D6_11 = -1.0006050966910838;
  static final double D6_12 = 0.7777137798053443;
  static final double D6_13 = -2.778205752353508;
  static final double D6_14 = -60.19669523126412;
  static final double D6_15 = 84.32040550667716;
  static final double D6_16 = 11.99229113618279;

  // Coefficient 7 of the interpolation polynomial
  static final double D7_1 = -25.69393346270375;
  static final double D7_6 = -154.18974869023643;
  static final double D7_7 = -231.5293791760455;
  static final double D7_8 = 357.6391179106141;
  static final double D7_9 = 93.40532418362432;
  static final double D7_10 = -37.45832313645163;
  static final double D7_11 = 104.0996495089623;
  static final double D7_12 = 29.8402934266605;
  static final double D7_13 = -43.53345659001114;
  static final double D7_14 = 96.32455395918828;
  static final double D7_15 = -39.17726167561544;
  static final double D7_16 = -149.72683625798564;

  private final int[] components;

  /** Coefficient {@code j} of component {@code components[c]} at {@code [j][c]}. */
  private final double[][] coefficients;

  /**
   * @param components of the extended state that are wanted; not copied
   */
  StagePolynomial(int[] components) {
    this.components = components;
    coefficients = new double[8][components.length];
  }

  /**
   * Fits the polynomial for a step of length {@code h}.
   *
   * @param wanted how many of the components
   */
  void fit(double h, int wanted, Stages stages) {
    fitEnds(h, wanted, stages);
    fitHigh(h, wanted, stages);
  }

  /** The cubic part, from values and rates at both ends. */
  private void fitEnds(double h, int wanted, Stages stages) {
    final double[] y = stages.y();
    final double[] next = stages.next();
    final double[] k1 = stages.k(1);
    final double[] k13 = stages.k(13);
    final double[] c0 = coefficients[0];
    final double[] c1 = coefficients[1];
    final double[] c2 = coefficients[2];
    final double[] c3 = coefficients[3];
    for (int c = 0; c < wanted; c++) {
      final int i = components[c];
      final double difference = next[i] - y[i];
      final double rise = h * k1[i] - difference;
      c0[c] = y[i];
      c1[c] = difference;
      c2[c] = rise;
      c3[c] = difference - h * k13[i] - rise;
    }
  }

  /**
   * What lies above the cubic part, from the stages. It is written out, in one pass, for speed: a
   * loop for each coefficient, with weights in an array, gives the same bits, but took a third
   * longer for ten components, and half as long again for four.
   */
  private void fitHigh(double h, int wanted, Stages stages) {
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
    final double[] c4 = coefficients[4];
    final double[] c5 = coefficients[5];
    final double[] c6 = coefficients[6];
    final double[] c7 = coefficients[7];
    for (int c = 0; c < wanted; c++) {
      final int i = components[c];
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

  /**
   * Evaluates the polynomial that was fitted.
   *
   * @param theta where in the step, from 0 to 1
   * @param target receives the wanted components of the extended state at their places
   */
  void interpolate(double theta, int wanted, double[] target) {
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
      target[components[c]] =
          c0[c] + theta * (c1[c] + rest * (c2[c] + theta * (c3[c] + rest * high)));
    }
  }
}
