package io.gradiode.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.kernels.Dual;
import io.gradiode.kernels.HandWrittenModel;
import io.gradiode.kernels.Happenings;
import io.gradiode.kernels.Switched;
import io.gradiode.model.InputHandle;
import io.gradiode.observation.Experiment;
import io.gradiode.observation.Signal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Small models with events against their closed forms: when events happen, and what follows. */
class EventTest {

  private static final HandWrittenModel<Switched> CASCADE = Happenings.cascade();
  private static final HandWrittenModel<Switched> ALARM = Happenings.alarm();
  private static final HandWrittenModel<Switched> PULSE = Happenings.pulse();
  private static final HandWrittenModel<Switched> PASSAGES = Happenings.passages();
  private static final HandWrittenModel<Switched> INSTANT = Happenings.instant();
  private static final HandWrittenModel<Switched> DRIVEN = Happenings.driven();
  private static final InputHandle<Switched> U = DRIVEN.inputs().get(0);

  private static Experiment<Switched> samples(HandWrittenModel<Switched> model, double... times) {
    return Experiment.of(model).from(0.0).sample(times);
  }

  @Test
  void whatAnEventMakesHappenDoesSoAtTheSameTimeAndMovesAlike() {
    final double[] parameters = {0.8, 1.0, 0.5, 1.2, 0.3};
    final Dual[] p = Dual.parameters(parameters);
    final Truth truth = new Truth(CASCADE, parameters, samples(CASCADE, 1.0, 2.0, 3.0), 1e-11);
    final Dual first = p[1].over(p[0]);
    final Dual second = first.times(2.0);
    truth.assertTimes(0, first, second);
    truth.assertTimes(1, first, second);
    // y = b + a, z = t (b + a), and then y = d (b + a).
    final Dual peak = p[2].plus(p[1]);
    final Dual rest = peak.times(p[4]);
    truth.assertOutput(0, 1, p[1].times(0.0));
    truth.assertOutput(1, 0, p[0].times(2.0).minus(p[1]));
    truth.assertOutput(1, 1, rest);
    truth.assertOutput(1, 2, first.times(peak).plus(rest.times(first.negative().plus(2.0))));
    final Dual later = first.plus(second).times(peak).plus(rest.times(first.negative().plus(3.0)));
    truth.assertOutput(2, 2, later);
  }

  @Test
  void anEventMaySetTheTimeOfAnother() {
    final double[] parameters = {2.0, 0.9, 0.35, 1.5};
    final Dual[] p = Dual.parameters(parameters);
    final Truth truth = new Truth(ALARM, parameters, samples(ALARM, 1.0, 2.5), 1e-11);
    // With x = x_0 exp(−t) down to a; b is added a delay after, and down to a again.
    final Dual first = p[0].over(p[1]).log();
    final Dual added = first.plus(p[2]);
    final Dual peak = p[1].times(p[2].negative().exp()).plus(p[3]);
    final Dual second = added.plus(peak.over(p[1]).log());
    final Dual addedAgain = second.plus(p[2]);
    truth.assertTimes(0, first, second);
    truth.assertTimes(1, added, addedAgain);
    truth.assertOutput(0, 0, p[0].times(Math.exp(-1.0)));
    truth.assertOutput(1, 0, peak.times(addedAgain.plus(-2.5).exp()));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.7, 1e-9, 1.0 / 3.0, 1.9999999})
  void aTimeThatIsAParameter(double a) {
    final double[] parameters = {1.3, 2.0, a, 5.0};
    final Dual[] p = Dual.parameters(parameters);
    final Truth truth = new Truth(PULSE, parameters, samples(PULSE, 2.0), 1e-11);
    truth.assertTimes(0, p[2]);
    final Dual before = p[1].times(p[0].times(-2.0).exp());
    truth.assertOutput(0, 0, before.plus(p[3].times(p[0].times(p[2].plus(-2.0)).exp())));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-3.0, 2.0000001, 100.0})
  void aTimeBeforeTheStartOrAfterTheEndDoesNotCome(double a) {
    final double[] parameters = {1.3, 2.0, a, 5.0};
    final Dual[] p = Dual.parameters(parameters);
    final Truth truth = new Truth(PULSE, parameters, samples(PULSE, 2.0), 1e-11);
    truth.assertTimes(0);
    truth.assertOutput(0, 0, p[1].times(p[0].times(-2.0).exp()));
  }

  @Test
  void aSampleAtTheTimeOfAnEventIsDrawnBeforeIt() {
    final double[] parameters = {1.3, 2.0, 0.7, 5.0};
    final Dual[] p = Dual.parameters(parameters);
    final Truth truth = new Truth(PULSE, parameters, samples(PULSE, 0.7, 0.7 + 1e-12, 1.0), 1e-11);
    final Dual before = p[1].times(p[0].times(-0.7).exp());
    truth.assertOutput(0, 0, before);
    truth.assertOutput(1, 0, before.plus(p[3].times(p[0].times(p[2].plus(-0.7)).exp())));
  }

  @Test
  void anEventAtTheStartHappens() {
    final Truth truth =
        new Truth(PULSE, new double[] {1.3, 2.0, 0.0, 5.0}, samples(PULSE, 0.0, 1.0), 1e-11);
    assertEquals(1, truth.solver().eventCount(0));
    assertEquals(0.0, truth.solver().eventTime(0, 0));
    assertEquals(2.0, truth.solver().observable(0, 0), "the state before it");
    assertEquals(7.0 * Math.exp(-1.3), truth.solver().observable(1, 0), 1e-11);
  }

  @Test
  void anEventAtTheEndHappens() {
    final double[] parameters = {1.3, 2.0, 2.0, 5.0};
    final Dual[] p = Dual.parameters(parameters);
    final Truth truth = new Truth(PULSE, parameters, samples(PULSE, 2.0), 1e-11);
    truth.assertTimes(0, p[2]);
    truth.assertOutput(0, 0, p[1].times(p[0].times(-2.0).exp()));
  }

  @Test
  void aStateThatGetsThereAtTheEndHasGotThere() {
    final double[] parameters = {0.5, 1.0, 0.5, 9.0, 0.3};
    final Dual[] p = Dual.parameters(parameters);
    final Truth truth = new Truth(CASCADE, parameters, samples(CASCADE, 2.0), 1e-11);
    truth.assertTimes(0, p[1].over(p[0]));
    truth.assertOutput(0, 0, p[0].times(2.0));
  }

  @ParameterizedTest
  @CsvSource({"1, 0.5", "2, 0.99", "1, 0.9999", "3, -0.7", "1, -0.9999"})
  void passagesInBothDirectionsAndInOne(double w, double c) {
    final double[] parameters = {w, c};
    final Dual[] p = Dual.parameters(parameters);
    // Three periods that begin and end at x = 0 on the way up, or a little before for c < 0.
    final double end = 6.0 * Math.PI / w - 0.01;
    // The slope at the passage makes an error of x one of time.
    final double accuracy = 1e-11 / (1.0 - c * c);
    final Truth truth = new Truth(PASSAGES, parameters, samples(PASSAGES, end), accuracy);
    final Dual[] all = new Dual[6];
    final Dual[] upwards = new Dual[3];
    Dual sum = p[0].times(0.0);
    for (int i = 0; i < 6; i++) {
      all[i] = passage(p, i, c > 0.0 ? 0 : 1);
      sum = sum.plus(all[i]);
      if (i % 2 == (c > 0.0 ? 0 : 1)) {
        upwards[i / 2] = all[i];
      }
    }
    truth.assertTimes(0, all);
    truth.assertOutput(0, 2, sum);
    // Where c < 0 the condition holds at the start, and that is an event, too.
    final int atStart = c > 0.0 ? 0 : 1;
    assertEquals(3 + atStart, truth.solver().eventCount(1));
    for (int i = 0; i < 3; i++) {
      truth.assertTime(1, i + atStart, upwards[i]);
    }
    truth.assertOutput(0, 3, p[0].times(0.0).plus(3.0 + atStart));
  }

  /** When {@code sin(w t)} is at {@code c}: passages number 0, 2, … are upwards if c > 0. */
  private static Dual passage(Dual[] p, int i, int negative) {
    final double c = p[1].value();
    final Dual angle = new Dual(Math.asin(c), new double[] {0.0, 1.0 / Math.sqrt(1.0 - c * c)});
    final int halfPeriods = i + negative;
    return (halfPeriods % 2 == 0 ? angle : angle.negative()).plus(halfPeriods * Math.PI).over(p[0]);
  }

  @Test
  void atTheUsualToleranceAStepHasSeveralPassages() {
    final SensitivitySolver<Switched> solver =
        new SensitivitySolver<>(PASSAGES, Tolerances.relative(1e-4).absolute(1e-6));
    final Outcome outcome = solver.solve(new double[] {1.0, 0.995}, samples(PASSAGES, 60.0));
    assertTrue(outcome.isCompleted(), outcome::toString);
    assertEquals(20, solver.eventCount(0), "up and down, 10 times each");
    assertEquals(10, solver.eventCount(1));
    for (int i = 0; i < 20; i++) {
      final double angle = i % 2 == 0 ? Math.asin(0.995) : Math.PI - Math.asin(0.995);
      final double period = Math.floor(0.5 * i);
      assertEquals(angle + 2.0 * Math.PI * period, solver.eventTime(0, i), 2e-2);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.3, 1e-2, 1e-4, 1e-6})
  void aConditionThatHoldsForAnInstant(double b) {
    final double[] parameters = {1.7, b, 4.0};
    final Dual[] p = Dual.parameters(parameters);
    final Truth truth = new Truth(INSTANT, parameters, samples(INSTANT, 3.0), 1e-10 + 1e-15 / b);
    final Dual begin = p[0].minus(p[1]);
    truth.assertTimes(0, begin);
    truth.assertOutput(0, 0, p[2].times(begin.negative().plus(3.0).exp()).plus(Math.exp(3.0)));
  }

  @Test
  void aConditionThatNeverHoldsIsOnlyTouched() {
    final SensitivitySolver<Switched> solver =
        new SensitivitySolver<>(INSTANT, Tolerances.relative(1e-9).absolute(1e-9));
    final double[] parameters = {1.7, 0.0, 4.0};
    assertTrue(solver.solveStates(parameters, samples(INSTANT, 3.0)).isCompleted());
    assertEquals(0, solver.eventCount(0));
    assertEquals(Math.exp(3.0), solver.observable(0, 0), 1e-8);
    final Outcome outcome = solver.solve(parameters, samples(INSTANT, 3.0));
    assertEquals(
        Outcome.Reason.GRAZING,
        ((Outcome.Failed) outcome).reason(),
        "with b any larger it would happen");
  }

  @Test
  void anInputThatJumpsMakesAnEventAtATimeThatNoParameterMoves() {
    final double[] parameters = {9.0, 0.0, 1.5, 3.0};
    final Dual[] p = Dual.parameters(parameters);
    final Truth truth =
        new Truth(
            DRIVEN,
            parameters,
            samples(DRIVEN, 1.0, 2.0).inject(U, Signal.steps(0.0, 1.0).values(1.0, 2.0)),
            1e-12);
    truth.assertTimes(0);
    truth.assertTimes(1, p[0].constant().times(0.0).plus(1.0).constant());
    truth.assertOutput(0, 0, p[0].times(0.0).plus(1.0));
    truth.assertOutput(1, 0, p[3].plus(2.0));
  }

  @Test
  void anInputThatRampsMakesAnEventAtATimeThatItsLevelMoves() {
    final double[] parameters = {9.0, 0.0, 1.5, 3.0};
    final Dual[] p = Dual.parameters(parameters);
    final Truth truth =
        new Truth(
            DRIVEN,
            parameters,
            samples(DRIVEN, 2.0).inject(U, Signal.linear(0.0, 2.0).values(0.0, 4.0)),
            1e-11);
    // u = 2 t, x = t², tripled at t = s / 2.
    final Dual passed = p[2].times(0.5);
    truth.assertTimes(1, passed);
    truth.assertOutput(0, 0, passed.times(passed).times(p[3].plus(-1.0)).plus(4.0));
  }

  @Test
  void aBreakpointOfAnInputAtTheTimeOfAnEvent() {
    final double[] parameters = {1.0, 0.25, 99.0, 1.0};
    final Truth truth =
        new Truth(
            DRIVEN,
            parameters,
            samples(DRIVEN, 1.0, 1.2).inject(U, Signal.steps(0.0, 1.0).values(1.0, 2.0)),
            1e-12);
    assertEquals(1, truth.solver().eventCount(0));
    assertEquals(1.0, truth.solver().eventTime(0, 0), 1e-15);
    // Reached earlier it would be by 1, later by 1/2.
    final double byLevel = truth.solver().eventSensitivity(0, 0, 0);
    assertTrue(Math.abs(byLevel - 0.75) <= 0.25 + 1e-12, "dt/dc = " + byLevel);
    truth.assertOutput(0, 0, new Dual(1.0, new double[4]));
    // x = r + 2 (t − 1), and from c upwards as much is lost as is gained: the same on both sides.
    truth.assertOutput(1, 0, new Dual(0.65, new double[] {-1.0, 1.0, 0.0, 0.0}));
  }

  @Test
  void aParameterThatAnExperimentOverridesMovesNothing() {
    final Experiment<Switched> experiment =
        samples(PULSE, 2.0).with(PULSE.parameters().get(2), 0.5);
    final double[] parameters = {1.3, 2.0, 0.7, 5.0};
    final SensitivitySolver<Switched> solver =
        new SensitivitySolver<>(PULSE, Tolerances.relative(1e-12).absolute(1e-14));
    assertTrue(solver.solve(parameters, experiment).isCompleted());
    assertEquals(0.5, solver.eventTime(0, 0));
    assertEquals(0.0, solver.eventSensitivity(0, 0, 2));
    assertEquals(0.0, solver.sensitivity(0, 0, 2));
    assertEquals(Math.exp(-1.3 * 1.5), solver.sensitivity(0, 0, 3), 1e-11);
  }
}
