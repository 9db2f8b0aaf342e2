package io.gradiode.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiniteTest {

  @ParameterizedTest
  @CsvSource({"2, 3, 5, 6", "Infinity, 0, 5, 5", "Infinity, 2, 5, Infinity", "4, 0, 5, 0"})
  void productsAreTheirLimitOnlyWhereTheyAreUndefined(
      double factor, double damping, double limit, double expected) {
    assertEquals(expected, Finite.product(factor, damping, limit));
  }

  @ParameterizedTest
  @CsvSource({
    "-800, 0",
    "-40, 4.248354255291589e-18",
    "0, 0.6931471805599453",
    "1, 1.3132616875182228",
    "40, 40.0",
    "800, 800"
  })
  void softplusIsLinearForLargeArguments(double x, double expected) {
    assertEquals(expected, Finite.softplus(x), 4e-16 * expected);
  }
}
