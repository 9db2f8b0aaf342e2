package io.gradiode.processor.model;

import io.gradiode.processor.expression.Constant;
import io.gradiode.processor.expression.Evaluator;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Rational;
import io.gradiode.processor.expression.Symbols;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;

/** Questions about expressions without symbols. */
final class Constants {

  /** Beyond this many bits, digits are dropped: far behind a {@code double}'s last one. */
  private static final int MOST_BITS = 4096;

  private static final MathContext PRECISION = new MathContext(100);

  private Constants() {}

  /** Whether the expression has symbols, or a finite value. */
  static boolean isDefined(Expression expression) {
    return !Symbols.of(expression).isEmpty()
        || Double.isFinite(Evaluator.evaluate(expression, Map.of()));
  }

  /**
   * The members with their numbers merged into one, at the place of the first. Thousands of digits
   * would make exact arithmetic take minutes; so long a number is rounded to a hundred digits.
   */
  static List<Expression> merged(
      List<Expression> members, Rational neutral, BinaryOperator<Rational> operation) {
    final List<Expression> merged = new ArrayList<>();
    Rational number = neutral;
    int place = -1;
    for (Expression member : members) {
      if (member instanceof Constant constant) {
        // Once far out of range it stays there, and is reported as it is.
        number =
            isFarOutOfRange(number) ? number : rounded(operation.apply(number, constant.value()));
        place = place < 0 ? merged.size() : place;
      } else {
        merged.add(member);
      }
    }
    if (place >= 0) {
      merged.add(place, new Constant(number));
    }
    return merged;
  }

  private static boolean isFarOutOfRange(Rational number) {
    final int magnitude = number.numerator().bitLength() - number.denominator().bitLength();
    return !number.isZero() && Math.abs(magnitude) > MOST_BITS;
  }

  private static Rational rounded(Rational number) {
    if (number.numerator().bitLength() + number.denominator().bitLength() < MOST_BITS) {
      return number;
    }
    final BigDecimal value =
        new BigDecimal(number.numerator()).divide(new BigDecimal(number.denominator()), PRECISION);
    return value.scale() >= 0
        ? new Rational(value.unscaledValue(), BigInteger.TEN.pow(value.scale()))
        : new Rational(value.toBigIntegerExact(), BigInteger.ONE);
  }
}
