package io.gradiode.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.api.Test;

/** Against the power series with 60 digits. */
class ErrorFunctionTest {

  private static final MathContext DIGITS = new MathContext(60);

  private static final BigDecimal ROOT_OF_PI =
      new BigDecimal("3.14159265358979323846264338327950288419716939937510582097494459")
          .sqrt(DIGITS);

  /** {@code 2/√π Σ (−1)^n x^(2n+1)/(n! (2n + 1))}. */
  private static double series(double at) {
    final BigDecimal x = new BigDecimal(at);
    final BigDecimal square = x.multiply(x, DIGITS).negate();
    BigDecimal power = x;
    BigDecimal sum = x;
    for (int n = 1; power.abs().compareTo(new BigDecimal("1e-45")) > 0; n++) {
      power = power.multiply(square, DIGITS).divide(BigDecimal.valueOf(n), DIGITS);
      sum = sum.add(power.divide(BigDecimal.valueOf(2L * n + 1), DIGITS), DIGITS);
    }
    return sum.multiply(BigDecimal.valueOf(2)).divide(ROOT_OF_PI, DIGITS).doubleValue();
  }

  @Test
  void isAccurateEverywhere() {
    for (int i = -700; i <= 700; i++) {
      final double x = i / 100.0 + 1e-5 * i;
      final double expected = series(x);
      assertEquals(expected, ErrorFunction.erf(x), 3e-16 * Math.abs(expected), "erf(" + x + ")");
    }
  }

  @Test
  void isLinearNextToZero() {
    for (double x : new double[] {1e-300, 1e-100, 1e-12, -1e-9}) {
      final double expected = x * 1.1283791670955126;
      assertEquals(expected, ErrorFunction.erf(x), 2e-16 * Math.abs(expected));
    }
  }

  @Test
  void joinsItsPieces() {
    for (double border : new double[] {-6, -1, 1, 6}) {
      final double inside = ErrorFunction.erf(Math.nextDown(border));
      final double outside = ErrorFunction.erf(Math.nextUp(border));
      assertEquals(inside, outside, 3e-16);
    }
  }

  @Test
  void keepsSignsAndLimits() {
    assertEquals(0.0, ErrorFunction.erf(0.0));
    assertEquals(-0.0, ErrorFunction.erf(-0.0));
    assertEquals(1.0, ErrorFunction.erf(Double.POSITIVE_INFINITY));
    assertEquals(-1.0, ErrorFunction.erf(Double.NEGATIVE_INFINITY));
    assertEquals(Double.NaN, ErrorFunction.erf(Double.NaN));
  }
}
