package io.gradiode.integration;

import static io.gradiode.kernels.ForcedDecay.DECAY;
import static io.gradiode.kernels.ForcedDecay.FLOW;
import static io.gradiode.kernels.ForcedDecay.MODEL;
import static io.gradiode.kernels.ForcedDecay.START;
import static io.gradiode.kernels.ForcedDecay.U;
import static io.gradiode.kernels.ForcedDecay.X;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.kernels.ForcedDecay;
import io.gradiode.kernels.HandWrittenModel;
import io.gradiode.kernels.TwoDecaysKernel;
import io.gradiode.observation.Experiment;
import io.gradiode.observation.Signal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A linear equation whose solution and sensitivities are known. */
class ClosedFormTest {

  private static final double[] PARAMETERS = {0.7, 1.3, 2.0};
  private static final Tolerances TIGHT = Tolerances.relative(1e-12).absolute(1e-14);

  private final SensitivitySolver<ForcedDecay> solver = new SensitivitySolver<>(MODEL, TIGHT);

  private void solve(Experiment<ForcedDecay> experiment) {
    final Outcome outcome = solver.solve(PARAMETERS, experiment);
    assertTrue(outcome.isCompleted(), outcome::toString);
  }

  private void assertState(double[] exact, int k) {
    assertEquals(exact[0], solver.observable(k, 0), 1e-11);
    for (int p = 0; p < 3; p++) {
      assertEquals(exact[1 + p], solver.sensitivity(k, 0, p), 1e-11);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.0, -7.25, 1900.0})
  void stepsAtOddTimes(double t0) {
    final double edge = Math.PI / 3.0;
    solve(
        Experiment.of(MODEL)
            .from(t0)
            .inject(U, Signal.steps(t0, t0 + edge, t0 + 2.5).values(0.0, 3.0, -1.0))
            .sample(t0, t0 + 0.5, t0 + edge, t0 + 2.0, t0 + 2.5, t0 + 4.0));
    final double[] state = {2.0, 0.0, 0.0, 1.0};
    assertState(state, 0);
    ForcedDecay.advance(PARAMETERS, 0.0, 0.0, solver.time(1) - t0, state);
    assertState(state, 1);
    ForcedDecay.advance(PARAMETERS, 0.0, 0.0, solver.time(2) - solver.time(1), state);
    assertState(state, 2);
    ForcedDecay.advance(PARAMETERS, 3.0, 0.0, solver.time(3) - solver.time(2), state);
    assertState(state, 3);
    ForcedDecay.advance(PARAMETERS, 3.0, 0.0, solver.time(4) - solver.time(3), state);
    assertState(state, 4);
    ForcedDecay.advance(PARAMETERS, -1.0, 0.0, solver.time(5) - solver.time(4), state);
    assertState(state, 5);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-17, -1e-30, 1e-60, 1e-300, 1e-320})
  void aStateMayStartAtNextToNothing(double start) {
    final double[] parameters = {0.7, 1.3, start};
    final SensitivitySolver<ForcedDecay> working =
        new SensitivitySolver<>(MODEL, Tolerances.defaults());
    final Outcome outcome =
        working.solve(
            parameters, Experiment.of(MODEL).inject(U, Signal.constant(1.0)).sample(10.0));
    assertTrue(outcome.isCompleted(), outcome::toString);
    final double[] state = {start, 0.0, 0.0, 1.0};
    ForcedDecay.advance(parameters, 1.0, 0.0, 10.0, state);
    assertEquals(state[0], working.observable(0, 0), 1e-6 * state[0]);
    for (int p = 0; p < 3; p++) {
      assertEquals(
          state[1 + p], working.sensitivity(0, 0, p), 1e-6 * Math.abs(state[1 + p]) + 1e-8);
    }
  }

  @Test
  void ramps() {
    solve(
        Experiment.of(MODEL)
            .inject(U, Signal.linear(1.0, 3.0, 3.5).values(1.0, 5.0, 0.0))
            .sample(1.0, 2.2, 3.0, 3.5, 6.0));
    final double[] state = {2.0, 0.0, 0.0, 1.0};
    ForcedDecay.advance(PARAMETERS, 1.0, 0.0, 1.0, state);
    assertState(state, 0);
    ForcedDecay.advance(PARAMETERS, 1.0, 2.0, 1.2, state);
    assertState(state, 1);
    ForcedDecay.advance(PARAMETERS, 3.4, 2.0, 0.8, state);
    assertState(state, 2);
    ForcedDecay.advance(PARAMETERS, 5.0, -10.0, 0.5, state);
    assertState(state, 3);
    ForcedDecay.advance(PARAMETERS, 0.0, 0.0, 2.5, state);
    assertState(state, 4);
  }

  @Test
  void anObservableThatDependsOnAnInputHasItsRightHandLimitAtAJump() {
    final Signal signal = Signal.steps(0.0, 1.0, 2.0).values(0.0, 10.0, 20.0);
    solve(Experiment.of(MODEL).inject(U, signal).sample(1.0, 2.0));
    assertEquals(13.0 - 0.7 * solver.observable(0, 0), solver.observable(0, 1), 1e-12);
    assertEquals(26.0 - 0.7 * solver.observable(1, 0), solver.observable(1, 1), 1e-12);
  }

  @Test
  void breakpointsBetweenWhichNothingFitsAreNoHindrance() {
    final double close = Math.nextUp(1.0);
    solve(
        Experiment.of(MODEL)
            .inject(U, Signal.steps(0.0, 1.0, close).values(0.0, 1e6, 3.0))
            .sample(2.0));
    final double[] state = {2.0, 0.0, 0.0, 1.0};
    ForcedDecay.advance(PARAMETERS, 0.0, 0.0, 1.0, state);
    ForcedDecay.advance(PARAMETERS, 3.0, 0.0, 1.0, state);
    assertEquals(state[0], solver.observable(0, 0), 1e-9);
  }

  @Test
  void aLongRecordingThatNeverChangesIsOneSegment() {
    final double[] times = new double[100_000];
    for (int i = 0; i < times.length; i++) {
      times[i] = 1e-4 * i;
    }
    final Experiment<ForcedDecay> experiment =
        Experiment.of(MODEL)
            .inject(U, Signal.steps(times).values(new double[times.length]))
            .sample(10.0);
    assertEquals(1, experiment.plan().segmentCount());
    solve(experiment);
    assertEquals(2.0 * Math.exp(-7.0), solver.observable(0, 0), 1e-13);
  }

  @Test
  void aSingleDatumAtTheStartNeedsNoStep() {
    solve(
        Experiment.of(MODEL)
            .from(3.0)
            .inject(U, Signal.constant(1.0))
            .observe(X, new double[] {3.0}, new double[] {2.5}));
    assertEquals(0, solver.acceptedSteps());
    assertEquals(2.0, solver.observable(0, 0));
    assertEquals(1.0, solver.sensitivity(0, 0, 2));
  }

  @Test
  void anExperimentWithoutOutputsIsCompleted() {
    solve(Experiment.of(MODEL).inject(U, Signal.constant(1.0)));
    assertEquals(0, solver.outputCount());
    solve(Experiment.of(MODEL).inject(U, Signal.constant(1.0)).until(5.0));
    assertTrue(solver.acceptedSteps() > 0);
  }

  @Test
  void anOverriddenParameterHasNoSensitivity() {
    final Experiment<ForcedDecay> plain =
        Experiment.of(MODEL).inject(U, Signal.constant(1.0)).sample(1.0);
    solve(plain.with(START, 5.0).with(DECAY, 0.5));
    final double[] state = {5.0, 0.0, 0.0, 1.0};
    ForcedDecay.advance(new double[] {0.5, 1.3, 5.0}, 1.0, 0.0, 1.0, state);
    assertEquals(state[0], solver.observable(0, 0), 1e-11);
    assertEquals(0.0, solver.sensitivity(0, 0, 0));
    assertEquals(state[2], solver.sensitivity(0, 0, 1), 1e-11);
    assertEquals(0.0, solver.sensitivity(0, 1, 2));
  }

  @Test
  void statesAloneAgree() {
    final Experiment<ForcedDecay> experiment =
        Experiment.of(MODEL)
            .inject(U, Signal.steps(0.0, 0.4).values(1.0, 2.0))
            .observe(FLOW, new double[] {0.3, 0.4, 1.7}, new double[] {0.0, 0.0, 0.0});
    solve(experiment);
    final double[] withSensitivities = new double[6];
    for (int i = 0; i < 6; i++) {
      withSensitivities[i] = solver.observable(i / 2, i % 2);
    }
    assertTrue(solver.solveStates(PARAMETERS, experiment).isCompleted());
    for (int i = 0; i < 6; i++) {
      assertEquals(withSensitivities[i], solver.observable(i / 2, i % 2), 1e-11);
    }
  }

  @Test
  void sensitivitiesThatDoNotMatterDoNotShortenSteps() {
    final Experiment<ForcedDecay> experiment =
        Experiment.of(MODEL).inject(U, Signal.constant(1e-3)).sample(20.0);
    final Tolerances tolerances = Tolerances.relative(1e-8).absolute(1e-4);
    final double[] parameters = {0.7, 1.3e4, 2.0};
    final SensitivitySolver<ForcedDecay> all = new SensitivitySolver<>(MODEL, tolerances);
    all.solve(parameters, experiment);
    final SensitivitySolver<ForcedDecay> none = new SensitivitySolver<>(MODEL, tolerances);
    none.selectParameters(new boolean[3]);
    none.solve(parameters, experiment);
    final SensitivitySolver<ForcedDecay> statesOnly =
        new SensitivitySolver<>(MODEL, tolerances.statesOnly());
    statesOnly.solve(parameters, experiment);
    assertEquals(none.acceptedSteps(), statesOnly.acceptedSteps());
    assertTrue(none.acceptedSteps() < all.acceptedSteps());
  }

  @Test
  void statesOfVeryDifferentScalesAreEquallyExact() {
    final HandWrittenModel<TwoDecaysKernel> model =
        HandWrittenModel.of("TwoDecays", "a b", "fast slow", "", "a b", new TwoDecaysKernel());
    final SensitivitySolver<TwoDecaysKernel> scales =
        new SensitivitySolver<>(model, Tolerances.relative(1e-9).absolute(1e-11));
    final double[] parameters = {3.0, 0.2};
    assertTrue(scales.solve(parameters, Experiment.of(model).sample(0.5, 1.0, 2.0)).isCompleted());
    for (int k = 0; k < 3; k++) {
      final double t = scales.time(k);
      final double a = 1e-60 * Math.exp(-3.0 * t);
      final double b = 1e3 * Math.exp(-0.2 * t);
      assertEquals(a, scales.observable(k, 0), 1e-8 * a);
      assertEquals(b, scales.observable(k, 1), 1e-8 * b);
      assertEquals(-t * a, scales.sensitivity(k, 0, 0), 1e-8 * t * a);
      assertEquals(-t * b, scales.sensitivity(k, 1, 1), 1e-8 * t * b);
      assertEquals(0.0, scales.sensitivity(k, 0, 1));
    }
  }

  @Test
  void aSampledInputTakesAboutOneStepForEachSample() {
    final int count = 120_000;
    final double[] times = new double[count];
    final double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      times[i] = 1e-4 * i;
      values[i] = Math.sin(1e-3 * i);
    }
    final SensitivitySolver<ForcedDecay> sampled =
        new SensitivitySolver<>(MODEL, Tolerances.defaults());
    final Experiment<ForcedDecay> experiment =
        Experiment.of(MODEL).inject(U, Signal.steps(times).values(values)).sample(12.0);
    assertTrue(sampled.solve(PARAMETERS, experiment).isCompleted());
    assertTrue(sampled.acceptedSteps() < 1.01 * count);
    final double[] state = {2.0, 0.0, 0.0, 1.0};
    for (int i = 0; i < count; i++) {
      final double end = i + 1 < count ? times[i + 1] : 12.0;
      ForcedDecay.advance(PARAMETERS, values[i], 0.0, end - times[i], state);
    }
    assertEquals(state[0], sampled.observable(0, 0), 1e-6);
    assertEquals(state[1], sampled.sensitivity(0, 0, 0), 1e-6);
  }

  @Test
  void anExperimentOfAnotherDefinitionIsRefused() {
    final Experiment<ForcedDecay> plain =
        Experiment.of(MODEL)
            .inject(U, Signal.constant(1.0))
            .observe(X, new double[] {1.0, 2.0}, new double[] {1.0, 2.0});
    final Experiment<ForcedDecay> coupled =
        CoupledModel.of(MODEL, List.of(plain)).couple(plain, 1.0);
    assertThrows(IllegalArgumentException.class, () -> solver.solve(PARAMETERS, coupled));
  }
}
