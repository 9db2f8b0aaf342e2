package io.gradiode.processor.symbolic;

import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Symbol;
import java.util.HashMap;
import java.util.Map;

/** Differentiates by our own rules. */
final class NativeAlgebra implements Algebra {

  private final Map<Symbol, Differentiation> sessions = new HashMap<>();

  @Override
  public Expression derivative(Expression expression, Symbol symbol) {
    return sessions.computeIfAbsent(symbol, Differentiation::new).derivative(expression);
  }

  @Override
  public void close() {
    sessions.clear();
  }
}
