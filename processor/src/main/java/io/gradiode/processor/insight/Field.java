package io.gradiode.processor.insight;

import io.gradiode.processor.expression.Rational;
import java.math.BigInteger;
import java.util.Optional;

/**
 * Arithmetic of whole numbers modulo the Mersenne prime {@code 2^61 - 1}. All of it is exact: two
 * rational functions with different formulas differ at a random point, but for a chance of 1e-16 or
 * so, and no tolerance is needed to tell.
 *
 * <p>Schwartz, J. T. (1980), Fast probabilistic algorithms for verification of polynomial
 * identities, Journal of the ACM 27(4), 701–717.
 */
final class Field {

  static final long PRIME = (1L << 61) - 1;

  private static final BigInteger BIG_PRIME = BigInteger.valueOf(PRIME);
  private static final int LARGEST_SMALL = 64;

  private Field() {}

  static long add(long left, long right) {
    final long sum = left + right;
    return sum >= PRIME ? sum - PRIME : sum;
  }

  static long negate(long value) {
    return value == 0 ? 0 : PRIME - value;
  }

  static long subtract(long left, long right) {
    return add(left, negate(right));
  }

  static long multiply(long left, long right) {
    // left*right = high*2^64 + low, and 2^61 is 1 here.
    final long high = Math.multiplyHigh(left, right);
    final long low = left * right;
    return add(low & PRIME, (high << 3) | (low >>> 61));
  }

  static long power(long base, BigInteger exponent) {
    long result = 1;
    final long root = exponent.signum() < 0 ? reciprocal(base) : base;
    final BigInteger magnitude = exponent.abs();
    for (int bit = magnitude.bitLength() - 1; bit >= 0; bit--) {
      result = multiply(result, result);
      result = magnitude.testBit(bit) ? multiply(result, root) : result;
    }
    return result;
  }

  /**
   * One by {@code value}.
   *
   * @throws ArithmeticException if it is 0
   */
  static long reciprocal(long value) {
    if (value == 0) {
      throw new ArithmeticException("division by zero");
    }
    // Euclid's algorithm: a tenth of the steps of a power, which a cold virtual machine would feel.
    long remainder = PRIME;
    long next = value;
    long factor = 0;
    long nextFactor = 1;
    while (next != 0) {
      final long quotient = remainder / next;
      final long rest = remainder - quotient * next;
      remainder = next;
      next = rest;
      final long combined = factor - quotient * nextFactor;
      factor = nextFactor;
      nextFactor = combined;
    }
    return factor < 0 ? factor + PRIME : factor;
  }

  /**
   * The number that stands for {@code value}.
   *
   * @throws ArithmeticException if its denominator is a multiple of the prime
   */
  static long of(Rational value) {
    return multiply(remainder(value.numerator()), reciprocal(remainder(value.denominator())));
  }

  private static long remainder(BigInteger value) {
    return value.mod(BIG_PRIME).longValueExact();
  }

  /** The simple fraction that {@code value} stands for, if it is one. */
  static Optional<Rational> small(long value) {
    for (int denominator = 1; denominator <= LARGEST_SMALL; denominator++) {
      final long numerator = multiply(value, denominator);
      final long signed = numerator > PRIME / 2 ? numerator - PRIME : numerator;
      if (Math.abs(signed) <= LARGEST_SMALL) {
        return Optional.of(Rational.of(signed, denominator));
      }
    }
    return Optional.empty();
  }
}
