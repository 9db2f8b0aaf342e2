package io.gradiode.processor.expression;

import java.util.List;

/** An exact rational number. */
public record Constant(Rational value) implements Expression {

  /** Zero. */
  public static final Constant ZERO = new Constant(Rational.ZERO);

  /** One. */
  public static final Constant ONE = new Constant(Rational.ONE);

  @Override
  public List<Expression> members() {
    return List.of();
  }

  @Override
  public <R> R accept(Cases<R> cases) {
    return cases.constant(this);
  }
}
