package io.gradiode.processor.expression;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Division without remainder, of polynomials of a few terms.
 *
 * <p>The leading terms in the lexicographic order of exponents are divided again and again: D. Cox,
 * J. Little, D. O'Shea, <em>Ideals, Varieties, and Algorithms</em>, 4th ed., Springer 2015, §2.3.
 * As exponents may be negative here, the number of terms of the quotient is limited.
 */
final class PolynomialDivision {

  private static final int MOST_TERMS = 16;

  private static final Comparator<Map.Entry<Monomial, Rational>> ORDER =
      (left, right) -> compare(left.getKey(), right.getKey());

  private PolynomialDivision() {}

  /** The terms of the quotient; empty if a remainder is left. */
  static Optional<Map<Monomial, Rational>> quotient(
      Map<Monomial, Rational> dividend, Map<Monomial, Rational> divisor) {
    if (divisor.isEmpty() || divisor.size() > MOST_TERMS || dividend.size() > MOST_TERMS) {
      return Optional.empty();
    }
    final Map.Entry<Monomial, Rational> leading = leading(divisor);
    final Map<Monomial, Rational> rest = new LinkedHashMap<>(dividend);
    final Map<Monomial, Rational> quotient = new LinkedHashMap<>();
    while (!rest.isEmpty() && quotient.size() < MOST_TERMS) {
      final Map.Entry<Monomial, Rational> first = leading(rest);
      final Monomial monomial = first.getKey().times(leading.getKey().reciprocal());
      final Rational coefficient = first.getValue().divide(leading.getValue());
      quotient.put(monomial, coefficient);
      divisor.forEach(
          (each, number) ->
              rest.merge(
                  each.times(monomial), number.multiply(coefficient).negate(), Rational::add));
      rest.values().removeIf(Rational::isZero);
    }
    return rest.isEmpty() && isWhole(quotient, divisor) ? Optional.of(quotient) : Optional.empty();
  }

  /**
   * Neither {@code 1 + y/x} nor, as the quotient by k, {@code v/k - a/k}: what divides one term has
   * to divide them all, and must not come from the divisor. Else everything could be divided by x.
   */
  private static boolean isWhole(
      Map<Monomial, Rational> quotient, Map<Monomial, Rational> divisor) {
    final Set<Expression> below = atoms(quotient, -1);
    return Collections.disjoint(below, atoms(divisor, 1))
        && below.stream()
            .allMatch(
                atom ->
                    quotient.keySet().stream()
                            .map(each -> each.exponents().getOrDefault(atom, Rational.ZERO))
                            .distinct()
                            .count()
                        == 1);
  }

  /** Those with an exponent of this sign. */
  private static Set<Expression> atoms(Map<Monomial, Rational> terms, int sign) {
    final Set<Expression> atoms = new HashSet<>();
    for (Monomial each : terms.keySet()) {
      each.exponents().entrySet().stream()
          .filter(power -> power.getValue().signum() == sign)
          .forEach(power -> atoms.add(power.getKey()));
    }
    return atoms;
  }

  private static Map.Entry<Monomial, Rational> leading(Map<Monomial, Rational> terms) {
    return terms.entrySet().stream().max(ORDER).orElseThrow();
  }

  private static int compare(Monomial left, Monomial right) {
    final Map<String, Rational> difference = new TreeMap<>();
    left.times(right.reciprocal())
        .exponents()
        .forEach((atom, exponent) -> difference.put(Printer.print(atom), exponent));
    return difference.values().stream().mapToInt(Rational::signum).findFirst().orElse(0);
  }
}
