package io.gradiode.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CovarianceTest {

  /** Jacobian of a straight line at 0, 1, 2, 3: JᵀJ = [4 6; 6 14], inverse [14 −6; −6 4]/20. */
  private static final double[] LINE = {1, 0, 1, 1, 1, 2, 1, 3};

  @Test
  void ofAStraightLineIsItsClosedForm() {
    Covariance covariance = Covariance.of(ScaledInformation.of(LINE, 2), 2);
    assertEquals(Math.sqrt(2 * 0.7), covariance.standardError(0), 1e-14);
    assertEquals(Math.sqrt(2 * 0.2), covariance.standardError(1), 1e-14);
    assertEquals(-0.6, covariance.between(0, 1), 1e-14);
    assertEquals(-0.6 / Math.sqrt(1.4 * 0.4), covariance.correlation(1, 0), 1e-14);
    assertEquals(1, covariance.correlation(1, 1));
  }

  @Test
  void unitsDoNotMatter() {
    double[] scaled = LINE.clone();
    for (int i = 1; i < scaled.length; i += 2) {
      scaled[i] *= 1e12;
    }
    Covariance covariance = Covariance.of(ScaledInformation.of(scaled, 2), 2);
    assertTrue(covariance.isIdentifiable(0));
    assertTrue(covariance.isIdentifiable(1));
    assertEquals(Math.sqrt(0.4) * 1e-12, covariance.standardError(1), 1e-26);
  }

  @Test
  void aColumnOfZerosIsNotIdentifiable() {
    Covariance covariance =
        Covariance.of(ScaledInformation.of(new double[] {1, 0, 0, 1, 0, 1, 1, 0, 2}, 3), 1);
    assertTrue(covariance.isIdentifiable(0));
    assertFalse(covariance.isIdentifiable(1));
    assertEquals(Double.POSITIVE_INFINITY, covariance.standardError(1));
    assertEquals(Math.sqrt(5.0 / 6), covariance.standardError(0), 1e-14);
    assertTrue(Double.isNaN(covariance.correlation(0, 1)));
  }

  @Test
  void columnsThatDependOnEachOtherAreNotIdentifiable() {
    Covariance covariance =
        Covariance.of(ScaledInformation.of(new double[] {1, 2, 0, 2, 4, 1, 3, 6, 0}, 3), 1);
    assertFalse(covariance.isIdentifiable(0));
    assertFalse(covariance.isIdentifiable(1));
    assertTrue(covariance.isIdentifiable(2));
    assertTrue(Double.isFinite(covariance.standardError(2)));
  }

  @Test
  void fewerDataThanParametersIdentifyNothing() {
    Covariance covariance = Covariance.of(ScaledInformation.of(new double[] {1, 1}, 2), 1);
    assertFalse(covariance.isIdentifiable(0));
    assertFalse(covariance.isIdentifiable(1));
  }
}
