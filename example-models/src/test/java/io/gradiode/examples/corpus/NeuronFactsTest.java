package io.gradiode.examples.corpus;

import static io.gradiode.examples.corpus.Times.upTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.Assignment;
import io.gradiode.examples.neuron.FitzHughNagumo;
import io.gradiode.examples.neuron.FitzHughNagumoModel;
import io.gradiode.examples.neuron.HindmarshRose;
import io.gradiode.examples.neuron.HindmarshRoseModel;
import io.gradiode.examples.neuron.JansenRit;
import io.gradiode.examples.neuron.JansenRitModel;
import io.gradiode.examples.neuron.MorrisLecar;
import io.gradiode.examples.neuron.MorrisLecarModel;
import io.gradiode.examples.neuron.PinskyRinzel;
import io.gradiode.examples.neuron.PinskyRinzelModel;
import io.gradiode.examples.neuron.RothmanManis;
import io.gradiode.examples.neuron.RothmanManisModel;
import io.gradiode.examples.neuron.SynapticHodgkinHuxley;
import io.gradiode.examples.neuron.SynapticHodgkinHuxleyModel;
import io.gradiode.examples.neuron.ThalamicRelay;
import io.gradiode.examples.neuron.ThalamicRelayModel;
import io.gradiode.examples.neuron.WangBuzsaki;
import io.gradiode.examples.neuron.WangBuzsakiModel;
import io.gradiode.observation.Experiment;
import io.gradiode.observation.Signal;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is known of the published neurons. */
final class NeuronFactsTest {

  @ParameterizedTest(name = "{0} µA/cm²: oscillates {1}")
  @CsvSource({"100, false", "300, true", "475, false"})
  void theBarnacleFiberOscillatesAtMiddlingCurrents(double current, boolean oscillates) {
    final Trajectory<MorrisLecar> late =
        Trajectory.of(
            MorrisLecarModel.MODEL,
            MorrisLecar.published(),
            Experiment.of(MorrisLecarModel.MODEL)
                .inject(MorrisLecarModel.I, Signal.constant(current))
                .sample(2000, 2005, 2010, 2015, 2020, 2025, 2030, 2035, 2040, 2045));
    final double swing = late.largest(MorrisLecarModel.V) - late.smallest(MorrisLecarModel.V);
    assertEquals(oscillates, swing > 5, () -> "swing " + swing);
  }

  @Test
  void theFitzHughNagumoMembraneRestsWhereThePaperSays() {
    final Trajectory<FitzHughNagumo> rest =
        Trajectory.of(
            FitzHughNagumoModel.MODEL,
            FitzHughNagumo.published().set(FitzHughNagumoModel.X_0, 1),
            Experiment.of(FitzHughNagumoModel.MODEL)
                .inject(FitzHughNagumoModel.Z, Signal.constant(0))
                .sample(400));
    final double x = rest.last(FitzHughNagumoModel.X);
    final double y = rest.last(FitzHughNagumoModel.Y);
    assertEquals(1.20, x, 0.005);
    assertEquals(-0.625, y, 0.005);
    assertEquals(0, y + x - x * x * x / 3, 1e-9);
    assertEquals(0, x - 0.7 + 0.8 * y, 1e-9);
  }

  @Test
  void theFitzHughNagumoMembraneFiresForEverAtMinus0Point4() {
    final Trajectory<FitzHughNagumo> train =
        Trajectory.of(
            FitzHughNagumoModel.MODEL,
            FitzHughNagumo.published(),
            Experiment.of(FitzHughNagumoModel.MODEL)
                .inject(FitzHughNagumoModel.Z, Signal.constant(-0.4))
                .sample(upTo(200, 4000)));
    assertTrue(train.rises(FitzHughNagumoModel.X, 0).length > 10);
  }

  @Test
  void theHindmarshRoseNeuronRestsWithoutCurrentAndBurstsWithIt() {
    final Trajectory<HindmarshRose> rest = hindmarshRose(0);
    final double x = -(1 + Math.sqrt(5)) / 2;
    assertEquals(x, rest.last(HindmarshRoseModel.X), 1e-9);
    assertEquals(1 - 5 * x * x, rest.last(HindmarshRoseModel.Y), 1e-9);
    final double[] spikes = hindmarshRose(2).rises(HindmarshRoseModel.X, 0.5);
    int pauses = 0;
    for (int i = 1; i < spikes.length; i++) {
      pauses += spikes[i] - spikes[i - 1] > 100 ? 1 : 0;
    }
    assertTrue(pauses >= 3, pauses + " pauses");
    assertTrue(spikes.length > 4 * pauses, spikes.length + " spikes");
  }

  private static Trajectory<HindmarshRose> hindmarshRose(double current) {
    return Trajectory.of(
        HindmarshRoseModel.MODEL,
        HindmarshRose.published(),
        Experiment.of(HindmarshRoseModel.MODEL)
            .inject(HindmarshRoseModel.I, Signal.constant(current))
            .sample(upTo(2000, 20_000)));
  }

  @ParameterizedTest(name = "{0} µA/cm²: {1} to {2} spikes a second")
  @CsvSource({"0, 0, 0", "0.1, 0, 0", "0.2, 5, 20", "1, 50, 80"})
  void theInterneuronFiresSlowlyAtItsThreshold(double current, int least, int most) {
    final Trajectory<WangBuzsaki> trace =
        Trajectory.of(
            WangBuzsakiModel.MODEL,
            WangBuzsaki.published(),
            Experiment.of(WangBuzsakiModel.MODEL)
                .inject(WangBuzsakiModel.I_APP, Signal.constant(current))
                .sample(upTo(1000, 10_000)));
    final int spikes = trace.rises(WangBuzsakiModel.V, 0).length;
    assertTrue(spikes >= least && spikes <= most, spikes + " spikes");
    if (current == 0) {
      assertEquals(-64, trace.last(WangBuzsakiModel.V), 0.5);
    }
  }

  @Test
  void aSynapticConductanceDecaysExponentially() {
    final Trajectory<SynapticHodgkinHuxley> trace =
        Trajectory.of(
            SynapticHodgkinHuxleyModel.MODEL,
            SynapticHodgkinHuxley.published(),
            Experiment.of(SynapticHodgkinHuxleyModel.MODEL)
                .inject(SynapticHodgkinHuxleyModel.RATE_E, Signal.steps(0, 1, 1.5).values(0, 2, 0))
                .inject(SynapticHodgkinHuxleyModel.RATE_I, Signal.constant(0))
                .sample(1.5, 6.5, 11.5));
    final double[] conductance = trace.of(SynapticHodgkinHuxleyModel.G_E);
    // A pulse of length 0.5 ms and rate 2/ms is one spike.
    assertEquals(6 * 2 * 5 * (1 - Math.exp(-0.1)), conductance[0], 1e-8);
    assertEquals(conductance[0] / Math.E, conductance[1], 1e-8);
    assertEquals(conductance[1] / Math.E, conductance[2], 1e-8);
  }

  @ParameterizedTest(name = "{0} rests at {1} mV")
  @CsvSource({"I-c, -63.9", "I-t, -64.2", "II, -63.6"})
  void cochlearNeuronsRestWhereTable1Says(String type, double potential) {
    final Trajectory<RothmanManis> rest = rothmanManis(type, 0);
    assertEquals(potential, rest.last(RothmanManisModel.V), 0.1);
  }

  /** Figure 2: stellate cells fire as long as the current flows, bushy cells once. */
  @ParameterizedTest(name = "{0} at {1} pA: {2} to {3} spikes")
  @CsvSource({"I-c, 50, 4, 20", "I-t, 50, 3, 20", "II, 300, 1, 1"})
  void bushyCellsFireOnce(String type, double current, int least, int most) {
    final int spikes = rothmanManis(type, current).rises(RothmanManisModel.V, -20).length;
    assertTrue(spikes >= least && spikes <= most, spikes + " spikes");
  }

  private static Trajectory<RothmanManis> rothmanManis(String type, double current) {
    final Assignment<RothmanManis> values =
        switch (type) {
          case "I-c" -> RothmanManis.published();
          case "I-t" -> RothmanManis.typeOneTransient();
          default -> RothmanManis.typeTwo();
        };
    return Trajectory.of(
        RothmanManisModel.MODEL,
        values,
        Experiment.of(RothmanManisModel.MODEL)
            .inject(RothmanManisModel.I, Signal.steps(0, 2000, 2100).values(0, current, 0))
            .sample(upTo(4000, 40_000)));
  }

  /** Grimbert and Faugeras (2006), Neural Computation 18, 3052–3068: alpha below p = 315.7/s. */
  @Test
  void theCorticalColumnHasAlphaRhythm() {
    final Trajectory<JansenRit> rhythm = jansenRit(220);
    final double frequency = 1 / rhythm.period(JansenRitModel.EEG, 8);
    assertTrue(frequency > 8 && frequency < 13, frequency + " Hz");
    final Trajectory<JansenRit> silence = jansenRit(400);
    final double[] eeg = silence.of(JansenRitModel.EEG);
    assertEquals(eeg[eeg.length - 100], eeg[eeg.length - 1], 1e-3);
  }

  private static Trajectory<JansenRit> jansenRit(double rate) {
    return Trajectory.of(
        JansenRitModel.MODEL,
        JansenRit.published(),
        Experiment.of(JansenRitModel.MODEL)
            .inject(JansenRitModel.P, Signal.constant(rate))
            .sample(upTo(5, 5000)));
  }

  /** Soma and dendrite play ping-pong; calcium ends the burst and makes a long pause. */
  @Test
  void theHippocampalCellBursts() {
    final Trajectory<PinskyRinzel> trace =
        Trajectory.of(
            PinskyRinzelModel.MODEL,
            PinskyRinzel.published(),
            Experiment.of(PinskyRinzelModel.MODEL)
                .inject(PinskyRinzelModel.I_S, Signal.constant(0.75))
                .inject(PinskyRinzelModel.I_D, Signal.constant(0))
                .sample(upTo(1500, 30_000)));
    final double[] spikes = trace.rises(PinskyRinzelModel.V_S, 20);
    for (int i = 2; i + 1 < spikes.length; i += 2) {
      assertTrue(spikes[i + 1] - spikes[i] < 5);
      assertTrue(spikes[i] - spikes[i - 1] > 75);
    }
    assertTrue(trace.largest(PinskyRinzelModel.V_D) > 50);
    assertTrue(trace.largest(PinskyRinzelModel.CA) > 250);
  }

  /** A pause releases the current from inactivation: the burst that follows needs no input. */
  @Test
  void theRelayCellRebounds() {
    final Trajectory<ThalamicRelay> trace =
        Trajectory.of(
            ThalamicRelayModel.MODEL,
            ThalamicRelay.published(),
            Experiment.of(ThalamicRelayModel.MODEL)
                .inject(ThalamicRelayModel.I, Signal.steps(0, 20, 320).values(0, -0.3, 0))
                .sample(upTo(500, 5000)));
    final double[] v = trace.of(ThalamicRelayModel.V);
    assertEquals(-75, v[199], 1);
    assertTrue(v[3199] < -81);
    assertTrue(Arrays.stream(v, 0, 3200).max().orElseThrow() < -70);
    assertTrue(Arrays.stream(v, 3200, 5000).max().orElseThrow() > 0);
  }

  /** At 0 mV the equation of Goldman, Hodgkin and Katz is 0/0; its limit is Z F (Ca_i − Ca_o). */
  @Test
  void theCalciumCurrentIsFiniteAtZeroPotential() {
    final Trajectory<ThalamicRelay> trace =
        Trajectory.of(
            ThalamicRelayModel.MODEL,
            ThalamicRelay.published().set(ThalamicRelayModel.E_L, 0),
            Experiment.of(ThalamicRelayModel.MODEL)
                .inject(ThalamicRelayModel.I, Signal.constant(0))
                .sample(0));
    final double open = 1 / (1 + Math.exp(-56 / 6.2));
    final double available = 1 / (1 + Math.exp(80 / 4.0));
    // um/s times coulomb/m³ is uA/m², a ten-thousandth of uA/cm².
    final double current = 1e-4 * 0.95 * open * open * available * 2 * 96485.3321 * (240e-6 - 2);
    assertEquals(current, trace.last(ThalamicRelayModel.I_T), 1e-12 * Math.abs(current));
  }
}
