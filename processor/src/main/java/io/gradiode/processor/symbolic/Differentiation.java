package io.gradiode.processor.symbolic;

import io.gradiode.processor.expression.Apply;
import io.gradiode.processor.expression.Choose;
import io.gradiode.processor.expression.Constant;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Expressions;
import io.gradiode.processor.expression.Power;
import io.gradiode.processor.expression.Product;
import io.gradiode.processor.expression.Sum;
import io.gradiode.processor.expression.Symbol;
import java.util.IdentityHashMap;
import java.util.function.Function;

/** Derivatives in one direction, each node's computed once. */
final class Differentiation implements Expression.Cases<Expression> {

  private final Function<Symbol, Expression> changes;
  private final IdentityHashMap<Expression, Expression> known = new IdentityHashMap<>();

  /** By one symbol. */
  Differentiation(Symbol variable) {
    this(symbol -> symbol.equals(variable) ? Constant.ONE : Constant.ZERO);
  }

  /**
   * @param changes of symbols
   */
  Differentiation(Function<Symbol, Expression> changes) {
    this.changes = changes;
  }

  Expression derivative(Expression expression) {
    final Expression before = known.get(expression);
    if (before != null) {
      return before;
    }
    final Expression derivative = expression.accept(this);
    known.put(expression, derivative);
    return derivative;
  }

  @Override
  public Expression constant(Constant constant) {
    return Constant.ZERO;
  }

  @Override
  public Expression symbol(Symbol symbol) {
    return changes.apply(symbol);
  }

  @Override
  public Expression sum(Sum sum) {
    return Expressions.sum(sum.terms().stream().map(this::derivative).toList());
  }

  @Override
  public Expression product(Product product) {
    return new ProductRule(this::derivative).derivative(product.factors());
  }

  @Override
  public Expression power(Power power) {
    return ChainRule.derivative(power, this::derivative);
  }

  @Override
  public Expression apply(Apply apply) {
    return ChainRule.derivative(apply, this::derivative);
  }

  /** Branch by branch; what happens where the branch changes is the integrator's. */
  @Override
  public Expression choose(Choose choose) {
    return Expressions.choose(
        choose.condition(), derivative(choose.positive()), derivative(choose.otherwise()));
  }
}
