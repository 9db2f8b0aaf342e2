package io.gradiode.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against power series with 60 digits. */
class ExprelTest {

  private static final MathContext DIGITS = new MathContext(100);

  /** {@code Σ x^k / (k + 1)!} or its derivative {@code Σ x^k / (k! (k + 2))}. */
  private static BigDecimal series(double x, boolean derivative) {
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal term = BigDecimal.ONE;
    for (int k = 0; k < 400; k++) {
      final int divisor = derivative ? k + 2 : k + 1;
      sum = sum.add(term.divide(BigDecimal.valueOf(divisor), DIGITS), DIGITS);
      term = term.multiply(new BigDecimal(x), DIGITS).divide(BigDecimal.valueOf(k + 1L), DIGITS);
    }
    return sum;
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {
        0.0,
        1e-300,
        -1e-12,
        1e-6,
        0.01,
        -0.1,
        0.2899,
        -0.2899,
        0.2999999,
        -0.2999999,
        0.3,
        -0.3,
        0.31,
        1.0,
        -2.5,
        7.0,
        -20.0,
        30.0,
        -33.3,
        -61.7,
        61.7
      })
  void valuesAndDerivativesAreExactToFourteenDigits(double x) {
    final double value = series(x, false).doubleValue();
    final double derivative = series(x, true).doubleValue();
    final double reciprocal = BigDecimal.ONE.divide(series(x, false), DIGITS).doubleValue();
    final double reciprocalDerivative =
        series(x, true).negate().divide(series(x, false).pow(2, DIGITS), DIGITS).doubleValue();
    final double e = Math.exp(x);
    assertClose(value, Exprel.exprel(x));
    assertClose(value, Exprel.exprel(x, e));
    assertClose(derivative, Exprel.exprelDerivative(x));
    assertClose(derivative, Exprel.exprelDerivative(x, e));
    assertClose(reciprocal, Exprel.reciprocal(x));
    assertClose(reciprocal, Exprel.reciprocal(x, e));
    assertClose(reciprocalDerivative, Exprel.reciprocalDerivative(x));
    assertClose(reciprocalDerivative, Exprel.reciprocalDerivative(x, e));
  }

  private static void assertClose(double expected, double actual) {
    assertEquals(expected, actual, 1e-14 * Math.abs(expected));
  }

  @Test
  void farOutNothingIsUndefined() {
    assertEquals(0.0, Exprel.reciprocal(1e5));
    assertEquals(0.0, Exprel.reciprocalDerivative(1e5), 1e-300);
    assertEquals(1e5, Exprel.reciprocal(-1e5));
    assertEquals(-1.0, Exprel.reciprocalDerivative(-1e5));
    assertEquals(1e-5, Exprel.exprel(-1e5));
  }
}
