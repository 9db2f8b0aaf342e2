package io.gradiode.examples.neuron;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.GradientCheck;
import io.gradiode.fit.Progress;
import io.gradiode.observation.Experiment;
import io.gradiode.pictures.Pictures;
import io.gradiode.report.FitReport;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spike times alone lead to the truth. */
final class FitLeakyIntegrateAndFireTest {

  private static FitReport<LeakyIntegrateAndFire> report;

  @BeforeAll
  static void fit() {
    report = FitLeakyIntegrateAndFire.fit(Progress.none());
  }

  @Test
  void theTruthIsWithinThreeStandardErrors() {
    assertTrue(report.isConverged(), report::toString);
    FitLeakyIntegrateAndFire.TRUTH.forEach(
        (parameter, truth) -> {
          final double errors = Recovery.standardErrors(report, parameter, truth);
          assertTrue(Math.abs(errors) < 3, () -> parameter.name() + " off by " + errors);
          assertEquals(1, report.estimate(parameter).value() / truth, 0.02);
        });
  }

  /** 90 spikes, four parameters: χ² is expected to be 86, within three times √172. */
  @Test
  void theResidualIsTheNoiseOfTheRecording() {
    assertEquals(86, report.chiSquared(), 40);
  }

  @Test
  void eachRecordedSpikeHasOneOfTheModel() {
    for (Experiment<LeakyIntegrateAndFire> sweep : FitLeakyIntegrateAndFire.sweeps()) {
      assertArrayEquals(
          sweep.recordings().get(0).times().times(),
          report.generate(sweep).eventTimes(LeakyIntegrateAndFireModel.SPIKE),
          4 * SpikeTrains.JITTER);
    }
  }

  @Test
  void theGradientAgreesWithDifferences() {
    final GradientCheck check =
        LeakyIntegrateAndFireModel.MODEL.checkGradient(
            report.parameters(), FitLeakyIntegrateAndFire.sweeps().get(2));
    assertTrue(check.passed(), check::toString);
  }

  @Test
  void thePictureIsDrawnWithoutADisplay(@TempDir Path folder) throws Exception {
    final Path picture = folder.resolve("spikes.png");
    Pictures.fit(report).save(picture);
    assertTrue(Files.size(picture) > 5_000);
  }
}
