package io.gradiode.processor.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolynomialTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "(13 - v + V)/4     | 3.25 + 0.25*V - v/4",
        "(a + b)**2         | a**2 + b*2*a + b**2",
        "1/(2*b - 2*a)      | -0.5/(a - b)",
        "exp(a*(b + c))     | exp(c*a + b*a)",
        "a*(b + c) - a*c    | b*a",
        "x**n*(1 + y)       | x**n + y*x**n"
      })
  void areEqualWhateverTheBrackets(String left, String right) {
    assertEquals(Polynomial.of(Formula.of(left)), Polynomial.of(Formula.of(right)));
    assertEquals(
        Polynomial.of(Formula.of(left)).toExpression(),
        Polynomial.of(Formula.of(right)).toExpression());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a - v       | (v - a)/4       | -4",
        "v - a       | (v - a)/k       | k",
        "0.1*v + 4   | -(v + 40)/10    | -1",
        "x*y         | y               | x",
        "a*v + a*b   | (v + b)/a       | a**2",
        "v - a       | v - b           | none",
        "v - a       | v               | none",
        "v*(v - a)   | v - a           | v",
        "v**2 - a**2 | v - a           | none"
      })
  void haveARatioIfProportional(String dividend, String divisor, String ratio) {
    final String actual =
        Polynomial.of(Formula.of(dividend))
            .ratio(Polynomial.of(Formula.of(divisor)))
            .map(Printer::print)
            .orElse("none");
    assertEquals(ratio, actual);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "v**2 - a**2         | v - a         | a + v",
        "(v - a)*(b + c)     | v - a         | b + c",
        "x*b + x*c           | x/k           | b*k + c*k",
        "v/s - a/s           | k             | none",
        "(x*k + y)*(a - b)/m | (b - a)/m     | -(k*x + y)",
        "v**3 - a**3         | a - v         | -(a*v + a**2 + v**2)",
        "v**2 + a**2         | v - a         | none",
        "x + y               | x             | none",
        "v                   | v - a         | none",
        "v                   | 0             | none"
      })
  void haveAQuotientIfNoRemainderIsLeft(String dividend, String divisor, String quotient) {
    final String actual =
        Polynomial.of(Formula.of(dividend))
            .quotient(Polynomial.of(Formula.of(divisor)))
            .map(Printer::print)
            .orElse("none");
    assertEquals(quotient, actual);
  }

  @Test
  void ofHugeProductsAreNotMultipliedOut() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> {
          final StringBuilder text = new StringBuilder("1");
          for (int i = 0; i < 40; i++) {
            text.append("*(a").append(i).append(" + b").append(i).append(")**30");
          }
          assertEquals(1, Polynomial.of(Formula.of(text.toString())).size());
        });
  }

  /** The exponents of the Traub-Miles neuron have one core. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "(13 - v + V)/4     | 1/4   | V - v | 13/4",
        "(v - V - 40)/5     | -1/5  | V - v | -8",
        "(17 - v + V)/18    | 1/18  | V - v | 17/18",
        "3*x/k + 1          | 3     | x/k   | 1",
        "7                  | 0     | 0     | 7"
      })
  void areAffineInACore(String text, String scale, String core, String offset) {
    final Affine affine = Affine.of(Formula.of(text));
    assertEquals(scale, affine.scale().toString());
    assertEquals(core, Printer.print(affine.core()));
    assertEquals(offset, affine.offset().toString());
    assertEquals(Polynomial.of(Formula.of(text)), Polynomial.of(affine.toExpression()));
  }
}
