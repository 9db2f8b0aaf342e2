package io.gradiode.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class StatisticsTest {

  /** Complete for N data of weight 1: {@code N ln 2π}. */
  private static final double NORMALIZATION = 20 * Math.log(2 * Math.PI);

  @Test
  void estimatedNoiseCountsAsAParameter() {
    Statistics statistics = new Statistics(20, 3, 5, 5, false, NORMALIZATION);
    // −2 log of the normal density of variance 1/4, summed over residuals whose squares sum to 5.
    double deviance = 20 * Math.log(2 * Math.PI * 0.25) + 5 / 0.25;
    assertEquals(17, statistics.degreesOfFreedom());
    assertEquals(5.0 / 17, statistics.residualVariance(), 1e-15);
    assertEquals(deviance, statistics.deviance(), 1e-12);
    assertEquals(deviance + 8, statistics.aic(), 1e-12);
    assertEquals(deviance + 8 + 40.0 / 15, statistics.aicc().orElseThrow(), 1e-12);
    assertEquals(deviance + 4 * Math.log(20), statistics.bic(), 1e-12);
    assertEquals(0.5, statistics.rootMeanSquare(), 1e-15);
  }

  @Test
  void knownNoiseMakesChiSquaredTheDeviance() {
    Statistics statistics = new Statistics(20, 3, 18, 18, true, NORMALIZATION);
    assertEquals(1, statistics.residualVariance());
    assertEquals(18 + 20 * Math.log(2 * Math.PI), statistics.deviance(), 1e-12);
    assertEquals(statistics.deviance() + 6, statistics.aic(), 1e-12);
    assertEquals(1.959963985, statistics.confidence().factor(0.95), 1e-8);
    assertEquals(18.0 / 17, statistics.reducedChiSquared(), 1e-15);
  }

  @Test
  void tooFewDataSayNothing() {
    Statistics statistics = new Statistics(3, 3, 1, 1, false, 0);
    assertTrue(Double.isNaN(statistics.residualVariance()));
    assertTrue(Double.isNaN(statistics.confidence().factor(0.95)));
    assertTrue(statistics.aicc().isEmpty());
  }

  /** Residuals of almost nothing would be taken for a likelihood of almost everything. */
  @Test
  void tooFewDataTellNoUnknownNoise() {
    for (int estimated = 3; estimated <= 4; estimated++) {
      Statistics statistics = new Statistics(3, estimated, 1e-30, 1e-30, false, 0);
      assertTrue(Double.isNaN(statistics.deviance()));
      assertTrue(Double.isNaN(statistics.aic()));
      assertTrue(Double.isNaN(statistics.bic()));
      assertTrue(statistics.aicc().isEmpty());
    }
    assertEquals(1, new Statistics(3, 3, 1, 1, true, 0).deviance(), "the noise is known");
  }

  @Test
  void withoutDataThereIsNoLikelihood() {
    Statistics statistics = new Statistics(0, 1, 0, 0, true, 0);
    assertTrue(Double.isNaN(statistics.deviance()));
    assertTrue(Double.isNaN(statistics.aic()));
    assertTrue(Double.isNaN(statistics.bic()));
    assertTrue(statistics.aicc().isEmpty());
  }

  @Test
  void knowingTheVarianceThatWouldBeEstimatedSavesOneParameter() {
    Statistics estimated = new Statistics(20, 3, 5, 5, false, NORMALIZATION);
    Statistics known = new Statistics(20, 3, 20, 20, true, 20 * Math.log(2 * Math.PI * 0.25));
    assertEquals(estimated.deviance(), known.deviance(), 1e-12);
    assertEquals(estimated.aic(), known.aic() + 2, 1e-12);
  }
}
