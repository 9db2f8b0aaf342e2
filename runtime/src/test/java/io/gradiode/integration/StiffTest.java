package io.gradiode.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.annotation.Method;
import io.gradiode.kernels.Robertson;
import io.gradiode.kernels.TruthProblem;
import io.gradiode.observation.Experiment;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
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

  @Test
  void whatIsConservedIsKeptToRounding() {
    final TruthProblem<Robertson> problem = TruthProblem.c();
    final Experiment<Robertson> experiment =
        Experiment.of(Robertson.MODEL).from(0.0).sample(1e-3, 0.1, 10.0, 1e4, 1e8);
    for (Method method : List.of(Method.IMPLICIT, Method.AUTO)) {
      final SensitivitySolver<Robertson> solver =
          new SensitivitySolver<>(Robertson.MODEL, Tolerances.relative(1e-4).method(method));
      assertTrue(solver.solve(problem.parameters(), experiment).isCompleted());
      final double[] largest = new double[3];
      for (int k = 0; k < solver.outputCount(); k++) {
        final int output = k;
        assertEquals(1.0, sum(species -> solver.observable(output, species)), 1e-13);
        for (int p = 0; p < 3; p++) {
          final int parameter = p;
          // Rounding is that of the largest sensitivity so far.
          largest[p] =
              Math.max(largest[p], sum(i -> Math.abs(solver.sensitivity(output, i, parameter))));
          assertEquals(0.0, sum(i -> solver.sensitivity(output, i, parameter)), 1e-12 * largest[p]);
        }
      }
    }
  }

  private static double sum(IntToDoubleFunction ofSpecies) {
    return IntStream.range(0, 3).mapToDouble(ofSpecies).sum();
  }

  @Test
  void aSolveDoesNotDependOnThoseBefore() {
    final TruthProblem<Robertson> problem = TruthProblem.c();
    final SensitivitySolver<Robertson> used =
        new SensitivitySolver<>(Robertson.MODEL, Tolerances.defaults());
    used.solve(new double[] {0.4, 1e6, 3e4}, problem.experiment());
    used.solve(problem.parameters(), problem.experiment());
    final SensitivitySolver<Robertson> fresh =
        new SensitivitySolver<>(Robertson.MODEL, Tolerances.defaults());
    fresh.solve(problem.parameters(), problem.experiment());
    for (int k = 0; k < fresh.outputCount(); k++) {
      assertEquals(fresh.observable(k, 0), used.observable(k, 0));
      assertEquals(fresh.sensitivity(k, 2, 1), used.sensitivity(k, 2, 1));
    }
    assertTrue(fresh.implicitSteps() > 0);
    assertTrue(fresh.implicitSteps() < fresh.acceptedSteps());
  }
}
