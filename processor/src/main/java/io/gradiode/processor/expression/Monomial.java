package io.gradiode.processor.expression;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A product of powers of atoms, without a number in front; the empty one is 1. Equality does not
 * depend on the order of the factors.
 *
 * @param exponents of the atoms, none of them zero, in order of appearance
 */
record Monomial(Map<Expression, Rational> exponents) {

  static final Monomial ONE = new Monomial(Map.of());

  static Monomial of(Expression atom, Rational exponent) {
    return exponent.isZero() ? ONE : new Monomial(Map.of(atom, exponent));
  }

  Monomial times(Monomial other) {
    if (exponents.isEmpty()) {
      return other;
    }
    final Map<Expression, Rational> merged = new LinkedHashMap<>(exponents);
    other.exponents.forEach((atom, exponent) -> merged.merge(atom, exponent, Rational::add));
    merged.values().removeIf(Rational::isZero);
    return new Monomial(merged);
  }

  Monomial reciprocal() {
    final Map<Expression, Rational> negated = new LinkedHashMap<>();
    exponents.forEach((atom, exponent) -> negated.put(atom, exponent.negate()));
    return new Monomial(negated);
  }

  boolean isOne() {
    return exponents.isEmpty();
  }

  /** The factors in alphabetic order. */
  Expression toExpression() {
    final List<Expression> factors = new ArrayList<>();
    exponents.forEach((atom, exponent) -> factors.add(Powers.power(atom, exponent)));
    factors.sort(Comparator.comparing(Printer::print));
    return Expressions.product(factors);
  }

  /** Sorts monomials the same way whatever the order of their atoms. */
  String sortKey() {
    final List<String> factors = new ArrayList<>();
    exponents.forEach((atom, exponent) -> factors.add(Printer.print(atom) + "^" + exponent));
    factors.sort(null);
    return String.join("*", factors);
  }
}
