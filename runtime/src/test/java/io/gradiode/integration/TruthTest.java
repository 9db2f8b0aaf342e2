package io.gradiode.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.kernels.LotkaVolterra;
import io.gradiode.kernels.Table;
import io.gradiode.kernels.TruthProblem;
import io.gradiode.observation.Experiment;
import org.junit.jupiter.api.Test;

/** Problems A and B against reference values from quadruple precision. */
class TruthTest {

  private static final Tolerances TIGHT = Tolerances.relative(1e-12).absolute(1e-13);
  private static final Tolerances WORKING = Tolerances.relative(1e-6).absolute(1e-8);

  @Test
  void hodgkinHuxleyAgreesToEightDigits() {
    assertAgrees(TruthProblem.a(), TIGHT, 1e-8, 1e-8);
  }

  @Test
  void lotkaVolterraAgreesToTenDigits() {
    assertAgrees(TruthProblem.b(), TIGHT, 1e-10, 1e-10);
  }

  @Test
  void hodgkinHuxleyAtWorkingTolerance() {
    assertAgrees(TruthProblem.a(), WORKING, 1e-5, 1e-5);
    assertAgrees(TruthProblem.a(), Tolerances.relative(3e-7).absolute(3e-9), 2e-6, 2e-6);
  }

  @Test
  void lotkaVolterraAtWorkingTolerance() {
    assertAgrees(TruthProblem.b(), WORKING, 1e-6, 1e-6);
  }

  private static <M> void assertAgrees(
      TruthProblem<M> problem, Tolerances tolerances, double valueError, double gradientError) {
    final SensitivitySolver<M> solver =
        new SensitivitySolver<>(problem.experiment().model(), tolerances);
    assertSame(
        Outcome.Completed.INSTANCE, solver.solve(problem.parameters(), problem.experiment()));
    final LeastSquaresSum sum = LeastSquaresSum.of(solver, problem.experiment());
    assertEquals(problem.value(), sum.value, valueError * problem.value());
    assertTrue(
        sum.gradientError(problem.gradient()) <= gradientError,
        () -> "relative error of the gradient: " + sum.gradientError(problem.gradient()));
  }

  @Test
  void lotkaVolterraAgreesAlongItsWholeTrajectory() {
    final Table truth = Table.truth("B_traj");
    final TruthProblem<LotkaVolterra> problem = TruthProblem.b();
    final Experiment<LotkaVolterra> experiment = problem.experiment();
    final SensitivitySolver<LotkaVolterra> solver =
        new SensitivitySolver<>(LotkaVolterra.MODEL, TIGHT);
    solver.solve(problem.parameters(), experiment);
    final String[] states = {"x", "y"};
    final String[] parameters = {"a", "b", "c", "d"};
    assertEquals(truth.rowCount(), solver.outputCount());
    for (int k = 0; k < truth.rowCount(); k++) {
      assertEquals(truth.number(k, "t"), solver.time(k));
      for (int j = 0; j < states.length; j++) {
        assertEquals(truth.number(k, states[j]), solver.observable(k, j), 1e-10);
        for (int p = 0; p < parameters.length; p++) {
          final String column = "d" + states[j] + "/d" + parameters[p];
          final int row = k;
          assertEquals(
              truth.number(k, column),
              solver.sensitivity(k, j, p),
              1e-9,
              () -> column + " in row " + row);
        }
      }
    }
  }
}
