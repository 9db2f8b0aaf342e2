package io.gradiode.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.annotation.Method;
import io.gradiode.kernels.Robertson;
import io.gradiode.kernels.TruthProblem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Problem C, which is stiff, against reference values from quadruple precision. */
class StiffTest {

  @ParameterizedTest
  @CsvSource({
    "IMPLICIT, 1e-4,  1e-6,  1e-2",
    "IMPLICIT, 1e-6,  1e-8,  1e-4",
    "IMPLICIT, 1e-8,  1e-10, 1e-6",
    "IMPLICIT, 1e-10, 1e-12, 1e-8",
    "AUTO,     1e-4,  1e-6,  1e-2",
    "AUTO,     1e-6,  1e-8,  1e-4",
    "AUTO,     1e-8,  1e-10, 1e-6",
    "AUTO,     1e-10, 1e-12, 1e-8",
  })
  void robertson(Method method, double relative, double absolute, double gradientError) {
    final TruthProblem<Robertson> problem = TruthProblem.c();
    final SensitivitySolver<Robertson> solver =
        new SensitivitySolver<>(
            Robertson.MODEL, Tolerances.relative(relative).absolute(absolute).method(method));
    assertSame(
        Outcome.Completed.INSTANCE, solver.solve(problem.parameters(), problem.experiment()));
    final LeastSquaresSum sum = LeastSquaresSum.of(solver, problem.experiment());
    System.out.println(
        method
            + " "
            + relative
            + " value "
            + (sum.value / problem.value() - 1)
            + " gradient "
            + sum.gradientError(problem.gradient())
            + " steps "
            + solver.acceptedSteps()
            + " rej "
            + solver.rejectedSteps()
            + " impl "
            + solver.implicitSteps());
    assertEquals(problem.value(), sum.value, gradientError * problem.value());
    assertTrue(
        sum.gradientError(problem.gradient()) <= gradientError,
        () -> "relative error of the gradient: " + sum.gradientError(problem.gradient()));
  }
}
