package io.gradiode.processor.expression;

import java.util.List;

/** A term of a sum seen as a number times the rest; the rest of a number is 1. */
record ScaledTerm(Rational coefficient, Expression rest) {

  static ScaledTerm of(Expression term) {
    if (term instanceof Constant constant) {
      return new ScaledTerm(constant.value(), Constant.ONE);
    }
    return new ScaledTerm(coefficient(term), withoutCoefficient(term));
  }

  static Rational coefficient(Expression term) {
    return term instanceof Product product && product.factors().get(0) instanceof Constant constant
        ? constant.value()
        : Rational.ONE;
  }

  static Expression withoutCoefficient(Expression term) {
    if (term instanceof Product product && product.factors().get(0) instanceof Constant) {
      final List<Expression> rest = product.factors().subList(1, product.factors().size());
      return rest.size() == 1 ? rest.get(0) : new Product(rest);
    }
    return term;
  }

  ScaledTerm plus(Rational summand) {
    return new ScaledTerm(coefficient.add(summand), rest);
  }

  ScaledTerm times(Rational factor) {
    return new ScaledTerm(coefficient.multiply(factor), rest);
  }

  Expression toExpression() {
    if (rest instanceof Constant) {
      return new Constant(coefficient);
    }
    return ProductBuilder.of(
        coefficient, rest instanceof Product product ? product.factors() : List.of(rest));
  }
}
