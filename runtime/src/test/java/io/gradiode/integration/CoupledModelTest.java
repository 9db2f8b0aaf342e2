package io.gradiode.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.kernels.ForcedDecay;
import io.gradiode.kernels.HodgkinHuxley;
import io.gradiode.kernels.TruthProblem;
import io.gradiode.observation.Experiment;
import io.gradiode.observation.Signal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A model drawn towards its data. */
class CoupledModelTest {

  private static final Tolerances TIGHT = Tolerances.relative(1e-10).absolute(1e-12);

  @Test
  void withoutStrengthItIsTheModelItself() {
    final TruthProblem<HodgkinHuxley> problem = TruthProblem.a();
    final CoupledModel<HodgkinHuxley> coupled =
        CoupledModel.of(HodgkinHuxley.MODEL, List.of(problem.experiment()));
    final SensitivitySolver<HodgkinHuxley> solver =
        new SensitivitySolver<>(coupled, Tolerances.relative(1e-9).absolute(1e-11));
    final Experiment<HodgkinHuxley> experiment = coupled.couple(problem.experiment(), 0.0);
    assertTrue(solver.solve(problem.parameters(), experiment).isCompleted());
    final LeastSquaresSum sum = LeastSquaresSum.of(solver, experiment);
    assertEquals(problem.value(), sum.value, 1e-5 * problem.value());
    assertTrue(sum.gradientError(problem.gradient()) < 1e-5);
  }

  @Test
  void strengthDrawsTheModelToItsData() {
    final TruthProblem<HodgkinHuxley> problem = TruthProblem.a();
    final CoupledModel<HodgkinHuxley> coupled =
        CoupledModel.of(HodgkinHuxley.MODEL, List.of(problem.experiment()));
    final SensitivitySolver<HodgkinHuxley> solver =
        new SensitivitySolver<>(coupled, Tolerances.defaults());
    double last = problem.value();
    for (final double strength : new double[] {1.0, 10.0, 100.0}) {
      final Experiment<HodgkinHuxley> experiment = coupled.couple(problem.experiment(), strength);
      assertTrue(solver.solve(problem.parameters(), experiment).isCompleted());
      final double value = LeastSquaresSum.of(solver, experiment).value;
      assertTrue(value < 0.5 * last, "strength " + strength + ": " + value);
      last = value;
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.3, 20.0})
  void itsGradientIsThatOfItsOwnSumOfSquares(double strength) {
    final Experiment<ForcedDecay> experiment =
        Experiment.of(ForcedDecay.MODEL)
            .inject(ForcedDecay.U, Signal.steps(0.0, 1.1).values(1.0, 2.0))
            .observe(
                ForcedDecay.X,
                new double[] {0.5, 1.0, Double.MIN_VALUE, 2.0, 2.5},
                new double[] {1.0, Double.NaN, 1.5, 3.0, 2.0})
            .observe(ForcedDecay.X, new double[] {2.0, 3.0}, new double[] {1.0, 2.0});
    final CoupledModel<ForcedDecay> coupled =
        CoupledModel.of(ForcedDecay.MODEL, List.of(experiment));
    final Experiment<ForcedDecay> drawn = coupled.couple(experiment, strength);
    final SensitivitySolver<ForcedDecay> solver = new SensitivitySolver<>(coupled, TIGHT);
    final double[] parameters = {0.7, 1.3, 2.0};
    solver.solve(parameters, drawn);
    final double[] gradient = LeastSquaresSum.of(solver, drawn).gradient;
    for (int p = 0; p < parameters.length; p++) {
      final double[] moved = parameters.clone();
      moved[p] = parameters[p] + 1e-4;
      solver.solve(moved, drawn);
      final double above = LeastSquaresSum.of(solver, drawn).value;
      moved[p] = parameters[p] - 1e-4;
      solver.solve(moved, drawn);
      final double below = LeastSquaresSum.of(solver, drawn).value;
      assertEquals((above - below) / 2e-4, gradient[p], 1e-6 * (1.0 + Math.abs(gradient[p])));
    }
  }

  @Test
  void whereNoStateIsMeasuredNothingCanBeCoupled() {
    final Experiment<ForcedDecay> experiment =
        Experiment.of(ForcedDecay.MODEL)
            .observe(ForcedDecay.FLOW, new double[] {1.0}, new double[] {1.0});
    assertThrows(
        UnsupportedOperationException.class,
        () -> CoupledModel.of(ForcedDecay.MODEL, List.of(experiment)));
  }
}
