package io.gradiode.processor.symbolic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.gradiode.processor.expression.Evaluator;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Expressions;
import io.gradiode.processor.expression.Function;
import io.gradiode.processor.expression.Symbol;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Implicit methods differentiate derivatives: they too must be right where functions are 0/0. */
class SecondDerivativeTest {

  private static final Symbol X = new Symbol("x", Symbol.Kind.STATE);
  private static final Symbol N = new Symbol("n", Symbol.Kind.PARAMETER);
  private static final double EDGE = 0.125;

  @ParameterizedTest
  @EnumSource(
      names = {
        "EXPREL",
        "EXPREL_RECIPROCAL",
        "EXPREL2",
        "SINC",
        "TANHC",
        "LOG1PREL",
        "ARCSINC",
        "ARCTANC",
        "ERFREL",
        "LANGEVIN",
        "SINHC"
      })
  void isContinuedToZero(Function function) {
    final Expression first = derivative(Expressions.apply(function, X));
    final Expression second = derivative(first);
    for (double x : new double[] {0, 1e-300, -1e-9, 0.01, -0.1, 0.12, 0.13, -0.4, 0.7}) {
      final double expected = Differences.of(s -> Evaluator.evaluate(first, Map.of(X, x + s)));
      assertEquals(expected, Evaluator.evaluate(second, Map.of(X, x)), 1e-7, function + " at " + x);
    }
    final double inside = Evaluator.evaluate(second, Map.of(X, EDGE - 1e-14));
    final double outside = Evaluator.evaluate(second, Map.of(X, EDGE + 1e-14));
    assertEquals(outside, inside, 1e-9 * (1 + Math.abs(outside)), function + " jumps");
  }

  /** Hill's function where nothing is there yet: second derivatives that exist are finite. */
  @ParameterizedTest
  @CsvSource({"2, 2, 0", "3, 0, 0", "4, 0, 0"})
  void ofPowersExistsAtZero(double n, double byStates, double byExponent) {
    final Expression hill =
        Expressions.divide(
            Expressions.power(X, N),
            Expressions.sum(Expressions.constant(1), Expressions.power(X, N)));
    final Map<Symbol, Double> point = Map.of(X, 0.0, N, n);
    assertEquals(byStates, Evaluator.evaluate(derivative(derivative(hill)), point));
    for (AlgebraRoute route : AlgebraRoute.values()) {
      try (Algebra algebra = route.open()) {
        final Expression mixed = algebra.derivative(algebra.derivative(hill, N), X);
        assertEquals(byExponent, Evaluator.evaluate(mixed, point), 1e-15, route.name());
        final Map<Symbol, Double> elsewhere = Map.of(X, 0.3, N, n);
        final Expression first = algebra.derivative(hill, N);
        assertEquals(
            Differences.of(first, X, elsewhere), Evaluator.evaluate(mixed, elsewhere), 1e-7);
      }
    }
  }

  @Test
  void ofALinearPowerIsZero() {
    final Map<Symbol, Double> point = Map.of(X, 0.0, N, 1.0);
    assertEquals(0.0, Evaluator.evaluate(derivative(derivative(Expressions.power(X, N))), point));
  }

  private static Expression derivative(Expression expression) {
    try (Algebra algebra = AlgebraRoute.NATIVE.open()) {
      return algebra.derivative(expression, X);
    }
  }
}
