package io.gradiode.processor.expression;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Decides where the numeric factor of a sum stands, inside or in front, so that the factors of
 * units cancel and a formula that the user wrote sensibly stays as it is.
 *
 * <p>The measure is the number of digits that a reader sees. A factor is pulled out of a sum if
 * that saves more than {@value #PRICE_OF_A_FACTOR} digits, and moved into a sum if that saves any.
 * Either move lowers the number of digits, so that they cannot go on for ever.
 */
final class SumContent {

  private static final int PRICE_OF_A_FACTOR = 3;

  /** A fraction such as 1/3 costs more than any decimal number that it could replace. */
  private static final int PRICE_OF_A_FRACTION = 20;

  private static final int LARGEST_PRINTED_BITS = 1100;

  /** Keeps sums of many different numbers linear. */
  private static final int MOST_CANDIDATES = 8;

  private SumContent() {}

  /** The sum of these terms, a common factor in front if that is shorter. */
  static Expression pullOut(List<ScaledTerm> terms) {
    if (terms.isEmpty()) {
      return Constant.ZERO;
    }
    if (terms.size() == 1) {
      return terms.get(0).toExpression();
    }
    final int digits = digits(terms);
    Rational best = Rational.ONE;
    int fewest = digits;
    for (Rational candidate : candidates(terms)) {
      final int price = digits(candidate) + PRICE_OF_A_FACTOR;
      final int saved = price + digits(scaled(terms, candidate.reciprocal()));
      if (saved < fewest) {
        fewest = saved;
        best = candidate;
      }
    }
    if (terms.stream().allMatch(each -> each.coefficient().signum() < 0)) {
      best = best.negate();
    }
    if (best.isOne()) {
      return sum(terms);
    }
    return Expressions.product(new Constant(best), rebuild(scaled(terms, best.reciprocal())));
  }

  /** The product, its numeric factor moved into a sum among the factors if that is shorter. */
  static Expression moveIntoSums(Rational coefficient, List<Expression> factors) {
    if (coefficient.isOne()) {
      return ProductBuilder.of(coefficient, factors);
    }
    if (coefficient.equals(Rational.MINUS_ONE)) {
      return negate(factors);
    }
    for (int i = 0; i < factors.size(); i++) {
      final boolean divisor = isReciprocalOfSum(factors.get(i));
      final Expression factor = divisor ? ((Power) factors.get(i)).base() : factors.get(i);
      if (factor instanceof Sum sum) {
        final List<ScaledTerm> terms = sum.terms().stream().map(ScaledTerm::of).toList();
        final List<ScaledTerm> scaled =
            scaled(terms, divisor ? coefficient.reciprocal() : coefficient);
        final int saved = digits(terms) - digits(scaled);
        if (saved > 0 || (saved == 0 && coefficient.isInteger())) {
          final Expression replaced = rebuild(scaled);
          final List<Expression> all = new ArrayList<>(factors);
          all.set(i, divisor ? Powers.power(replaced, Rational.MINUS_ONE) : replaced);
          return Expressions.product(all);
        }
      }
    }
    return ProductBuilder.of(coefficient, factors);
  }

  /** A lone sum of mixed signs takes the sign in: −(a − b) is −a + b. */
  private static Expression negate(List<Expression> factors) {
    if (factors.size() == 1 && factors.get(0) instanceof Sum sum) {
      final List<ScaledTerm> terms = sum.terms().stream().map(ScaledTerm::of).toList();
      if (terms.stream().anyMatch(each -> each.coefficient().signum() < 0)) {
        return rebuild(scaled(terms, Rational.MINUS_ONE));
      }
    }
    return ProductBuilder.of(Rational.MINUS_ONE, factors);
  }

  /** Through the builder: a nested sum whose factor is now 1 must be flattened. */
  private static Expression rebuild(List<ScaledTerm> terms) {
    final SumBuilder builder = new SumBuilder();
    terms.forEach(each -> builder.add(each.coefficient(), each.rest()));
    return builder.build();
  }

  private static boolean isReciprocalOfSum(Expression factor) {
    return factor instanceof Power power
        && power.base() instanceof Sum
        && power.exponent().equals(Expressions.MINUS_ONE);
  }

  private static Expression sum(List<ScaledTerm> terms) {
    return new Sum(terms.stream().map(ScaledTerm::toExpression).toList());
  }

  private static List<ScaledTerm> scaled(List<ScaledTerm> terms, Rational factor) {
    return terms.stream().map(each -> each.times(factor)).toList();
  }

  private static Set<Rational> candidates(List<ScaledTerm> terms) {
    final Set<Rational> candidates = new LinkedHashSet<>();
    terms.stream()
        .map(each -> each.coefficient().abs())
        .distinct()
        .limit(MOST_CANDIDATES)
        .forEach(candidates::add);
    candidates.remove(Rational.ONE);
    return candidates;
  }

  private static int digits(List<ScaledTerm> terms) {
    return terms.stream().mapToInt(each -> digits(each.coefficient())).sum();
  }

  /** Length of the number as a reader sees it; one is not seen, a third is a divisor. */
  private static int digits(Rational number) {
    final Rational magnitude = number.abs();
    if (magnitude.isOne()) {
      return 0;
    }
    final boolean unitFraction = magnitude.numerator().equals(BigInteger.ONE);
    return length(unitFraction ? magnitude.reciprocal() : magnitude);
  }

  private static int length(Rational number) {
    final int bits = number.numerator().bitLength() + number.denominator().bitLength();
    if (bits > LARGEST_PRINTED_BITS) {
      return PRICE_OF_A_FRACTION + bits;
    }
    if (!Decimals.isDecimal(number)) {
      return PRICE_OF_A_FRACTION
          + number.numerator().toString().length()
          + number.denominator().toString().length();
    }
    return Decimals.toDecimal(number).stripTrailingZeros().toPlainString().length();
  }
}
