package io.gradiode.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Logarithms, at exact points and against {@link Math}. */
class LogarithmTest {

  @ParameterizedTest
  @CsvSource({"0.0, 0.0", "-0.0, 0.0", "1.0, 0.0", "-1.0, NaN", "Infinity, Infinity"})
  void isZeroAtZero(double x, double expected) {
    assertEquals(expected, Logarithm.logOrZero(x));
  }

  @ParameterizedTest
  @CsvSource({
    "0.0, -Infinity",
    "-1.0, NaN",
    "NaN, NaN",
    "Infinity, Infinity",
    "1.0, 0.0",
    "8.0, 3.0",
    "0x1p-1, -1.0",
    "0x1p29, 29.0",
    "0x1p1023, 1023.0",
    "0x1p-1022, -1022.0",
    "0x1p-1074, -1074.0"
  })
  void toBase2IsExactForPowersOf2(double x, double expected) {
    assertEquals(expected, Logarithm.log2(x));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-320, 1e-300, 0.1, 0.7, 0.999, 1.001, 1.39, 1.41, 1.99, 3, 1e10, 1e308})
  void toBase2IsTheQuotient(double x) {
    final double expected = Math.log(x) / Math.log(2);
    assertEquals(expected, Logarithm.log2(x), 4 * Math.ulp(expected));
  }

  /** From {@code log(1 + d) = d - d²/2 + d³/3}. */
  @ParameterizedTest
  @ValueSource(doubles = {0x1p-30, -0x1p-30, 0x1p-20, -0x1p-20})
  void toBase2IsExactNear1(double d) {
    final double expected = (d - d * d / 2 + d * d * d / 3) / 0.6931471805599453;
    assertEquals(expected, Logarithm.log2(1 + d), 3 * Math.ulp(expected));
  }
}
