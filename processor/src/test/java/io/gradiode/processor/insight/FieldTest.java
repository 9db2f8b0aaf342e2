package io.gradiode.processor.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.gradiode.processor.expression.Rational;
import java.math.BigInteger;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The field is that of whole numbers modulo a prime. */
class FieldTest {

  private static final BigInteger PRIME = BigInteger.valueOf(Field.PRIME);

  @Test
  void theModulusIsPrime() {
    assertEquals(BigInteger.TWO.pow(61).subtract(BigInteger.ONE), PRIME);
    assertEquals(true, PRIME.isProbablePrime(100));
  }

  @Test
  void operationsAreThoseOfBigIntegers() {
    final Random random = new Random(1);
    for (int i = 0; i < 1000; i++) {
      final long left =
          i < 4 ? Field.PRIME - 1 - i / 2 : Math.floorMod(random.nextLong(), Field.PRIME);
      final long right =
          i < 4 ? Field.PRIME - 1 - i % 2 : Math.floorMod(random.nextLong(), Field.PRIME);
      final BigInteger a = BigInteger.valueOf(left);
      final BigInteger b = BigInteger.valueOf(right);
      assertEquals(a.add(b).mod(PRIME).longValueExact(), Field.add(left, right));
      assertEquals(a.subtract(b).mod(PRIME).longValueExact(), Field.subtract(left, right));
      assertEquals(a.multiply(b).mod(PRIME).longValueExact(), Field.multiply(left, right));
      assertEquals(a.modInverse(PRIME).longValueExact(), Field.reciprocal(left));
      assertEquals(
          a.modPow(b, PRIME).longValueExact(), Field.power(left, b), () -> a + " to the " + b);
    }
  }

  @Test
  void zeroHasNoReciprocal() {
    assertThrows(ArithmeticException.class, () -> Field.reciprocal(0));
    assertThrows(ArithmeticException.class, () -> Field.power(0, BigInteger.valueOf(-1)));
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 1", "-1, 1", "2, 3", "-64, 63", "7, 64"})
  void simpleFractionsAreRecognized(long numerator, long denominator) {
    final Rational fraction = Rational.of(numerator, denominator);
    assertEquals(Optional.of(fraction), Field.small(Field.of(fraction)));
  }

  @ParameterizedTest
  @CsvSource({"65, 1", "1, 65", "1000000007, 1", "123456789, 987654321"})
  void otherNumbersAreNoSimpleFractions(long numerator, long denominator) {
    assertEquals(Optional.empty(), Field.small(Field.of(Rational.of(numerator, denominator))));
  }
}
