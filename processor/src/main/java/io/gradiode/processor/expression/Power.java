package io.gradiode.processor.expression;

import java.util.List;

/** A power; the exponent is mostly, but not always, a {@link Constant}. */
public record Power(Expression base, Expression exponent) implements Expression {

  @Override
  public List<Expression> members() {
    return List.of(base, exponent);
  }

  @Override
  public <R> R accept(Cases<R> cases) {
    return cases.power(this);
  }
}
