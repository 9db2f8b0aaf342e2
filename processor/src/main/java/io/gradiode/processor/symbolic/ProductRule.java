package io.gradiode.processor.symbolic;

import static io.gradiode.processor.expression.Expressions.product;
import static io.gradiode.processor.expression.Expressions.subtract;
import static io.gradiode.processor.expression.Expressions.sum;

import io.gradiode.processor.expression.Apply;
import io.gradiode.processor.expression.Constant;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Expressions;
import io.gradiode.processor.expression.Power;
import io.gradiode.processor.expression.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The derivative of a product and of a quotient.
 *
 * <p>With constant factors c, divisors g_j**k_j, exponentials exp(u_i) and the other factors'
 * product n, {@code P = c n D}, {@code D = Π exp(u_i)/Π g_j**k_j}:
 *
 * <pre>{@code P' = c D (n' + n (Σ u_i' - Σ k_j g_j'/g_j))}</pre>
 *
 * <p>so that exponentials and divisors, which are dear, occur as they do in the value, and nothing
 * is divided by that was not divided by before.
 */
final class ProductRule {

  /** Longer products are halved: their derivative then has n log n factors instead of n². */
  private static final int LONGEST_FLAT = 4;

  private final UnaryOperator<Expression> inner;
  private final Function<List<Expression>, Expression> plainRule;

  /**
   * @param inner gives the derivatives of factors
   */
  ProductRule(UnaryOperator<Expression> inner) {
    this.inner = inner;
    this.plainRule = this::flat;
  }

  /**
   * @param inner gives the derivatives of factors
   * @param plainRule gives the derivative {@code n'} of a product of two or more factors, none of
   *     them an exponential or a divisor
   */
  ProductRule(UnaryOperator<Expression> inner, Function<List<Expression>, Expression> plainRule) {
    this.inner = inner;
    this.plainRule = plainRule;
  }

  Expression derivative(List<Expression> factors) {
    for (Expression factor : factors) {
      if (factor instanceof Apply apply
          && apply.function() == io.gradiode.processor.expression.Function.LOG_OR_ZERO) {
        for (Expression power : factors) {
          final Optional<Expression> lower = lowered(power, apply.arguments().get(0));
          if (lower.isPresent()) {
            return withLogarithm(factors, apply, power, lower.get());
          }
        }
      }
    }
    return plainDerivative(factors);
  }

  /**
   * {@code (x**y log(x) r)' = log(x) (x**y r)' + x**(y-1) x' r}: not {@code x**y (1/x)}, which at 0
   * is 0 times infinity.
   */
  private Expression withLogarithm(
      List<Expression> factors, Apply logarithm, Expression power, Expression lower) {
    final List<Expression> others = new ArrayList<>(factors);
    others.remove(logarithm);
    final Expression first = product(logarithm, derivative(others));
    others.remove(power);
    final Expression change = inner.apply(logarithm.arguments().get(0));
    return sum(first, Expressions.chained(product(append(others, lower)), change));
  }

  /** The factor divided by the base, where it is a power of it. */
  private static Optional<Expression> lowered(Expression factor, Expression base) {
    if (!(factor instanceof Power power)) {
      return Optional.empty();
    }
    if (power.base().equals(base) && !(power.exponent() instanceof Constant)) {
      return Optional.of(Expressions.power(base, subtract(power.exponent(), Constant.ONE)));
    }
    final boolean repeated =
        power.exponent() instanceof Constant exponent
            && exponent.value().compareTo(Rational.ONE) > 0;
    return repeated
        ? lowered(power.base(), base)
            .map(
                each ->
                    product(
                        Expressions.power(power.base(), subtract(power.exponent(), Constant.ONE)),
                        each))
        : Optional.empty();
  }

  private Expression plainDerivative(List<Expression> factors) {
    final List<Expression> outside = new ArrayList<>();
    final List<Expression> plain = new ArrayList<>();
    final List<Expression> logarithmic = new ArrayList<>();
    boolean changes = false;
    for (Expression factor : factors) {
      if (inner.apply(factor).equals(Constant.ZERO)) {
        outside.add(factor);
        continue;
      }
      changes = true;
      if (factor instanceof Apply apply && isExponential(apply)) {
        logarithmic.add(inner.apply(apply.arguments().get(0)));
        outside.add(factor);
      } else if (isDivisor(factor)) {
        final Power power = (Power) factor;
        logarithmic.add(product(power.exponent(), LogarithmicDerivative.of(power.base(), inner)));
        outside.add(factor);
      } else {
        plain.add(factor);
      }
    }
    if (!changes) {
      return Constant.ZERO;
    }
    final Expression relative = product(append(plain, sum(logarithmic)));
    return product(append(outside, sum(plain(plain), relative)));
  }

  private Expression plain(List<Expression> factors) {
    return switch (factors.size()) {
      case 0 -> Constant.ZERO;
      case 1 -> inner.apply(factors.get(0));
      default -> plainRule.apply(factors);
    };
  }

  /** {@code n'}, by the product rule as everybody knows it. */
  private Expression flat(List<Expression> factors) {
    if (factors.size() > LONGEST_FLAT) {
      final int middle = factors.size() / 2;
      final List<Expression> left = factors.subList(0, middle);
      final List<Expression> right = factors.subList(middle, factors.size());
      return sum(product(append(right, flat(left))), product(append(left, flat(right))));
    }
    final List<Expression> terms = new ArrayList<>();
    for (int i = 0; i < factors.size(); i++) {
      final List<Expression> term = new ArrayList<>(factors);
      term.set(i, inner.apply(factors.get(i)));
      terms.add(product(term));
    }
    return sum(terms);
  }

  private static boolean isExponential(Apply apply) {
    return apply.function() == io.gradiode.processor.expression.Function.EXP;
  }

  private static boolean isDivisor(Expression factor) {
    return factor instanceof Power power
        && power.exponent() instanceof Constant exponent
        && exponent.value().signum() < 0;
  }

  private static List<Expression> append(List<Expression> factors, Expression last) {
    final List<Expression> all = new ArrayList<>(factors);
    all.add(last);
    return all;
  }
}
