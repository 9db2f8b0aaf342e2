package io.gradiode.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class StatisticsTest {

  @Test
  void estimatedNoiseCountsAsAParameter() {
    Statistics statistics = new Statistics(20, 3, 5, false);
    double deviance = 20 * Math.log(0.25);
    assertEquals(17, statistics.degreesOfFreedom());
    assertEquals(5.0 / 17, statistics.residualVariance(), 1e-15);
    assertEquals(deviance + 8, statistics.aic(), 1e-12);
    assertEquals(deviance + 8 + 40.0 / 15, statistics.aicc().orElseThrow(), 1e-12);
    assertEquals(deviance + 4 * Math.log(20), statistics.bic(), 1e-12);
    assertEquals(0.5, statistics.rootMeanSquare(), 1e-15);
  }

  @Test
  void knownNoiseMakesChiSquaredTheDeviance() {
    Statistics statistics = new Statistics(20, 3, 18, true);
    assertEquals(1, statistics.residualVariance());
    assertEquals(24, statistics.aic(), 1e-12);
    assertEquals(1.959963985, statistics.confidenceFactor(), 1e-8);
    assertEquals(18.0 / 17, statistics.reducedChiSquared(), 1e-15);
  }

  @Test
  void tooFewDataSayNothing() {
    Statistics statistics = new Statistics(3, 3, 1, false);
    assertTrue(Double.isNaN(statistics.residualVariance()));
    assertTrue(Double.isNaN(statistics.confidenceFactor()));
    assertTrue(statistics.aicc().isEmpty());
  }
}
