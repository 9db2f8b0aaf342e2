package io.gradiode.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

  @ParameterizedTest
  @CsvSource({
    "0, 3, 0",
    "1.23456, 3, 1.23",
    "-1.23456, 5, -1.2346",
    "123456, 3, 123000",
    "1234567, 3, 1.23e+06",
    "0.00123456, 3, 0.00123",
    "1.23456e-5, 3, 1.23e-05",
    "999999.9, 3, 1.00e+06",
    "Infinity, 3, ∞",
    "NaN, 3, –"
  })
  void areShortAndKeepTheirDigits(double value, int digits, String text) {
    assertEquals(text, Numbers.significant(value, digits));
  }
}
