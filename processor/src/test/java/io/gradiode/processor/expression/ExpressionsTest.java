package io.gradiode.processor.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // Constants
        "1/3 + 1/6                       | 0.5",
        "2**10                           | 1024",
        "2**-2                           | 0.25",
        "4**0.5                          | 2",
        "0**0                            | 1",
        "0**-1                           | 0**(-1)",
        "x/0                             | x*0**(-1)",
        "10**(10**9)                     | 10**1e9",
        "(10**(10**9))*(10**(10**9))     | 10**2e9",
        "0*x                             | 0",
        // Functions of numbers
        "sin(0) + tan(0) + erf(0)        | 0",
        "cosh(0)*exp(0)*cos(0)           | 1",
        "arccos(1) + log(1) + log1p(0)   | 0",
        "arccos(0)                       | arccos(0)",
        "sqrt(2.25)                      | 1.5",
        "cbrt(-0.008)                    | -0.2",
        "cbrt(2)                         | cbrt(2)",
        "log10(1000) + log2(1/8)         | 0",
        "log10(0.01)                     | -2",
        "log10(3)                        | log10(3)",
        "log10(2/3)                      | log10(2/3)",
        "log2(0)                         | log2(0)",
        "log2(-8)                        | log2(-8)",
        "atan2(0, 2)                     | 0",
        "atan2(0, -2)                    | atan2(0, -2)",
        "atan2(0, x)                     | atan2(0, x)",
        // Like terms
        "2*a + 3*a                       | 5*a",
        "a - a                           | 0",
        "a + b - a                       | b",
        "x*y + y*x                       | 2*x*y",
        "x*y*z + 2*z*y*x                 | 3*x*y*z",
        "(x + y)/(y + x)                 | 1",
        "(a - b) + (b - a)               | 0",
        "a - (b - c)                     | a - b + c",
        // Equal factors
        "x*x                             | x**2",
        "x**2*x**-1                      | x",
        "x*x**-1                         | 1",
        "x/y/z                           | x/(y*z)",
        "x/(y/z)                         | x*z/y",
        "(x*y)**2                        | x**2*y**2",
        "(x**2)**3                       | x**6",
        "(x**2)**0.5                     | sqrt(x**2)",
        "x**0.5                          | sqrt(x)",
        "x**1.5                          | x**1.5",
        "x*sqrt(x)                       | x**1.5",
        "x**2/sqrt(x)                    | x**1.5",
        "sqrt(x)**3                      | x**1.5",
        "sqrt(a*b)*sqrt(b*a)             | a*b",
        "x**-0.5                         | 1/sqrt(x)",
        "sqrt(x)*sqrt(x)                 | x",
        "x**n*x                          | x**n*x",
        "(x**n)**2                       | x**(2*n)",
        // Factors of units
        "1000*(E/1000 - v/1000)/tau      | (E - v)/tau",
        "1000*(v/1000 - 40/1000)/5       | (v - 40)/5",
        "0.32*1000*(0.013 - v + V)       | 320*(0.013 - v + V)",
        "1e12*(g*E/1e12 + I/1e9)         | g*E + 1000*I",
        "1000/(1000 + 5000*x)            | 1/(1 + 5*x)",
        "(2*x - 2*y)/(x - y)             | (2*x - 2*y)/(x - y)",
        // What the user wrote sensibly
        "0.07*v + 0.1                    | 0.07*v + 0.1",
        "60*(E - v)                      | 60*(E - v)",
        "(v + 40)/10                     | (v + 40)/10",
        "13 - v + V                      | 13 - v + V",
        "1 + 2*x                         | 1 + 2*x",
        "g_l*(E_l - v)/C_m               | g_l*(E_l - v)/C_m",
        // Signs
        "-(v - E)                        | E - v",
        "-a - b                          | -(a + b)",
        "-2*(x - y)*z                    | -2*(x - y)*z",
        "(-x)**2                         | x**2",
        "(-x)**3                         | -x**3",
        "x*(-y)                          | -x*y",
        "-x**2                           | -x**2",
        // Functions
        "exp(0) + cos(0) + exprel(0)     | 3",
        "sin(0) + tanh(0) + log(1)       | 0",
        "sqrt(9/4)                       | 1.5",
        "exprelDerivative(0)             | 0.5",
        "exp(1)                          | exp(1)"
      })
  void areInNormalForm(String built, String normal) {
    assertEquals(normal, Printer.print(Formula.of(built)));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void keepTheirValueWhenPrintedAndReadAgain(long seed) {
    final SplittableRandom random = new SplittableRandom(seed);
    final List<Symbol> symbols = RandomExpressions.symbols(4);
    for (int i = 0; i < 100; i++) {
      final Expression expression = new RandomExpressions(random, symbols).next(4);
      final String text = Printer.print(expression);
      final Map<Symbol, Double> point = RandomExpressions.point(random, symbols);
      final double expected = Evaluator.evaluate(expression, point);
      final double actual = Evaluator.evaluate(Formula.of(text), point);
      assertEquals(expected, actual, 1e-9 * Math.abs(expected) + 1e-12, () -> seed + ": " + text);
    }
  }

  /** Rebuilding a normal form gives the same normal form. */
  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  void areStable(long seed) {
    final SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 100; i++) {
      final Expression once = new RandomExpressions(random, RandomExpressions.symbols(4)).next(4);
      final Expression twice = once.accept(new Rebuild());
      assertEquals(once, twice, () -> "seed " + seed + ": " + Printer.print(once));
    }
  }

  @Test
  void ofManyMembersAreFast() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> {
          final List<Expression> symbols = new ArrayList<>();
          final List<Expression> terms = new ArrayList<>();
          for (int i = 0; i < 20_000; i++) {
            final Symbol symbol = new Symbol("x" + i % 5_000, Symbol.Kind.STATE);
            symbols.add(symbol);
            terms.add(Expressions.product(Expressions.constant(i + 1, 7), symbol));
          }
          assertEquals(5_000, ((Sum) Expressions.sum(terms)).terms().size());
          assertEquals(5_000, ((Product) Expressions.product(symbols)).factors().size());
        });
  }

  @Test
  void nestedDeeplyAreFast() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> {
          final Symbol x = new Symbol("x", Symbol.Kind.STATE);
          Expression nested = x;
          for (int i = 0; i < 200; i++) {
            nested =
                Expressions.sum(
                    Expressions.apply(Function.SIN, Expressions.product(nested, x)),
                    Expressions.constant(i));
          }
          final Map<Symbol, Double> point = new HashMap<>(Map.of(x, 0.5));
          assertEquals(true, Double.isFinite(Evaluator.evaluate(nested, point)));
        });
  }

  @Test
  void aChoiceIsMadeWhereItIsCertain() {
    final Expression a = new Symbol("a", Symbol.Kind.PARAMETER);
    final Expression b = new Symbol("b", Symbol.Kind.PARAMETER);
    final Expression g = new Symbol("g", Symbol.Kind.STATE);
    assertEquals(a, Expressions.choose(Constant.ONE, a, b));
    assertEquals(b, Expressions.choose(Constant.ZERO, a, b));
    assertEquals(a, Expressions.choose(g, a, a));
    final Expression above = Expressions.choose(g, Constant.ONE, Constant.ZERO);
    final Expression notAbove = Expressions.choose(g, Constant.ZERO, Constant.ONE);
    assertEquals(Expressions.choose(g, a, b), Expressions.choose(above, a, b));
    assertEquals(Expressions.choose(g, b, a), Expressions.choose(notAbove, a, b));
  }

  @Test
  void aBranchThatDoesNotChangeIsZeroWhateverTheSlope() {
    final Expression x = new Symbol("x", Symbol.Kind.STATE);
    final Expression y = new Symbol("y", Symbol.Kind.STATE);
    final Expression slope = Expressions.power(x, -1);
    assertEquals(
        new Choose(x, Expressions.product(slope, y), Constant.ZERO),
        Expressions.chained(slope, Expressions.choose(x, y, Constant.ZERO)));
    assertEquals(
        new Choose(x, Constant.ZERO, new Choose(y, slope, Constant.ZERO)),
        Expressions.chained(
            slope,
            Expressions.choose(
                x, Constant.ZERO, Expressions.choose(y, Constant.ONE, Constant.ZERO))));
    final Expression abs = Expressions.choose(x, y, Expressions.negate(y));
    assertEquals(Expressions.product(slope, abs), Expressions.chained(slope, abs));
  }

  @Test
  void theFloorOfANumberIsExact() {
    assertEquals(
        Expressions.constant(-4), Expressions.apply(Function.FLOOR, Expressions.constant(-7, 2)));
    assertEquals(
        Expressions.constant(3), Expressions.apply(Function.FLOOR, Expressions.constant(3)));
  }

  /** Builds everything anew, bottom up. */
  private static final class Rebuild implements Expression.Cases<Expression> {
    @Override
    public Expression constant(Constant constant) {
      return constant;
    }

    @Override
    public Expression symbol(Symbol symbol) {
      return symbol;
    }

    @Override
    public Expression sum(Sum sum) {
      return Expressions.sum(sum.terms().stream().map(each -> each.accept(this)).toList());
    }

    @Override
    public Expression product(Product product) {
      return Expressions.product(
          product.factors().stream().map(each -> each.accept(this)).toList());
    }

    @Override
    public Expression power(Power power) {
      return Expressions.power(power.base().accept(this), power.exponent().accept(this));
    }

    @Override
    public Expression apply(Apply apply) {
      return Expressions.apply(
          apply.function(), apply.arguments().stream().map(each -> each.accept(this)).toList());
    }

    @Override
    public Expression choose(Choose choose) {
      return Expressions.choose(
          choose.condition().accept(this),
          choose.positive().accept(this),
          choose.otherwise().accept(this));
    }
  }

  @Test
  void powersOfEulersNumberAreExponentials() {
    final Expression power = Expressions.power(Expressions.E, Formula.of("x - 1"));
    assertEquals("exp(x - 1)", Printer.print(power));
  }
}
