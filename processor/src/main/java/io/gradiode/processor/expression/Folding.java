package io.gradiode.processor.expression;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** Functions of numbers, where the value is an exact number too. */
final class Folding {

  private static final Rational HALF = Rational.of(1, 2);

  private Folding() {}

  /** The value of the function if it is rational and known, else the function itself. */
  static Expression fold(Function function, List<Rational> arguments) {
    final Optional<Rational> value =
        function == Function.ATAN2
            ? angle(arguments.get(0), arguments.get(1))
            : value(function, arguments.get(0));
    return value.<Expression>map(Constant::new).orElseGet(() -> unfolded(function, arguments));
  }

  private static Expression unfolded(Function function, List<Rational> arguments) {
    return new Apply(function, arguments.stream().<Expression>map(Constant::new).toList());
  }

  private static Optional<Rational> value(Function function, Rational x) {
    return switch (function) {
      case EXP, COS, COSH, EXPREL, EXPREL_RECIPROCAL -> atZero(x, Rational.ONE);
      case SIN, TAN, SINH, TANH, ARCSIN, ARCTAN, EXPM1, LOG1P, ERF -> atZero(x, Rational.ZERO);
      case EXPREL_DERIVATIVE -> atZero(x, HALF);
      case EXPREL_RECIPROCAL_DERIVATIVE -> atZero(x, HALF.negate());
      case LOG_OR_ZERO -> atZero(x, Rational.ZERO).or(() -> atOne(x));
      case LOG, ARCCOS -> atOne(x);
      case LOG10 -> logarithm(x, BigInteger.TEN);
      case LOG2 -> logarithm(x, BigInteger.TWO);
      case SQRT -> x.power(HALF);
      case CBRT -> cubeRoot(x);
      case FLOOR -> Optional.of(x.floor());
      case ATAN2, SOFTPLUS, FINITE_PRODUCT, ERFREL -> Optional.empty();
      case SINC, SINHC, TANHC, LOG1PREL, ARCSINC, ARCTANC -> atZero(x, Rational.ONE);
      case SINC_DERIVATIVE,
          TANHC_DERIVATIVE,
          ARCSINC_DERIVATIVE,
          ARCTANC_DERIVATIVE,
          ERFREL_DERIVATIVE,
          LANGEVIN ->
          atZero(x, Rational.ZERO);
      case LOG1PREL_DERIVATIVE -> atZero(x, HALF.negate());
      case LANGEVIN_DERIVATIVE -> atZero(x, Rational.of(1, 3));
      case EXPREL2 -> atZero(x, HALF);
      case EXPREL2_DERIVATIVE -> atZero(x, Rational.of(1, 6));
    };
  }

  private static Optional<Rational> atZero(Rational x, Rational value) {
    return x.isZero() ? Optional.of(value) : Optional.empty();
  }

  private static Optional<Rational> atOne(Rational x) {
    return x.isOne() ? Optional.of(Rational.ZERO) : Optional.empty();
  }

  /** On the positive half of the x axis. */
  private static Optional<Rational> angle(Rational y, Rational x) {
    return y.isZero() && x.signum() > 0 ? Optional.of(Rational.ZERO) : Optional.empty();
  }

  private static Optional<Rational> cubeRoot(Rational x) {
    return cubeRoot(x.numerator())
        .flatMap(above -> cubeRoot(x.denominator()).map(below -> new Rational(above, below)));
  }

  /** Of cubes of numbers that a {@code double} can hold. */
  private static Optional<BigInteger> cubeRoot(BigInteger x) {
    final BigInteger root = BigInteger.valueOf(Math.round(Math.cbrt(x.doubleValue())));
    return root.pow(3).equals(x) ? Optional.of(root) : Optional.empty();
  }

  /** Of whole powers of the base, within the range of a {@code double}. */
  private static Optional<Rational> logarithm(Rational x, BigInteger base) {
    if (x.signum() <= 0) {
      return Optional.empty();
    }
    final boolean fraction = x.numerator().equals(BigInteger.ONE);
    BigInteger rest = fraction ? x.denominator() : x.numerator();
    if (!(fraction || x.isInteger())) {
      return Optional.empty();
    }
    int exponent = 0;
    while (rest.mod(base).signum() == 0) {
      rest = rest.divide(base);
      exponent++;
    }
    return rest.equals(BigInteger.ONE)
        ? Optional.of(Rational.of(fraction ? -exponent : exponent))
        : Optional.empty();
  }
}
