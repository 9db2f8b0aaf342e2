package io.gradiode.optimization;

import static io.gradiode.optimization.MghProblem.x;

import java.util.List;

/** Problems of Moré, Garbow and Hillstrom that are systems of few equations, or nearly. */
final class MghSystems {

  private MghSystems() {}

  static List<MghProblem> all() {
    return List.of(
        MghAnySystems.rosenbrock(2, 1),
        freudensteinRoth(),
        powellBadlyScaled(),
        brownBadlyScaled(),
        helicalValley(),
        MghAnySystems.powellSingular(4, 13),
        wood());
  }

  private static MghProblem freudensteinRoth() {
    return MghProblem.of(
        2,
        "Freudenstein and Roth",
        2,
        x(0.5, -2),
        x(0, 48.98425368),
        (x, r, j) -> {
          r[0] = -13.0 + x[0] + ((5.0 - x[1]) * x[1] - 2.0) * x[1];
          r[1] = -29.0 + x[0] + ((x[1] + 1.0) * x[1] - 14.0) * x[1];
          j[0] = 1.0;
          j[1] = 10.0 * x[1] - 3.0 * x[1] * x[1] - 2.0;
          j[2] = 1.0;
          j[3] = 3.0 * x[1] * x[1] + 2.0 * x[1] - 14.0;
        });
  }

  private static MghProblem powellBadlyScaled() {
    return MghProblem.of(
        3,
        "Powell, badly scaled",
        2,
        x(0, 1),
        x(0),
        (x, r, j) -> {
          r[0] = 1e4 * x[0] * x[1] - 1.0;
          r[1] = Math.exp(-x[0]) + Math.exp(-x[1]) - 1.0001;
          j[0] = 1e4 * x[1];
          j[1] = 1e4 * x[0];
          j[2] = -Math.exp(-x[0]);
          j[3] = -Math.exp(-x[1]);
        });
  }

  private static MghProblem brownBadlyScaled() {
    return MghProblem.of(
        4,
        "Brown, badly scaled",
        3,
        x(1, 1),
        x(0),
        (x, r, j) -> {
          r[0] = x[0] - 1e6;
          r[1] = x[1] - 2e-6;
          r[2] = x[0] * x[1] - 2.0;
          j[0] = 1.0;
          j[3] = 1.0;
          j[4] = x[1];
          j[5] = x[0];
        });
  }

  private static MghProblem helicalValley() {
    return MghProblem.of(
        7,
        "Helical valley",
        3,
        x(-1, 0, 0),
        x(0),
        (x, r, j) -> {
          double angle = Math.atan(x[1] / x[0]) / (2.0 * Math.PI) + (x[0] < 0.0 ? 0.5 : 0.0);
          double square = x[0] * x[0] + x[1] * x[1];
          double length = Math.sqrt(square);
          r[0] = 10.0 * (x[2] - 10.0 * angle);
          r[1] = 10.0 * (length - 1.0);
          r[2] = x[2];
          j[0] = 50.0 * x[1] / (Math.PI * square);
          j[1] = -50.0 * x[0] / (Math.PI * square);
          j[2] = 10.0;
          j[3] = 10.0 * x[0] / length;
          j[4] = 10.0 * x[1] / length;
          j[8] = 1.0;
        });
  }

  private static MghProblem wood() {
    double root90 = Math.sqrt(90.0);
    double root10 = Math.sqrt(10.0);
    return MghProblem.of(
        14,
        "Wood",
        6,
        x(-3, -1, -3, -1),
        x(0),
        (x, r, j) -> {
          r[0] = 10.0 * (x[1] - x[0] * x[0]);
          r[1] = 1.0 - x[0];
          r[2] = root90 * (x[3] - x[2] * x[2]);
          r[3] = 1.0 - x[2];
          r[4] = root10 * (x[1] + x[3] - 2.0);
          r[5] = (x[1] - x[3]) / root10;
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
}
