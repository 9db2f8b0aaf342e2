package io.gradiode.examples.pharmacology;

import static io.gradiode.examples.pharmacology.OneCompartmentModel.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.observation.DataParameter;
import io.gradiode.report.FitReport;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Theophylline in twelve subjects. */
final class FitTheophyllineTest {

  private static final FitReport<OneCompartment> INDIVIDUAL = FitTheophylline.individual();

  /**
   * Fits of one subject's closed-form curve by SciPy's {@code least_squares}: without shared
   * parameters the fit falls into twelve.
   */
  @ParameterizedTest(name = "subject {0}")
  @CsvSource({
    "1,  1.777414, 1.585909, 29.393434",
    "9,  8.865609, 2.824169, 32.599635",
    "12, 0.832900, 2.540814, 24.066280"
  })
  void individualEstimatesAreThoseOfEachSubjectAlone(
      String subject, double absorption, double clearance, double volume) {
    final String name = "subject " + subject;
    assertTrue(INDIVIDUAL.isConverged(), INDIVIDUAL::toString);
    assertClose(absorption, INDIVIDUAL.estimate(DataParameter.of(K_A, name)).value());
    assertClose(clearance, INDIVIDUAL.estimate(DataParameter.of(CLEARANCE, name)).value());
    assertClose(volume, INDIVIDUAL.estimate(DataParameter.of(VOLUME, name)).value());
  }

  /**
   * Subject 1 in R's documentation of {@code SSfol}, which has the dose per kilogram: the
   * logarithms of elimination rate, absorption rate and clearance.
   */
  @Test
  void theFirstSubjectIsAsInTheDocumentationOfR() {
    final double weight = 79.6;
    final double clearance =
        INDIVIDUAL.estimate(DataParameter.of(CLEARANCE, "subject 1")).value() / weight;
    final double volume =
        INDIVIDUAL.estimate(DataParameter.of(VOLUME, "subject 1")).value() / weight;
    assertEquals(-2.9196, Math.log(clearance / volume), 1e-3);
    assertEquals(
        0.5752, Math.log(INDIVIDUAL.estimate(DataParameter.of(K_A, "subject 1")).value()), 1e-3);
    assertEquals(-3.9159, Math.log(clearance), 1e-3);
  }

  @Test
  void sharedEstimatesAreThoseOfAnIndependentProgram() {
    final FitReport<OneCompartment> shared = FitTheophylline.shared();
    assertEquals(249.711886, shared.chiSquared(), 1e-3);
    assertClose(1.553152, shared.estimate(K_A).value());
    assertClose(2.615598, shared.estimate(CLEARANCE).value());
    assertClose(32.861001, shared.estimate(VOLUME).value());
  }

  /** Subjects differ in their absorption, too, which the criterion of Akaike tells. */
  @Test
  void aParameterOfOnesOwnIsWorthItsWhile() {
    final double absorptionForAll = FitTheophylline.sharedAbsorption().aic();
    assertTrue(absorptionForAll < FitTheophylline.shared().aic() - 50);
    assertTrue(INDIVIDUAL.aic() < absorptionForAll - 50);
  }

  @Test
  void theCurvesOfAllSubjectsAreDrawn(@TempDir Path folder) throws Exception {
    final Path picture = folder.resolve("theophylline.png");
    FitTheophylline.draw(INDIVIDUAL, picture);
    assertTrue(Files.size(picture) > 50_000);
  }

  /** Bounds far below the standard errors, which are 5 % and more. */
  private static void assertClose(double expected, double actual) {
    assertEquals(expected, actual, 1e-3 * expected);
  }
}
