package io.gradiode.processor.expression;

/** A power; the exponent is mostly, but not always, a {@link Constant}. */
public record Power(Expression base, Expression exponent) implements Expression {

  @Override
  public <R> R accept(Cases<R> cases) {
    return cases.power(this);
  }
}
