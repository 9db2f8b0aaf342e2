package io.gradiode.examples.corpus;

import static io.gradiode.examples.corpus.Times.upTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.examples.kinetics.CircadianClock;
import io.gradiode.examples.kinetics.CircadianClockModel;
import io.gradiode.examples.kinetics.MichaelisMenten;
import io.gradiode.examples.kinetics.MichaelisMentenModel;
import io.gradiode.examples.kinetics.MitoticOscillator;
import io.gradiode.examples.kinetics.MitoticOscillatorModel;
import io.gradiode.examples.kinetics.Repressilator;
import io.gradiode.examples.kinetics.RepressilatorModel;
import io.gradiode.observation.Experiment;
import org.junit.jupiter.api.Test;

/** What is known of the published reactions; more of the stiff ones in {@link StiffFactsTest}. */
final class KineticsFactsTest {

  @Test
  void enzymeAndSubstrateAreConserved() {
    final Trajectory<MichaelisMenten> trace =
        Trajectory.of(
            MichaelisMentenModel.MODEL,
            MichaelisMenten.published(),
            Experiment.of(MichaelisMentenModel.MODEL).sample(upTo(1000, 1000)));
    for (int k = 0; k < 1000; k++) {
      final double complex = trace.of(MichaelisMentenModel.ES)[k];
      assertEquals(1, trace.of(MichaelisMentenModel.E)[k] + complex, 1e-9);
      assertEquals(
          20,
          trace.of(MichaelisMentenModel.S)[k] + complex + trace.of(MichaelisMentenModel.P)[k],
          1e-9);
    }
    assertEquals(20, trace.last(MichaelisMentenModel.P), 1e-6);
  }

  /** With little enzyme the velocity is k_cat E_0 S/(K_M + S), K_M = 16.7 mM. */
  @Test
  void littleEnzymeWorksAtTheVelocityOfMichaelisAndMenten() {
    final Trajectory<MichaelisMenten> trace =
        Trajectory.of(
            MichaelisMentenModel.MODEL,
            MichaelisMenten.published().set(MichaelisMentenModel.E_0, 1e-4),
            Experiment.of(MichaelisMentenModel.MODEL).sample(20, 21));
    final double[] product = trace.of(MichaelisMentenModel.P);
    final double velocity = 0.67 * 1e-4 * 20 / (16.7 + 20);
    assertEquals(velocity, product[1] - product[0], 1e-4 * velocity);
  }

  @Test
  void theMitoticOscillatorKeepsItsPeriod() {
    final Trajectory<MitoticOscillator> trace =
        Trajectory.of(
            MitoticOscillatorModel.MODEL,
            MitoticOscillator.published(),
            Experiment.of(MitoticOscillatorModel.MODEL).sample(upTo(500, 50_000)));
    final double[] rises = trace.rises(MitoticOscillatorModel.M, 0.5);
    for (int i = 2; i < rises.length; i++) {
      assertEquals(25.17, rises[i] - rises[i - 1], 0.01);
    }
    assertTrue(rises.length > 15);
  }

  @Test
  void theFlysDayHas24Hours() {
    final Trajectory<CircadianClock> trace =
        Trajectory.of(
            CircadianClockModel.MODEL,
            CircadianClock.published(),
            Experiment.of(CircadianClockModel.MODEL).sample(upTo(1000, 100_000)));
    assertEquals(24, trace.period(CircadianClockModel.M, 1.5), 0.5);
  }

  /**
   * Three genes, one cycle of the 160 ± 40 minutes that were measured: each gene follows its
   * repressor by a third of it.
   */
  @Test
  void theRepressilatorOscillatesInThreePhases() {
    final Trajectory<Repressilator> trace =
        Trajectory.of(
            RepressilatorModel.MODEL,
            Repressilator.published(),
            Experiment.of(RepressilatorModel.MODEL).sample(upTo(3000, 60_000)));
    final double period = trace.period(RepressilatorModel.P_LAC_I, 50);
    assertTrue(period > 120 && period < 200, period + " minutes");
    final double[] first = trace.rises(RepressilatorModel.P_LAC_I, 50);
    final double[] second = trace.rises(RepressilatorModel.P_C_I, 50);
    final double lag = second[second.length - 1] - first[first.length - 1];
    final double phase = Math.abs(lag / period) % 1;
    assertEquals(1.0 / 3, Math.min(phase, 1 - phase), 1e-3);
    assertEquals(period, trace.period(RepressilatorModel.P_TET_R, 50), 1e-3);
  }
}
