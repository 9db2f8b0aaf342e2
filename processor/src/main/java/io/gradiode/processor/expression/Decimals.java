package io.gradiode.processor.expression;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Fractions that are decimal numbers, as 3/8 is and 1/3 is not. */
final class Decimals {

  private static final BigInteger FIVE = BigInteger.valueOf(5);

  private Decimals() {}

  static boolean isDecimal(Rational number) {
    final BigInteger denominator = number.denominator();
    BigInteger rest = denominator.shiftRight(denominator.getLowestSetBit());
    while (rest.mod(FIVE).signum() == 0) {
      rest = rest.divide(FIVE);
    }
    return rest.equals(BigInteger.ONE);
  }

  /** The exact decimal; only for numbers that are one. */
  static BigDecimal toDecimal(Rational number) {
    return new BigDecimal(number.numerator()).divide(new BigDecimal(number.denominator()));
  }
}
