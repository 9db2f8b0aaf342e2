package io.gradiode.processor.expression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects factors into the normal form of a product; see {@link Expressions}. */
final class ProductBuilder {

  private final Map<Expression, Rational> exponents = new LinkedHashMap<>();
  private Rational coefficient = Rational.ONE;

  ProductBuilder multiplyAll(List<? extends Expression> factors) {
    factors.forEach(this::multiply);
    return this;
  }

  ProductBuilder multiply(Expression factor) {
    if (factor instanceof Constant constant) {
      coefficient = coefficient.multiply(constant.value());
    } else if (factor instanceof Product product) {
      multiplyAll(product.factors());
    } else if (factor instanceof Power power && power.exponent() instanceof Constant constant) {
      exponents.merge(power.base(), constant.value(), Rational::add);
    } else {
      exponents.merge(factor, Rational.ONE, Rational::add);
    }
    return this;
  }

  Expression build() {
    if (coefficient.isZero()) {
      return Constant.ZERO;
    }
    final List<Expression> factors = new ArrayList<>();
    boolean settled = true;
    for (Map.Entry<Expression, Rational> each : exponents.entrySet()) {
      final Expression factor = Powers.power(each.getKey(), each.getValue());
      // A merged power may have turned into a number or a product: x**(1/3)*x**(1/6),
      // 2**0.5*2**0.5.
      settled &= !(factor instanceof Constant || factor instanceof Product);
      factors.add(factor);
    }
    if (!settled) {
      return new ProductBuilder().multiply(new Constant(coefficient)).multiplyAll(factors).build();
    }
    return SumContent.moveIntoSums(coefficient, factors);
  }

  /** A numeric factor and further factors that are already in normal form. */
  static Expression of(Rational coefficient, List<Expression> factors) {
    if (factors.isEmpty()) {
      return new Constant(coefficient);
    }
    if (coefficient.isOne()) {
      return factors.size() == 1 ? factors.get(0) : new Product(factors);
    }
    final List<Expression> all = new ArrayList<>();
    all.add(new Constant(coefficient));
    all.addAll(factors);
    return new Product(all);
  }
}
