package io.gradiode.processor.model;

import io.gradiode.processor.expression.Apply;
import io.gradiode.processor.expression.Choose;
import io.gradiode.processor.expression.Constant;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Power;
import io.gradiode.processor.expression.Product;
import io.gradiode.processor.expression.Sum;
import io.gradiode.processor.expression.Symbol;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Counts the nodes of an expression as if it were written out. */
final class Size implements Expression.Cases<List<Expression>> {

  private Size() {}

  /** The number of nodes, or {@code most} if there are more: written out, there may be billions. */
  static int upTo(int most, Expression expression) {
    final Size members = new Size();
    final Deque<Expression> open = new ArrayDeque<>(List.of(expression));
    int count = 0;
    while (!open.isEmpty() && count < most) {
      open.addAll(open.pop().accept(members));
      count++;
    }
    return count;
  }

  @Override
  public List<Expression> constant(Constant constant) {
    return List.of();
  }

  @Override
  public List<Expression> symbol(Symbol symbol) {
    return List.of();
  }

  @Override
  public List<Expression> sum(Sum sum) {
    return sum.terms();
  }

  @Override
  public List<Expression> product(Product product) {
    return product.factors();
  }

  @Override
  public List<Expression> power(Power power) {
    return List.of(power.base(), power.exponent());
  }

  @Override
  public List<Expression> apply(Apply apply) {
    return apply.arguments();
  }

  @Override
  public List<Expression> choose(Choose choose) {
    return List.of(choose.condition(), choose.positive(), choose.otherwise());
  }
}
