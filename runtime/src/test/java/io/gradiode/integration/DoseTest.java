package io.gradiode.integration;

import static io.gradiode.kernels.OralDose.CENTRAL;
import static io.gradiode.kernels.OralDose.DEPOT;
import static io.gradiode.kernels.OralDose.F;
import static io.gradiode.kernels.OralDose.KA;
import static io.gradiode.kernels.OralDose.MODEL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.kernels.ForcedDecay;
import io.gradiode.kernels.HandWrittenModel;
import io.gradiode.kernels.OralDose;
import io.gradiode.kernels.StateSwitches;
import io.gradiode.kernels.Switched;
import io.gradiode.model.StateHandle;
import io.gradiode.observation.Experiment;
import io.gradiode.observation.Signal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** States that start elsewhere, and states that jump. */
class DoseTest {

  private static final Tolerances TIGHT = Tolerances.relative(1e-12).absolute(1e-14);
  private static final double[] PARAMETERS = {1.7, 0.3, 0.8};
  private static final double[] DOSE_TIMES = {0.0, 4.0, 8.0, 9.5};
  private static final double[] FACTORS = {100.0, 100.0, 50.0, 75.0};

  private static <M> SensitivitySolver<M> solve(double[] parameters, Experiment<M> experiment) {
    return solve(TIGHT, parameters, experiment);
  }

  private static <M> SensitivitySolver<M> solve(
      Tolerances tolerances, double[] parameters, Experiment<M> experiment) {
    final SensitivitySolver<M> solver = new SensitivitySolver<>(experiment.model(), tolerances);
    final Outcome outcome = solver.solve(parameters, experiment);
    assertTrue(outcome.isCompleted(), outcome::toString);
    return solver;
  }

  private static Experiment<Switched> oral(double t0) {
    Experiment<Switched> experiment = Experiment.of(MODEL).from(t0);
    for (int i = 0; i < DOSE_TIMES.length; i++) {
      experiment = experiment.dose(DEPOT, t0 + DOSE_TIMES[i], FACTORS[i], F);
    }
    return experiment;
  }

  /** Amount in the central compartment, and its derivatives. */
  private static double[] central(double time) {
    final double[] sum = new double[4];
    for (int i = 0; i < DOSE_TIMES.length; i++) {
      if (DOSE_TIMES[i] < time) {
        OralDose.addCentral(PARAMETERS, FACTORS[i], time - DOSE_TIMES[i], sum);
      }
    }
    return sum;
  }

  private static void assertCentral(SensitivitySolver<?> solver, double t0, double accuracy) {
    for (int k = 0; k < solver.outputCount(); k++) {
      final double[] exact = central(solver.time(k) - t0);
      assertEquals(exact[0], solver.observable(k, 1), accuracy * (1.0 + Math.abs(exact[0])));
      for (int p = 0; p < 3; p++) {
        assertEquals(
            exact[1 + p],
            solver.sensitivity(k, 1, p),
            accuracy * (1.0 + Math.abs(exact[1 + p])),
            "output " + k + ", parameter " + p);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.0, -8.0, 1024.0})
  void repeatedDosesAddUpInStatesAndAllDerivatives(double t0) {
    final double[] times = {0.0, 0.25, 1.0, 4.0, 4.5, 8.0, 8.5, 9.5, 9.75, 12.0, 20.0};
    for (int k = 0; k < times.length; k++) {
      times[k] += t0;
    }
    assertCentral(solve(PARAMETERS, oral(t0).sample(times)), t0, 1e-9);
  }

  @Test
  void manyOutputsBetweenDosesAreAsExactAsFew() {
    final double[] times = new double[2001];
    for (int k = 0; k < times.length; k++) {
      times[k] = 0.01 * k;
    }
    assertCentral(solve(PARAMETERS, oral(0.0).sample(times)), 0.0, 1e-9);
    assertCentral(solve(Tolerances.defaults(), PARAMETERS, oral(0.0).sample(times)), 0.0, 1e-4);
  }

  @Test
  void statesAloneAreTheSame() {
    final Experiment<Switched> experiment = oral(0.0).sample(4.0, 10.0);
    final SensitivitySolver<Switched> solver = new SensitivitySolver<>(MODEL, TIGHT);
    assertTrue(solver.solveStates(PARAMETERS, experiment).isCompleted());
    assertEquals(central(4.0)[0], solver.observable(0, 1), 1e-9);
    assertEquals(central(10.0)[0], solver.observable(1, 1), 1e-9);
  }

  @Test
  void anOutputAtTheTimeOfADoseShowsTheStateBefore() {
    final SensitivitySolver<Switched> solver =
        solve(
            PARAMETERS,
            Experiment.of(MODEL)
                .dose(DEPOT, 0.0, 10.0)
                .dose(DEPOT, 1.0, 10.0)
                .dose(DEPOT, 2.0, 10.0)
                .sample(0.0, 1.0, 2.0));
    final double left = Math.exp(-PARAMETERS[0]);
    assertEquals(0.0, solver.observable(0, 0));
    assertEquals(10.0 * left, solver.observable(1, 0), 1e-10);
    assertEquals(10.0 * left * (1.0 + left), solver.observable(2, 0), 1e-10);
  }

  @Test
  void aDoseAtTheStartIsAnotherInitialValue() {
    final Experiment<Switched> experiment = Experiment.of(MODEL).sample(0.5, 3.0);
    final SensitivitySolver<Switched> dosed =
        solve(PARAMETERS, experiment.starting(DEPOT, 2.0).dose(DEPOT, 0.0, 7.0));
    final SensitivitySolver<Switched> started = solve(PARAMETERS, experiment.starting(DEPOT, 9.0));
    for (int k = 0; k < 2; k++) {
      assertEquals(started.observable(k, 1), dosed.observable(k, 1), 1e-11);
      assertEquals(started.sensitivity(k, 1, 0), dosed.sensitivity(k, 1, 0), 1e-11);
    }
  }

  @Test
  void dosesOfEqualTimeAddUpWhateverTheirOrder() {
    final Experiment<Switched> experiment = Experiment.of(MODEL).sample(1.0, 5.0);
    final SensitivitySolver<Switched> several =
        solve(
            PARAMETERS,
            experiment
                .dose(DEPOT, new double[] {3.0, 0.5, 3.0}, new double[] {4.0, 1.0, 6.0})
                .dose(CENTRAL, 3.0, -0.25)
                .dose(DEPOT, 3.0, 5.0, F));
    final SensitivitySolver<Switched> one =
        solve(
            PARAMETERS,
            experiment
                .dose(DEPOT, 0.5, 1.0)
                .dose(DEPOT, 3.0, 10.0 + 5.0 * PARAMETERS[2])
                .dose(CENTRAL, 3.0, -0.25));
    assertEquals(one.observable(0, 1), several.observable(0, 1));
    assertEquals(one.observable(1, 1), several.observable(1, 1), 1e-12);
  }

  @Test
  void aDoseAtTheEndOrLaterHasNoEffect() {
    final Experiment<Switched> experiment =
        Experiment.of(MODEL).dose(DEPOT, 0.0, 1.0).sample(1.0, 2.0);
    final SensitivitySolver<Switched> plain = solve(PARAMETERS, experiment);
    final SensitivitySolver<Switched> late =
        solve(PARAMETERS, experiment.dose(DEPOT, 2.0, 1e300).dose(DEPOT, 7.0, 1.0));
    assertEquals(plain.observable(1, 0), late.observable(1, 0));
    assertEquals(plain.observable(1, 1), late.observable(1, 1));
  }

  @Test
  void aParameterWithAValueOfTheExperimentHasNoInfluence() {
    final SensitivitySolver<Switched> solver =
        solve(
            PARAMETERS,
            Experiment.of(MODEL).with(F, 0.5).dose(DEPOT, 1.0, 10.0, F).sample(1.0, 3.0));
    final double[] exact = new double[4];
    OralDose.addCentral(new double[] {1.7, 0.3, 0.5}, 10.0, 2.0, exact);
    assertEquals(exact[0], solver.observable(1, 1), 1e-10);
    assertEquals(exact[1], solver.sensitivity(1, 1, 0), 1e-10);
    assertEquals(0.0, solver.sensitivity(1, 1, 2));
  }

  @Test
  void aDoseMayBeAMultipleOfAParameterThatActsOtherwiseToo() {
    final SensitivitySolver<Switched> solver =
        solve(PARAMETERS, Experiment.of(MODEL).dose(DEPOT, 1.0, 10.0, KA).sample(2.0));
    final double ka = PARAMETERS[0];
    assertEquals(10.0 * ka * Math.exp(-ka), solver.observable(0, 0), 1e-10);
    assertEquals(10.0 * (1.0 - ka) * Math.exp(-ka), solver.sensitivity(0, 0, 0), 1e-10);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-15, 1e12})
  void aDoseOfAnySizeIsAsExact(double amount) {
    final SensitivitySolver<Switched> solver =
        solve(
            Tolerances.defaults(),
            PARAMETERS,
            Experiment.of(MODEL).dose(DEPOT, 1.0, amount, F).sample(0.5, 3.0));
    final double[] exact = new double[4];
    OralDose.addCentral(PARAMETERS, amount, 2.0, exact);
    for (int p = 0; p < 3; p++) {
      assertEquals(
          exact[1 + p],
          solver.sensitivity(0, 1, p) + solver.sensitivity(1, 1, p),
          1e-5 * Math.abs(exact[1 + p]));
    }
    assertEquals(exact[0], solver.observable(1, 1), 1e-5 * exact[0]);
  }

  @Test
  void aDoseThatOverflowsIsAFailureAtItsTime() {
    final SensitivitySolver<Switched> solver = new SensitivitySolver<>(MODEL, TIGHT);
    final Outcome outcome =
        solver.solve(
            PARAMETERS,
            Experiment.of(MODEL)
                .dose(CENTRAL, 1.0, 1.5e308)
                .dose(CENTRAL, 1.0, 1.5e308)
                .sample(2.0));
    final Outcome.Failed failure = assertInstanceOf(Outcome.Failed.class, outcome);
    assertEquals(Outcome.Reason.NOT_FINITE, failure.reason());
    assertEquals(1.0, failure.time());
    assertEquals("central", failure.state());
  }

  @Test
  void whereAnInputJumpsAtTheSameTimeBothHold() {
    final double[] parameters = {0.7, 1.3, 2.0};
    final SensitivitySolver<ForcedDecay> solver =
        solve(
            parameters,
            Experiment.of(ForcedDecay.MODEL)
                .inject(ForcedDecay.U, Signal.steps(0.0, 1.0).values(0.0, 3.0))
                .dose(ForcedDecay.X, 1.0, 5.0)
                .sample(1.0, 2.0));
    final double[] state = {2.0, 0.0, 0.0, 1.0};
    ForcedDecay.advance(parameters, 0.0, 0.0, 1.0, state);
    // The state before the dose, with the input after its jump
    assertEquals(state[0], solver.observable(0, 0), 1e-11);
    assertEquals(3.9 - 0.7 * state[0], solver.observable(0, 1), 1e-11);
    state[0] += 5.0;
    ForcedDecay.advance(parameters, 3.0, 0.0, 1.0, state);
    assertEquals(state[0], solver.observable(1, 0), 1e-11);
    for (int p = 0; p < 3; p++) {
      assertEquals(state[1 + p], solver.sensitivity(1, 0, p), 1e-11);
    }
  }

  @Test
  void aStateThatStartsElsewhereDependsOnNothingAtFirst() {
    final double[] parameters = {0.7, 1.3, 2.0};
    final SensitivitySolver<ForcedDecay> solver =
        solve(
            parameters,
            Experiment.of(ForcedDecay.MODEL)
                .inject(ForcedDecay.U, Signal.constant(3.0))
                .starting(new StateHandle<>("x", 0, "1"), -4.0)
                .sample(0.0, 2.0));
    final double[] state = {-4.0, 0.0, 0.0, 0.0};
    for (int k = 0; k < 2; k++) {
      assertEquals(state[0], solver.observable(k, 0), 1e-11);
      for (int p = 0; p < 3; p++) {
        assertEquals(state[1 + p], solver.sensitivity(k, 0, p), 1e-11);
      }
      ForcedDecay.advance(parameters, 3.0, 0.0, 2.0, state);
    }
  }

  /** {@code x' = −where(x > c, k1, k2) x}: up over the surface, down through it, down over it. */
  @Test
  void aDoseMayLeapOverASwitch() {
    final HandWrittenModel<Switched> model = StateSwitches.twoRates();
    final Experiment<Switched> experiment =
        Experiment.of(model)
            .dose(model.observables().get(0), 1.0, 3.0)
            .dose(model.observables().get(0), 1.1, -2.5)
            .dose(model.observables().get(0), 2.0, 4.0)
            .sample(1.0, 1.05, 1.5, 2.5, 6.0);
    final double[] parameters = {0.6, 1.4, 1.2, 0.9};
    final SensitivitySolver<Switched> solver = solve(parameters, experiment);
    final double first = 0.9 * Math.exp(-1.4);
    final double second = (first + 3.0) * Math.exp(-0.06);
    final double third = (second - 2.5) * Math.exp(-1.4 * 0.9);
    final double fourth = third + 4.0;
    final double passage = 2.0 + Math.log(fourth / 1.2) / 0.6;
    assertEquals(first, solver.observable(0, 0), 1e-11);
    assertEquals((first + 3.0) * Math.exp(-0.03), solver.observable(1, 0), 1e-11);
    assertEquals((second - 2.5) * Math.exp(-1.4 * 0.4), solver.observable(2, 0), 1e-11);
    assertEquals(fourth * Math.exp(-0.3), solver.observable(3, 0), 1e-11);
    assertEquals(1.2 * Math.exp(-1.4 * (6.0 - passage)), solver.observable(4, 0), 1e-10);
    assertCentralDifferences(solver, parameters, experiment, 1e-7);
  }

  private static void assertCentralDifferences(
      SensitivitySolver<Switched> solver,
      double[] parameters,
      Experiment<Switched> experiment,
      double accuracy) {
    for (int p = 0; p < parameters.length; p++) {
      final double[] moved = parameters.clone();
      moved[p] += 1e-4;
      final SensitivitySolver<Switched> above = solve(moved, experiment);
      moved[p] = parameters[p] - 1e-4;
      final SensitivitySolver<Switched> below = solve(moved, experiment);
      for (int k = 0; k < solver.outputCount(); k++) {
        final double difference = (above.observable(k, 0) - below.observable(k, 0)) / 2e-4;
        assertEquals(difference, solver.sensitivity(k, 0, p), accuracy, k + " by " + p);
      }
    }
  }

  @Test
  void aModelThatIsDrawnToItsDataKeepsItsDoses() {
    final Experiment<Switched> experiment =
        oral(0.0)
            .starting(CENTRAL, 3.0)
            .observe(
                CENTRAL,
                new double[] {1.0, 4.0, 6.0, 10.0},
                new double[] {30.0, 20.0, Double.NaN, 70.0});
    final CoupledModel<Switched> coupled = CoupledModel.of(MODEL, List.of(experiment));
    final Experiment<Switched> drawn = coupled.couple(experiment, 0.4);
    final double[] gradient = LeastSquaresSum.of(solve(PARAMETERS, drawn), drawn).gradient;
    for (int p = 0; p < 3; p++) {
      final double[] moved = PARAMETERS.clone();
      moved[p] += 1e-4;
      final double above = LeastSquaresSum.of(solve(moved, drawn), drawn).value;
      moved[p] = PARAMETERS[p] - 1e-4;
      final double below = LeastSquaresSum.of(solve(moved, drawn), drawn).value;
      assertEquals((above - below) / 2e-4, gradient[p], 1e-6 * Math.abs(gradient[p]));
    }
  }
}
