package io.gradiode.processor.symbolic;

import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Symbol;
import java.util.function.Function;
import java.util.function.UnaryOperator;

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

  /**
   * How expressions change as their symbols do: forward differentiation in one pass. What has been
   * asked for is remembered, so that the changes of symbols must stay as they are.
   *
   * @param changes of symbols, 0 for what stays fixed
   * @return gives the change of an expression
   * @throws AlgebraException from there, if the work could not be done
   */
  UnaryOperator<Expression> along(Function<Symbol, Expression> changes);

  /** Releases what the session holds. */
  @Override
  void close();
}
