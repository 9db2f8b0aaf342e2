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
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.matheclipse.core.eval.EvalEngine;
import org.matheclipse.core.expression.F;
import org.matheclipse.core.interfaces.IExpr;
import org.matheclipse.core.interfaces.ISymbol;

/**
 * Derivatives in one direction, each node's computed once: products by Symja; quotients and the
 * chain rule through functions by us.
 */
final class SymjaDifferentiation implements Expression.Cases<Expression> {

  private final EvalEngine engine;
  private final Function<Symbol, Expression> changes;
  private final IdentityHashMap<Expression, Expression> known = new IdentityHashMap<>();

  /** By one symbol. */
  SymjaDifferentiation(EvalEngine engine, Symbol variable) {
    this(engine, symbol -> symbol.equals(variable) ? Constant.ONE : Constant.ZERO);
  }

  /**
   * @param changes of symbols
   */
  SymjaDifferentiation(EvalEngine engine, Function<Symbol, Expression> changes) {
    this.engine = engine;
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
    return new ProductRule(this::derivative, this::skeleton).derivative(product.factors());
  }

  /** {@code Σ dP/da · da/dx} over the atoms a of the skeleton P. */
  private Expression skeleton(List<Expression> factors) {
    final SymjaTranslator translator = new SymjaTranslator();
    final IExpr skeleton = translator.toSymja(new Product(factors));
    final List<Expression> terms = new ArrayList<>();
    for (Map.Entry<Expression, ISymbol> each : translator.atoms().entrySet()) {
      final Expression change = derivative(each.getKey());
      if (!change.equals(Constant.ZERO)) {
        final IExpr partial = engine.evaluate(F.D(skeleton, each.getValue()));
        terms.add(Expressions.product(translator.fromSymja(partial), change));
      }
    }
    return Expressions.sum(terms);
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
