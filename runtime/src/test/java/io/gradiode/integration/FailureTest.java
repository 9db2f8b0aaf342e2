package io.gradiode.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.annotation.Method;
import io.gradiode.integration.Outcome.Failed;
import io.gradiode.integration.Outcome.Reason;
import io.gradiode.kernels.HodgkinHuxley;
import io.gradiode.kernels.LotkaVolterra;
import io.gradiode.kernels.TruthProblem;
import io.gradiode.observation.Experiment;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wild parameters end in an outcome: no exception, no endless loop. */
class FailureTest {

  private static final Tolerances TOLERANCES = Tolerances.defaults().maximumSteps(20_000);

  @ParameterizedTest
  @CsvSource({
    "NaN, 100, 30",
    "1e300, 100, 30",
    "-1e300, 1e300, -1e300",
    "0.05, -100, 30",
    "0.05, 100, -30",
    "-5, 1e5, 1e5",
    "1e9, 1e9, 1e9",
    "Infinity, 100, 30"
  })
  void wildConductancesAreSurvived(double leak, double sodium, double potassium) {
    final SensitivitySolver<HodgkinHuxley> solver =
        new SensitivitySolver<>(HodgkinHuxley.MODEL, TOLERANCES);
    final double[] parameters = {leak, sodium, potassium};
    final Experiment<HodgkinHuxley> experiment = TruthProblem.a().experiment();
    final Outcome outcome =
        assertTimeoutPreemptively(
            Duration.ofSeconds(10), () -> solver.solve(parameters, experiment));
    final Outcome statesOnly =
        assertTimeoutPreemptively(
            Duration.ofSeconds(10), () -> solver.solveStates(parameters, experiment));
    if (statesOnly instanceof Failed failed) {
      assertEquals(leak, failed.parameters().value(0));
    }
    if (outcome instanceof Failed failed) {
      assertTrue(failed.time() >= 0.0 && failed.time() <= 100.0, failed::toString);
    } else {
      assertTrue(Double.isFinite(solver.observable(999, 0)));
    }
  }

  @Test
  void notANumberIsFoundAtTheStart() {
    final SensitivitySolver<LotkaVolterra> solver =
        new SensitivitySolver<>(LotkaVolterra.MODEL, TOLERANCES);
    final Outcome outcome =
        solver.solve(new double[] {1.0, 1.0, Double.NaN, 1.0}, TruthProblem.b().experiment());
    final Failed failed = assertInstanceOf(Failed.class, outcome);
    assertEquals(Reason.NOT_FINITE, failed.reason());
    assertEquals(0.0, failed.time());
    assertEquals("predator", failed.state());
    assertEquals(
        "The model is not finite at t = 0.0, in state predator;"
            + " parameters birth = 1.0, predation = 1.0, death = NaN, conversion = 1.0",
        failed.toString());
  }

  @Test
  void tooManyStepsAreNotTaken() {
    final SensitivitySolver<LotkaVolterra> solver =
        new SensitivitySolver<>(LotkaVolterra.MODEL, Tolerances.defaults().maximumSteps(7));
    final Outcome outcome =
        solver.solve(TruthProblem.b().parameters(), TruthProblem.b().experiment());
    assertEquals(Reason.TOO_MANY_STEPS, assertInstanceOf(Failed.class, outcome).reason());
    assertEquals(7, solver.acceptedSteps() + solver.rejectedSteps());
  }

  @Test
  void aSolverRecoversFromAFailure() {
    final TruthProblem<LotkaVolterra> problem = TruthProblem.b();
    final SensitivitySolver<LotkaVolterra> fresh =
        new SensitivitySolver<>(LotkaVolterra.MODEL, TOLERANCES);
    fresh.solve(problem.parameters(), problem.experiment());
    final SensitivitySolver<LotkaVolterra> used =
        new SensitivitySolver<>(LotkaVolterra.MODEL, TOLERANCES);
    final double[] wild = new double[4];
    Arrays.fill(wild, 1e200);
    assertInstanceOf(Failed.class, used.solve(wild, problem.experiment()));
    assertTrue(used.solve(problem.parameters(), problem.experiment()).isCompleted());
    assertEquals(fresh.observable(99, 1), used.observable(99, 1));
    assertEquals(fresh.sensitivity(99, 1, 3), used.sensitivity(99, 1, 3));
  }

  @Test
  void aParameterArrayOfWrongLengthIsRefused() {
    final SensitivitySolver<LotkaVolterra> solver =
        new SensitivitySolver<>(LotkaVolterra.MODEL, TOLERANCES);
    final Experiment<LotkaVolterra> experiment = TruthProblem.b().experiment();
    final IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> solver.solve(new double[3], experiment));
    assertEquals(
        "LotkaVolterra has 4 parameters, but the parameter array has length 3.",
        refused.getMessage());
  }

  @ParameterizedTest
  @CsvSource({"1e-15, 1e-8, 10", "0.5, 1e-8, 10", "NaN, 1e-8, 10", "1e-6, 0, 10", "1e-6, 1, 0"})
  void senselessTolerancesAreRefused(double relative, double absolute, int steps) {
    assertThrows(
        IllegalArgumentException.class,
        () -> new Tolerances(relative, absolute, steps, true, Method.AUTO, Optional.empty()));
  }
}
