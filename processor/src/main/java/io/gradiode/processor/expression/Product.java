package io.gradiode.processor.expression;

import java.util.List;

/**
 * A product of two or more factors, a numeric one first; a divisor is a power with a negative
 * exponent.
 */
public record Product(List<Expression> factors) implements Expression {

  /** Copies the list. */
  public Product {
    factors = List.copyOf(factors);
  }

  @Override
  public List<Expression> members() {
    return factors;
  }

  @Override
  public <R> R accept(Cases<R> cases) {
    return cases.product(this);
  }
}
