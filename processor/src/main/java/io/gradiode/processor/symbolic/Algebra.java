package io.gradiode.processor.symbolic;

import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Symbol;

/**
 * A session of symbolic work on one model. It remembers what it has derived, and is for one thread.
 */
public interface Algebra extends AutoCloseable {

  /**
   * The derivative of the expression by the symbol, all other symbols held fixed. Exact wherever
   * the expression is differentiable.
   *
   * @throws AlgebraException if the work could not be done
   */
  Expression derivative(Expression expression, Symbol symbol);

  /** Releases what the session holds. */
  @Override
  void close();
}
