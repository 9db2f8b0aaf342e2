package io.gradiode.processor.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.gradiode.processor.expression.Apply;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Expressions;
import io.gradiode.processor.expression.Function;
import io.gradiode.processor.expression.Symbol;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Comments beside shared terms. */
class FormulasTest {

  private final Expression x = new Symbol("x", Symbol.Kind.STATE);
  private final Expression y = new Symbol("y", Symbol.Kind.STATE);
  private final Expression shared = new Symbol("shared", Symbol.Kind.STATE);

  @Test
  void anExponentialThatIsGivenBesideItsArgumentIsNotShown() {
    final Expression exprel = new Apply(Function.EXPREL, List.of(shared, y));
    assertEquals("exprel(2*x)", comment(exprel));
  }

  @Test
  void functionsKeepAllOfTheirArguments() {
    assertEquals("atan2(2*x, y)", comment(new Apply(Function.ATAN2, List.of(shared, y))));
    assertEquals(
        "finiteProduct(2*x, y, 0)",
        comment(new Apply(Function.FINITE_PRODUCT, List.of(shared, y, Expressions.constant(0)))));
  }

  private String comment(Expression body) {
    return Formulas.comment(
        body, Map.of("shared", Expressions.product(Expressions.constant(2), x)));
  }
}
