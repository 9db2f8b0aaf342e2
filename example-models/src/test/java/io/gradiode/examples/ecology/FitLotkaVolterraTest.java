package io.gradiode.examples.ecology;

import static io.gradiode.examples.ecology.LotkaVolterraModel.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.report.FitReport;
import org.junit.jupiter.api.Test;

/** Twenty years of pelts. */
final class FitLotkaVolterraTest {

  /**
   * The optimum as SciPy's {@code least_squares} finds it, on DOP853 with a tolerance of 1e-10;
   * bounds far below the standard errors.
   */
  @Test
  void theEstimatesAreThoseOfAnIndependentProgram() {
    final FitReport<LotkaVolterra> report = FitLotkaVolterra.fit();
    assertTrue(report.isConverged(), report::toString);
    assertEquals(594.74456, report.chiSquared(), 1e-3);
    assertEquals(0.481199, report.estimate(BIRTH).value(), 5e-5);
    assertEquals(0.0248318, report.estimate(PREDATION).value(), 2e-6);
    assertEquals(0.0275330, report.estimate(CONVERSION).value(), 3e-6);
    assertEquals(0.926018, report.estimate(DEATH).value(), 1e-4);
    assertEquals(34.9143, report.estimate(HARE_0).value(), 3e-3);
    assertEquals(3.86187, report.estimate(LYNX_0).value(), 2e-3);
  }

  /**
   * With log-normal noise: the maximum of the likelihood as SciPy's {@code minimize} finds it. B.
   * Carpenter's posterior means are close, 0.55, 0.028, 0.024 and 0.80, with 34.0 hares and 6.0
   * lynxes in the beginning and deviations of 0.25: Predator-Prey Population Dynamics: the
   * Lotka-Volterra model in Stan, Stan case studies 5 (2018).
   */
  @Test
  void theMaximumOfTheLikelihoodIsThatOfAnIndependentProgram() {
    final FitReport<LotkaVolterra> report = FitLotkaVolterra.fitWithLogNormalNoise();
    assertTrue(report.isConverged(), report::toString);
    assertEquals(0.540014, report.estimate(BIRTH).value(), 5e-4);
    assertEquals(0.0271561, report.estimate(PREDATION).value(), 3e-5);
    assertEquals(0.0237020, report.estimate(CONVERSION).value(), 3e-5);
    assertEquals(0.796599, report.estimate(DEATH).value(), 8e-4);
    assertEquals(34.5992, report.estimate(HARE_0).value(), 3e-2);
    assertEquals(5.84374, report.estimate(LYNX_0).value(), 6e-3);
    assertEquals(0.218380, report.estimate(FitLotkaVolterra.HARE_NOISE).value(), 3e-4);
    assertEquals(0.220084, report.estimate(FitLotkaVolterra.LYNX_NOISE).value(), 3e-4);
  }
}
