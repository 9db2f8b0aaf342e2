package io.gradiode.processor.expression;

import java.util.List;

/** A sum of two or more terms; a subtracted term is a product with a negative constant in front. */
public record Sum(List<Expression> terms) implements Expression {

  /** Copies the list. */
  public Sum {
    terms = List.copyOf(terms);
  }

  @Override
  public List<Expression> members() {
    return terms;
  }

  @Override
  public <R> R accept(Cases<R> cases) {
    return cases.sum(this);
  }
}
