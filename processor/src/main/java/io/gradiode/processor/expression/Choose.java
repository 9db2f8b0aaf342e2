package io.gradiode.processor.expression;

import java.util.List;

/**
 * One of two branches: {@code positive} where {@code condition > 0}, {@code otherwise} elsewhere.
 * Comparisons, logic and all functions with a kink or a jump are made of this and of {@link
 * Function#FLOOR}.
 *
 * <p>A condition in itself is a choice between 1 and 0.
 */
public record Choose(Expression condition, Expression positive, Expression otherwise)
    implements Expression {

  @Override
  public List<Expression> members() {
    return List.of(condition, positive, otherwise);
  }

  @Override
  public <R> R accept(Cases<R> cases) {
    return cases.choose(this);
  }
}
