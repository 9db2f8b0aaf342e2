package io.gradiode.integration;

/**
 * {@link DormandPrince853}, its dense output included, as one Runge–Kutta scheme of 16 stages, for
 * those who need it as a table: {@code Y_i = y + h Σ_j a_ij k_j}.
 *
 * <p>The argument of stage 13 is the end of the step; stages 14 to 16 are {@link ExtraStages}.
 * Between the ends the solution is {@code y + h Σ_j b_j(θ) k_j}, which is what {@link
 * StagePolynomial} evaluates.
 */
final class ExplicitTableau {

  static final int STAGES = 16;

  /** The stage whose argument is the end of the step. */
  static final int END = 13;

  private static final double[] NODES = {
    0.0,
    DormandPrince853.C2,
    DormandPrince853.C3,
    DormandPrince853.C4,
    DormandPrince853.C5,
    DormandPrince853.C6,
    DormandPrince853.C7,
    DormandPrince853.C8,
    DormandPrince853.C9,
    DormandPrince853.C10,
    DormandPrince853.C11,
    DormandPrince853.C12,
    1.0,
    ExtraStages.C14,
    ExtraStages.C15,
    ExtraStages.C16
  };

  /** For each stage the stages that its argument uses. */
  private static final int[][] USED = {
    {},
    {1},
    {1, 2},
    {1, 3},
    {1, 3, 4},
    {1, 4, 5},
    {1, 4, 5, 6},
    {1, 4, 5, 6, 7},
    {1, 4, 5, 6, 7, 8},
    {1, 4, 5, 6, 7, 8, 9},
    {1, 4, 5, 6, 7, 8, 9, 10},
    {1, 4, 5, 6, 7, 8, 9, 10, 11},
    {1, 6, 7, 8, 9, 10, 11, 12},
    {1, 7, 8, 9, 10, 11, 12, 13},
    {1, 6, 7, 8, 11, 12, 13, 14},
    {1, 6, 7, 8, 9, 13, 14, 15},
  };

  /** For each of them its weight. */
  private static final double[][] WEIGHTS = {
    {},
    {DormandPrince853.A2_1},
    {DormandPrince853.A3_1, DormandPrince853.A3_2},
    {DormandPrince853.A4_1, DormandPrince853.A4_3},
    {DormandPrince853.A5_1, DormandPrince853.A5_3, DormandPrince853.A5_4},
    {DormandPrince853.A6_1, DormandPrince853.A6_4, DormandPrince853.A6_5},
    {DormandPrince853.A7_1, DormandPrince853.A7_4, DormandPrince853.A7_5, DormandPrince853.A7_6},
    {
      DormandPrince853.A8_1,
      DormandPrince853.A8_4,
      DormandPrince853.A8_5,
      DormandPrince853.A8_6,
      DormandPrince853.A8_7
    },
    {
      DormandPrince853.A9_1,
      DormandPrince853.A9_4,
      DormandPrince853.A9_5,
      DormandPrince853.A9_6,
      DormandPrince853.A9_7,
      DormandPrince853.A9_8
    },
    {
      DormandPrince853.A10_1,
      DormandPrince853.A10_4,
      DormandPrince853.A10_5,
      DormandPrince853.A10_6,
      DormandPrince853.A10_7,
      DormandPrince853.A10_8,
      DormandPrince853.A10_9
    },
    {
      DormandPrince853.A11_1,
      DormandPrince853.A11_4,
      DormandPrince853.A11_5,
      DormandPrince853.A11_6,
      DormandPrince853.A11_7,
      DormandPrince853.A11_8,
      DormandPrince853.A11_9,
      DormandPrince853.A11_10
    },
    {
      DormandPrince853.A12_1,
      DormandPrince853.A12_4,
      DormandPrince853.A12_5,
      DormandPrince853.A12_6,
      DormandPrince853.A12_7,
      DormandPrince853.A12_8,
      DormandPrince853.A12_9,
      DormandPrince853.A12_10,
      DormandPrince853.A12_11
    },
    {
      DormandPrince853.B1,
      DormandPrince853.B6,
      DormandPrince853.B7,
      DormandPrince853.B8,
      DormandPrince853.B9,
      DormandPrince853.B10,
      DormandPrince853.B11,
      DormandPrince853.B12
    },
    {
      ExtraStages.A14_1,
      ExtraStages.A14_7,
      ExtraStages.A14_8,
      ExtraStages.A14_9,
      ExtraStages.A14_10,
      ExtraStages.A14_11,
      ExtraStages.A14_12,
      ExtraStages.A14_13
    },
    {
      ExtraStages.A15_1,
      ExtraStages.A15_6,
      ExtraStages.A15_7,
      ExtraStages.A15_8,
      ExtraStages.A15_11,
      ExtraStages.A15_12,
      ExtraStages.A15_13,
      ExtraStages.A15_14
    },
    {
      ExtraStages.A16_1,
      ExtraStages.A16_6,
      ExtraStages.A16_7,
      ExtraStages.A16_8,
      ExtraStages.A16_9,
      ExtraStages.A16_13,
      ExtraStages.A16_14,
      ExtraStages.A16_15
    },
  };

  /** The stages that dense output uses above its cubic part. */
  private static final int[] DENSE = {1, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};

  /** Coefficients 4 to 7 of dense output. */
  private static final double[][] COEFFICIENTS = {
    {
      StagePolynomial.D4_1,
      StagePolynomial.D4_6,
      StagePolynomial.D4_7,
      StagePolynomial.D4_8,
      StagePolynomial.D4_9,
      StagePolynomial.D4_10,
      StagePolynomial.D4_11,
      StagePolynomial.D4_12,
      StagePolynomial.D4_13,
      StagePolynomial.D4_14,
      StagePolynomial.D4_15,
      StagePolynomial.D4_16
    },
    {
      StagePolynomial.D5_1,
      StagePolynomial.D5_6,
      StagePolynomial.D5_7,
      StagePolynomial.D5_8,
      StagePolynomial.D5_9,
      StagePolynomial.D5_10,
      StagePolynomial.D5_11,
      StagePolynomial.D5_12,
      StagePolynomial.D5_13,
      StagePolynomial.D5_14,
      StagePolynomial.D5_15,
      StagePolynomial.D5_16
    },
    {
      StagePolynomial.D6_1,
      StagePolynomial.D6_6,
      StagePolynomial.D6_7,
      StagePolynomial.D6_8,
      StagePolynomial.D6_9,
      StagePolynomial.D6_10,
      StagePolynomial.D6_11,
      StagePolynomial.D6_12,
      StagePolynomial.D6_13,
      StagePolynomial.D6_14,
      StagePolynomial.D6_15,
      StagePolynomial.D6_16
    },
    {
      StagePolynomial.D7_1,
      StagePolynomial.D7_6,
      StagePolynomial.D7_7,
      StagePolynomial.D7_8,
      StagePolynomial.D7_9,
      StagePolynomial.D7_10,
      StagePolynomial.D7_11,
      StagePolynomial.D7_12,
      StagePolynomial.D7_13,
      StagePolynomial.D7_14,
      StagePolynomial.D7_15,
      StagePolynomial.D7_16
    },
  };

  private ExplicitTableau() {}

  /** Where in the step a stage is evaluated. */
  static double node(int stage) {
    return NODES[stage - 1];
  }

  /** The stages that the argument of a stage uses; not a copy. */
  static int[] used(int stage) {
    return USED[stage - 1];
  }

  /** For each of {@link #used} its weight; not a copy. */
  static double[] weights(int stage) {
    return WEIGHTS[stage - 1];
  }

  /**
   * Writes by how much the solution within a step depends on {@code h} times each stage, while both
   * ends of the step are fixed.
   *
   * @param theta where in the step
   * @param weights of stage {@code i} at {@code i - 1}, length {@link #STAGES}, modified
   */
  static void denseWeights(double theta, double[] weights) {
    final double rest = 1.0 - theta;
    final double fourth = theta * rest * theta * rest;
    for (int j = 1; j < STAGES; j++) {
      weights[j] = 0.0;
    }
    for (int j = 0; j < DENSE.length; j++) {
      weights[DENSE[j] - 1] =
          fourth
              * (COEFFICIENTS[0][j]
                  + theta
                      * (COEFFICIENTS[1][j]
                          + rest * (COEFFICIENTS[2][j] + theta * COEFFICIENTS[3][j])));
    }
    weights[0] += theta * rest * rest;
    weights[END - 1] -= theta * theta * rest;
  }

  /** By how much the solution within a step depends on its end, while stages are fixed. */
  static double endWeight(double theta) {
    return theta * theta * (3.0 - 2.0 * theta);
  }
}
