package io.gradiode.processor.symbolic;

import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Symbol;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Differentiates by our own rules. */
final class NativeAlgebra implements Algebra {

  private final Map<Symbol, Differentiation> sessions = new HashMap<>();

  @Override
  public Expression derivative(Expression expression, Symbol symbol) {
    return sessions.computeIfAbsent(symbol, Differentiation::new).derivative(expression);
  }

  @Override
  public UnaryOperator<Expression> along(Function<Symbol, Expression> changes) {
    return new Differentiation(changes)::derivative;
  }

  @Override
  public void close() {
    sessions.clear();
  }
}
