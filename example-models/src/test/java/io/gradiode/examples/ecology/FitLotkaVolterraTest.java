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
}
