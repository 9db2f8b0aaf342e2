package io.gradiode.optimization;

import static io.gradiode.optimization.MghProblem.x;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Problems of Moré, Garbow and Hillstrom that are systems of any number of equations. */
final class MghAnySystems {

  private MghAnySystems() {}

  static List<MghProblem> all() {
    return List.of(
        rosenbrock(20, 21),
        powellSingular(20, 22),
        variablyDimensioned(10),
        trigonometric(10),
        brownAlmostLinear(10),
        discreteBoundaryValue(10),
        discreteIntegralEquation(10),
        broydenTridiagonal(10),
        broydenBanded(10),
        linearFullRank(5, 10),
        linearRankOne(5, 10),
        linearRankOneWithZeros(5, 10),
        chebyquad(8, 3.51687372e-3),
        chebyquad(9, 0.0),
        chebyquad(10, 6.50395480e-3));
  }

  static MghProblem rosenbrock(int n, int number) {
    double[] start = new double[n];
    for (int i = 0; i < n; i += 2) {
      start[i] = -1.2;
      start[i + 1] = 1.0;
    }
    return MghProblem.of(
        number,
        n == 2 ? "Rosenbrock" : "Extended Rosenbrock",
        n,
        start,
        x(0),
        (x, r, j) -> {
          for (int i = 0; i < n; i += 2) {
            r[i] = 10.0 * (x[i + 1] - x[i] * x[i]);
            r[i + 1] = 1.0 - x[i];
            j[i * n + i] = -20.0 * x[i];
            j[i * n + i + 1] = 10.0;
            j[(i + 1) * n + i] = -1.0;
          }
        });
  }

  static MghProblem powellSingular(int n, int number) {
    double[] start = new double[n];
    for (int i = 0; i < n; i += 4) {
      System.arraycopy(x(3, -1, 0, 1), 0, start, i, 4);
    }
    double root5 = Math.sqrt(5.0);
    double root10 = Math.sqrt(10.0);
    return MghProblem.of(
        number,
        n == 4 ? "Powell, singular" : "Extended Powell singular",
        n,
        start,
        x(0),
        (x, r, j) -> {
          for (int i = 0; i < n; i += 4) {
            double a = x[i + 1] - 2.0 * x[i + 2];
            double b = x[i] - x[i + 3];
            r[i] = x[i] + 10.0 * x[i + 1];
            r[i + 1] = root5 * (x[i + 2] - x[i + 3]);
            r[i + 2] = a * a;
            r[i + 3] = root10 * b * b;
            j[i * n + i] = 1.0;
            j[i * n + i + 1] = 10.0;
            j[(i + 1) * n + i + 2] = root5;
            j[(i + 1) * n + i + 3] = -root5;
            j[(i + 2) * n + i + 1] = 2.0 * a;
            j[(i + 2) * n + i + 2] = -4.0 * a;
            j[(i + 3) * n + i] = 2.0 * root10 * b;
            j[(i + 3) * n + i + 3] = -2.0 * root10 * b;
          }
        });
  }

  private static MghProblem variablyDimensioned(int n) {
    return MghProblem.of(
        25,
        "Variably dimensioned",
        n + 2,
        IntStream.rangeClosed(1, n).mapToDouble(i -> 1.0 - (double) i / n).toArray(),
        x(0),
        (x, r, j) -> {
          double sum = 0.0;
          for (int i = 0; i < n; i++) {
            r[i] = x[i] - 1.0;
            j[i * n + i] = 1.0;
            sum += (i + 1) * (x[i] - 1.0);
          }
          r[n] = sum;
          r[n + 1] = sum * sum;
          for (int i = 0; i < n; i++) {
            j[n * n + i] = i + 1;
            j[(n + 1) * n + i] = 2.0 * sum * (i + 1);
          }
        });
  }

  private static MghProblem trigonometric(int n) {
    return MghProblem.of(
        26,
        "Trigonometric",
        n,
        constant(n, 1.0 / n),
        x(0, 2.79506e-5),
        (x, r, j) -> {
          double cosines = Arrays.stream(x).map(Math::cos).sum();
          for (int i = 0; i < n; i++) {
            r[i] = n - cosines + (i + 1) * (1.0 - Math.cos(x[i])) - Math.sin(x[i]);
            for (int k = 0; k < n; k++) {
              j[i * n + k] = Math.sin(x[k]);
            }
            j[i * n + i] += (i + 1) * Math.sin(x[i]) - Math.cos(x[i]);
          }
        });
  }

  private static MghProblem brownAlmostLinear(int n) {
    return MghProblem.of(
        27,
        "Brown, almost linear",
        n,
        constant(n, 0.5),
        x(0, 1),
        (x, r, j) -> {
          double sum = Arrays.stream(x).sum();
          for (int i = 0; i < n - 1; i++) {
            r[i] = x[i] + sum - (n + 1);
            for (int k = 0; k < n; k++) {
              j[i * n + k] = i == k ? 2.0 : 1.0;
            }
          }
          r[n - 1] = Arrays.stream(x).reduce(1.0, (a, b) -> a * b) - 1.0;
          for (int k = 0; k < n; k++) {
            j[(n - 1) * n + k] = productWithout(x, k);
          }
        });
  }

  private static double productWithout(double[] x, int place) {
    double product = 1.0;
    for (int k = 0; k < x.length; k++) {
      product *= k == place ? 1.0 : x[k];
    }
    return product;
  }

  private static MghProblem discreteBoundaryValue(int n) {
    double h = 1.0 / (n + 1);
    return MghProblem.of(
        28,
        "Discrete boundary value",
        n,
        IntStream.rangeClosed(1, n).mapToDouble(i -> i * h * (i * h - 1.0)).toArray(),
        x(0),
        (x, r, j) -> {
          for (int i = 0; i < n; i++) {
            double base = x[i] + (i + 1) * h + 1.0;
            double left = i > 0 ? x[i - 1] : 0.0;
            double right = i < n - 1 ? x[i + 1] : 0.0;
            r[i] = 2.0 * x[i] - left - right + h * h * base * base * base / 2.0;
            j[i * n + i] = 2.0 + 1.5 * h * h * base * base;
            if (i > 0) {
              j[i * n + i - 1] = -1.0;
            }
            if (i < n - 1) {
              j[i * n + i + 1] = -1.0;
            }
          }
        });
  }

  private static MghProblem discreteIntegralEquation(int n) {
    double h = 1.0 / (n + 1);
    return MghProblem.of(
        29,
        "Discrete integral equation",
        n,
        IntStream.rangeClosed(1, n).mapToDouble(i -> i * h * (i * h - 1.0)).toArray(),
        x(0),
        (x, r, j) -> {
          for (int i = 0; i < n; i++) {
            double t = (i + 1) * h;
            r[i] = x[i];
            for (int k = 0; k < n; k++) {
              double s = (k + 1) * h;
              double base = x[k] + s + 1.0;
              double weight = h / 2.0 * (k <= i ? (1.0 - t) * s : t * (1.0 - s));
              r[i] += weight * base * base * base;
              j[i * n + k] = 3.0 * weight * base * base + (i == k ? 1.0 : 0.0);
            }
          }
        });
  }

  private static MghProblem broydenTridiagonal(int n) {
    return MghProblem.of(
        30,
        "Broyden, tridiagonal",
        n,
        constant(n, -1.0),
        x(0),
        (x, r, j) -> {
          for (int i = 0; i < n; i++) {
            r[i] = (3.0 - 2.0 * x[i]) * x[i] + 1.0;
            j[i * n + i] = 3.0 - 4.0 * x[i];
            if (i > 0) {
              r[i] -= x[i - 1];
              j[i * n + i - 1] = -1.0;
            }
            if (i < n - 1) {
              r[i] -= 2.0 * x[i + 1];
              j[i * n + i + 1] = -2.0;
            }
          }
        });
  }

  private static MghProblem broydenBanded(int n) {
    return MghProblem.of(
        31,
        "Broyden, banded",
        n,
        constant(n, -1.0),
        x(0),
        (x, r, j) -> {
          for (int i = 0; i < n; i++) {
            r[i] = x[i] * (2.0 + 5.0 * x[i] * x[i]) + 1.0;
            j[i * n + i] = 2.0 + 15.0 * x[i] * x[i];
            for (int k = Math.max(0, i - 5); k <= Math.min(n - 1, i + 1); k++) {
              if (k != i) {
                r[i] -= x[k] * (1.0 + x[k]);
                j[i * n + k] = -1.0 - 2.0 * x[k];
              }
            }
          }
        });
  }

  private static MghProblem linearFullRank(int n, int m) {
    return MghProblem.of(
        32,
        "Linear, full rank",
        m,
        constant(n, 1.0),
        x(m - n),
        (x, r, j) -> {
          double sum = Arrays.stream(x).sum();
          for (int i = 0; i < m; i++) {
            r[i] = (i < n ? x[i] : 0.0) - 2.0 / m * sum - 1.0;
            for (int k = 0; k < n; k++) {
              j[i * n + k] = (i == k ? 1.0 : 0.0) - 2.0 / m;
            }
          }
        });
  }

  private static MghProblem linearRankOne(int n, int m) {
    return MghProblem.of(
        33,
        "Linear, rank 1",
        m,
        constant(n, 1.0),
        x(m * (m - 1) / (2.0 * (2 * m + 1))),
        (x, r, j) -> {
          for (int i = 0; i < m; i++) {
            r[i] = -1.0;
            for (int k = 0; k < n; k++) {
              j[i * n + k] = (i + 1.0) * (k + 1.0);
              r[i] += j[i * n + k] * x[k];
            }
          }
        });
  }

  private static MghProblem linearRankOneWithZeros(int n, int m) {
    return MghProblem.of(
        34,
        "Linear, rank 1, zeros",
        m,
        constant(n, 1.0),
        x((m * m + 3 * m - 6) / (2.0 * (2 * m - 3))),
        (x, r, j) -> {
          for (int i = 0; i < m; i++) {
            r[i] = -1.0;
            for (int k = 1; k < n - 1 && i > 0 && i < m - 1; k++) {
              j[i * n + k] = i * (k + 1.0);
              r[i] += j[i * n + k] * x[k];
            }
          }
        });
  }

  private static MghProblem chebyquad(int n, double minimum) {
    return MghProblem.of(
        35,
        "Chebyquad",
        n,
        IntStream.rangeClosed(1, n).mapToDouble(i -> i / (n + 1.0)).toArray(),
        x(minimum),
        (x, r, j) -> {
          for (int k = 0; k < n; k++) {
            addChebyshev(2.0 * x[k] - 1.0, n, k, r, j);
          }
          for (int i = 0; i < n; i++) {
            int degree = i + 1;
            r[i] += degree % 2 == 0 ? 1.0 / (degree * degree - 1.0) : 0.0;
          }
        });
  }

  /** Adds {@code T_i(z) / n} of one point; the first point sets. */
  private static void addChebyshev(double z, int n, int k, double[] r, double[] j) {
    double before = 1.0;
    double now = z;
    double slopeBefore = 0.0;
    double slope = 1.0;
    for (int i = 0; i < n; i++) {
      r[i] = (k == 0 ? 0.0 : r[i]) + now / n;
      j[i * n + k] = 2.0 * slope / n;
      double next = 2.0 * z * now - before;
      double nextSlope = 2.0 * now + 2.0 * z * slope - slopeBefore;
      before = now;
      now = next;
      slopeBefore = slope;
      slope = nextSlope;
    }
  }

  private static double[] constant(int n, double number) {
    double[] constant = new double[n];
    Arrays.fill(constant, number);
    return constant;
  }
}
