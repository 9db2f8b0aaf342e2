package io.gradiode.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.integration.SensitivitySolver;
import io.gradiode.integration.Tolerances;
import io.gradiode.objective.LeastSquares;
import io.gradiode.observation.Experiment;
import io.gradiode.tables.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Generated code and the peers against an integration in quadruple precision. */
final class TruthTest {

  private static final Tolerances TIGHT = Tolerances.relative(1e-12).absolute(1e-14);

  @ParameterizedTest
  @CsvSource({"A, 228081.818060588354", "B, 7.06361078827711140e+02"})
  void sumOfSquaresAndGradientHaveEightDigits(Problem problem, double sumOfSquares) {
    final Reference reference = problem.reference();
    final double[] gradient = new double[reference.point().length];
    final double value = evaluate(problem.measured(), TIGHT, reference.point(), gradient);
    assertEquals(1, value / sumOfSquares, 1e-8);
    assertTrue(reference.errorOf(gradient) < 1e-8, () -> "error " + reference.errorOf(gradient));
  }

  /** The error at one point scatters from point to point; see the mean below. */
  @ParameterizedTest
  @CsvSource({"A, 5e-5", "B, 1e-6"})
  void theErrorAtTheWorkingToleranceIsKnown(Problem problem, double bound) {
    final Reference reference = problem.reference();
    final double[] gradient = new double[reference.point().length];
    evaluate(
        problem.measured(), Tolerances.relative(1e-6).absolute(1e-8), reference.point(), gradient);
    assertTrue(reference.errorOf(gradient) < bound, () -> "error " + reference.errorOf(gradient));
  }

  @ParameterizedTest
  @CsvSource({"A, 1e-5", "B, 2e-6"})
  void theMeanErrorAtTheWorkingToleranceIsKnown(Problem problem, double bound) {
    final double mean = Accuracy.mean(problem, Route.GRADIODE);
    assertTrue(mean < bound, () -> "mean error " + mean);
  }

  /** What a ratio of times is worth hangs on this. */
  @ParameterizedTest
  @CsvSource({
    "A, GRADIODE_LOOSE, AUGMENTED_54",
    "A, GRADIODE, AUGMENTED_853",
    "B, GRADIODE_LOOSE, AUGMENTED_54",
    "B, GRADIODE_LOOSE, AUGMENTED_853"
  })
  void theMeanErrorIsNotAboveThePeers(Problem problem, Route ours, Route peer) {
    final double mean = Accuracy.mean(problem, ours);
    final double peers = Accuracy.mean(problem, peer);
    assertTrue(mean <= peers, () -> mean + " is above " + peers);
  }

  @Test
  void everySensitivityOfProblemBHasNineDigits() {
    final Table truth = Table.read(TruthTest.class, "B_traj.csv");
    final var model = PredatorPreyModel.MODEL;
    final SensitivitySolver<PredatorPrey> solver = model.newSolver(TIGHT);
    final Reference reference = Problem.B.reference();
    solver.solve(
        reference.point(),
        Experiment.of(model)
            .observe(PredatorPreyModel.X, reference.times(), reference.data()[0])
            .observe(PredatorPreyModel.Y, reference.times(), reference.data()[1]));
    final String[] states = {"x", "y"};
    final String[] parameters = {"a", "b", "c", "d"};
    for (int j = 0; j < states.length; j++) {
      final double[] values = truth.column(states[j]).values();
      for (int k = 0; k < values.length; k++) {
        assertEquals(values[k], solver.observable(k, j), 1e-9 * Math.max(1, Math.abs(values[k])));
      }
      for (int p = 0; p < parameters.length; p++) {
        final double[] derivatives = truth.column("d" + states[j] + "/d" + parameters[p]).values();
        for (int k = 0; k < derivatives.length; k++) {
          assertEquals(
              derivatives[k],
              solver.sensitivity(k, j, p),
              1e-9 * Math.max(1, Math.abs(derivatives[k])),
              "d" + states[j] + "/d" + parameters[p] + " at " + reference.times()[k]);
        }
      }
    }
  }

  /** A peer that computed something else would make every ratio worthless. */
  @ParameterizedTest
  @EnumSource(Route.class)
  void everyRouteComputesTheSameGradient(Route route) {
    for (Problem problem : Problem.values()) {
      final Reference reference = problem.reference();
      final double[] gradient = new double[reference.point().length];
      route.prepare(problem).evaluate(reference.point(), gradient);
      assertTrue(
          reference.errorOf(gradient) < 2e-2,
          () -> problem + ": error " + reference.errorOf(gradient));
    }
  }

  private static <M> double evaluate(
      Problem.Measured<M> measured, Tolerances tolerances, double[] point, double[] gradient) {
    return LeastSquares.of(measured.model(), tolerances, measured.experiment())
        .valueAndGradient(point, gradient);
  }
}
