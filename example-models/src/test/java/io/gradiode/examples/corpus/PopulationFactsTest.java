package io.gradiode.examples.corpus;

import static io.gradiode.examples.corpus.Times.upTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.Assignment;
import io.gradiode.examples.ecology.LotkaVolterra;
import io.gradiode.examples.ecology.LotkaVolterraModel;
import io.gradiode.examples.epidemiology.Seir;
import io.gradiode.examples.epidemiology.SeirModel;
import io.gradiode.examples.epidemiology.Sir;
import io.gradiode.examples.epidemiology.SirModel;
import io.gradiode.observation.Experiment;
import org.junit.jupiter.api.Test;

/** What is known of predators, prey and epidemics. */
final class PopulationFactsTest {

  @Test
  void hareAndLynxKeepTheInvariantOfVolterra() {
    final double birth = 0.48;
    final double predation = 0.025;
    final double conversion = 0.028;
    final double death = 0.93;
    final Assignment<LotkaVolterra> values =
        LotkaVolterraModel.MODEL
            .values()
            .set(LotkaVolterraModel.BIRTH, birth)
            .set(LotkaVolterraModel.PREDATION, predation)
            .set(LotkaVolterraModel.CONVERSION, conversion)
            .set(LotkaVolterraModel.DEATH, death)
            .set(LotkaVolterraModel.HARE_0, 35)
            .set(LotkaVolterraModel.LYNX_0, 4);
    final Trajectory<LotkaVolterra> trace =
        Trajectory.of(
            LotkaVolterraModel.MODEL,
            values,
            Experiment.of(LotkaVolterraModel.MODEL).sample(upTo(50, 50)));
    final double invariant =
        conversion * 35 - death * Math.log(35) + predation * 4 - birth * Math.log(4);
    for (int k = 0; k < 50; k++) {
      final double hare = trace.of(LotkaVolterraModel.HARE)[k];
      final double lynx = trace.of(LotkaVolterraModel.LYNX)[k];
      assertEquals(
          invariant,
          conversion * hare - death * Math.log(hare) + predation * lynx - birth * Math.log(lynx),
          1e-8);
    }
  }

  /** Kermack and McKendrick: nobody is lost, and I + S − (gamma N/beta) ln S stays. */
  @Test
  void theEpidemicKeepsPopulationAndInvariant() {
    final double threshold = 0.44 * 763 / 1.66;
    final Trajectory<Sir> epidemic = sir(30, 300);
    final double invariant = 763 - threshold * Math.log(762);
    for (int k = 0; k < 300; k++) {
      final double susceptible = epidemic.of(SirModel.S)[k];
      final double infectious = epidemic.of(SirModel.I)[k];
      assertEquals(763, susceptible + infectious + epidemic.of(SirModel.R)[k], 1e-9);
      assertEquals(invariant, infectious + susceptible - threshold * Math.log(susceptible), 1e-7);
    }
  }

  /** The peak lies where S passes gamma N/beta; Murray reads off 300 boys in bed on day 6. */
  @Test
  void theEpidemicPeaksWhereSusceptiblesPassTheThreshold() {
    final double threshold = 0.44 * 763 / 1.66;
    assertEquals(202, threshold, 0.5);
    final double peak =
        763 - threshold * Math.log(762) - threshold + threshold * Math.log(threshold);
    final Trajectory<Sir> epidemic = sir(30, 30_000);
    assertEquals(peak, epidemic.largest(SirModel.I), 1e-4);
    assertEquals(293, peak, 1);
  }

  private static Trajectory<Sir> sir(double days, int count) {
    return Trajectory.of(
        SirModel.MODEL, Sir.published(), Experiment.of(SirModel.MODEL).sample(upTo(days, count)));
  }

  /** Without seasons: S* = (m + a)(m + g)/(b a), I* = m (1 − S*)/(b S*). */
  @Test
  void measlesSettleAtTheEndemicStateWithoutSeasons() {
    final Trajectory<Seir> trace =
        Trajectory.of(
            SeirModel.MODEL,
            Seir.published().set(SeirModel.B_1, 0),
            Experiment.of(SeirModel.MODEL).sample(upTo(300, 30)));
    final double susceptible = 35.86 * 100.02 / (1800 * 35.84);
    assertEquals(susceptible, trace.last(SeirModel.S), 1e-7);
    assertEquals(0.02 * (1 - susceptible) / (1800 * susceptible), trace.last(SeirModel.I), 1e-9);
  }

  @Test
  void measlesAreSeasonalAndKeepThePopulation() {
    final Trajectory<Seir> trace =
        Trajectory.of(
            SeirModel.MODEL,
            Seir.published(),
            Experiment.of(SeirModel.MODEL).sample(upTo(100, 5200)));
    final double[] infectious = trace.of(SeirModel.I);
    for (int k = 0; k < infectious.length; k++) {
      final double all =
          trace.of(SeirModel.S)[k]
              + trace.of(SeirModel.E)[k]
              + infectious[k]
              + trace.of(SeirModel.R)[k];
      assertEquals(1, all, 1e-9);
    }
    final double level = 0.02 / 1800 * (1 / 0.05559 - 1);
    final double period = trace.period(SeirModel.I, level);
    assertTrue(Math.abs(period - Math.rint(period)) < 0.01, period + " years");
  }
}
