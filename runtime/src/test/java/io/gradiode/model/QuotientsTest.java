package io.gradiode.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Quotients that are 0/0 at 0, against the same with 160 digits. */
class QuotientsTest {

  private static final double ACCURACY = 1e-14;

  static Stream<Arguments> functions() {
    return Stream.of(
        row("sinc", 6, Quotients::sinc, Digits.quotient(Digits::sin)),
        row(
            "sincDerivative",
            4,
            Quotients::sincDerivative,
            Digits.quotientDerivative(Digits::sin, Digits::cos)),
        row("sinhc", 40, Quotients::sinhc, Digits.quotient(Digits::sinh)),
        row("tanhc", 30, Quotients::tanhc, Digits.quotient(Digits::tanh)),
        row(
            "tanhcDerivative",
            30,
            Quotients::tanhcDerivative,
            Digits.quotientDerivative(
                Digits::tanh, x -> Digits.inverse(Digits.times(Digits.cosh(x), Digits.cosh(x))))),
        row("log1prel", 0.9, Quotients::log1prel, Digits.quotient(QuotientsTest::log1p)),
        row(
            "log1prelDerivative",
            0.9,
            Quotients::log1prelDerivative,
            Digits.quotientDerivative(
                QuotientsTest::log1p, x -> Digits.inverse(Digits.plus(Digits.ONE, x)))),
        row("arcsinc", 0.99, Quotients::arcsinc, Digits.quotient(Digits::arcsin)),
        row(
            "arcsincDerivative",
            0.99,
            Quotients::arcsincDerivative,
            Digits.quotientDerivative(
                Digits::arcsin,
                x ->
                    Digits.inverse(
                        Digits.minus(Digits.ONE, Digits.times(x, x)).sqrt(Digits.CONTEXT)))),
        row("arctanc", 50, Quotients::arctanc, Digits.quotient(Digits::arctan)),
        row(
            "arctancDerivative",
            50,
            Quotients::arctancDerivative,
            Digits.quotientDerivative(
                Digits::arctan, x -> Digits.inverse(Digits.plus(Digits.ONE, Digits.times(x, x))))),
        row("erfrel", 5, Quotients::erfrel, Digits.quotient(Digits::erf)),
        row(
            "erfrelDerivative",
            5,
            Quotients::erfrelDerivative,
            Digits.quotientDerivative(Digits::erf, QuotientsTest::bell)),
        row("exprel2", 40, Quotients::exprel2, QuotientsTest::exprel2),
        row("exprel2Derivative", 40, Quotients::exprel2Derivative, QuotientsTest::exprel2Slope),
        row("langevin", 30, Quotients::langevin, QuotientsTest::langevin),
        row("langevinDerivative", 30, Quotients::langevinDerivative, QuotientsTest::slope));
  }

  private static Arguments row(
      String name, double until, DoubleUnaryOperator ours, UnaryOperator<BigDecimal> exact) {
    return Arguments.of(name, until, ours, exact);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("functions")
  void areExactOnBothSidesOfZero(
      String name, double until, DoubleUnaryOperator ours, UnaryOperator<BigDecimal> exact) {
    DoubleStream.iterate(1e-12, x -> x < until, x -> 1.37 * x)
        .flatMap(x -> DoubleStream.of(x, -x))
        .forEach(
            x -> {
              final double expected = exact.apply(new BigDecimal(x)).doubleValue();
              final double actual = ours.applyAsDouble(x);
              assertEquals(expected, actual, ACCURACY * Math.abs(expected), name + " at " + x);
            });
  }

  @Test
  void haveTheirLimitsAtZero() {
    assertEquals(1.0, Quotients.sinc(0.0));
    assertEquals(0.0, Math.abs(Quotients.sincDerivative(0.0)));
    assertEquals(1.0, Quotients.sinhc(0.0));
    assertEquals(1.0, Quotients.tanhc(0.0));
    assertEquals(0.0, Math.abs(Quotients.tanhcDerivative(0.0)));
    assertEquals(1.0, Quotients.log1prel(0.0));
    assertEquals(-0.5, Quotients.log1prelDerivative(0.0));
    assertEquals(1.0, Quotients.arcsinc(0.0));
    assertEquals(0.0, Math.abs(Quotients.arcsincDerivative(0.0)));
    assertEquals(1.0, Quotients.arctanc(0.0));
    assertEquals(0.0, Math.abs(Quotients.arctancDerivative(0.0)));
    assertEquals(2.0 / Math.sqrt(Math.PI), Quotients.erfrel(0.0));
    assertEquals(0.0, Math.abs(Quotients.erfrelDerivative(0.0)));
    assertEquals(0.0, Math.abs(Quotients.langevin(0.0)));
    assertEquals(0.5, Quotients.exprel2(0.0));
    assertEquals(1.0 / 6.0, Quotients.exprel2Derivative(0.0));
    assertEquals(1.0 / 3.0, Quotients.langevinDerivative(0.0));
  }

  @Test
  void stayFiniteFarAway() {
    for (double x : new double[] {-800.0, 800.0, -1e8, 1e8}) {
      assertEquals(1.0 / Math.abs(x), Quotients.tanhc(x), 1e-20);
      assertEquals(Math.signum(x) - 1.0 / x, Quotients.langevin(x), 1e-15);
      assertEquals(1.0 / x / x, Quotients.langevinDerivative(x), 1e-20);
      assertEquals(0.0, 1.0 / Quotients.sinhc(x));
    }
  }

  private static BigDecimal log1p(BigDecimal x) {
    return Digits.log(Digits.plus(Digits.ONE, x));
  }

  private static BigDecimal bell(BigDecimal x) {
    return Digits.times(
        Digits.over(Digits.TWO, Digits.PI.sqrt(Digits.CONTEXT)),
        Digits.exp(Digits.times(x, x).negate()));
  }

  private static BigDecimal exprel2(BigDecimal x) {
    final BigDecimal rest = Digits.minus(Digits.minus(Digits.exp(x), Digits.ONE), x);
    return Digits.over(rest, Digits.times(x, x));
  }

  private static BigDecimal exprel2Slope(BigDecimal x) {
    final BigDecimal growth = Digits.over(Digits.minus(Digits.exp(x), Digits.ONE), x);
    return Digits.over(Digits.minus(growth, Digits.times(Digits.TWO, exprel2(x))), x);
  }

  private static BigDecimal langevin(BigDecimal x) {
    return Digits.minus(Digits.inverse(Digits.tanh(x)), Digits.inverse(x));
  }

  private static BigDecimal slope(BigDecimal x) {
    final BigDecimal decay = Digits.inverse(Digits.sinh(x));
    return Digits.minus(Digits.inverse(Digits.times(x, x)), Digits.times(decay, decay));
  }
}
