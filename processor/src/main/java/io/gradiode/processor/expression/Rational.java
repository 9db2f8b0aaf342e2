package io.gradiode.processor.expression;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Optional;

/**
 * An exact fraction in lowest terms, the denominator positive.
 *
 * @param numerator carries the sign
 * @param denominator positive
 */
public record Rational(BigInteger numerator, BigInteger denominator)
    implements Comparable<Rational> {

  /** Zero. */
  public static final Rational ZERO = of(0);

  /** One. */
  public static final Rational ONE = of(1);

  /** Minus one. */
  public static final Rational MINUS_ONE = of(-1);

  /**
   * Powers are computed only if numerator and denominator stay below this size: {@code 10**(10**9)}
   * is a legal equation and must cost nothing. Four times what a {@code double} can hold.
   */
  private static final int LARGEST_POWER_BITS = 4 * 1024;

  /** Beyond any {@code double} and any unit; keeps {@code 1e999999999} from filling the memory. */
  private static final int LARGEST_DECIMAL_EXPONENT = 1000;

  private static final int DOUBLE_PRECISION = 53;

  /**
   * Sums of thousands of fractions have denominators of as many digits, whose arithmetic takes
   * minutes. Beyond this size a result is rounded to {@link #PRECISION}, far behind a {@code
   * double}'s last digit.
   */
  private static final int LARGEST_EXACT_BITS = 8 * 1024;

  private static final MathContext PRECISION = new MathContext(1000);

  /** Reduces to lowest terms. */
  public Rational {
    if (denominator.signum() == 0) {
      throw new ArithmeticException("denominator is zero");
    }
    final BigInteger divisor = numerator.gcd(denominator);
    final BigInteger signed = denominator.signum() < 0 ? divisor.negate() : divisor;
    numerator = numerator.divide(signed);
    denominator = denominator.divide(signed);
  }

  /** The integer {@code value}. */
  public static Rational of(long value) {
    return new Rational(BigInteger.valueOf(value), BigInteger.ONE);
  }

  /** The fraction {@code numerator / denominator}. */
  public static Rational of(long numerator, long denominator) {
    return new Rational(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  /** The largest whole number that is not greater. */
  public Rational floor() {
    final BigInteger[] parts = numerator.divideAndRemainder(denominator);
    final BigInteger whole = parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    return new Rational(whole, BigInteger.ONE);
  }

  /** The fraction, rounded if it is huge. */
  private static Rational of(BigInteger numerator, BigInteger denominator) {
    final boolean huge =
        Math.max(numerator.bitLength(), denominator.bitLength()) > LARGEST_EXACT_BITS;
    return huge && denominator.signum() != 0
        ? of(new BigDecimal(numerator).divide(new BigDecimal(denominator), PRECISION))
        : new Rational(numerator, denominator);
  }

  private static Rational of(BigDecimal value) {
    return value.scale() >= 0
        ? new Rational(value.unscaledValue(), BigInteger.TEN.pow(value.scale()))
        : new Rational(value.toBigIntegerExact(), BigInteger.ONE);
  }

  /**
   * The exact value of a decimal number such as {@code 13}, {@code 13.}, {@code .5} or {@code
   * 1.5e-3}.
   *
   * @throws NumberFormatException if the text is no such number, or its exponent is beyond ±1000
   */
  public static Rational parse(String decimal) {
    final int marker = Math.max(decimal.indexOf('e'), decimal.indexOf('E'));
    if (marker >= 0 && digits(decimal.substring(marker + 1)) > 4) {
      throw new NumberFormatException("exponent out of range: " + decimal);
    }
    final BigDecimal value = new BigDecimal(decimal);
    if (Math.abs((long) value.precision() - value.scale()) > LARGEST_DECIMAL_EXPONENT
        && value.signum() != 0) {
      throw new NumberFormatException("exponent out of range: " + decimal);
    }
    return of(value);
  }

  private static int digits(String exponent) {
    final String unsigned =
        exponent.startsWith("-") || exponent.startsWith("+") ? exponent.substring(1) : exponent;
    return unsigned.length();
  }

  /** The sum. */
  public Rational add(Rational other) {
    return of(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  /** The difference. */
  public Rational subtract(Rational other) {
    return add(other.negate());
  }

  /** The product. */
  public Rational multiply(Rational other) {
    return of(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  /**
   * The quotient.
   *
   * @throws ArithmeticException if {@code other} is zero
   */
  public Rational divide(Rational other) {
    return of(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  /** The number with the other sign. */
  public Rational negate() {
    return new Rational(numerator.negate(), denominator);
  }

  /** The number without its sign. */
  public Rational abs() {
    return signum() < 0 ? negate() : this;
  }

  /**
   * One divided by this.
   *
   * @throws ArithmeticException if this is zero
   */
  public Rational reciprocal() {
    return new Rational(denominator, numerator);
  }

  /** −1, 0 or 1. */
  public int signum() {
    return numerator.signum();
  }

  /** Whether this is 0. */
  public boolean isZero() {
    return signum() == 0;
  }

  /** Whether this is 1. */
  public boolean isOne() {
    return equals(ONE);
  }

  /** Whether the denominator is 1. */
  public boolean isInteger() {
    return denominator.equals(BigInteger.ONE);
  }

  /**
   * The integer power.
   *
   * @throws ArithmeticException if this is zero and the exponent negative, or if the result would
   *     be larger than any use; see {@link #power} for an answer without exceptions
   */
  public Rational pow(int exponent) {
    return power(of(exponent))
        .orElseThrow(() -> new ArithmeticException("no small exact power: " + exponent));
  }

  /**
   * The power if it is a rational number of reasonable size, as 4^(1/2) and 10^−3 are and 2^(1/2),
   * 0^−1 and 10^(10^9) are not.
   */
  public Optional<Rational> power(Rational exponent) {
    if (exponent.isZero() || isOne()) {
      return Optional.of(ONE);
    }
    if (isZero()) {
      return exponent.signum() > 0 ? Optional.of(ZERO) : Optional.empty();
    }
    return exponent.isInteger()
        ? integerPower(exponent.numerator)
        : root(exponent.denominator).flatMap(each -> each.integerPower(exponent.numerator));
  }

  private Optional<Rational> integerPower(BigInteger exponent) {
    if (equals(MINUS_ONE)) {
      return Optional.of(exponent.testBit(0) ? MINUS_ONE : ONE);
    }
    if (isOne()) {
      return Optional.of(ONE);
    }
    final long size = Math.max(numerator.bitLength(), denominator.bitLength());
    if (exponent.bitLength() > 30 || size * Math.abs(exponent.longValue()) > LARGEST_POWER_BITS) {
      return Optional.empty();
    }
    final int count = Math.abs(exponent.intValue());
    final Rational power = new Rational(numerator.pow(count), denominator.pow(count));
    return Optional.of(exponent.signum() < 0 ? power.reciprocal() : power);
  }

  /** Only square roots: the one root that occurs in practice and that the JDK computes exactly. */
  private Optional<Rational> root(BigInteger degree) {
    if (signum() < 0 || !degree.equals(BigInteger.TWO)) {
      return Optional.empty();
    }
    final BigInteger[] above = numerator.sqrtAndRemainder();
    final BigInteger[] below = denominator.sqrtAndRemainder();
    return above[1].signum() == 0 && below[1].signum() == 0
        ? Optional.of(new Rational(above[0], below[0]))
        : Optional.empty();
  }

  /** The nearest {@code double}, ties to even; infinite beyond the range. */
  public double doubleValue() {
    if (isZero()) {
      return 0.0;
    }
    final BigInteger magnitude = numerator.abs();
    // 2^scale <= value < 2^(scale + 2), so that one correction finds the binade.
    int binade = magnitude.bitLength() - denominator.bitLength();
    if (compareToPowerOfTwo(magnitude, binade) < 0) {
      binade--;
    }
    if (binade > Double.MAX_EXPONENT) {
      return signum() * Double.POSITIVE_INFINITY;
    }
    if (binade < Double.MIN_EXPONENT - DOUBLE_PRECISION) {
      return signum() * 0.0;
    }
    // The last place: fixed below the normal range, so that subnormals are rounded only once.
    final int lastPlace = Math.max(binade, Double.MIN_EXPONENT) - (DOUBLE_PRECISION - 1);
    final BigInteger[] parts =
        lastPlace >= 0
            ? magnitude.divideAndRemainder(denominator.shiftLeft(lastPlace))
            : magnitude.shiftLeft(-lastPlace).divideAndRemainder(denominator);
    final BigInteger divisor = lastPlace >= 0 ? denominator.shiftLeft(lastPlace) : denominator;
    final int half = parts[1].shiftLeft(1).compareTo(divisor);
    final long down = parts[0].longValueExact();
    final boolean up = half > 0 || (half == 0 && (down & 1) == 1);
    return signum() * Math.scalb((double) (up ? down + 1 : down), lastPlace);
  }

  private int compareToPowerOfTwo(BigInteger magnitude, int exponent) {
    return exponent >= 0
        ? magnitude.compareTo(denominator.shiftLeft(exponent))
        : magnitude.shiftLeft(-exponent).compareTo(denominator);
  }

  @Override
  public int compareTo(Rational other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  /** {@code 3/4}, {@code -2}. */
  @Override
  public String toString() {
    return isInteger() ? numerator.toString() : numerator + "/" + denominator;
  }
}
