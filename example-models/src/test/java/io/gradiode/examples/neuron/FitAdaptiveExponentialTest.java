package io.gradiode.examples.neuron;

import static io.gradiode.objective.Domain.within;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.GradientCheck;
import io.gradiode.fit.Fit;
import io.gradiode.fit.Progress;
import io.gradiode.fit.Ready;
import io.gradiode.observation.Experiment;
import io.gradiode.pictures.Picture;
import io.gradiode.pictures.Pictures;
import io.gradiode.report.FitReport;
import java.util.ArrayList;
import java.util.List;
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

  /** Each raster stands above the potential of its sweep, also where sweeps share a row. */
  @Test
  void manySweepsAreDrawnInColumns() {
    final List<Experiment<AdaptiveExponential>> twice =
        new ArrayList<>(FitAdaptiveExponential.sweeps());
    twice.addAll(FitAdaptiveExponential.sweeps());
    final FitReport<AdaptiveExponential> six =
        fixed(
                Fit.of(AdaptiveExponentialModel.MODEL)
                    .to(twice)
                    .estimate(AdaptiveExponentialModel.B, within(50, 70).startingAt(60)))
            .run();
    final Picture picture = Pictures.fit(six).scale(1);
    assertEquals(3 * 320, picture.width());
    final int legend = Pictures.fit(report).scale(1).height() - (3 * (138 + 190) + 20);
    assertEquals(legend + 2 * (138 + 200) + 20, picture.height());
  }

  private static Ready<AdaptiveExponential> fixed(Ready<AdaptiveExponential> fit) {
    Ready<AdaptiveExponential> fixed = fit.fix(AdaptiveExponentialModel.V_CUT, -30);
    for (var parameter : AdaptiveExponentialModel.MODEL.parameters()) {
      if (FitAdaptiveExponential.TRUTH.containsKey(parameter)
          && !parameter.equals(AdaptiveExponentialModel.B)) {
        fixed = fixed.fix(parameter, report.estimate(parameter).value());
      }
    }
    return fixed;
  }
}
