package io.gradiode.examples.stiff;

import static io.gradiode.examples.stiff.ExtremesModel.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.annotation.Method;
import io.gradiode.integration.SensitivitySolver;
import io.gradiode.integration.Tolerances;
import io.gradiode.observation.Experiment;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** States that differ by 33 orders of magnitude: each is as exact as the other. */
final class ExtremesTest {

  private static final double X_A = 100;
  private static final double RATE = 0.5;
  private static final double FOLLOWS = 1e6;
  private static final double YIELD = 1e-27;

  /** Both solutions are {@code c1 + c2 e^(−b t) + c3 e^(−l t)}. */
  private static double[] exact(double t, double a, double b, double k, double l) {
    final double level = a / b;
    final double slow = (1000 - level) * Math.exp(-b * t);
    final double x = level + slow;
    final double first = k * (level / l + (1000 - level) / (l - b));
    final double y = k * (level / l + slow / (l - b)) + (2e-30 - first) * Math.exp(-l * t);
    return new double[] {x, y};
  }

  @ParameterizedTest
  @CsvSource({
    "IMPLICIT, 1e-10, 1e-8",
    "AUTO,     1e-10, 1e-8",
    "IMPLICIT, 1e-6,  1e-4",
    "AUTO,     1e-6,  1e-4"
  })
  void bothAreExact(Method method, double relative, double bound) {
    final double[] values =
        MODEL.values().set(A, X_A).set(B, RATE).set(K, YIELD).set(L, FOLLOWS).toArray();
    final Experiment<Extremes> experiment = Experiment.of(MODEL).from(0).sample(1e-6, 1, 5, 20);
    final SensitivitySolver<Extremes> solver =
        MODEL.newSolver(Tolerances.relative(relative).method(method));
    assertTrue(solver.solve(values, experiment).isCompleted());
    for (int k = 0; k < 4; k++) {
      final double t = solver.time(k);
      final double[] exact = exact(t, X_A, RATE, YIELD, FOLLOWS);
      for (int j = 0; j < 2; j++) {
        assertEquals(1, solver.observable(k, j) / exact[j], bound);
        for (int p = 0; p < 4; p++) {
          final double[] above = values.clone();
          final double[] below = values.clone();
          above[p] *= 1 + 1e-5;
          below[p] *= 1 - 1e-5;
          final double slope =
              (exact(t, above[0], above[1], above[2], above[3])[j]
                      - exact(t, below[0], below[1], below[2], below[3])[j])
                  / (2e-5 * values[p]);
          final double scale = Math.max(Math.abs(slope), 1e-3 * exact[j] / values[p]);
          final double doubt = 1e-7;
          assertEquals(slope, solver.sensitivity(k, j, p), (bound + doubt) * scale);
        }
      }
    }
  }
}
