package io.gradiode.processor.expression;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An expression multiplied out: a sum of monomials with exact coefficients. Two expressions that
 * differ only in how they are bracketed and ordered are equal here, as {@code (13 - v + V)/4} and
 * {@code 3.25 + 0.25*V - v/4} are.
 *
 * <p>Atoms are symbols, functions, powers with an exponent that is no integer, and sums in a
 * divisor; exponents may be negative. Meant for questions about small expressions, such as the
 * arguments of exponentials: is one a multiple of the other ({@link #ratio}), do they differ by a
 * number ({@link Affine})? It is not a form to compute with.
 */
public final class Polynomial {

  /** Beyond this a product of sums is not multiplied out but counts as an atom. */
  private static final int LARGEST_EXPANSION = 64;

  /** No entry has coefficient zero; in order of appearance. */
  private final Map<Monomial, Rational> terms;

  private Polynomial(Map<Monomial, Rational> terms) {
    this.terms = terms;
  }

  /** The expression multiplied out. */
  public static Polynomial of(Expression expression) {
    return expression.accept(new Expansion());
  }

  static Polynomial atom(Expression atom, Rational exponent) {
    return new Polynomial(Map.of(Monomial.of(atom, exponent), Rational.ONE));
  }

  static Polynomial number(Rational value) {
    return new Polynomial(value.isZero() ? Map.of() : Map.of(Monomial.ONE, value));
  }

  /** Whether this is 0. */
  public boolean isZero() {
    return terms.isEmpty();
  }

  /** Whether this is a number; which one says {@link #constantTerm}. */
  public boolean isConstant() {
    return terms.keySet().stream().allMatch(Monomial::isOne);
  }

  /** Whether this is a number times a product of powers. */
  public boolean isMonomial() {
    return terms.size() == 1;
  }

  /** The term without any atom. */
  public Rational constantTerm() {
    return terms.getOrDefault(Monomial.ONE, Rational.ZERO);
  }

  /** The number of terms. */
  public int size() {
    return terms.size();
  }

  /** The sum. */
  public Polynomial plus(Polynomial other) {
    return sum(List.of(this, other));
  }

  static Polynomial sum(List<Polynomial> summands) {
    final Map<Monomial, Rational> sum = new LinkedHashMap<>();
    for (Polynomial each : summands) {
      each.terms.forEach((monomial, number) -> sum.merge(monomial, number, Rational::add));
    }
    sum.values().removeIf(Rational::isZero);
    return new Polynomial(sum);
  }

  /** The polynomial times a number. */
  public Polynomial times(Rational factor) {
    final Map<Monomial, Rational> scaled = new LinkedHashMap<>();
    if (!factor.isZero()) {
      terms.forEach((monomial, each) -> scaled.put(monomial, each.multiply(factor)));
    }
    return new Polynomial(scaled);
  }

  /** The product; empty if it has too many terms to be worth it. */
  Optional<Polynomial> times(Polynomial other) {
    if ((long) terms.size() * other.terms.size() > LARGEST_EXPANSION) {
      return Optional.empty();
    }
    final Map<Monomial, Rational> product = new LinkedHashMap<>();
    terms.forEach(
        (left, leftCoefficient) ->
            other.terms.forEach(
                (right, rightCoefficient) ->
                    product.merge(
                        left.times(right),
                        leftCoefficient.multiply(rightCoefficient),
                        Rational::add)));
    product.values().removeIf(Rational::isZero);
    return Optional.of(new Polynomial(product));
  }

  /** The integer power; empty for negative powers of sums and for large results. */
  Optional<Polynomial> power(Rational exponent) {
    if (isMonomial()) {
      final Map.Entry<Monomial, Rational> only = terms.entrySet().iterator().next();
      final Map<Expression, Rational> exponents = new LinkedHashMap<>();
      only.getKey().exponents().forEach((atom, e) -> exponents.put(atom, e.multiply(exponent)));
      return only.getValue()
          .power(exponent)
          .map(each -> new Polynomial(Map.of(new Monomial(exponents), each)));
    }
    if (exponent.signum() < 0 || exponent.compareTo(Rational.of(LARGEST_EXPANSION)) > 0) {
      return Optional.empty();
    }
    Optional<Polynomial> power = Optional.of(number(Rational.ONE));
    for (int i = exponent.numerator().intValue(); i > 0 && power.isPresent(); i--) {
      power = power.get().times(this);
    }
    return power;
  }

  /**
   * The factor {@code r} of {@code this = r * divisor} if it is a number times a product of powers,
   * as it is −4 for {@code a - v} and {@code (v - a)/4}, and {@code k} for {@code v - a} and {@code
   * (v - a)/k}. Empty if there is none or the divisor is zero.
   */
  public Optional<Expression> ratio(Polynomial divisor) {
    if (divisor.terms.size() != terms.size() || terms.isEmpty()) {
      return Optional.empty();
    }
    final Map.Entry<Monomial, Rational> leading = divisor.terms.entrySet().iterator().next();
    final Monomial inverse = leading.getKey().reciprocal();
    for (Map.Entry<Monomial, Rational> each : terms.entrySet()) {
      final Monomial monomial = each.getKey().times(inverse);
      final Rational coefficient = each.getValue().divide(leading.getValue());
      if (terms.equals(divisor.times(monomial, coefficient))) {
        return Optional.of(Expressions.product(new Constant(coefficient), monomial.toExpression()));
      }
    }
    return Optional.empty();
  }

  /**
   * The polynomial {@code q} of {@code this = q * divisor}, as it is {@code v + a} for {@code v**2
   * - a**2} and {@code v - a}. Empty if there is a remainder, or more terms than are worth it.
   */
  public Optional<Expression> quotient(Polynomial divisor) {
    return PolynomialDivision.quotient(terms, divisor.terms)
        .map(each -> new Polynomial(each).toExpression());
  }

  private Map<Monomial, Rational> times(Monomial monomial, Rational coefficient) {
    final Map<Monomial, Rational> product = new LinkedHashMap<>();
    terms.forEach((each, c) -> product.put(each.times(monomial), c.multiply(coefficient)));
    return product;
  }

  /** The coefficient of the first term in canonical order; a sign and size that all agree on. */
  Rational leadingCoefficient() {
    return isZero() ? Rational.ZERO : sorted().get(0).getValue();
  }

  /** One and the same expression for equal polynomials, its terms in alphabetic order. */
  public Expression toExpression() {
    final List<Expression> sum = new ArrayList<>();
    for (Map.Entry<Monomial, Rational> each : sorted()) {
      sum.add(Expressions.product(new Constant(each.getValue()), each.getKey().toExpression()));
    }
    return Expressions.sum(sum);
  }

  private List<Map.Entry<Monomial, Rational>> sorted() {
    final Map<Monomial, String> keys = new LinkedHashMap<>();
    terms.keySet().forEach(each -> keys.put(each, each.sortKey()));
    return terms.entrySet().stream()
        .sorted(Comparator.comparing(each -> keys.get(each.getKey())))
        .toList();
  }

  /** Equal whatever the order of terms and factors. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Polynomial polynomial && terms.equals(polynomial.terms);
  }

  @Override
  public int hashCode() {
    return terms.hashCode();
  }

  /** The text of {@link #toExpression}. */
  @Override
  public String toString() {
    return Printer.print(toExpression());
  }
}
