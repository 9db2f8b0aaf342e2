package io.gradiode.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.gradiode.integration.Outcome.Failed;
import io.gradiode.kernels.HandWrittenModel;
import io.gradiode.kernels.Happenings;
import io.gradiode.kernels.Switched;
import io.gradiode.observation.Experiment;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A ball comes to rest on the floor, and never falls through it. */
class RestTest {

  private static final HandWrittenModel<Switched> BALL = Happenings.ball();
  private static final Experiment<Switched> LONG = Experiment.of(BALL).from(0.0).sample(5.0);

  @ParameterizedTest
  @CsvSource({
    "0, 1e-4",
    "0, 1e-6",
    "0.1, 1e-6",
    "0.3, 1e-4",
    "0.3, 1e-6",
    "0.3, 1e-12",
    "0.7, 1e-6"
  })
  void whereItComesToRestTheSolutionEnds(double e, double tolerance) {
    final SensitivitySolver<Switched> solver =
        new SensitivitySolver<>(BALL, Tolerances.relative(tolerance));
    for (int k = 0; k <= 50; k++) {
      final double height = 0.037 * k;
      final double[] parameters = {9.81, e, height, 0.0};
      final double fall = Math.sqrt(2.0 * height / 9.81);
      final double rest = fall * (1.0 + 2.0 * e / (1.0 - e));
      assertEnds(solver.solve(parameters, LONG), height, rest);
      assertEnds(solver.solveStates(parameters, LONG), height, rest);
    }
  }

  private static void assertEnds(Outcome outcome, double height, double rest) {
    assertFalse(outcome.isCompleted(), () -> "from " + height + " it falls through the floor");
    final Failed failed = assertInstanceOf(Failed.class, outcome);
    assertEquals(rest, failed.time(), 1e-3 * (1.0 + rest), failed::toString);
  }
}
