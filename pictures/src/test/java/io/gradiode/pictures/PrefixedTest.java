package io.gradiode.pictures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrefixedTest {

  @ParameterizedTest
  @CsvSource({
    "V, -0.09, mV, -90",
    "S, 1.7e-5, µS, 17",
    "S, 1.2e-8, nS, 12",
    "s, 0.06, ms, 60",
    "s, 60, s, 60",
    "year, 0.001, year, 0.001",
    "1, 1e-9, 1, 1e-9"
  })
  void numbersAreReadable(String unit, double value, String shownUnit, double shown) {
    final Prefixed prefixed = Prefixed.of(unit, value);
    assertEquals(shownUnit, prefixed.unit());
    assertEquals(shown, prefixed.of(value), 1e-9 * Math.abs(shown));
  }
}
