package io.gradiode.processor.schedule;

import io.gradiode.processor.expression.Apply;
import io.gradiode.processor.expression.Choose;
import io.gradiode.processor.expression.Constant;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Power;
import io.gradiode.processor.expression.Product;
import io.gradiode.processor.expression.Sum;
import io.gradiode.processor.expression.Symbol;
import java.util.List;

/**
 * An upper bound of the bytes that javac makes of a statement. A local variable beyond the 256th
 * slot takes four bytes to read or write, an array index three.
 */
final class BytecodeSize implements Expression.Cases<Integer> {

  private static final int VARIABLE = 4;
  private static final int CONSTANT = 3;
  private static final int CALL = 3;
  private static final int ARRAY_ACCESS = 8;
  private static final int CALL_OF_LIBRARY = 40;
  private static final int BRANCH = 8;

  private BytecodeSize() {}

  static int of(Statement statement) {
    if (statement instanceof Statement.Load) {
      return ARRAY_ACCESS + VARIABLE;
    }
    if (statement instanceof Statement.LoadInput) {
      return 2 * ARRAY_ACCESS + 3 * VARIABLE + ARRAY_ACCESS;
    }
    if (statement instanceof Statement.Define define) {
      return of(define.value()) + VARIABLE;
    }
    if (statement instanceof Statement.Store store) {
      return of(store.value()) + ARRAY_ACCESS;
    }
    if (statement instanceof Statement.Add add) {
      return of(add.value()) + ARRAY_ACCESS + 4;
    }
    return CALL_OF_LIBRARY;
  }

  private static int of(Expression expression) {
    return expression.accept(new BytecodeSize());
  }

  @Override
  public Integer constant(Constant constant) {
    return CONSTANT;
  }

  @Override
  public Integer symbol(Symbol symbol) {
    return VARIABLE;
  }

  @Override
  public Integer sum(Sum sum) {
    return of(sum.terms());
  }

  @Override
  public Integer product(Product product) {
    return of(product.factors());
  }

  private Integer of(List<Expression> members) {
    return members.stream().mapToInt(each -> of(each) + 2).sum();
  }

  @Override
  public Integer power(Power power) {
    return of(power.base()) + of(power.exponent()) + CALL;
  }

  @Override
  public Integer apply(Apply apply) {
    return of(apply.arguments()) + CALL;
  }

  @Override
  public Integer choose(Choose choose) {
    return of(choose.condition()) + of(choose.positive()) + of(choose.otherwise()) + BRANCH;
  }
}
