package io.gradiode.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The logarithm, continued by 0 at 0. */
class LogarithmTest {

  @ParameterizedTest
  @CsvSource({"0.0, 0.0", "-0.0, 0.0", "1.0, 0.0", "-1.0, NaN", "Infinity, Infinity"})
  void isZeroAtZero(double x, double expected) {
    assertEquals(expected, Logarithm.logOrZero(x));
  }
}
