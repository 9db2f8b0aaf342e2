package io.gradiode.examples.events;

import io.gradiode.observation.Experiment;
import io.gradiode.observation.Signal;
import org.junit.jupiter.api.Test;

/** A Hodgkin–Huxley neuron of which spikes are only observed. */
final class TraubMilesTest {

  private static final Signal CURRENT = Signal.steps(0, 5e-3, 45e-3).values(0, 1e-9, 0);

  @Test
  void byDifferences() {
    final double[] values =
        TraubMilesModel.MODEL
            .values()
            .set(TraubMilesModel.G_L, 1e-8)
            .set(TraubMilesModel.G_NA, 2e-5)
            .set(TraubMilesModel.G_KD, 6e-6)
            .toArray();
    Proof.of(
            TraubMilesModel.MODEL,
            values,
            Experiment.of(TraubMilesModel.MODEL)
                .inject(TraubMilesModel.I, CURRENT)
                .sample(4e-3, 12e-3, 30e-3)
                .until(50e-3))
        .assertCount(5, TraubMilesModel.SPIKE)
        .assertDerivatives();
  }

  @Test
  void aLevelThatAppearsInThresholdAndRefractoryPeriodAlone() {
    final double[] values =
        TraubMilesLevelModel.MODEL
            .values()
            .set(TraubMilesLevelModel.G_L, 1e-8)
            .set(TraubMilesLevelModel.G_NA, 2e-5)
            .set(TraubMilesLevelModel.G_KD, 6e-6)
            .set(TraubMilesLevelModel.LEVEL, -30e-3)
            .toArray();
    Proof.of(
            TraubMilesLevelModel.MODEL,
            values,
            Experiment.of(TraubMilesLevelModel.MODEL)
                .inject(TraubMilesLevelModel.I, CURRENT)
                .sample(4e-3, 12e-3, 30e-3)
                .until(50e-3))
        .assertCount(5, TraubMilesLevelModel.SPIKE)
        .assertDerivatives();
  }
}
