package io.gradiode.processor.expression;

import java.util.List;

/** A function applied to its arguments. */
public record Apply(Function function, List<Expression> arguments) implements Expression {

  /** Copies the list. */
  public Apply {
    arguments = List.copyOf(arguments);
  }

  @Override
  public List<Expression> members() {
    return arguments;
  }

  @Override
  public <R> R accept(Cases<R> cases) {
    return cases.apply(this);
  }
}
