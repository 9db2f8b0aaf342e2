package io.gradiode.observation;

import static io.gradiode.kernels.ForcedDecay.DECAY;
import static io.gradiode.kernels.ForcedDecay.FLOW;
import static io.gradiode.kernels.ForcedDecay.MODEL;
import static io.gradiode.kernels.ForcedDecay.U;
import static io.gradiode.kernels.ForcedDecay.X;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.kernels.ForcedDecay;
import io.gradiode.model.EventHandle;
import io.gradiode.unit.Quantities;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an experiment accepts, and the plan that comes of it. */
class ExperimentTest {

  private static final Experiment<ForcedDecay> DRIVEN =
      Experiment.of(MODEL).inject(U, Signal.constant(1.0));

  private static double[] numbers(double... numbers) {
    return numbers;
  }

  @Test
  void dataAreSortedAndMergedIntoOutputTimes() {
    final Plan plan =
        DRIVEN
            .observe(X, numbers(3.0, 1.0, 1.0), numbers(30.0, 10.0, 11.0), Noise.weights(3, 1, 2))
            .observe(FLOW, numbers(0.0, 1.0, 2.0), numbers(-1.0, Double.NaN, -3.0))
            .observe(X, numbers(2.0), numbers(20.0))
            .plan();
    assertEquals(4, plan.outputCount());
    for (int k = 0; k < 4; k++) {
      assertEquals(k, plan.outputTime(k));
    }
    assertEquals(3.0, plan.end());
    final double[][] expected = {
      {0, 1, 10, 1}, {0, 1, 11, 2}, {0, 3, 30, 3}, {1, 0, -1, 1}, {1, 2, -3, 1}, {0, 2, 20, 1}
    };
    assertEquals(expected.length, plan.dataCount());
    for (int d = 0; d < expected.length; d++) {
      assertArrayEquals(
          expected[d],
          numbers(
              plan.dataObservable(d), plan.dataOutput(d), plan.dataValue(d), plan.dataWeight(d)));
    }
  }

  @Test
  void dataWithUnitsBecomeNumbersInTheUnitsOfTheModel() {
    final Plan plan =
        DRIVEN
            .observe(
                X,
                Quantities.of(numbers(500, 1000), "ms"),
                Quantities.of(numbers(20, Double.NaN), "percent"))
            .plan();
    assertEquals(0.5, plan.outputTime(0));
    assertEquals(0.2, plan.dataValue(0));
    assertEquals(1, plan.dataCount());
  }

  @Test
  void segmentsFollowTheBreakpointsOfInputs() {
    final Plan plan =
        Experiment.of(MODEL)
            .from(-1.0)
            .until(10.0)
            .inject(U, Signal.linear(0.0, 2.0, 10.0).values(4.0, 8.0, 8.0))
            .plan();
    assertEquals(3, plan.segmentCount());
    final double[] inputs = new double[plan.inputLength()];
    plan.copyInputs(0, inputs);
    assertArrayEquals(numbers(-1.0, 4.0, 0.0), inputs);
    plan.copyInputs(1, inputs);
    assertArrayEquals(numbers(0.0, 4.0, 2.0), inputs);
    plan.copyInputs(2, inputs);
    assertArrayEquals(numbers(2.0, 8.0, 0.0), inputs);
    assertFalse(plan.jumpsAt(1) || plan.jumpsAt(2));
    assertEquals(10.0, plan.segmentEnd(2));
  }

  @Test
  void aJumpAtTheEndBeginsASegmentOfItsOwn() {
    final Plan plan =
        Experiment.of(MODEL)
            .inject(U, Signal.steps(0.0, 1.0, 2.0).values(1.0, 2.0, 3.0))
            .sample(0.5, 1.0)
            .plan();
    assertEquals(2, plan.segmentCount());
    assertTrue(plan.jumpsAt(1));
    assertEquals(1.0, plan.segmentStart(1));
    assertEquals(1.0, plan.segmentEnd(1));
  }

  @Test
  void experimentsAreImmutable() {
    final double[] times = {1.0};
    final double[] values = {2.0};
    final Experiment<ForcedDecay> observed = DRIVEN.observe(X, times, values);
    times[0] = 5.0;
    values[0] = 7.0;
    assertEquals(0, DRIVEN.plan().dataCount());
    assertEquals(1.0, observed.plan().outputTime(0));
    assertEquals(2.0, observed.plan().dataValue(0));
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        mistake(
            () -> Experiment.of(MODEL).sample(1.0).plan(),
            "No signal is injected for input 'u' of ForcedDecay."),
        mistake(() -> DRIVEN.inject(U, Signal.constant(2.0)), "Input 'u' is injected twice."),
        mistake(
            () -> DRIVEN.observe(X, numbers(-2.0, 1.0), numbers(1.0, 1.0)).plan(),
            "The first output is at -2.0, before the experiment starts at 0.0;"
                + " say when it starts with from(…)."),
        mistake(
            () -> DRIVEN.sample(4.0).until(3.0).plan(),
            "The last output is at 4.0, after the experiment ends at 3.0;"
                + " say when it ends with until(…)."),
        mistake(
            () -> DRIVEN.from(4.0).until(3.0).plan(),
            "The experiment ends at 3.0, before it starts at 4.0."),
        mistake(
            () -> DRIVEN.observe(X, numbers(1.0), numbers(1.0, 2.0)),
            "There are 2 values for 1 times."),
        mistake(
            () -> DRIVEN.observe(X, numbers(1.0, Double.NaN), numbers(1.0, 2.0)),
            "The time of datum 1 is NaN."),
        mistake(
            () -> DRIVEN.observe(X, numbers(1.5), numbers(Double.POSITIVE_INFINITY)),
            "The value at time 1.5 is Infinity; missing values are NaN."),
        mistake(
            () -> DRIVEN.observe(X, numbers(1.0), numbers(1.0), Noise.weights(1.0, 2.0)),
            "There are 2 weights or deviations for 1 data."),
        mistake(
            () -> Noise.weights(1.0, -2.0),
            "A weight must be finite and not negative, but one is -2.0."),
        mistake(
            () -> Noise.standardDeviation(0.0),
            "A standard deviation must be positive and finite, but one is 0.0."),
        mistake(
            () -> DRIVEN.with(DECAY, 1.0).with(DECAY, 2.0),
            "Parameter 'decay' is given a value twice."),
        mistake(
            () -> DRIVEN.starting(FLOW, 1.0),
            "'flow' is no state of ForcedDecay, so it has neither an initial value nor doses;"
                + " its states are 'x'."),
        mistake(
            () -> DRIVEN.dose(U, 1.0, 1.0),
            "'u' is no state of ForcedDecay, so it has neither an initial value nor doses;"
                + " its states are 'x'."),
        mistake(() -> DRIVEN.starting(X, Double.NaN), "State 'x' cannot start at NaN."),
        mistake(
            () -> DRIVEN.starting(X, 1.0).starting(X, 1.0),
            "State 'x' is given an initial value twice."),
        mistake(() -> DRIVEN.dose(X, Double.NaN, 1.0), "The time of a dose of 'x' is NaN."),
        mistake(
            () -> DRIVEN.dose(X, 2.5, Double.NEGATIVE_INFINITY),
            "The dose of 'x' at time 2.5 is -Infinity."),
        mistake(
            () -> DRIVEN.dose(X, numbers(1.0, 2.0), numbers(1.0)),
            "There are 1 amounts for 2 times of doses of 'x'."),
        mistake(
            () -> DRIVEN.dose(X, 2.5, Double.NaN, DECAY), "The dose of 'x' at time 2.5 is NaN."),
        mistake(
            () -> DRIVEN.dose(X, -1.0, 2.0).sample(1.0).plan(),
            "A dose of 'x' is at -1.0, before the experiment starts at 0.0;"
                + " say when it starts with from(…)."),
        mistake(() -> DRIVEN.with(DECAY, Double.NaN), "Parameter 'decay' cannot be NaN."),
        mistake(
            () -> Signal.steps(0.0, 1.0, 1.0),
            "The times of a signal must increase, but 1.0 follows 1.0."),
        mistake(() -> Signal.linear(), "A signal needs at least one time."),
        mistake(
            () -> Signal.linear(0.0, Double.NaN).values(1.0, 1.0), "Time 1 of a signal is NaN."),
        mistake(
            () -> Signal.steps(0.0, 1.0).values(1.0),
            "A signal needs as many values as times, but there are 1 values for 2 times."),
        mistake(
            () -> Signal.steps(0.0, 1.0).values(1.0, Double.NaN),
            "The value of a signal at time 1.0 is NaN."));
  }

  private static Arguments mistake(Executable executable, String message) {
    return Arguments.of(executable, message);
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void mistakesAreNamedWithTheirValues(Executable executable, String message) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, executable).getMessage());
  }

  @Test
  void signalsHaveTheirValueAfterAJumpAndTheFirstBeforeTheirFirstTime() {
    final Signal steps = Signal.steps(0.0, 1.0, 2.0).values(5.0, 5.0, 6.0);
    assertEquals(5.0, steps.at(-3.0));
    assertEquals(5.0, steps.at(Math.nextDown(2.0)));
    assertEquals(6.0, steps.at(2.0));
    assertEquals(2, steps.pieceCount());
    final Signal linear = Signal.linear(-0.0, 2.0).values(1.0, 3.0);
    assertEquals(1.0, linear.at(-5.0));
    assertEquals(1.0, linear.at(-0.0));
    assertEquals(2.0, linear.at(1.0));
    assertEquals(3.0, linear.at(7.0));
  }

  private static final EventHandle<ForcedDecay> EVENT = new EventHandle<>("spike", 0);

  private static String refusal(Experiment<ForcedDecay> experiment) {
    return assertThrows(IllegalArgumentException.class, experiment::plan).getMessage();
  }

  @Test
  void eventTimesAreSortedAndConverted() {
    final Experiment<ForcedDecay> experiment =
        DRIVEN
            .observe(EVENT, EventTimes.of(3.0, 1.0, -0.0, 1.0).standardDeviation(0.5))
            .observe(EVENT, EventTimes.of(Quantities.of(numbers(1500, 500), "ms")))
            .until(4.0);
    assertEquals(0, experiment.plan().outputCount());
    assertEquals(4.0, experiment.plan().end());
    final EventTimes first = experiment.recordings().get(0).times();
    final EventTimes second = experiment.recordings().get(1).times();
    assertArrayEquals(numbers(0.0, 1.0, 1.0, 3.0), first.times());
    assertEquals(4.0, first.weight());
    assertArrayEquals(numbers(0.5, 1.5), second.times());
    assertEquals(1.0, second.weight());
    assertTrue(second.standardDeviation().isEmpty());
  }

  @Test
  void aRecordingLastsToTheEndOfTheExperiment() {
    final Experiment<ForcedDecay> silent = DRIVEN.observe(EVENT, EventTimes.of());
    final String message = refusal(silent);
    assertTrue(message.contains("say how long it was recorded with until(…)"), message);
    assertTrue(refusal(DRIVEN.observe(EVENT, EventTimes.of(1.0))).contains("until(…)"));
    assertEquals(2.0, silent.until(2.0).plan().end());
    assertEquals(3.0, silent.sample(3.0).plan().end());
    assertEquals(5.0, silent.observe(X, numbers(5.0), numbers(0.0)).plan().end());
  }

  @Test
  void eventsOutsideOfTheRecordingAreRefused() {
    final Experiment<ForcedDecay> one = DRIVEN.observe(EVENT, EventTimes.of(1.0, 2.0));
    assertEquals(
        "Event 'spike' is recorded at 2.0, after the experiment ends at 1.5; "
            + "say how long it was recorded with until(…).",
        refusal(one.until(1.5)));
    assertEquals(
        "Event 'spike' is recorded at 1.0, before the experiment starts at 1.25; "
            + "say when it starts with from(…).",
        refusal(one.from(1.25).until(3.0)));
    assertEquals(2.0, one.from(1.0).until(2.0).plan().end());
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
  void eventTimesHaveToBeFinite(double time) {
    assertThrows(IllegalArgumentException.class, () -> EventTimes.of(0.0, time));
    assertThrows(
        IllegalArgumentException.class, () -> EventTimes.of(Quantities.of(numbers(time), "ms")));
    assertThrows(IllegalArgumentException.class, () -> EventTimes.of(1.0).standardDeviation(time));
    assertThrows(
        IllegalArgumentException.class,
        () -> DRIVEN.observe(EVENT, EventTimes.of(Quantities.of(numbers(1), "mV"))));
  }
}
