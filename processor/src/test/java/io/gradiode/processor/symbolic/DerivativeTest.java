package io.gradiode.processor.symbolic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.processor.expression.Evaluator;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Expressions;
import io.gradiode.processor.expression.Formula;
import io.gradiode.processor.expression.Function;
import io.gradiode.processor.expression.Printer;
import io.gradiode.processor.expression.RandomExpressions;
import io.gradiode.processor.expression.Symbol;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DerivativeTest {

  private static final Symbol X = new Symbol("x", Symbol.Kind.STATE);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a                    | 0",
        "x                    | 1",
        "3*x + a              | 3",
        "a*x*b                | a*b",
        "x**3                 | 3*x**2",
        "x**2.5               | 2.5*x**1.5",
        "x**(1/3)             | 1/(3*x**(2/3))",
        "x**n                 | finiteProduct(x**(n - 1), n, 0)",
        "n**x                 | n**x*logOrZero(n)",
        "a*exp(b*x)           | a*exp(b*x)*b",
        "x*exp(x)             | exp(x)*(1 + x)",
        "log(a*x)             | 1/x",
        "sqrt(x)              | 1/(2*sqrt(x))",
        "sqrt(a*x + b)        | a/(2*sqrt(a*x + b))",
        "sin(x)*a             | a*cos(x)",
        "cos(2*x)             | -2*sin(2*x)",
        "tanh(x)              | 1 - tanh(x)**2",
        "exprel(-x)           | -exprelDerivative(-x)",
        "tan(x)               | 1 + tan(x)**2",
        "sinh(a*x)            | cosh(a*x)*a",
        "cosh(x)              | cosh(x)*tanh(x)",
        "1/cosh(x)            | -tanh(x)/cosh(x)",
        "sinc(a*x)            | sincDerivative(a*x)*a",
        "1/sinhc(x)           | -langevin(x)/sinhc(x)",
        "softplus(x)          | 1/(1 + exp(-x))",
        "arcsin(x)            | 1/sqrt((1 - x)*(1 + x))",
        "arccos(x)            | -1/sqrt((1 - x)*(1 + x))",
        "arctan(x)            | 1/(1 + x**2)",
        "expm1(x)             | exp(x)",
        "log1p(x)             | 1/(1 + x)",
        "log10(x)             | 1/(x*log(10))",
        "log2(a*x)            | 1/(x*log(2))",
        "cbrt(x)              | 1/(3*cbrt(x)**2)",
        "atan2(x, a)          | a/(a**2 + x**2)",
        "atan2(a, x)          | -a/(x**2 + a**2)",
        "atan2(x, x)          | 0",
        "1/x                  | -1/x**2",
        "a/(1 + x)            | -a/(1 + x)**2",
        "x/(1 + x)            | (1 - x/(1 + x))/(1 + x)",
        "g*(E - x)            | -g",
        "x*y                  | y"
      })
  void areAsInTheTextbook(String formula, String derivative) {
    for (AlgebraRoute route : AlgebraRoute.values()) {
      try (Algebra algebra = route.open()) {
        assertEquals(
            derivative, Printer.print(algebra.derivative(Formula.of(formula), X)), route::name);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void agreeBetweenBothRoutesAndWithDifferences(long seed) {
    final SplittableRandom random = new SplittableRandom(seed);
    final List<Symbol> symbols = RandomExpressions.symbols(3);
    final RandomExpressions expressions = new RandomExpressions(random, symbols);
    try (Algebra symja = AlgebraRoute.SYMJA.open();
        Algebra ours = AlgebraRoute.NATIVE.open()) {
      for (int i = 0; i < 60; i++) {
        final Expression expression = expressions.next(1 + i % 5);
        final Map<Symbol, Double> point = RandomExpressions.point(random, symbols);
        for (Symbol symbol : symbols) {
          final double first = Evaluator.evaluate(ours.derivative(expression, symbol), point);
          final double second = Evaluator.evaluate(symja.derivative(expression, symbol), point);
          final double difference = Differences.of(expression, symbol, point);
          final String what = "seed " + seed + ", d/d" + symbol.name() + " of " + expression;
          final double size = 1 + Math.abs(first);
          assertEquals(first, second, 1e-10 * size, what);
          assertEquals(difference, first, 1e-6 * size, what);
        }
      }
    }
  }

  /** The exponent's derivative x**n*log(x) has the limit 0. */
  @Test
  void ofAPowerByItsExponentIsZeroAtZero() {
    final Symbol n = new Symbol("n", Symbol.Kind.STATE);
    try (Algebra algebra = AlgebraRoute.NATIVE.open()) {
      final Expression hill = Formula.of("x**n/(k**n + x**n)");
      final Map<Symbol, Double> point =
          Map.of(X, 0.0, n, 2.5, new Symbol("k", Symbol.Kind.STATE), 1.5);
      assertEquals(0, Evaluator.evaluate(algebra.derivative(hill, n), point));
      assertEquals(0, Evaluator.evaluate(algebra.derivative(hill, X), point));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // Formula         | x  | n   | value | by x | by n
        "x**n              | 0  | 3   | 0     | 0    | 0",
        "x**n              | 0  | 1   | 0     | 1    | 0",
        "x**n              | 0  | 1.5 | 0     | 0    | 0",
        "x**n              | 0  | 0   | 1     | 0    | 0",
        "x**n              | -2 | 2   | 4     | -4   | NaN",
        "x**n              | -2 | 3   | -8    | 12   | NaN",
        "sqrt(x)**n        | 0  | 3   | 0     | 0    | 0",
        "sqrt(x)**n        | 0  | 2   | 0     | 1    | 0",
        "sqrt(x)**3        | 0  | 1   | 0     | 0    | 0",
        "(x/2)**1.5        | 0  | 1   | 0     | 0    | 0",
        "x**2.5*n          | 0  | 1   | 0     | 0    | 0",
        "x**2              | -3 | 1   | 9     | -6   | 0",
        "(2*x)**(n + 1)    | 0  | 0   | 0     | 2    | 0",
        "n**x              | 2  | 0   | 0     | 0    | 0",
        "x**n/(1 + x**n)   | 0  | 2   | 0     | 0    | 0",
        "x**n/(1 + x**n)   | 0  | 1   | 0     | 1    | 0",
        "x**n              | 0  | 0.5 | 0     | Infinity | 0",
        "sqrt(x)           | 0  | 1   | 0     | Infinity | 0"
      })
  void ofPowersAreFiniteWhereTheLimitIs(
      String formula, double x, double n, double value, double byX, double byN) {
    final Symbol exponent = new Symbol("n", Symbol.Kind.STATE);
    final Map<Symbol, Double> point = Map.of(X, x, exponent, n);
    final Expression expression = Formula.of(formula);
    assertEquals(value, Evaluator.evaluate(expression, point), 1e-15);
    for (AlgebraRoute route : AlgebraRoute.values()) {
      try (Algebra algebra = route.open()) {
        final Expression slope = algebra.derivative(expression, X);
        final Expression steepness = algebra.derivative(expression, exponent);
        assertEquals(byX, Evaluator.evaluate(slope, point), 1e-14, () -> Printer.print(slope));
        assertEquals(byN, Evaluator.evaluate(steepness, point), 1e-15);
      }
    }
  }

  /** Each function, and each that arises from others, by each of its arguments. */
  @ParameterizedTest
  @EnumSource(Function.class)
  void ofEveryFunctionAgreesWithDifferences(Function function) {
    final List<Symbol> symbols =
        List.of(X, new Symbol("y", Symbol.Kind.STATE), new Symbol("z", Symbol.Kind.STATE))
            .subList(0, function.arity());
    final Expression value = Expressions.apply(function, symbols);
    for (AlgebraRoute route : AlgebraRoute.values()) {
      try (Algebra algebra = route.open()) {
        for (double at : new double[] {-2.3, -0.7, -0.4, 0.3, 0.45, 0.8, 1.7}) {
          final boolean smooth =
              function.smooth().at(at - 0.02, 0.6) && function.smooth().at(at + 0.02, 0.6);
          for (int i = 0; smooth && i < symbols.size(); i++) {
            final Map<Symbol, Double> point = new HashMap<>();
            symbols.forEach(each -> point.put(each, 0.6));
            point.put(X, at);
            final double expected = Differences.of(value, symbols.get(i), point);
            final double actual =
                Evaluator.evaluate(algebra.derivative(value, symbols.get(i)), point);
            assertEquals(expected, actual, 1e-8 * (1 + Math.abs(expected)), () -> "at " + at);
          }
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(AlgebraRoute.class)
  void ofNestedFunctionsStaySmall(AlgebraRoute route) {
    Expression nested = X;
    for (int i = 0; i < 200; i++) {
      nested = Expressions.apply(Function.SIN, Expressions.sum(nested, X));
    }
    final Expression expression = nested;
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          try (Algebra algebra = route.open()) {
            final Expression derivative = algebra.derivative(expression, X);
            final double expected = Differences.of(expression, X, Map.of(X, 0.3));
            assertEquals(expected, Evaluator.evaluate(derivative, Map.of(X, 0.3)), 1e-6);
          }
        });
  }

  @ParameterizedTest
  @EnumSource(AlgebraRoute.class)
  void ofLongSumsAndProductsAreFast(AlgebraRoute route) {
    final List<Expression> members = new ArrayList<>();
    final Map<Symbol, Double> point = new HashMap<>();
    for (int i = 0; i < 400; i++) {
      final Symbol symbol = new Symbol("x" + i, Symbol.Kind.STATE);
      point.put(symbol, 1 + i * 1e-4);
      members.add(Expressions.product(symbol, Expressions.sum(symbol, Expressions.constant(i))));
    }
    final Symbol first = new Symbol("x0", Symbol.Kind.STATE);
    final Expression sum = Expressions.sum(members);
    final Expression squared = Expressions.product(sum, sum, Formula.of("sin(x0)"));
    final List<Expression> shifted = new ArrayList<>();
    for (int i = 1; i <= 100; i++) {
      shifted.add(Expressions.sum(first, Expressions.constant(1, i)));
    }
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          try (Algebra algebra = route.open()) {
            for (Symbol symbol : point.keySet()) {
              algebra.derivative(squared, symbol);
            }
            final Expression product = Expressions.product(shifted);
            final double derivative = Evaluator.evaluate(algebra.derivative(product, first), point);
            final double expected = Differences.of(product, first, point);
            assertEquals(expected, derivative, 1e-6 * Math.abs(expected));
          }
        });
  }

  @Test
  void areTheSameInEveryRun() {
    final List<String> texts = new ArrayList<>();
    for (int run = 0; run < 2; run++) {
      final SplittableRandom random = new SplittableRandom(5);
      final RandomExpressions expressions =
          new RandomExpressions(random, RandomExpressions.symbols(3));
      final StringBuilder text = new StringBuilder();
      try (Algebra algebra = AlgebraRoute.SYMJA.open()) {
        for (int i = 0; i < 30; i++) {
          final Expression expression = expressions.next(4);
          for (Symbol symbol : RandomExpressions.symbols(3)) {
            text.append(Printer.print(algebra.derivative(expression, symbol))).append('\n');
          }
        }
      }
      texts.add(text.toString());
    }
    assertEquals(texts.get(0), texts.get(1));
  }

  /** Names that mean something to Symja mean nothing here. */
  @Test
  void ofSymbolsWithNamesOfSymjaAreOrdinary() {
    for (String name : List.of("I", "E", "C", "D", "N", "K", "Pi", "Infinity", "e", "pi", "Plus")) {
      final Symbol symbol = new Symbol(name, Symbol.Kind.PARAMETER);
      final Expression expression =
          Expressions.product(symbol, X, Expressions.sum(symbol, X), Formula.of("10**(10**9)"));
      try (Algebra algebra = AlgebraRoute.SYMJA.open()) {
        final String derivative = Printer.print(algebra.derivative(expression, symbol));
        assertTrue(derivative.startsWith("x*10**1e9*("), derivative);
      }
    }
  }
}
