package io.gradiode.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.kernels.Dual;
import io.gradiode.kernels.Firing;
import io.gradiode.kernels.HandWrittenModel;
import io.gradiode.kernels.Switched;
import io.gradiode.observation.Experiment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A leaky neuron with constant current: spike times and voltage against their closed forms, and
 * their derivatives by all parameters.
 *
 * <p>Towards {@code V = E + R I} the voltage goes from {@code V_r} to {@code V_th} in {@code tau
 * log((V − V_r) / (V − V_th))}.
 */
class SpikeTest {

  private static final HandWrittenModel<Switched> LEAKY = Firing.leaky();

  private static final int TAU = 0;
  private static final int R = 1;
  private static final int I = 2;
  private static final int E = 3;
  private static final int V_TH = 4;
  private static final int V_R = 5;
  private static final int T_REF = 6;
  private static final int V_0 = 7;

  private static Dual limit(Dual[] p) {
    return p[E].plus(p[R].times(p[I]));
  }

  private static Dual charging(Dual[] p, Dual from) {
    final Dual limit = limit(p);
    return p[TAU].times(limit.minus(from).over(limit.minus(p[V_TH])).log());
  }

  private static Dual spike(Dual[] p, int i) {
    return charging(p, p[V_0]).plus(p[T_REF].plus(charging(p, p[V_R])).times(i));
  }

  /** Voltage some time after it was at {@code from}, if it is not refractory. */
  private static Dual charged(Dual[] p, Dual from, Dual time) {
    final Dual limit = limit(p);
    return limit.plus(from.minus(limit).times(time.over(p[TAU]).negative().exp()));
  }

  @ParameterizedTest
  @CsvSource({
    "10, 1, 20, -65, -50, -60, 2, -65, 100",
    "10, 1, 16, -65, -50, -70, 5, -52, 300",
    "20, 0.5, 60, -65, -50, -65, 1e-9, -65, 100",
    "10, 1, 15.0001, -65, -50, -60, 2, -65, 600",
    "5, 2, -10, 30, 5, 0, 0.1, 1, 30",
    "1e-2, 1, 2, 0, 1, 0, 1e-3, 0.5, 0.1"
  })
  void spikeTimesAndVoltage(
      double tau,
      double r,
      double i,
      double e,
      double threshold,
      double reset,
      double refractory,
      double start,
      double end) {
    final double[] parameters = {tau, r, i, e, threshold, reset, refractory, start};
    final Dual[] p = Dual.parameters(parameters);
    final double period = spike(p, 1).minus(spike(p, 0)).value();
    final int count = 1 + (int) ((end - spike(p, 0).value()) / period);
    final Dual last = spike(p, count - 1);
    final double charging = spike(p, count).minus(last).minus(p[T_REF]).value();
    final double middle = last.plus(p[T_REF]).value() + 0.5 * charging;
    final double early = 0.5 * spike(p, 0).value();
    final double frozen = last.value() + 0.5 * refractory;
    final Experiment<Switched> experiment =
        Experiment.of(LEAKY).from(0.0).sample(early, frozen, middle);
    final Truth truth = new Truth(LEAKY, parameters, experiment, 1e-9);
    final Dual[] spikes = new Dual[count];
    final Dual[] ends = new Dual[count];
    for (int k = 0; k < count; k++) {
      spikes[k] = spike(p, k);
      ends[k] = spikes[k].plus(p[T_REF]);
    }
    truth.assertTimes(0, spikes);
    truth.assertTimes(1, ends);
    final Dual none = p[TAU].times(0.0);
    truth.assertOutput(0, 0, charged(p, p[V_0], none.plus(early)));
    truth.assertOutput(1, 0, p[V_R]);
    truth.assertOutput(1, 1, last);
    truth.assertOutput(1, 2, none);
    truth.assertOutput(2, 0, charged(p, p[V_R], ends[count - 1].negative().plus(middle)));
    truth.assertOutput(2, 1, last);
    truth.assertOutput(2, 2, none.plus(1.0));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.0, -1.0})
  void aRefractoryPeriodOfNoDurationEndsAtOnce(double refractory) {
    final double[] parameters = {10.0, 1.0, 20.0, -65.0, -50.0, -60.0, refractory, -65.0};
    final Dual[] p = Dual.parameters(parameters);
    p[T_REF] = time(0.0);
    final Truth truth =
        new Truth(LEAKY, parameters, Experiment.of(LEAKY).from(0.0).sample(40.0), 1e-10);
    truth.assertTimes(0, spike(p, 0), spike(p, 1), spike(p, 2));
    truth.assertTimes(1, spike(p, 0), spike(p, 1), spike(p, 2));
    truth.assertOutput(0, 0, charged(p, p[V_R], spike(p, 2).negative().plus(40.0)));
  }

  @Test
  void theAccuracyOfSpikesDoesNotWearOff() {
    final double[] parameters = {10.0, 1.0, 20.0, -65.0, -50.0, -60.0, 2.0, -65.0};
    final Dual[] p = Dual.parameters(parameters);
    final Experiment<Switched> experiment = Experiment.of(LEAKY).from(0.0).until(1310.0);
    final SensitivitySolver<Switched> usual = new SensitivitySolver<>(LEAKY, Tolerances.defaults());
    assertTrue(usual.solve(parameters, experiment).isCompleted());
    assertEquals(100, usual.eventCount(0));
    for (int q = 0; q < parameters.length; q++) {
      final Dual last = spike(p, 99);
      assertEquals(last.value(), usual.eventTime(0, 99), 1e-5 * last.value());
      assertEquals(
          last.by()[q], usual.eventSensitivity(0, 99, q), 1e-4 * Math.abs(last.by()[q]) + 1e-9);
    }
  }

  @Test
  void aNeuronThatStartsAboveItsThresholdFiresAtOnce() {
    final double[] parameters = {10.0, 1.0, 20.0, -65.0, -50.0, -60.0, 2.0, -40.0};
    final Dual[] p = Dual.parameters(parameters);
    final Experiment<Switched> experiment = Experiment.of(LEAKY).from(0.0).sample(0.0, 5.0, 14.0);
    final Truth truth = new Truth(LEAKY, parameters, experiment, 1e-10);
    final Dual none = p[TAU].times(0.0);
    final Dual second = p[T_REF].plus(charging(p, p[V_R]));
    truth.assertTimes(0, none, second);
    truth.assertOutput(0, 0, p[V_0]);
    truth.assertOutput(1, 0, charged(p, p[V_R], p[T_REF].negative().plus(5.0)));
    truth.assertOutput(2, 0, p[V_R]);
  }

  @Test
  void anotherStartOfTimeShiftsAllSpikes() {
    final double[] parameters = {10.0, 1.0, 20.0, -65.0, -50.0, -60.0, 2.0, -65.0};
    final Dual[] p = Dual.parameters(parameters);
    final Truth truth =
        new Truth(LEAKY, parameters, Experiment.of(LEAKY).from(-400.0).until(-380.0), 1e-10);
    truth.assertTimes(0, spike(p, 0).plus(-400.0));
  }

  @Test
  void belowTheRheobaseThereIsNoSpike() {
    final double[] parameters = {10.0, 1.0, 14.9, -65.0, -50.0, -60.0, 2.0, -65.0};
    final Truth truth =
        new Truth(LEAKY, parameters, Experiment.of(LEAKY).from(0.0).sample(1000.0), 1e-10);
    truth.assertTimes(0);
    truth.assertTimes(1);
    truth.assertOutput(
        0, 0, charged(Dual.parameters(parameters), Dual.parameters(parameters)[V_0], time(1000.0)));
  }

  private static Dual time(double value) {
    return new Dual(value, new double[8]);
  }

  @Test
  void aPerfectIntegratorFiresRegularly() {
    final HandWrittenModel<Switched> model = Firing.perfect();
    final double[] parameters = {2.0, 1.0, -0.5};
    final Dual[] p = Dual.parameters(parameters);
    final Truth truth = new Truth(model, parameters, Experiment.of(model).sample(2.1), 1e-12);
    final Dual first = p[1].over(p[0]);
    final Dual period = p[1].minus(p[2]).over(p[0]);
    final Dual third = first.plus(period.times(2.0));
    truth.assertTimes(0, first, first.plus(period), third);
    truth.assertOutput(0, 0, p[2].plus(p[0].times(third.negative().plus(2.1))));
  }
}
