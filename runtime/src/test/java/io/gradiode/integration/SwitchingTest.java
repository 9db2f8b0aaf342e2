package io.gradiode.integration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.kernels.HandWrittenModel;
import io.gradiode.kernels.StateSwitches;
import io.gradiode.kernels.Switched;
import io.gradiode.kernels.TimeSwitches;
import io.gradiode.model.InputHandle;
import io.gradiode.observation.Experiment;
import io.gradiode.observation.Signal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Models with branches against their closed forms: values, and derivatives by all parameters. */
class SwitchingTest {

  private static final Tolerances TIGHT = Tolerances.relative(1e-12).absolute(1e-14);

  /** A value and its derivatives at the last sample, of the last state. */
  private static void assertClosedForm(
      HandWrittenModel<Switched> model,
      double[] parameters,
      Experiment<Switched> experiment,
      double accuracy,
      double... valueAndDerivatives) {
    final SensitivitySolver<Switched> solver = new SensitivitySolver<>(model, TIGHT);
    final int state = model.states().size() - 1;
    final Outcome outcome = solver.solve(parameters, experiment);
    assertTrue(outcome.isCompleted(), outcome::toString);
    final int last = solver.outputCount() - 1;
    final double[] found = new double[valueAndDerivatives.length];
    found[0] = solver.observable(last, state);
    for (int p = 0; p < parameters.length; p++) {
      found[1 + p] = solver.sensitivity(last, state, p);
    }
    assertArrayEquals(valueAndDerivatives, found, accuracy);
    final Outcome statesOnly = solver.solveStates(parameters, experiment);
    assertTrue(statesOnly.isCompleted(), statesOnly::toString);
    assertEquals(valueAndDerivatives[0], solver.observable(last, state), accuracy);
  }

  private static Experiment<Switched> until(HandWrittenModel<Switched> model, double... times) {
    return Experiment.of(model).from(0.0).sample(times);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.7, 1e-9, 1.0 / 3.0, 1.9999999999})
  void theTimeOfAnOnsetIsAParameter(double a) {
    final HandWrittenModel<Switched> model = TimeSwitches.onset();
    assertClosedForm(
        model,
        new double[] {a, 3.0},
        until(model, 0.5, 2.0),
        1e-14,
        3.0 * (2.0 - a),
        -3.0,
        2.0 - a);
  }

  @ParameterizedTest
  @CsvSource({"1, 0.3, 0.5, 2", "0.2, 5, 1.5, 2", "3, 3, 1, 2", "1, 0, 0.5, 2", "1, 0.3, 1e-5, 2"})
  void aRateThatChangesAtALevel(double k1, double k2, double c, double x0) {
    final HandWrittenModel<Switched> model = StateSwitches.twoRates();
    final double end = 15.0;
    final double passed = Math.log(x0 / c) / k1;
    final double x = c * Math.exp(-k2 * (end - passed));
    assertClosedForm(
        model,
        new double[] {k1, k2, c, x0},
        until(model, end),
        1e-10,
        x,
        -x * k2 * passed / k1,
        -x * (end - passed),
        x / c - x * k2 / (k1 * c),
        x * k2 / (k1 * x0));
  }

  @ParameterizedTest
  @CsvSource({"2, 20", "1, 3.141592653589793", "50, 11.1", "0.3, 1"})
  void aRectifiedSine(double w, double end) {
    final HandWrittenModel<Switched> model = TimeSwitches.rectifiedSine();
    final double periods = Math.floor(w * end / (2.0 * Math.PI));
    final double rest = w * end - 2.0 * Math.PI * periods;
    final double x = (2.0 * periods + (rest < Math.PI ? 1.0 - Math.cos(rest) : 2.0)) / w;
    final double byW = (end * Math.max(0.0, Math.sin(w * end)) - x) / w;
    assertClosedForm(model, new double[] {w}, until(model, end), 1e-10, x, byW);
  }

  @ParameterizedTest
  @CsvSource({"2, 20", "50, 11.1", "0.3, 1"})
  void anAbsoluteSine(double w, double end) {
    final HandWrittenModel<Switched> model = TimeSwitches.absoluteSine();
    final double halves = Math.floor(w * end / Math.PI);
    final double x = (2.0 * halves + 1.0 - Math.cos(w * end - Math.PI * halves)) / w;
    final double byW = (end * Math.abs(Math.sin(w * end)) - x) / w;
    assertClosedForm(model, new double[] {w}, until(model, end), 1e-10, x, byW);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 0.0, -0.7, 0.99, -0.99, 0.99999})
  void stepsThatNothingElseLimitsDoNotOverlookAPeriod(double b) {
    final HandWrittenModel<Switched> model = TimeSwitches.blinking();
    final double w = 2.0 * Math.PI;
    // Where b is not above 0 it is bright at the start, and no parameter moves that.
    final int edges = b > 0.0 ? 60 : 59;
    final double x = (30.0 * Math.PI - edges * Math.asin(b)) / w;
    assertClosedForm(
        model,
        new double[] {w, b},
        until(model, 29.75),
        2e-8,
        x,
        -x / w,
        -edges / (w * Math.sqrt(1.0 - b * b)));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1.0, 0.1, 0.7, 3.0, 21.0})
  void aStaircase(double step) {
    final HandWrittenModel<Switched> model = TimeSwitches.staircase();
    final double end = 20.5 + 0.01 * step;
    final double count = Math.floor(end / step);
    final double sum = 0.5 * count * (count + 1.0);
    assertClosedForm(
        model, new double[] {step}, until(model, end), 1e-9, count * end - step * sum, -sum);
  }

  @ParameterizedTest
  @CsvSource({"1, 0.7, 20.5", "-3, 0.1, 7.77", "2, 5, 3"})
  void aSawtooth(double a, double period, double end) {
    final HandWrittenModel<Switched> model = TimeSwitches.sawtooth();
    final double count = Math.floor(end / period);
    final double rest = end - count * period;
    final double area = 0.5 * (count * period * period + rest * rest);
    assertClosedForm(
        model,
        new double[] {a, period},
        until(model, end),
        1e-10,
        a * area,
        area,
        a * count * (period - rest));
  }

  @ParameterizedTest
  @CsvSource({"3, 3.0001", "3, 3.0000000001", "0.1, 9.9", "0.3, 0.30000000000000004"})
  void aPulseThatIsShorterThanAStep(double a, double b) {
    final HandWrittenModel<Switched> model = TimeSwitches.pulse();
    final double k = 10.0;
    final double sinceA = Math.exp(a - 10.0);
    final double sinceB = Math.exp(b - 10.0);
    final double pulse = sinceA * Math.expm1(b - a);
    assertClosedForm(
        model,
        new double[] {a, b, k},
        until(model, 10.0),
        1e-10,
        Math.exp(-10.0) + k * pulse,
        -k * sinceA,
        k * sinceB,
        pulse);
  }

  @ParameterizedTest
  @CsvSource({"1, 0.5", "1, 0.99", "3, 0.999", "1, 0.99999", "1, -0.9999"})
  void aStateThatPassesALevelToAndFroWithinAStep(double w, double c) {
    final HandWrittenModel<Switched> model = StateSwitches.peaks();
    final double end = 9.75 * 2.0 * Math.PI / w;
    final int edges = c > 0.0 ? 20 : 19;
    final double y = (10.0 * Math.PI - edges * Math.asin(c)) / w;
    assertClosedForm(
        model,
        new double[] {w, c},
        until(model, end),
        1e-9 + 1e-11 * Math.pow(1.0 - c * c, -1.5),
        y,
        -y / w,
        -edges / (w * Math.sqrt(1.0 - c * c)));
  }

  @ParameterizedTest
  @CsvSource({"1, -3", "1.9, -3", "-1, -1e-9", "0, -2"})
  void theHalvesOfASignSwitchTogether(double b, double x0) {
    final HandWrittenModel<Switched> model = StateSwitches.sign();
    final double rest = 40.0 + x0 / (2.0 - b);
    assertClosedForm(
        model,
        new double[] {b, x0},
        until(model, 40.0),
        1e-11,
        (2.0 + b) * rest,
        rest + (2.0 + b) * x0 / ((2.0 - b) * (2.0 - b)),
        (2.0 + b) / (2.0 - b));
  }

  @Test
  void anAndFollowsItsPartsAtOnce() {
    final HandWrittenModel<Switched> model = StateSwitches.band();
    final double k = 4.0;
    final double hi = 1.5;
    final double lo = 0.5;
    final double x0 = 2.0;
    final double x = lo * Math.exp(Math.log(x0 / hi) + Math.log(hi / lo) / k - 3.0);
    assertClosedForm(
        model,
        new double[] {hi, lo, k, x0},
        until(model, 3.0),
        1e-11,
        x,
        x / hi * (1.0 / k - 1.0),
        x / lo * (1.0 - 1.0 / k),
        -x * Math.log(hi / lo) / (k * k),
        x / x0);
  }

  @Test
  void aStateThatRestedOnASurfaceLeavesItWhenAnotherSwitchMovesIt() {
    final HandWrittenModel<Switched> model = StateSwitches.departure();
    assertClosedForm(model, new double[] {1.0, 2.0}, until(model, 3.0), 1e-13, 2.0, -1.0, 0.0);
  }

  @Test
  void differentSurfacesAtOneTimeArePassedInTheOrderOfTheirDeclaration() {
    final HandWrittenModel<Switched> model = TimeSwitches.twoOnsets();
    final double k1 = 2.0;
    final double k2 = 3.0;
    // As for a < b: x = a + k1 (b − a) + k1 k2 (3 − b).
    assertClosedForm(
        model,
        new double[] {1.0, 1.0, k1, k2},
        until(model, 3.0),
        1e-12,
        1.0 + k1 * k2 * 2.0,
        1.0 - k1,
        k1 - k1 * k2,
        k2 * 2.0,
        k1 * 2.0);
  }

  @Test
  void atTheTimeOfASwitchTheSideAfterItHolds() {
    final HandWrittenModel<Switched> model = TimeSwitches.onset();
    final double[] parameters = {0.7, 3.0};
    final double[] derivatives = {0.0, -3.0, -3.0};
    final SensitivitySolver<Switched> solver = new SensitivitySolver<>(model, TIGHT);
    assertTrue(
        solver
            .solve(parameters, until(model, Math.nextDown(0.7), 0.7, Math.nextUp(0.7)))
            .isCompleted());
    for (int k = 0; k < 3; k++) {
      assertEquals(0.0, solver.observable(k, 0), 1e-14);
      assertEquals(derivatives[k], solver.sensitivity(k, 0, 0), "output " + k);
    }
    assertTrue(solver.solve(parameters, until(model, 0.5, 0.7)).isCompleted());
    assertEquals(-3.0, solver.sensitivity(1, 0, 0), "where the experiment ends with the switch");
  }

  @Test
  void aSwitchAtTheStartIsOnFromTheStart() {
    final HandWrittenModel<Switched> model = TimeSwitches.onset();
    assertClosedForm(model, new double[] {0.0, 3.0}, until(model, 2.0), 1e-14, 6.0, 0.0, 2.0);
  }

  @Test
  void anObservableMayBeAllThatSwitches() {
    final HandWrittenModel<Switched> model = StateSwitches.detector();
    final SensitivitySolver<Switched> solver = new SensitivitySolver<>(model, TIGHT);
    final double passed = Math.log(4.0);
    final double[] times = {0.0, passed - 1e-11, passed + 1e-11, 3.0};
    assertTrue(solver.solve(new double[] {0.5, 2.0}, until(model, times)).isCompleted());
    final double[] above = {1.0, 1.0, 0.0, 0.0};
    for (int k = 0; k < times.length; k++) {
      assertEquals(2.0 * Math.exp(-times[k]), solver.observable(k, 0), 1e-12);
      assertEquals(Math.exp(-times[k]), solver.sensitivity(k, 0, 1), 1e-12);
      assertEquals(above[k], solver.observable(k, 1), "output " + k);
      assertEquals(0.0, solver.sensitivity(k, 0, 0));
    }
  }

  @Test
  void outputsWithinStepsAreAsExactAsTheirEnds() {
    final HandWrittenModel<Switched> model = StateSwitches.twoRates();
    final double[] times = new double[301];
    for (int k = 0; k < times.length; k++) {
      times[k] = 0.01 * k;
    }
    final SensitivitySolver<Switched> solver = new SensitivitySolver<>(model, TIGHT);
    assertTrue(solver.solve(new double[] {1.0, 0.3, 0.5, 2.0}, until(model, times)).isCompleted());
    final double passed = Math.log(4.0);
    for (int k = 0; k < times.length; k++) {
      final boolean before = times[k] < passed;
      final double x =
          before ? 2.0 * Math.exp(-times[k]) : 0.5 * Math.exp(-0.3 * (times[k] - passed));
      assertEquals(x, solver.observable(k, 0), 1e-11);
      assertEquals(before ? 0.0 : x * (2.0 - 0.6), solver.sensitivity(k, 0, 2), 1e-10);
      assertEquals(before ? 0.5 * x : 0.15 * x, solver.sensitivity(k, 0, 3), 1e-10);
    }
  }

  private static final HandWrittenModel<Switched> RELAY = TimeSwitches.relay();
  private static final InputHandle<Switched> U = RELAY.inputs().get(0);

  private static Experiment<Switched> relay(Signal signal) {
    return Experiment.of(RELAY).from(0.0).inject(U, signal).sample(1.0, 5.0);
  }

  @Test
  void anInputThatJumpsOverItsLevelSwitchesAtATimeThatNoParameterMoves() {
    assertClosedForm(
        RELAY,
        new double[] {1.5, 4.0, 9.0},
        relay(Signal.steps(0.0, 1.0, 3.0).values(1.0, 2.0, 1.0)),
        1e-13,
        8.0,
        0.0,
        2.0,
        0.0);
  }

  @Test
  void aRampPassesItsLevelAtATimeThatTheLevelMoves() {
    assertClosedForm(
        RELAY,
        new double[] {1.5, 4.0, 9.0},
        relay(Signal.linear(0.0, 1.0, 3.0).values(0.0, 1.0, 2.0)),
        1e-12,
        4.0 * 3.0,
        -4.0 / 0.5,
        3.0,
        0.0);
  }

  @Test
  void aSwitchThatCoincidesWithABreakpointIsMovedByItsOwnParameterAlone() {
    assertClosedForm(
        RELAY,
        new double[] {1.5, 4.0, 1.0},
        relay(Signal.steps(0.0, 1.0).values(1.0, 2.0)),
        1e-13,
        4.0 * 4.0 + 4.0,
        0.0,
        4.0,
        -1.0);
    assertClosedForm(
        RELAY,
        new double[] {1.0, 4.0, 1.0},
        relay(Signal.linear(0.0, 1.0, 2.0).values(1.0, 1.0, 2.0)),
        1e-13,
        4.0 * 4.0 + 4.0,
        -4.0,
        4.0,
        -1.0);
  }

  @Test
  void anInputThatJumpsOntoItsLevelIsWhereItGoesFromThere() {
    final double[] parameters = {2.0, 4.0, 9.0};
    assertClosedForm(
        RELAY,
        parameters,
        relay(Signal.steps(0.0, 1.0).values(1.0, 2.0)),
        1e-13,
        0.0,
        0.0,
        0.0,
        0.0);
    assertClosedForm(
        RELAY,
        parameters,
        relay(Signal.steps(0.0, 1.0).values(3.0, 2.0)),
        1e-13,
        4.0,
        0.0,
        1.0,
        0.0);
  }

  @Test
  void theSameBitsEachTime() {
    final HandWrittenModel<Switched> model = StateSwitches.peaks();
    final Experiment<Switched> experiment = until(model, 0.1, 1.0, 7.0, 30.0);
    final SensitivitySolver<Switched> used = new SensitivitySolver<>(model, Tolerances.defaults());
    used.solve(new double[] {2.0, 0.1}, experiment);
    used.solve(new double[] {1.0, 0.9}, experiment);
    final SensitivitySolver<Switched> fresh = new SensitivitySolver<>(model, Tolerances.defaults());
    fresh.solve(new double[] {1.0, 0.9}, experiment);
    for (int k = 0; k < 4; k++) {
      assertEquals(fresh.observable(k, 2), used.observable(k, 2));
      assertEquals(fresh.sensitivity(k, 2, 0), used.sensitivity(k, 2, 0));
      assertEquals(fresh.sensitivity(k, 2, 1), used.sensitivity(k, 2, 1));
    }
  }
}
