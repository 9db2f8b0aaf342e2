package io.gradiode.processor.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Builds expressions in normal form.
 *
 * <ul>
 *   <li>Sums and products are flat and have two or more members, in the order in which they first
 *       appeared; a numeric factor stands first.
 *   <li>Rational constants are folded exactly, unless the result would be huge.
 *   <li>Like terms are collected, {@code 2*a + 3*a} is {@code 5*a}; equal factors are merged,
 *       {@code x*x} is {@code x**2}.
 *   <li>Common numeric factors of a sum are moved where they cancel: {@code 1000*(a/1000 - b/1000)}
 *       is {@code a - b}.
 *   <li>A square root is {@link Function#SQRT}, a higher power of one a {@link Power}; {@code e**x}
 *       is {@link Function#EXP}.
 * </ul>
 *
 * <p>The result equals what was asked for wherever that is defined, and may be defined in more
 * points: {@code x*x**-1} is 1, at 0 too, {@code 0*x} is 0, and {@code sqrt(x)**2} is {@code x}.
 * Nothing is ever changed the other way round. Neither zero divisors nor huge powers throw: {@code
 * 0**-1} and {@code 10**(10**9)} stay as they are.
 */
public final class Expressions {

  /** Minus one. */
  public static final Constant MINUS_ONE = new Constant(Rational.MINUS_ONE);

  /** π to fifty digits, far beyond a {@code double}. */
  public static final Constant PI =
      new Constant(Rational.parse("3.1415926535897932384626433832795028841971693993751"));

  /** Euler's number to fifty digits. */
  public static final Constant E =
      new Constant(Rational.parse("2.7182818284590452353602874713526624977572470937000"));

  private Expressions() {}

  /** The number {@code value}. */
  public static Constant constant(Rational value) {
    return new Constant(value);
  }

  /** The integer {@code value}. */
  public static Constant constant(long value) {
    return new Constant(Rational.of(value));
  }

  /** The fraction {@code numerator / denominator}. */
  public static Constant constant(long numerator, long denominator) {
    return new Constant(Rational.of(numerator, denominator));
  }

  /** The sum of any number of terms. */
  public static Expression sum(List<? extends Expression> terms) {
    return new SumBuilder().addAll(terms).build();
  }

  /** The sum of any number of terms. */
  public static Expression sum(Expression... terms) {
    return sum(List.of(terms));
  }

  /** The product of any number of factors. */
  public static Expression product(List<? extends Expression> factors) {
    return new ProductBuilder().multiplyAll(factors).build();
  }

  /** The product of any number of factors. */
  public static Expression product(Expression... factors) {
    return product(List.of(factors));
  }

  /**
   * A slope times the change of its argument. In a branch that does not change it is 0 even where
   * the slope is not finite, as that of {@code sqrt(max(x, 0))} below 0.
   */
  public static Expression chained(Expression slope, Expression change) {
    return byBranch(change, each -> product(slope, each));
  }

  /**
   * Applies an operation that keeps 0 at 0: where the expression has a branch that is 0, also as a
   * factor, to each branch by itself, so that the choice stays outside.
   */
  public static Expression byBranch(Expression expression, UnaryOperator<Expression> operation) {
    if (expression.equals(Constant.ZERO)) {
      return Constant.ZERO;
    }
    if (expression instanceof Choose choose && hasZeroBranch(choose)) {
      return choose(
          choose.condition(),
          byBranch(choose.positive(), operation),
          byBranch(choose.otherwise(), operation));
    }
    if (expression instanceof Product product) {
      for (Expression factor : product.factors()) {
        if (factor instanceof Choose choose && hasZeroBranch(choose)) {
          final List<Expression> others = new ArrayList<>(product.factors());
          others.remove(factor);
          final Expression rest = product(others);
          return byBranch(choose, branch -> byBranch(product(rest, branch), operation));
        }
      }
    }
    return operation.apply(expression);
  }

  private static boolean hasZeroBranch(Choose choose) {
    return isZeroSomewhere(choose.positive()) || isZeroSomewhere(choose.otherwise());
  }

  private static boolean isZeroSomewhere(Expression branch) {
    return branch.equals(Constant.ZERO)
        || (branch instanceof Choose choose && hasZeroBranch(choose));
  }

  /** The expression with the other sign. */
  public static Expression negate(Expression expression) {
    return product(MINUS_ONE, expression);
  }

  /** {@code left - right}. */
  public static Expression subtract(Expression left, Expression right) {
    return sum(left, negate(right));
  }

  /** {@code dividend / divisor}; a zero divisor stays visible as a power of 0. */
  public static Expression divide(Expression dividend, Expression divisor) {
    return product(dividend, power(divisor, MINUS_ONE));
  }

  /** {@code base ** exponent}. */
  public static Expression power(Expression base, Expression exponent) {
    return Powers.power(base, exponent);
  }

  /** {@code base ** exponent}. */
  public static Expression power(Expression base, long exponent) {
    return Powers.power(base, constant(exponent));
  }

  /**
   * The function at its arguments; folded where the result is an exact number.
   *
   * @throws IllegalArgumentException if the number of arguments is wrong
   */
  public static Expression apply(Function function, List<? extends Expression> arguments) {
    if (arguments.size() != function.arity()) {
      throw new IllegalArgumentException(function.text() + " of " + arguments.size());
    }
    if (arguments.stream().allMatch(Constant.class::isInstance)) {
      return Folding.fold(
          function, arguments.stream().map(each -> ((Constant) each).value()).toList());
    }
    return new Apply(function, List.copyOf(arguments));
  }

  /** The function at its arguments; folded where the result is an exact number. */
  public static Expression apply(Function function, Expression... arguments) {
    return apply(function, List.of(arguments));
  }

  /**
   * {@code condition > 0 ? positive : otherwise}; the branch where it is certain. A condition that
   * is itself a choice between numbers is looked through.
   */
  public static Expression choose(Expression condition, Expression positive, Expression otherwise) {
    if (condition instanceof Constant constant) {
      return constant.value().signum() > 0 ? positive : otherwise;
    }
    if (condition instanceof Choose inner
        && inner.positive() instanceof Constant first
        && inner.otherwise() instanceof Constant second) {
      return choose(
          inner.condition(),
          first.value().signum() > 0 ? positive : otherwise,
          second.value().signum() > 0 ? positive : otherwise);
    }
    return positive.equals(otherwise) ? positive : new Choose(condition, positive, otherwise);
  }
}
