package io.gradiode.optimization.commonsmath;

import static io.gradiode.optimization.commonsmath.CommonsMathOptimizers.nonlinearConjugateGradient;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.gradiode.objective.Objective;
import io.gradiode.optimization.Monitor;
import io.gradiode.optimization.OptimizationResult;
import io.gradiode.optimization.SumOfSquares;
import org.junit.jupiter.api.Test;

/** Values of solves with and without sensitivities are never compared with each other. */
class ConjugateGradientTest {

  /** Rosenbrock's valley, Computer Journal 3, 175–184, 1960. */
  private static Objective valley() {
    return SumOfSquares.of(
        2,
        2,
        (x, r, j) -> {
          r[0] = 10 * (x[1] - x[0] * x[0]);
          r[1] = 1 - x[0];
          j[0] = -20 * x[0];
          j[1] = 10;
          j[2] = -1;
          j[3] = 0;
        });
  }

  @Test
  void everyValueComesWithItsGradient() {
    final OptimizationResult result =
        nonlinearConjugateGradient().minimize(valley(), new double[] {-1.2, 1}, Monitor.none());
    assertEquals(0, result.evaluations().values());
    assertEquals(1, result.point().get(0), 1e-4);
    assertEquals(1, result.point().get(1), 1e-4);
  }
}
