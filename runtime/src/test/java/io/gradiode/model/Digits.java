package io.gradiode.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.UnaryOperator;

/** Elementary functions with 100 digits and more, by the plainest algorithms. */
final class Digits {

  static final MathContext CONTEXT = new MathContext(160);

  static final BigDecimal ONE = BigDecimal.ONE;
  static final BigDecimal TWO = BigDecimal.valueOf(2);

  private static final BigDecimal SMALLEST = new BigDecimal("1e-150");

  static final BigDecimal PI = arctan(ONE).multiply(BigDecimal.valueOf(4));

  private Digits() {}

  static BigDecimal times(BigDecimal left, BigDecimal right) {
    return left.multiply(right, CONTEXT);
  }

  static BigDecimal over(BigDecimal left, BigDecimal right) {
    return left.divide(right, CONTEXT);
  }

  static BigDecimal minus(BigDecimal left, BigDecimal right) {
    return left.subtract(right, CONTEXT);
  }

  static BigDecimal plus(BigDecimal left, BigDecimal right) {
    return left.add(right, CONTEXT);
  }

  static BigDecimal inverse(BigDecimal x) {
    return over(ONE, x);
  }

  /** Σ of terms, each made from the one before and its number, from 1 on. */
  private static BigDecimal series(BigDecimal first, Term term, Term share) {
    BigDecimal current = first;
    BigDecimal sum = share.next(first, 0);
    for (int k = 1; current.abs().compareTo(SMALLEST) > 0; k++) {
      current = term.next(current, k);
      sum = plus(sum, share.next(current, k));
    }
    return sum;
  }

  private interface Term {
    BigDecimal next(BigDecimal before, int number);
  }

  private static BigDecimal over(BigDecimal left, long right) {
    return over(left, BigDecimal.valueOf(right));
  }

  static BigDecimal exp(BigDecimal x) {
    if (x.signum() < 0) {
      return inverse(exp(x.negate()));
    }
    if (x.compareTo(ONE) > 0) {
      final BigDecimal half = exp(over(x, TWO));
      return times(half, half);
    }
    return series(ONE, (before, k) -> over(times(before, x), k), (each, k) -> each);
  }

  static BigDecimal sinh(BigDecimal x) {
    return over(minus(exp(x), exp(x.negate())), TWO);
  }

  static BigDecimal cosh(BigDecimal x) {
    return over(plus(exp(x), exp(x.negate())), TWO);
  }

  static BigDecimal tanh(BigDecimal x) {
    return over(sinh(x), cosh(x));
  }

  static BigDecimal sin(BigDecimal x) {
    final BigDecimal square = times(x, x).negate();
    return series(
        x, (before, k) -> over(times(before, square), 2L * k * (2L * k + 1)), (each, k) -> each);
  }

  static BigDecimal cos(BigDecimal x) {
    final BigDecimal square = times(x, x).negate();
    return series(
        ONE, (before, k) -> over(times(before, square), 2L * k * (2L * k - 1)), (each, k) -> each);
  }

  static BigDecimal erf(BigDecimal x) {
    final BigDecimal square = times(x, x).negate();
    final BigDecimal sum =
        series(
            x, (before, k) -> over(times(before, square), k), (each, k) -> over(each, 2L * k + 1));
    return over(times(TWO, sum), PI.sqrt(CONTEXT));
  }

  static BigDecimal arctan(BigDecimal x) {
    if (x.abs().compareTo(new BigDecimal("0.1")) > 0) {
      final BigDecimal root = plus(ONE, times(x, x)).sqrt(CONTEXT);
      return times(TWO, arctan(over(x, plus(ONE, root))));
    }
    final BigDecimal square = times(x, x).negate();
    return series(x, (before, k) -> times(before, square), (each, k) -> over(each, 2L * k + 1));
  }

  static BigDecimal arcsin(BigDecimal x) {
    return arctan(over(x, minus(ONE, times(x, x)).sqrt(CONTEXT)));
  }

  /** By Newton's method, whose digits double with each step. */
  static BigDecimal log(BigDecimal x) {
    BigDecimal y = new BigDecimal(Math.log(x.doubleValue()));
    for (int i = 0; i < 5; i++) {
      y = plus(y, minus(times(x, exp(y.negate())), ONE));
    }
    return y;
  }

  /** {@code f(x)/x}. */
  static UnaryOperator<BigDecimal> quotient(UnaryOperator<BigDecimal> f) {
    return x -> over(f.apply(x), x);
  }

  /** {@code (f(x)/x)'} from f and its derivative. */
  static UnaryOperator<BigDecimal> quotientDerivative(
      UnaryOperator<BigDecimal> f, UnaryOperator<BigDecimal> derivative) {
    return x -> over(minus(derivative.apply(x), over(f.apply(x), x)), x);
  }
}
