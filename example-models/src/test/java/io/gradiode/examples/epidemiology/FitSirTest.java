package io.gradiode.examples.epidemiology;

import static io.gradiode.examples.epidemiology.SirModel.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.report.Estimate;
import io.gradiode.report.FitReport;
import org.junit.jupiter.api.Test;

/** Influenza in a boarding school. */
final class FitSirTest {

  private final FitReport<Sir> report = FitSir.fit();

  /**
   * The optimum as SciPy's {@code least_squares} finds it, on DOP853 with a tolerance of 1e-11;
   * bounds far below the standard errors.
   */
  @Test
  void theEstimatesAreThoseOfAnIndependentProgram() {
    assertTrue(report.isConverged(), report::toString);
    assertEquals(3718.1536, report.chiSquared(), 1e-2);
    assertEquals(1.762973, report.estimate(BETA).value(), 2e-4);
    assertEquals(0.458239, report.estimate(GAMMA).value(), 5e-5);
    assertEquals(2.253639, report.estimate(I_0).value(), 2e-3);
  }

  /** 1.66 and 0.44 per day: J. D. Murray, Mathematical Biology (Springer, 1989), section 19.1. */
  @Test
  void thePublishedRatesLieWithinTheIntervals() {
    assertContains(report.estimate(BETA), 1.66);
    assertContains(report.estimate(GAMMA), 0.44);
  }

  private static void assertContains(Estimate estimate, double value) {
    assertTrue(estimate.lower() < value && value < estimate.upper(), estimate::toString);
  }
}
