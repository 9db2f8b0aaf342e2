package io.gradiode.processor.symbolic;

import io.gradiode.processor.expression.Constant;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Expressions;
import io.gradiode.processor.expression.Function;
import io.gradiode.processor.expression.Rational;
import java.util.ArrayList;
import java.util.List;

/**
 * Second derivatives of the functions that replace singular quotients, near 0: polynomials where
 * the closed forms cancel, and are 0/0 at 0. What is left out is below 1e-10.
 *
 * <p>They serve implicit methods, which ask for derivatives of derivatives. They are written out,
 * as they are rare, and not functions of their own.
 */
final class NearZero {

  /** Within this distance of 0 the polynomial holds. */
  private static final Rational NEAR = Rational.of(1, 8);

  /** Powers of the polynomials. */
  private static final int TERMS = 13;

  private NearZero() {}

  /**
   * The closed form away from 0, the polynomial near it.
   *
   * @param function the first derivative whose derivative the closed form is
   */
  static Expression continued(Function function, Expression x, Expression closed) {
    final Expression distance =
        Expressions.subtract(Expressions.power(x, 2), new Constant(NEAR.multiply(NEAR)));
    return Expressions.choose(distance, closed, polynomial(function, x));
  }

  /** {@code c0 + x (c1 + x (…))}, in {@code x**2} where every other coefficient is zero. */
  private static Expression polynomial(Function function, Expression x) {
    final List<Rational> coefficients = new ArrayList<>();
    // The derivative of Σ a_k x^k twice is Σ (k + 2) (k + 1) a_(k+2) x^k.
    for (int k = 0; k <= TERMS; k++) {
      coefficients.add(coefficient(function, k + 2).multiply(Rational.of((k + 2L) * (k + 1L), 1)));
    }
    final boolean odd = isZero(coefficients, 0);
    final boolean parity = odd || isZero(coefficients, 1);
    final int step = parity ? 2 : 1;
    final Expression variable = parity ? Expressions.power(x, 2) : x;
    Expression sum = Constant.ZERO;
    for (int k = odd ? TERMS : TERMS - 1; k >= 0; k -= step) {
      if (sum.equals(Constant.ZERO) && isLost(coefficients.get(k), k)) {
        continue;
      }
      sum = Expressions.sum(new Constant(coefficients.get(k)), Expressions.product(variable, sum));
    }
    final Expression whole = odd ? Expressions.product(x, sum) : sum;
    return function == Function.ERFREL_DERIVATIVE
        ? Expressions.product(
            Expressions.divide(
                Expressions.constant(2), Expressions.apply(Function.SQRT, Expressions.PI)),
            whole)
        : whole;
  }

  /** Whether a term has no part in any digit. */
  private static boolean isLost(Rational coefficient, int power) {
    return Math.abs(coefficient.doubleValue()) * Math.pow(NEAR.doubleValue(), power) < 1e-17;
  }

  /** Whether every other coefficient is zero, from the given one on. */
  private static boolean isZero(List<Rational> coefficients, int first) {
    for (int k = first; k < coefficients.size(); k += 2) {
      if (!coefficients.get(k).isZero()) {
        return false;
      }
    }
    return true;
  }

  /** Of {@code x^k} in the function whose derivative is given. */
  private static Rational coefficient(Function derivative, int k) {
    final boolean even = k % 2 == 0;
    final Rational sign = Rational.of(k % 4 < 2 ? 1 : -1, 1);
    return switch (derivative) {
      case EXPREL_DERIVATIVE -> inverseFactorial(k + 1);
      case EXPREL2_DERIVATIVE -> inverseFactorial(k + 2);
      case EXPREL_RECIPROCAL_DERIVATIVE -> bernoulli(k).multiply(inverseFactorial(k));
      case SINC_DERIVATIVE -> even ? sign.multiply(inverseFactorial(k + 1)) : Rational.ZERO;
      // tanh(x) = Σ B_n 2^n (2^n - 1) x^(n-1) / n!, here with n = k + 2
      case TANHC_DERIVATIVE ->
          bernoulli(k + 2)
              .multiply(inverseFactorial(k + 2))
              .multiply(Rational.of((1L << (k + 2)) * ((1L << (k + 2)) - 1), 1));
      case LOG1PREL_DERIVATIVE -> Rational.of(even ? 1 : -1, k + 1L);
      case ARCSINC_DERIVATIVE -> even ? arcsine(k / 2) : Rational.ZERO;
      case ARCTANC_DERIVATIVE -> even ? sign.multiply(Rational.of(1, k + 1L)) : Rational.ZERO;
      // Without the factor 2/sqrt(pi)
      case ERFREL_DERIVATIVE ->
          even
              ? sign.multiply(inverseFactorial(k / 2)).multiply(Rational.of(1, k + 1L))
              : Rational.ZERO;
      // coth(x) - 1/x = Σ B_n 2^n x^(n-1) / n! for n > 0, here with n = k + 1
      case LANGEVIN_DERIVATIVE ->
          even
              ? Rational.ZERO
              : bernoulli(k + 1)
                  .multiply(inverseFactorial(k + 1))
                  .multiply(Rational.of(1L << (k + 1), 1));
      default -> throw new IllegalArgumentException(derivative.text());
    };
  }

  private static Rational inverseFactorial(int n) {
    Rational product = Rational.ONE;
    for (int i = 2; i <= n; i++) {
      product = product.multiply(Rational.of(1, i));
    }
    return product;
  }

  /** {@code (2m)! / (4^m (m!)² (2m + 1))}. */
  private static Rational arcsine(int m) {
    Rational value = Rational.of(1, 2L * m + 1);
    for (int i = 1; i <= m; i++) {
      value = value.multiply(Rational.of(2L * i - 1, 2L * i));
    }
    return value;
  }

  /** Bernoulli's numbers, by {@code Σ_(j<=n) (n+1 over j) B_j = 0}. */
  private static Rational bernoulli(int n) {
    final List<Rational> numbers = new ArrayList<>();
    for (int m = 0; m <= n; m++) {
      Rational sum = m == 0 ? Rational.ONE : Rational.ZERO;
      Rational binomial = Rational.ONE;
      for (int j = 0; j < m; j++) {
        sum = sum.subtract(binomial.multiply(numbers.get(j)).multiply(Rational.of(1, m + 1L)));
        binomial = binomial.multiply(Rational.of(m + 1L - j, j + 1L));
      }
      numbers.add(sum);
    }
    return numbers.get(n);
  }
}
