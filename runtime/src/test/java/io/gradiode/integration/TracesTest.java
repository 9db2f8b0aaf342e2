package io.gradiode.integration;

import static io.gradiode.kernels.ForcedDecay.FLOW;
import static io.gradiode.kernels.ForcedDecay.MODEL;
import static io.gradiode.kernels.ForcedDecay.U;
import static io.gradiode.kernels.ForcedDecay.X;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.kernels.ForcedDecay;
import io.gradiode.kernels.HodgkinHuxley;
import io.gradiode.kernels.LeakyNeuron;
import io.gradiode.kernels.Models;
import io.gradiode.kernels.TruthProblem;
import io.gradiode.model.StateHandle;
import io.gradiode.observation.Experiment;
import io.gradiode.observation.Signal;
import org.junit.jupiter.api.Test;

/** What all quantities of a model do. */
class TracesTest {

  private static final Tolerances TIGHT = Tolerances.relative(1e-12).absolute(1e-14);
  private static final double[] PARAMETERS = {0.7, 1.3, 2.0};

  private static final Experiment<ForcedDecay> DRIVEN =
      Experiment.of(MODEL).inject(U, Signal.steps(0.0, 1.0).values(0.0, 3.0));

  private static Traces<ForcedDecay> generate(Experiment<ForcedDecay> experiment) {
    return Traces.generate(MODEL, TIGHT, PARAMETERS, experiment);
  }

  @Test
  void observablesStatesAndInputsAreThereAtAllTimes() {
    final Traces<ForcedDecay> traces =
        generate(
            DRIVEN
                .dose(X, 1.0, 5.0)
                .observe(X, new double[] {2.0, 0.5}, new double[] {1.0, Double.NaN})
                .sample(1.0, 2.0, 0.0));
    assertTrue(traces.isCompleted());
    assertArrayEquals(new double[] {0.0, 0.5, 1.0, 2.0}, traces.times());
    final double[] state = {2.0, 0.0, 0.0, 1.0};
    final double[] x = new double[4];
    x[0] = state[0];
    ForcedDecay.advance(PARAMETERS, 0.0, 0.0, 0.5, state);
    x[1] = state[0];
    ForcedDecay.advance(PARAMETERS, 0.0, 0.0, 0.5, state);
    x[2] = state[0];
    state[0] += 5.0;
    ForcedDecay.advance(PARAMETERS, 3.0, 0.0, 1.0, state);
    x[3] = state[0];
    final double[] u = {0.0, 0.0, 3.0, 3.0};
    assertArrayEquals(x, traces.of(X), 1e-10);
    assertArrayEquals(x, traces.of(MODEL.states().get(0)), 1e-10);
    assertArrayEquals(u, traces.of(U));
    for (int k = 0; k < 4; k++) {
      assertEquals(1.3 * u[k] - 0.7 * x[k], traces.of(FLOW)[k], 1e-10);
    }
  }

  @Test
  void statesThatNobodyObservesAreAsExactBetweenSteps() {
    final TruthProblem<HodgkinHuxley> problem = TruthProblem.a();
    final double[] times = new double[501];
    for (int k = 0; k < times.length; k++) {
      times[k] = 1e-4 * k;
    }
    final Experiment<HodgkinHuxley> experiment = problem.experiment().sample(times);
    final Traces<HodgkinHuxley> coarse =
        Models.HODGKIN_HUXLEY.generate(problem.parameters(), experiment);
    final Traces<HodgkinHuxley> fine =
        Traces.generate(Models.HODGKIN_HUXLEY, TIGHT, problem.parameters(), experiment);
    for (final StateHandle<HodgkinHuxley> state : Models.HODGKIN_HUXLEY.states()) {
      final double accuracy = state.name().equals("v") ? 5e-3 : 1e-4;
      assertArrayEquals(fine.of(state), coarse.of(state), accuracy, state.name());
    }
  }

  @Test
  void whatIsKnownBeforeAFailureIsThere() {
    // exp(1000 t) overflows at t = 0.71
    final Traces<ForcedDecay> traces =
        Traces.generate(
            MODEL,
            Tolerances.defaults(),
            new double[] {-1e3, 1.0, 1.0},
            DRIVEN.sample(0.0, 0.1, 0.5, 2.0));
    assertFalse(traces.isCompleted());
    assertArrayEquals(new double[] {0.0, 0.1, 0.5}, traces.times());
    assertEquals(Math.exp(100.0), traces.of(X)[1], 1e-3 * Math.exp(100.0));
    final Outcome.Failed failure = assertInstanceOf(Outcome.Failed.class, traces.outcome());
    assertTrue(failure.time() > 0.5 && failure.time() < 1.0, failure::toString);
    assertTrue(
        traces.toString().startsWith("ForcedDecay at 3 times until 0.5 s: "), traces::toString);
  }

  @Test
  void whatIsGivenOutIsACopy() {
    final Traces<ForcedDecay> traces = generate(DRIVEN.sample(0.0, 1.0));
    traces.times()[0] = 7.0;
    traces.of(X)[0] = 7.0;
    assertEquals(0.0, traces.times()[0]);
    assertEquals(2.0, traces.of(X)[0]);
  }

  @Test
  void aTimeIsNeeded() {
    assertEquals(
        "There is no time to show ForcedDecay at; say at which with sample(…).",
        assertThrows(IllegalArgumentException.class, () -> generate(DRIVEN)).getMessage());
  }

  @Test
  void eventsNeedAnEndAndNoSamples() {
    final double[] parameters = {20, 0.4, 10, 0};
    final Experiment<LeakyNeuron> experiment = Experiment.of(LeakyNeuron.MODEL);
    final Traces<LeakyNeuron> traces =
        LeakyNeuron.MODEL.generate(parameters, experiment.until(2.0));
    assertArrayEquals(
        LeakyNeuron.spikes(2.0, parameters), traces.eventTimes(LeakyNeuron.SPIKE), 1e-7);
    assertEquals(0, traces.times().length);
    assertTrue(traces.toString().startsWith("LeakyNeuron, 'spike' 7 times: "), traces::toString);
    assertEquals(
        0,
        LeakyNeuron.MODEL
            .generate(parameters, experiment.sample(0.1))
            .eventTimes(LeakyNeuron.SPIKE)
            .length);
    final String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> LeakyNeuron.MODEL.generate(parameters, experiment))
            .getMessage();
    assertTrue(message.contains("sample(…), or until when its events"), message);
  }
}
