package io.gradiode.objective;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.annotation.Method;
import io.gradiode.integration.Tolerances;
import io.gradiode.kernels.LotkaVolterra;
import io.gradiode.kernels.PolynomialModel;
import io.gradiode.kernels.PolynomialModels;
import io.gradiode.kernels.Robertson;
import io.gradiode.kernels.Table;
import io.gradiode.kernels.TruthProblem;
import io.gradiode.kernels.WithAdjoint;
import io.gradiode.model.ModelDefinition;
import io.gradiode.observation.Experiment;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Objectives of models that have an adjoint: everything is as without, but for the way. */
class AdjointObjectiveTest {

  private static final Tolerances TIGHT = Tolerances.relative(1e-11).absolute(1e-13);

  @ParameterizedTest
  @MethodSource("io.gradiode.objective.GoalCases#all")
  void gradientsAreThoseOfForwardSensitivities(GoalCases.Case each) {
    final WithAdjoint<LotkaVolterra> model = PolynomialModels.b();
    final List<Experiment<LotkaVolterra>> experiments =
        each.experiments().stream().map(experiment -> experiment.on(model)).toList();
    final ModelObjective<LotkaVolterra> backward =
        ModelObjective.of(model, GoalCases.TIGHT, experiments, each.goal());
    assertSameGradient(each.objective(GoalCases.TIGHT), backward, each.point(), 1e-9);
    final boolean[] some = new boolean[backward.dimension()];
    Arrays.fill(some, true);
    some[1] = false;
    assertSameGradient(
        each.objective(GoalCases.TIGHT).sensitiveTo(some),
        backward.sensitiveTo(some),
        each.point(),
        1e-9);
  }

  private static void assertSameGradient(
      ModelObjective<?> forward, ModelObjective<?> backward, double[] x, double accuracy) {
    final double[] expected = new double[x.length];
    final double[] found = new double[x.length];
    final double value = forward.valueAndGradient(x, expected);
    assertEquals(value, backward.valueAndGradient(x, found), accuracy * Math.abs(value));
    assertTrue(backward.lastSteps().backward());
    assertFalse(forward.lastSteps().backward());
    double largest = 0;
    for (double component : expected) {
      largest = Math.max(largest, Math.abs(component));
    }
    for (int i = 0; i < x.length; i++) {
      assertEquals(expected[i], found[i], accuracy * largest, "by parameter " + i);
    }
  }

  @Test
  void aValueDoesNotDependOnWhetherAGradientIsAskedFor() {
    final TruthProblem<LotkaVolterra> problem = TruthProblem.b();
    final WithAdjoint<LotkaVolterra> model = PolynomialModels.b();
    final LeastSquares<LotkaVolterra> objective =
        LeastSquares.of(model, problem.experiment().on(model));
    final double[] x = problem.parameters();
    final double value = objective.value(x);
    assertEquals(value, objective.valueAndGradient(x, new double[x.length]));
    assertEquals(value, objective.dataLoss(x));
    assertEquals(value, objective.value(x));
    assertEquals(
        value, objective.residuals(x, new double[objective.residualCount()]), 1e-12 * value);
  }

  @Test
  void residualsKeepTheirForwardSensitivities() {
    final TruthProblem<LotkaVolterra> problem = TruthProblem.b();
    final WithAdjoint<LotkaVolterra> model = PolynomialModels.b();
    final LeastSquares<LotkaVolterra> objective =
        LeastSquares.of(model, problem.experiment().on(model));
    final double[] x = problem.parameters();
    final double[] residuals = new double[objective.residualCount()];
    final double[] jacobian = new double[residuals.length * x.length];
    objective.residualsAndJacobian(x, residuals, jacobian);
    assertFalse(objective.lastSteps().backward());
    final double[] gradient = new double[x.length];
    for (int i = 0; i < residuals.length; i++) {
      for (int p = 0; p < x.length; p++) {
        gradient[p] += 2 * residuals[i] * jacobian[i * x.length + p];
      }
    }
    for (int p = 0; p < x.length; p++) {
      assertEquals(problem.gradient()[p], gradient[p], 1e-4 * Math.abs(gradient[p]));
    }
  }

  @Test
  void predatorAndPrey() {
    final TruthProblem<LotkaVolterra> problem = TruthProblem.b();
    assertTruth(
        PolynomialModels.b(), problem.experiment(), "B", TIGHT.method(Method.EXPLICIT), 1e-8);
  }

  @ParameterizedTest
  @EnumSource(
      value = Method.class,
      names = {"AUTO", "IMPLICIT"})
  void robertson(Method method) {
    final Experiment<Robertson> experiment = TruthProblem.c().experiment();
    assertTruth(PolynomialModels.c(), experiment, "C", TIGHT.method(method), 1e-7);
    assertTruth(PolynomialModels.c(), experiment, "C", Tolerances.defaults().method(method), 1e-4);
  }

  @Test
  void pollution() {
    final PolynomialModel model = PolynomialModels.e();
    assertTruth(model, observed(model, "E", "y1"), "E", TIGHT, 1e-6);
    assertTruth(model, observed(model, "E", "y1"), "E", Tolerances.defaults(), 1e-2);
  }

  @Test
  void brusselator() {
    final PolynomialModel model = PolynomialModels.f10();
    assertTruth(model, observed(model, "F10", "u1"), "F10", TIGHT, 1e-7);
    assertTruth(model, observed(model, "F10", "u1"), "F10", Tolerances.defaults(), 1e-4);
  }

  /** All columns from the first one are data of the observables in their order. */
  private static Experiment<PolynomialModel> observed(
      PolynomialModel model, String problem, String first) {
    final Table data = Table.truth(problem + "_data");
    Experiment<PolynomialModel> experiment = Experiment.of(model);
    for (int j = 0; j < model.observables().size(); j++) {
      final String column =
          first.equals("y1") ? "y" + (j + 1) : (j % 2 == 0 ? "u" : "v") + (j / 2 + 1);
      experiment =
          experiment.observe(model.observables().get(j), data.column("t"), data.column(column));
    }
    return experiment;
  }

  private static <M> void assertTruth(
      ModelDefinition<M> model,
      Experiment<M> experiment,
      String problem,
      Tolerances tolerances,
      double accuracy) {
    final Table truth = Table.truth(problem + "_grad");
    final int count = truth.rowCount() - 1;
    final double[] x = Arrays.copyOf(truth.column("p_eval"), count);
    final double[] gradient = new double[count];
    final LeastSquares<M> objective =
        LeastSquares.of(model, tolerances, List.of(experiment.on(model)));
    final double value = objective.valueAndGradient(x, gradient);
    assertTrue(objective.lastSteps().backward());
    assertEquals(truth.number(count, "dSSE_dp"), value, accuracy * value);
    double error = 0;
    for (int p = 0; p < count; p++) {
      error = Math.max(error, Math.abs(gradient[p] / truth.number(p, "dSSE_dp") - 1));
    }
    assertTrue(error <= accuracy, problem + ": " + error);
  }
}
