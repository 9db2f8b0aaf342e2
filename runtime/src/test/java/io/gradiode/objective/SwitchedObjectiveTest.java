package io.gradiode.objective;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.CompiledModel;
import io.gradiode.GradientCheck;
import io.gradiode.integration.Outcome;
import io.gradiode.integration.Tolerances;
import io.gradiode.kernels.HandWrittenModel;
import io.gradiode.kernels.PathologicalSwitches;
import io.gradiode.kernels.StateSwitches;
import io.gradiode.kernels.Switched;
import io.gradiode.kernels.TimeSwitches;
import io.gradiode.observation.Experiment;
import io.gradiode.observation.Signal;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Models with branches as they are fitted: several experiments, overrides, coupling, checks. */
class SwitchedObjectiveTest {

  private static final Tolerances TIGHT = Tolerances.relative(1e-12).absolute(1e-14);
  private static final double[] TIMES = {0.25, 0.5, 1.0, 2.0, 3.0};
  private static final double[] DATA = {1.5, 1.2, 0.6, 0.6, 0.3};

  /** For data near the model: k1, k2, c, x0. */
  private static final double[] POINT = {1.0, 0.3, 0.5, 2.0};

  private final HandWrittenModel<Switched> twoRates = StateSwitches.twoRates();

  private Experiment<Switched> decay() {
    return Experiment.of(twoRates).from(0.0).observe(twoRates.observables().get(0), TIMES, DATA);
  }

  private static void assertGradient(Objective objective, double[] point, double accuracy) {
    final double[] gradient = new double[point.length];
    final double[] residuals = new double[objective.residualCount()];
    final double[] jacobian = new double[residuals.length * point.length];
    final double value = objective.valueAndGradient(point, gradient);
    assertEquals(value, objective.value(point), 1e-9 * value);
    assertEquals(value, objective.residualsAndJacobian(point, residuals, jacobian), 1e-12 * value);
    final double[] differences = new double[point.length];
    FiniteDifferences.central(objective, 1e-5, 0, 1, 2).valueAndGradient(point, differences);
    for (int p = 0; p < 3; p++) {
      assertEquals(differences[p], gradient[p], accuracy, "parameter " + p);
      double sum = 0.0;
      for (int i = 0; i < residuals.length; i++) {
        sum += 2.0 * residuals[i] * jacobian[i * point.length + p];
      }
      assertEquals(gradient[p], sum, 1e-12);
    }
  }

  @Test
  void severalExperimentsOneOfWhichOverridesTheLevel() {
    final Experiment<Switched> other = decay().with(twoRates.parameters().get(2), 1.1);
    final LeastSquares<Switched> objective = LeastSquares.of(twoRates, TIGHT, decay(), other);
    assertGradient(objective, POINT, 1e-8);
    final double[] gradient = new double[4];
    LeastSquares.of(twoRates, TIGHT, other).valueAndGradient(POINT, gradient);
    assertEquals(0.0, gradient[2]);
    assertTrue(Math.abs(gradient[3]) > 0.1);
  }

  @Test
  void derivativesThatAreNotWantedDoNotDisturb() {
    final LeastSquares<Switched> objective = LeastSquares.of(twoRates, TIGHT, decay());
    final double[] all = new double[4];
    final double[] some = new double[4];
    objective.valueAndGradient(POINT, all);
    objective.sensitiveTo(new boolean[] {false, false, true, false}).valueAndGradient(POINT, some);
    assertEquals(all[2], some[2], 1e-10);
    assertEquals(0.0, some[0]);
  }

  @Test
  void aModelDrawnToItsDataPassesItsSurfaceAtAnotherTime() {
    final LeastSquares<Switched> objective = LeastSquares.of(twoRates, TIGHT, decay());
    final double[] point = {1.0, 0.3, 0.9, 3.0};
    final Objective coupled = objective.coupled(3.0);
    assertTrue(coupled.value(point) < 0.7 * objective.value(point));
    assertGradient(coupled, point, 1e-7);
  }

  @Test
  void aSwitchOfAnInputInSeveralSegments() {
    final HandWrittenModel<Switched> relay = TimeSwitches.relay();
    final Experiment<Switched> experiment =
        Experiment.of(relay)
            .from(-1.0)
            .inject(
                relay.inputs().get(0),
                Signal.linear(-1.0, 0.0, 0.7, 1.3, 3.0).values(0, 2, 0, 3, 1))
            .observe(relay.observables().get(0), TIMES, DATA);
    assertGradient(LeastSquares.of(relay, TIGHT, experiment), new double[] {1.4, 0.7, 0.4}, 1e-8);
  }

  @Test
  void theGradientCheckAgrees() {
    final CompiledModel<Switched> model =
        CompiledModel.of(
            twoRates.name(),
            twoRates.states(),
            twoRates.parameters(),
            twoRates.inputs(),
            twoRates.terms(),
            twoRates.observables(),
            twoRates.timeUnit(),
            twoRates.kernel());
    final GradientCheck check = model.checkGradient(POINT, decay());
    assertTrue(
        check.rows().stream().allMatch(row -> row.verdict() == GradientCheck.Verdict.AGREES),
        check::toString);
  }

  @Test
  void whereASwitchCannotBePassedTheValueIsInfinite() {
    final HandWrittenModel<Switched> model = PathologicalSwitches.attraction();
    final LeastSquares<Switched> objective =
        LeastSquares.of(
            model, TIGHT, Experiment.of(model).observe(model.observables().get(0), TIMES, DATA));
    final double[] held = {0.1, 1.0, 0.5};
    final double[] gradient = {1.0, 1.0, 1.0};
    assertEquals(Double.POSITIVE_INFINITY, objective.value(held));
    assertEquals(Double.POSITIVE_INFINITY, objective.valueAndGradient(held, gradient));
    assertTrue(Arrays.stream(gradient).allMatch(each -> each == 0.0));
    final Outcome.Failed failed = assertInstanceOf(Outcome.Failed.class, objective.lastOutcome());
    assertEquals(Outcome.Reason.SLIDING, failed.reason());
    assertEquals(3, failed.parameters().count());
    assertTrue(Double.isFinite(objective.value(new double[] {0.1, 1.0, 30.0})));
    assertFalse(objective.lastOutcome() instanceof Outcome.Failed);
  }
}
