package io.gradiode.examples.neuron;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.GradientCheck;
import io.gradiode.fit.Progress;
import io.gradiode.observation.Experiment;
import io.gradiode.report.FitReport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Spike times and potentials lead to the truth. */
final class FitAdaptiveExponentialTest {

  private static FitReport<AdaptiveExponential> report;

  @BeforeAll
  static void fit() {
    report = FitAdaptiveExponential.fit(6, Progress.none());
  }

  @Test
  void theTruthIsWithinThreeStandardErrors() {
    assertTrue(report.isConverged(), report::toString);
    FitAdaptiveExponential.TRUTH.forEach(
        (parameter, truth) -> {
          final double errors = Recovery.standardErrors(report, parameter, truth);
          assertTrue(Math.abs(errors) < 3, () -> parameter.name() + " off by " + errors);
          assertEquals(1, report.estimate(parameter).value() / truth, 0.05);
        });
  }

  /** χ² is expected to be the degrees of freedom, within three times √(2 · 2111). */
  @Test
  void theResidualIsTheNoiseOfTheRecording() {
    assertEquals(report.statistics().degreesOfFreedom(), report.chiSquared(), 200);
  }

  @Test
  void eachRecordedSpikeHasOneOfTheModel() {
    for (Experiment<AdaptiveExponential> sweep : FitAdaptiveExponential.sweeps()) {
      assertArrayEquals(
          sweep.recordings().get(0).times().times(),
          report.generate(sweep).eventTimes(AdaptiveExponentialModel.SPIKE),
          4 * SpikeTrains.JITTER);
    }
  }

  @Test
  void theGradientAgreesWithDifferences() {
    final GradientCheck check =
        AdaptiveExponentialModel.MODEL.checkGradient(
            report.parameters(), FitAdaptiveExponential.sweeps().get(0));
    assertTrue(check.passed(), check::toString);
  }
}
