package io.gradiode.processor.expression;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Rebuilds an expression from the leaves up; a subclass overrides the forms that it changes.
 *
 * <p>A node that is used several times is rewritten once, and nodes without a change are kept, so
 * that the effort is linear.
 */
public abstract class Rewriter implements Expression.Cases<Expression> {

  private final IdentityHashMap<Expression, Expression> known = new IdentityHashMap<>();

  /** For subclasses. */
  protected Rewriter() {}

  /** The expression in its new form. */
  public final Expression rewrite(Expression expression) {
    final Expression before = known.get(expression);
    if (before != null) {
      return before;
    }
    final Expression after = expression.accept(this);
    known.put(expression, after);
    return after;
  }

  @Override
  public Expression constant(Constant constant) {
    return constant;
  }

  @Override
  public Expression symbol(Symbol symbol) {
    return symbol;
  }

  @Override
  public Expression sum(Sum sum) {
    final List<Expression> terms = rewriteAll(sum.terms());
    return same(terms, sum.terms()) ? sum : Expressions.sum(terms);
  }

  @Override
  public Expression product(Product product) {
    final List<Expression> factors = rewriteAll(product.factors());
    return same(factors, product.factors()) ? product : Expressions.product(factors);
  }

  @Override
  public Expression power(Power power) {
    final List<Expression> before = List.of(power.base(), power.exponent());
    final List<Expression> after = rewriteAll(before);
    return same(after, before) ? power : Expressions.power(after.get(0), after.get(1));
  }

  @Override
  public Expression apply(Apply apply) {
    final List<Expression> arguments = rewriteAll(apply.arguments());
    return same(arguments, apply.arguments())
        ? apply
        : Expressions.apply(apply.function(), arguments);
  }

  @Override
  public Expression choose(Choose choose) {
    final List<Expression> before =
        List.of(choose.condition(), choose.positive(), choose.otherwise());
    final List<Expression> after = rewriteAll(before);
    return same(after, before)
        ? choose
        : Expressions.choose(after.get(0), after.get(1), after.get(2));
  }

  private List<Expression> rewriteAll(List<Expression> expressions) {
    final List<Expression> rewritten = new ArrayList<>(expressions.size());
    expressions.forEach(each -> rewritten.add(rewrite(each)));
    return rewritten;
  }

  @SuppressWarnings("ReferenceEquality") // Identity is the question: was anything rebuilt?
  private static boolean same(List<Expression> left, List<Expression> right) {
    for (int i = 0; i < left.size(); i++) {
      if (left.get(i) != right.get(i)) {
        return false;
      }
    }
    return true;
  }
}
