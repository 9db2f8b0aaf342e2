package io.gradiode.processor.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RationalTest {

  @Test
  void isInLowestTermsWithAPositiveDenominator() {
    assertEquals(Rational.of(-2, 3), Rational.of(4, -6));
    assertEquals("-2/3", Rational.of(4, -6).toString());
    assertEquals(Rational.ZERO, Rational.of(0, -7));
    assertThrows(ArithmeticException.class, () -> Rational.of(1, 0));
  }

  @Test
  void calculatesExactly() {
    assertEquals(Rational.of(1, 2), Rational.of(1, 3).add(Rational.of(1, 6)));
    assertEquals(Rational.of(1, 6), Rational.of(1, 2).subtract(Rational.of(1, 3)));
    assertEquals(Rational.of(1, 6), Rational.of(1, 2).multiply(Rational.of(1, 3)));
    assertEquals(Rational.of(3, 2), Rational.of(1, 2).divide(Rational.of(1, 3)));
    assertThrows(ArithmeticException.class, () -> Rational.ONE.divide(Rational.ZERO));
    assertEquals(Rational.of(-8, 27), Rational.of(-2, 3).pow(3));
    assertEquals(Rational.of(9, 4), Rational.of(-2, 3).pow(-2));
  }

  @Test
  void hasPowersOnlyWhereTheyAreExactAndSmall() {
    assertEquals(Optional.of(Rational.of(2, 3)), Rational.of(4, 9).power(Rational.of(1, 2)));
    assertEquals(Optional.of(Rational.of(27, 8)), Rational.of(4, 9).power(Rational.of(-3, 2)));
    assertEquals(Optional.empty(), Rational.of(2).power(Rational.of(1, 2)));
    assertEquals(Optional.empty(), Rational.of(-4).power(Rational.of(1, 2)));
    assertEquals(Optional.empty(), Rational.ZERO.power(Rational.MINUS_ONE));
    assertEquals(Optional.empty(), Rational.of(10).power(Rational.of(1_000_000_000)));
    final Rational huge = Rational.parse("1e300").pow(3);
    assertEquals(Optional.of(Rational.ONE), Rational.ONE.power(huge));
    assertEquals(Optional.of(Rational.ONE), Rational.MINUS_ONE.power(huge));
    assertThrows(ArithmeticException.class, () -> Rational.ZERO.pow(-1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "0.1",
        "13.",
        ".5",
        "1.5e-3",
        "1E+3",
        "1e22",
        "1e23",
        "9007199254740993",
        "4.9e-324",
        "2.4e-324",
        "2.5e-324",
        "1e-400",
        "2.2250738585072011e-308",
        "1.7976931348623158e308",
        "1.7976931348623159e308",
        "1e400",
        "0e9999"
      })
  void roundsAsTheJdkDoes(String decimal) {
    assertEquals(Double.parseDouble(decimal), Rational.parse(decimal).doubleValue());
    assertEquals(
        0 - Double.parseDouble(decimal), Rational.parse(decimal).negate().doubleValue(), 0.0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "e3", "1e", "1.2.3", "0x10", "1e999999999", "1e-99999", "NaN"})
  void refusesWhatIsNoReasonableDecimal(String text) {
    assertThrows(NumberFormatException.class, () -> Rational.parse(text));
  }

  @Test
  void everyDoubleComesBack() {
    final SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 5_000; i++) {
      final double value = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(value)) {
        final BigDecimal exact = new BigDecimal(value);
        final Rational rational =
            new Rational(exact.unscaledValue(), BigInteger.TEN.pow(exact.scale()));
        assertEquals(value, rational.doubleValue(), () -> "seed 7, " + value);
        final Rational third = rational.divide(Rational.of(3));
        final double rounded = exact.divide(new BigDecimal(3), new MathContext(1200)).doubleValue();
        assertEquals(rounded, third.doubleValue(), () -> "seed 7, a third of " + value);
      }
    }
  }
}
