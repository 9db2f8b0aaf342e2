package io.gradiode.examples.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.Assignment;
import io.gradiode.examples.neuron.AdaptiveExponential;
import io.gradiode.examples.neuron.AdaptiveExponentialModel;
import io.gradiode.examples.neuron.Izhikevich;
import io.gradiode.examples.neuron.IzhikevichModel;
import io.gradiode.examples.neuron.LeakyIntegrateAndFire;
import io.gradiode.examples.neuron.LeakyIntegrateAndFireModel;
import io.gradiode.observation.Experiment;
import io.gradiode.observation.Signal;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is known of the published neurons that spike by a threshold and a reset. */
final class SpikingNeuronFactsTest {

  /**
   * Equilibrium loses its stability where tau_m/tau_w is what the slope of the exponential exceeds
   * 1 by; Touboul and Brette (2008), Biological Cybernetics 99, 319–334.
   */
  @Test
  void theAdaptiveExponentialNeuronSpikesBeyondItsHopfBifurcation() {
    final double ratio = 281.0 / 30 / 144;
    final double potential = -50.4 + 2 * Math.log(1 + ratio);
    final double current =
        (30 + 4) * (potential + 70.6) - 30 * 2 * Math.exp((potential + 50.4) / 2);
    assertEquals(627.2, current, 0.1);
    assertFalse(adaptiveExponentialSpikesAt(0.99 * current));
    assertTrue(adaptiveExponentialSpikesAt(1.01 * current));
  }

  private static boolean adaptiveExponentialSpikesAt(double current) {
    return Trajectory.times(
                AdaptiveExponentialModel.MODEL,
                AdaptiveExponential.published(),
                Experiment.of(AdaptiveExponentialModel.MODEL)
                    .inject(AdaptiveExponentialModel.I, Signal.linear(0, 5000).values(0, current))
                    .until(20_000),
                AdaptiveExponentialModel.SPIKE)
            .length
        > 0;
  }

  /** At each spike the adaptation grows by b, so that spikes follow each other more slowly. */
  @Test
  void theAdaptiveExponentialNeuronAdapts() {
    final double[] spikes =
        Trajectory.times(
            AdaptiveExponentialModel.MODEL,
            AdaptiveExponential.published(),
            Experiment.of(AdaptiveExponentialModel.MODEL)
                .inject(AdaptiveExponentialModel.I, Signal.constant(1000))
                .until(500),
            AdaptiveExponentialModel.SPIKE);
    assertTrue(spikes.length > 5, spikes.length + " spikes");
    for (int i = 2; i < spikes.length; i++) {
      assertTrue(spikes[i] - spikes[i - 1] > spikes[i - 1] - spikes[i - 2]);
    }
  }

  /** Its interval is t_ref + τ log((v_∞ − V_r)/(v_∞ − V_T)), with v_∞ = E_L + I/g_L. */
  @ParameterizedTest(name = "{0} pA")
  @CsvSource({"210", "300", "1000"})
  void theLeakyNeuronHasAClosedForm(double current) {
    final double[] spikes =
        Trajectory.times(
            LeakyIntegrateAndFireModel.MODEL,
            LeakyIntegrateAndFire.published(),
            Experiment.of(LeakyIntegrateAndFireModel.MODEL)
                .inject(LeakyIntegrateAndFireModel.I, Signal.constant(current))
                .until(1000),
            LeakyIntegrateAndFireModel.SPIKE);
    final double target = -70 + current / 10;
    final double first = 20 * Math.log((target + 70) / (target + 50));
    final double interval = 2 + 20 * Math.log((target + 65) / (target + 50));
    assertEquals(1 + (int) ((1000 - first) / interval), spikes.length);
    for (int i = 0; i < spikes.length; i++) {
      assertEquals(first + i * interval, spikes[i], 1e-7);
    }
  }

  /** Up to 200 pA the leaky neuron is silent. */
  @Test
  void theLeakyNeuronHasAThreshold() {
    final double[] spikes =
        Trajectory.times(
            LeakyIntegrateAndFireModel.MODEL,
            LeakyIntegrateAndFire.published(),
            Experiment.of(LeakyIntegrateAndFireModel.MODEL)
                .inject(LeakyIntegrateAndFireModel.I, Signal.constant(199.9))
                .until(5000),
            LeakyIntegrateAndFireModel.SPIKE);
    assertEquals(0, spikes.length);
  }

  /** Figure 2, currents of 10: what distinguishes the intervals between spikes. */
  @Test
  void theIzhikevichNeuronHasTheFiringPatternsOfItsPaper() {
    final double[] regular = izhikevichIntervals(Izhikevich.published());
    assertTrue(regular[0] < 0.5 * regular[regular.length - 1]);
    assertEquals(regular[regular.length - 2], regular[regular.length - 1], 0.1);

    final double[] intrinsic = izhikevichIntervals(Izhikevich.intrinsicallyBursting());
    assertTrue(intrinsic[0] < 10 && intrinsic[1] < 10);
    assertTrue(Arrays.stream(intrinsic).skip(10).min().orElseThrow() > 20);

    final double[] chattering = izhikevichIntervals(Izhikevich.chattering());
    final long within = Arrays.stream(chattering).filter(each -> each < 5).count();
    final long between = Arrays.stream(chattering).filter(each -> each > 20).count();
    assertTrue(between >= 8 && within > 2 * between);

    final double[] fast = izhikevichIntervals(Izhikevich.fastSpiking());
    assertTrue(fast.length > 3 * regular.length);

    final double[] low = izhikevichIntervals(Izhikevich.lowThresholdSpiking());
    assertTrue(low[0] < 0.7 * low[low.length - 1]);
    assertTrue(low.length > regular.length && low.length < fast.length);
  }

  /** A thalamic cell spikes when an inhibition ends. */
  @Test
  void theThalamoCorticalIzhikevichNeuronRebounds() {
    final double[] spikes =
        Trajectory.times(
            IzhikevichModel.MODEL,
            Izhikevich.thalamoCortical(),
            Experiment.of(IzhikevichModel.MODEL)
                .inject(IzhikevichModel.I, Signal.steps(0, 50, 250).values(0, -10, 0))
                .until(400),
            IzhikevichModel.SPIKE);
    assertTrue(spikes.length >= 2 && spikes[0] > 250, () -> Arrays.toString(spikes));
  }

  private static double[] izhikevichIntervals(Assignment<Izhikevich> values) {
    final double[] spikes =
        Trajectory.times(
            IzhikevichModel.MODEL,
            values,
            Experiment.of(IzhikevichModel.MODEL)
                .inject(IzhikevichModel.I, Signal.steps(0, 10).values(0, 10))
                .until(1000),
            IzhikevichModel.SPIKE);
    final double[] intervals = new double[spikes.length - 1];
    Arrays.setAll(intervals, i -> spikes[i + 1] - spikes[i]);
    return intervals;
  }

  /** Rest solves 0.04 v² + 4.8 v + 140 + I = 0, and is stable while a exceeds 0.08 v + 5. */
  @Test
  void theIzhikevichNeuronRestsAtMinus70AndSpikesBeyond3Point7975() {
    final Trajectory<Izhikevich> rest =
        Trajectory.of(
            IzhikevichModel.MODEL,
            Izhikevich.published(),
            Experiment.of(IzhikevichModel.MODEL)
                .inject(IzhikevichModel.I, Signal.constant(0))
                .sample(5000));
    assertEquals(-70, rest.last(IzhikevichModel.V), 1e-6);
    assertEquals(-14, rest.last(IzhikevichModel.U), 1e-6);
    assertFalse(izhikevichSpikesAt(3.77));
    assertTrue(izhikevichSpikesAt(3.83));
  }

  private static boolean izhikevichSpikesAt(double current) {
    return Trajectory.times(
                IzhikevichModel.MODEL,
                Izhikevich.published(),
                Experiment.of(IzhikevichModel.MODEL)
                    .inject(IzhikevichModel.I, Signal.linear(0, 10_000).values(0, current))
                    .until(20_000),
                IzhikevichModel.SPIKE)
            .length
        > 0;
  }
}
