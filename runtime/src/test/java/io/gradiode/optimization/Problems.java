package io.gradiode.optimization;

import io.gradiode.objective.Objective;
import java.util.Arrays;

/**
 * Test problems with known minima: J. J. Moré, B. S. Garbow and K. E. Hillstrom, Testing
 * unconstrained optimization software, ACM Trans. Math. Software 7 (1981) 17–41; and Rastrigin's.
 */
public final class Problems {

  private Problems() {}

  /** Minimum 0 at (1, 1); usual start (-1.2, 1). */
  public static Objective rosenbrock() {
    return SumOfSquares.of(
        2,
        2,
        (x, r, j) -> {
          fill(r, 10.0 * (x[1] - x[0] * x[0]), 1.0 - x[0]);
          fill(j, -20.0 * x[0], 10.0, -1.0, 0.0);
        });
  }

  /** Minimum 0 at (1e-5, 9.1) nearly; usual start (0, 1). */
  public static Objective powellBadlyScaled() {
    return SumOfSquares.of(
        2,
        2,
        (x, r, j) -> {
          fill(r, 1e4 * x[0] * x[1] - 1.0, Math.exp(-x[0]) + Math.exp(-x[1]) - 1.0001);
          fill(j, 1e4 * x[1], 1e4 * x[0], -Math.exp(-x[0]), -Math.exp(-x[1]));
        });
  }

  /** Minimum 0 at 0, where the Hessian is singular; usual start (3, -1, 0, 1). */
  public static Objective powellSingular() {
    return SumOfSquares.of(
        4,
        4,
        (x, r, j) -> {
          double a = x[1] - 2.0 * x[2];
          double b = x[0] - x[3];
          double root5 = Math.sqrt(5.0);
          double root10 = Math.sqrt(10.0);
          fill(r, x[0] + 10.0 * x[1], root5 * (x[2] - x[3]), a * a, root10 * b * b);
          fill(j, 1.0, 10.0, 0.0, 0.0, 0.0, 0.0, root5, -root5);
          j[8] = 0.0;
          j[9] = 2.0 * a;
          j[10] = -4.0 * a;
          j[11] = 0.0;
          j[12] = 2.0 * root10 * b;
          j[13] = 0.0;
          j[14] = 0.0;
          j[15] = -2.0 * root10 * b;
        });
  }

  /** Minimum 0 at (1, 1, 1, 1); usual start (-3, -1, -3, -1). */
  public static Objective wood() {
    return SumOfSquares.of(
        4,
        6,
        (x, r, j) -> {
          double root90 = Math.sqrt(90.0);
          double root10 = Math.sqrt(10.0);
          r[0] = 10.0 * (x[1] - x[0] * x[0]);
          r[1] = 1.0 - x[0];
          r[2] = root90 * (x[3] - x[2] * x[2]);
          r[3] = 1.0 - x[2];
          r[4] = root10 * (x[1] + x[3] - 2.0);
          r[5] = (x[1] - x[3]) / root10;
          Arrays.fill(j, 0.0);
          j[0] = -20.0 * x[0];
          j[1] = 10.0;
          j[4] = -1.0;
          j[10] = -2.0 * root90 * x[2];
          j[11] = root90;
          j[14] = -1.0;
          j[17] = root10;
          j[19] = root10;
          j[21] = 1.0 / root10;
          j[23] = -1.0 / root10;
        });
  }

  /** Minimum 0 at (3, 0.5); usual start (1, 1). */
  public static Objective beale() {
    double[] y = {1.5, 2.25, 2.625};
    return SumOfSquares.of(
        2,
        3,
        (x, r, j) -> {
          double power = 1.0;
          for (int i = 0; i < 3; i++) {
            double slope = (i + 1) * power;
            power *= x[1];
            r[i] = y[i] - x[0] * (1.0 - power);
            j[2 * i] = power - 1.0;
            j[2 * i + 1] = x[0] * slope;
          }
        });
  }

  /** Minimum 0 at 0; a local minimum near every grid point of integers. */
  public static Objective rastrigin(int dimension) {
    double root20 = Math.sqrt(20.0);
    return SumOfSquares.of(
        dimension,
        2 * dimension,
        (x, r, j) -> {
          Arrays.fill(j, 0.0);
          for (int i = 0; i < dimension; i++) {
            r[2 * i] = x[i];
            r[2 * i + 1] = root20 * Math.sin(Math.PI * x[i]);
            j[2 * i * dimension + i] = 1.0;
            j[(2 * i + 1) * dimension + i] = root20 * Math.PI * Math.cos(Math.PI * x[i]);
          }
        });
  }

  /** Fit of {@code a exp(-b t) + c} to exact values of (5, 1.5, 1) at 20 times; minimum 0. */
  public static Objective exponential() {
    return SumOfSquares.of(
        3,
        20,
        (x, r, j) -> {
          for (int k = 0; k < 20; k++) {
            double t = 0.15 * k;
            double decay = Math.exp(-x[1] * t);
            r[k] = x[0] * decay + x[2] - (5.0 * Math.exp(-1.5 * t) + 1.0);
            j[3 * k] = decay;
            j[3 * k + 1] = -t * x[0] * decay;
            j[3 * k + 2] = 1.0;
          }
        });
  }

  private static void fill(double[] target, double... values) {
    System.arraycopy(values, 0, target, 0, values.length);
  }
}
