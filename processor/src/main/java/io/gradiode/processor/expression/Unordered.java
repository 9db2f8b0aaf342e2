package io.gradiode.processor.expression;

import java.util.Set;

/**
 * What identifies an expression whatever the order of its terms or factors: {@code x*y} and {@code
 * y*x} are like terms.
 */
sealed interface Unordered {

  /** The key of the expression. */
  static Unordered of(Expression expression) {
    if (expression instanceof Sum sum) {
      return new Members(Sum.class, Set.copyOf(sum.terms()));
    }
    if (expression instanceof Product product) {
      return new Members(Product.class, Set.copyOf(product.factors()));
    }
    return new Single(expression);
  }

  /** Neither a sum nor a product. */
  record Single(Expression expression) implements Unordered {}

  /** In normal form members differ from each other: a set loses none. */
  record Members(Class<? extends Expression> form, Set<Expression> members) implements Unordered {}
}
