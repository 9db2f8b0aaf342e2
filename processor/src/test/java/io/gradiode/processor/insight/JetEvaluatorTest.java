package io.gradiode.processor.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Expressions;
import io.gradiode.processor.expression.Formula;
import io.gradiode.processor.expression.Function;
import io.gradiode.processor.expression.Symbol;
import io.gradiode.processor.symbolic.Algebra;
import io.gradiode.processor.symbolic.AlgebraRoute;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Slopes are the values of derivatives. */
class JetEvaluatorTest {

  private static final Symbol A = new Symbol("a", Symbol.Kind.PARAMETER);
  private static final Symbol B = new Symbol("b", Symbol.Kind.PARAMETER);
  private static final Symbol X = new Symbol("x", Symbol.Kind.STATE);
  private static final Map<String, Symbol> SYMBOLS = Map.of("a", A, "b", B, "x", X);

  private static Jet jet(Expression expression) {
    final Map<Symbol, Jet> values = new HashMap<>();
    values.put(A, Jet.parameter(123456789123L, 0));
    values.put(B, Jet.parameter(987654321987654L, 1));
    values.put(X, Jet.constant(5555555555L));
    return new JetEvaluator(values, 2).of(expression);
  }

  private static long slope(Jet jet, int index) {
    for (int i = 0; i < jet.indices().length; i++) {
      if (jet.indices()[i] == index) {
        return jet.slopes()[i];
      }
    }
    return 0;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3",
        "x",
        "a - a*x + 2*b/3",
        "a*b*x*(a + b)",
        "a**5*b**-3 + 1/(a + x*b)",
        "exp(a*x)*log(b*x + a)",
        "(a + b)**0.25",
      })
  void slopesAreDerivatives(String text) {
    final Expression formula = Formula.of(text, SYMBOLS::get);
    try (Algebra algebra = AlgebraRoute.NATIVE.open()) {
      final Jet jet = jet(formula);
      assertEquals(jet(algebra.derivative(formula, A)).value(), slope(jet, 0), "by a");
      assertEquals(jet(algebra.derivative(formula, B)).value(), slope(jet, 1), "by b");
    }
  }

  /** Where our own rules write a derivative with functions of which an oracle knows nothing. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "exp(a/b)/(1 + exp(-a*x)) | exp(a/b)/b/(1 + exp(-a*x))"
            + " + exp(a/b)*x*exp(-a*x)/(1 + exp(-a*x))**2 | -exp(a/b)*a/b**2/(1 + exp(-a*x))",
        "(a*x)**b                 | b*(a*x)**b/a                      | (a*x)**b*log(a*x)",
        "a**(b + 2)*x             | (b + 2)*a**(b + 1)*x              | a**(b + 2)*log(a)*x",
      })
  void slopesAreAsInTheTextbook(String text, String byA, String byB) {
    final Jet jet = jet(Formula.of(text, SYMBOLS::get));
    assertEquals(jet(Formula.of(byA, SYMBOLS::get)).value(), slope(jet, 0), "by a");
    assertEquals(jet(Formula.of(byB, SYMBOLS::get)).value(), slope(jet, 1), "by b");
  }

  @Test
  void whatIsEqualHasOneValueHoweverItIsWritten() {
    final Expression first = Formula.of("sin((a + b)*(a - b))", SYMBOLS::get);
    final Expression second = Formula.of("sin(a**2 - b**2)", SYMBOLS::get);
    assertEquals(jet(first).value(), jet(second).value());
    assertEquals(slope(jet(first), 0), slope(jet(second), 0));
    assertNotEquals(jet(first).value(), jet(Formula.of("cos(a**2 - b**2)", SYMBOLS::get)).value());
  }

  @Test
  void whatMovesABranchOrAFloorHasASlope() {
    final Expression choice = Expressions.choose(Expressions.subtract(X, A), X, B);
    assertNotEquals(0, slope(jet(choice), 0));
    assertNotEquals(0, slope(jet(choice), 1));
    assertNotEquals(0, slope(jet(Expressions.apply(Function.FLOOR, Expressions.product(A, X))), 0));
  }
}
