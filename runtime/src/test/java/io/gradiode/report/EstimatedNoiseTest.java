package io.gradiode.report;

import static io.gradiode.kernels.Models.IDLE;
import static io.gradiode.kernels.Models.INTERCEPT;
import static io.gradiode.kernels.Models.LINE;
import static io.gradiode.kernels.Models.SLOPE;
import static io.gradiode.kernels.Models.X;
import static io.gradiode.objective.Domain.positive;
import static io.gradiode.objective.Domain.unbounded;
import static io.gradiode.observation.Noise.additive;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.gradiode.fit.Fit;
import io.gradiode.integration.Tolerances;
import io.gradiode.kernels.Line;
import io.gradiode.observation.DataParameter;
import io.gradiode.observation.Experiment;
import io.gradiode.observation.Noise;
import io.gradiode.observation.Observations;
import io.gradiode.profile.Profile;
import org.junit.jupiter.api.Test;

/** A sample of a normal distribution: mean and deviation, in closed form. */
class EstimatedNoiseTest {

  private static final DataParameter SIGMA = DataParameter.named("sigma", "mV");
  private static final double[] TIMES = {0, 1, 2, 3, 4};
  private static final double[] VALUES = {1, 2, 4, 4, 9};
  private static final double MEAN = 4;
  private static final double VARIANCE = (9 + 4 + 25) / 5.0;
  private static final int N = 5;

  private static FitReport<Line> sample() {
    return Fit.of(LINE)
        .to(Experiment.of(LINE).observe(X, Observations.of(TIMES, VALUES).noise(additive(SIGMA))))
        .fix(SLOPE, 0)
        .fix(IDLE, 0)
        .estimate(INTERCEPT, unbounded().startingAt(3))
        .estimate(SIGMA, positive())
        .tolerances(Tolerances.relative(1e-10))
        .run();
  }

  private static FitReport<Line> with(Noise noise) {
    return Fit.of(LINE)
        .to(Experiment.of(LINE).observe(X, TIMES, VALUES, noise))
        .fix(SLOPE, 0)
        .fix(IDLE, 0)
        .estimate(INTERCEPT, unbounded().startingAt(3))
        .run();
  }

  @Test
  void hasItsFisherInformation() {
    FitReport<Line> report = sample();
    assertEquals(MEAN, report.estimate(INTERCEPT).value(), 1e-6);
    assertEquals(Math.sqrt(VARIANCE), report.estimate(SIGMA).value(), 1e-6);
    assertEquals(Math.sqrt(VARIANCE / N), report.estimate(INTERCEPT).standardError(), 1e-6);
    assertEquals(Math.sqrt(VARIANCE / (2 * N)), report.estimate(SIGMA).standardError(), 1e-6);
    Estimate mean = report.estimate(INTERCEPT);
    assertEquals(0, report.correlations().between(mean, report.estimate(SIGMA)), 1e-6);
    assertEquals(
        mean.value() + 2.575829304 * mean.standardError(), mean.interval(0.99).upper(), 1e-8);
    assertThrows(
        IllegalArgumentException.class, () -> report.estimate(DataParameter.named("sigma", "V")));
  }

  /** All deviances are complete, so that assumptions on the noise compare. */
  @Test
  void hasTheDevianceOfTheSameLikelihoodSaidOtherwise() {
    double deviance = N * (Math.log(2 * Math.PI * VARIANCE) + 1);
    assertEquals(deviance, sample().statistics().deviance(), 1e-9);
    assertEquals(deviance, with(Noise.unknown()).statistics().deviance(), 1e-9);
    assertEquals(sample().aic(), with(Noise.unknown()).aic(), 1e-9);
    FitReport<Line> known = with(Noise.standardDeviation(Math.sqrt(VARIANCE)));
    assertEquals(deviance, known.statistics().deviance(), 1e-9);
    assertEquals(sample().aic() - 2, known.aic(), 1e-9);
    assertEquals(sample().statistics().bic() - Math.log(N), known.statistics().bic(), 1e-9);
    FitReport<Line> halved = with(Noise.weights(0.5, 0.5, 0.5, 0.5, 0.5));
    assertEquals(deviance, halved.statistics().deviance(), 1e-9);
  }

  /** {@code N (ln(σ²/σ̂²) + σ̂²/σ² − 1)}, and the quantile of χ² at 95 %. */
  @Test
  void hasItsProfile() {
    Profile profile = sample().profile(SIGMA);
    for (double end : new double[] {profile.lower().value(), profile.upper().value()}) {
      double ratio = VARIANCE / (end * end);
      assertEquals(3.841458821, N * (-Math.log(ratio) + ratio - 1), 1e-4, profile::toString);
    }
    assertEquals(3.841458821, profile.threshold(), 1e-8);
    assertEquals(Profile.Verdict.IDENTIFIABLE, profile.verdict());
  }
}
