package io.gradiode.processor.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExprelTest {

  /** Reference values computed with 40 digits. */
  @ParameterizedTest
  @CsvSource({
    "-800, 0.00125, 1.5625e-6",
    "-40, 0.025, 0.00062499999999999989",
    "-2, 0.43233235838169365, 0.14849853757254048",
    "-1.0001, 0.63209413551978695, 0.26422505794733115",
    "-0.9999, 0.63214698374335635, 0.26425717850618898",
    "-0.1, 0.95162581964040427, 0.46788401604444695",
    "-1e-5, 0.99999500001666662, 0.49999666667916663",
    "0, 1, 0.5",
    "1e-300, 1, 0.5",
    "1e-9, 1.0000000005, 0.50000000033333333",
    "0.5, 1.2974425414002563, 0.70255745859974371",
    "1, 1.7182818284590452, 1",
    "1.01, 1.7283178366504124, 1.007211067689608",
    "2, 3.1945280494653251, 2.0972640247326626",
    "30, 356215819384.1154, 344341958738.01156",
    "700, 1.4489029353357207e301, 1.4468330739995268e301"
  })
  void isAccurateEverywhere(double x, double value, double derivative) {
    assertEquals(value, Exprel.value(x), 4e-16 * value);
    assertEquals(derivative, Exprel.derivative(x), 1e-15 * derivative);
  }

  @Test
  void doesNotJumpWhereTheFormulaChanges() {
    for (double limit : new double[] {-750, -1, 1}) {
      final double left = Exprel.derivative(Math.nextDown(limit));
      final double right = Exprel.derivative(Math.nextUp(limit));
      assertEquals(left, right, 1e-15 * left);
    }
  }

  @Test
  void hasLimits() {
    assertEquals(0, Exprel.value(Double.NEGATIVE_INFINITY));
    assertEquals(0, Exprel.derivative(Double.NEGATIVE_INFINITY));
    assertEquals(Double.POSITIVE_INFINITY, Exprel.value(1000));
    assertEquals(Double.NaN, Exprel.value(Double.NaN));
  }
}
