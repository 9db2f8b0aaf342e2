package io.gradiode.processor.expression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects factors into the normal form of a product; see {@link Expressions}. */
final class ProductBuilder {

  private static final Rational HALF = Rational.of(1, 2);

  private final Map<Unordered, ConstantPower> powers = new LinkedHashMap<>();
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
      merge(power.base(), constant.value());
    } else {
      merge(factor, Rational.ONE);
    }
    return this;
  }

  /** A square root counts as the power that it is. */
  private void merge(Expression base, Rational exponent) {
    if (base instanceof Apply apply && apply.function() == Function.SQRT && exponent.isInteger()) {
      merge(apply.arguments().get(0), exponent.multiply(HALF));
      return;
    }
    powers.merge(
        Unordered.of(base),
        new ConstantPower(base, exponent),
        (before, more) -> new ConstantPower(before.base(), before.exponent().add(more.exponent())));
  }

  Expression build() {
    if (coefficient.isZero()) {
      return Constant.ZERO;
    }
    final List<Expression> factors = new ArrayList<>();
    boolean settled = true;
    for (ConstantPower each : powers.values()) {
      final Expression factor = Powers.power(each.base(), each.exponent());
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

  private record ConstantPower(Expression base, Rational exponent) {}
}
