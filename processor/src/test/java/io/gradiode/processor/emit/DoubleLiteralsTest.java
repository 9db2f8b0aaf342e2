package io.gradiode.processor.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.gradiode.processor.expression.Rational;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A number's text is the nearest double. */
class DoubleLiteralsTest {

  @ParameterizedTest
  @CsvSource({
    "1, 1, 1.0",
    "1, 4, 0.25",
    "-13, 10, -1.3",
    "35, 384, 35.0 / 384.0",
    "-1, 3, -1.0 / 3.0",
    "5000000000, 1, 5.0E9"
  })
  void readsWell(long numerator, long denominator, String text) {
    assertEquals(text, DoubleLiterals.text(Rational.of(numerator, denominator)));
  }

  @Test
  void roundTrips() {
    final Random random = new Random(11);
    for (int i = 0; i < 2000; i++) {
      final Rational number =
          new Rational(
              new BigInteger(1 + random.nextInt(90), random),
              new BigInteger(1 + random.nextInt(90), random).add(BigInteger.ONE));
      assertEquals(number.doubleValue(), value(DoubleLiterals.text(number)), number.toString());
    }
  }

  private static double value(String text) {
    final String[] parts = text.split(" / ", -1);
    return parts.length == 1
        ? Double.parseDouble(text)
        : Double.parseDouble(parts[0]) / Double.parseDouble(parts[1]);
  }
}
