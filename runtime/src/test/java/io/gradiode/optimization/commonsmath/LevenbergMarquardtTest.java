package io.gradiode.optimization.commonsmath;

import static io.gradiode.optimization.commonsmath.CommonsMathOptimizers.levenbergMarquardt;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.objective.Objective;
import io.gradiode.optimization.Monitor;
import io.gradiode.optimization.OptimizationResult;
import io.gradiode.optimization.SumOfSquares;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Commons Math's first trust region depends on the norm of the start, and ours on neither. */
class LevenbergMarquardtTest {

  /** Residuals of {@code scale * exp(x_i)} to {@code scale * exp(solution)}, and one that stays. */
  private static Objective logarithms(double scale, double solution) {
    return SumOfSquares.of(
        2,
        3,
        (x, r, j) -> {
          for (int i = 0; i < 2; i++) {
            r[i] = scale * (Math.exp(x[i]) - Math.exp(solution));
            j[2 * i] = i == 0 ? scale * Math.exp(x[0]) : 0.0;
            j[2 * i + 1] = i == 1 ? scale * Math.exp(x[1]) : 0.0;
          }
          r[2] = 1e-3 * scale;
          j[4] = 0.0;
          j[5] = 0.0;
        });
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1",
    "1e-12, 1",
    "-1e-9, 1e-6",
    "1e-6, 1e6",
    "0, 1e-30",
    "1e-3, 1e30",
    "0.5, 1",
    "-20, 1"
  })
  void startsAtOrNearTheOrigin(double start, double scale) {
    OptimizationResult result =
        levenbergMarquardt()
            .assumingNoise(1e-6)
            .minimize(logarithms(scale, 1.5), new double[] {start, start}, Monitor.none());

    assertEquals(1.5, result.point().get(0), 1e-3, result::toString);
    assertEquals(1.5, result.point().get(1), 1e-3, result::toString);
    assertTrue(result.reason().converged(), result::toString);
  }

  @ParameterizedTest
  @CsvSource({"0, 3e6", "0, -1e9", "1, 1e12", "-5, 2e4"})
  void goesALongWay(double start, double solution) {
    Objective plane =
        SumOfSquares.of(
            2,
            3,
            (x, r, j) -> {
              for (int k = 0; k < 3; k++) {
                r[k] = x[0] + k * x[1] - solution * (k == 1 ? 2 : 1 + k);
                j[2 * k] = 1.0;
                j[2 * k + 1] = k;
              }
              r[1] += 1e-6 * solution;
            });
    OptimizationResult result =
        levenbergMarquardt()
            .assumingNoise(1e-6)
            .minimize(plane, new double[] {start, start}, Monitor.none());

    assertEquals(solution, result.point().get(0), 1e-4 * Math.abs(solution), result::toString);
    assertEquals(solution, result.point().get(1), 1e-4 * Math.abs(solution), result::toString);
    assertTrue(result.evaluations().total() <= 60, result::toString);
  }
}
