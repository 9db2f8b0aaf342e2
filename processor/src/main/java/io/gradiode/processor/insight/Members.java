package io.gradiode.processor.insight;

import io.gradiode.processor.expression.Apply;
import io.gradiode.processor.expression.Choose;
import io.gradiode.processor.expression.Constant;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Power;
import io.gradiode.processor.expression.Product;
import io.gradiode.processor.expression.Sum;
import io.gradiode.processor.expression.Symbol;
import java.util.List;

/** What an expression is made of, one level down. */
final class Members implements Expression.Cases<List<Expression>> {

  private static final Members MEMBERS = new Members();

  private Members() {}

  static List<Expression> of(Expression expression) {
    return expression.accept(MEMBERS);
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
