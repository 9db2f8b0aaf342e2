package io.gradiode.processor.symbolic;

import io.gradiode.processor.expression.Constant;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Expressions;
import io.gradiode.processor.expression.Polynomial;
import io.gradiode.processor.expression.Power;
import io.gradiode.processor.expression.Product;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Two factors of a product, one above and one below, that vanish together.
 *
 * <p>With {@code a = u**m A}, {@code b = w**n B} and {@code u = r w}, the factors {@code a**i
 * b**-j} are {@code w**(m i - n j) r**(m i) A**i B**-j}: where neither is left over, nothing is
 * 0/0.
 */
final class VanishingPair {

  /** Many times what the longest text of sensible products needs; keeps absurd ones bounded. */
  private static final int MOST_ATTEMPTS = 20_000;

  private final Definitions definitions;
  private int attempts;

  VanishingPair(Definitions definitions) {
    this.definitions = definitions;
  }

  /** A factor, a view of it, and the view's argument multiplied out. */
  private record View(Factor factor, Vanishing vanishing, Polynomial argument, boolean trivial) {}

  /** The product with one such pair made regular; empty if there is none. */
  Optional<Expression> remove(List<Expression> factors) {
    if (factors.stream().noneMatch(each -> Factor.of(each).exponent() < 0)) {
      return Optional.empty();
    }
    final List<List<View>> views = new ArrayList<>();
    factors.forEach(each -> views.add(views(Factor.of(each))));
    for (int i = 0; i < factors.size(); i++) {
      for (int j = i + 1; j < factors.size(); j++) {
        for (View left : views.get(i)) {
          for (View right : views.get(j)) {
            final Optional<Expression> regular = regular(left, right);
            if (regular.isPresent()) {
              final List<Expression> replaced = new ArrayList<>(factors);
              replaced.remove(j);
              replaced.remove(i);
              replaced.add(regular.get());
              return Optional.of(Expressions.product(replaced));
            }
          }
        }
      }
    }
    return Optional.empty();
  }

  private List<View> views(Factor factor) {
    final List<View> views = new ArrayList<>();
    if (factor.exponent() != 0) {
      for (Vanishing each : Vanishing.levels(factor.base(), definitions)) {
        views.add(new View(factor, each, definitions.expand(each.argument()), views.isEmpty()));
      }
    }
    return views;
  }

  /** Both factors together, if they vanish together. */
  private Optional<Expression> regular(View left, View right) {
    if (Integer.signum(left.factor().exponent()) * right.factor().exponent() >= 0
        || (left.trivial() && right.trivial())
        || ++attempts > MOST_ATTEMPTS
        || !vanishTogether(left.argument(), right.argument())) {
      return Optional.empty();
    }
    return ratio(left.argument(), right.argument())
        .map(
            ratio ->
                left.trivial()
                    ? combined(right, left, Expressions.power(ratio, -1))
                    : combined(left, right, ratio));
  }

  /**
   * @param ratio the argument of the first, divided by that of the second
   */
  private static Expression combined(View first, View second, Expression ratio) {
    final int above = first.vanishing().order() * first.factor().exponent();
    final int below = second.vanishing().order() * second.factor().exponent();
    return Expressions.product(
        Expressions.power(second.vanishing().argument(), (long) above + below),
        Expressions.power(ratio, above),
        Expressions.power(first.vanishing().regular(), first.factor().exponent()),
        Expressions.power(second.vanishing().regular(), second.factor().exponent()));
  }

  private static Optional<Expression> ratio(Polynomial dividend, Polynomial divisor) {
    return dividend
        .ratio(divisor)
        .or(() -> dividend.quotient(divisor))
        .or(() -> divisor.quotient(dividend).map(each -> Expressions.power(each, -1)));
  }

  /** Monomials are multiples of each other always: these need a factor in common. */
  private static boolean vanishTogether(Polynomial left, Polynomial right) {
    if (left.isConstant() || right.isConstant()) {
      return false;
    }
    if (!left.isMonomial() || !right.isMonomial()) {
      return true;
    }
    final Set<Expression> common = atoms(left);
    common.retainAll(atoms(right));
    return !common.isEmpty();
  }

  /** The bases of the positive powers of a monomial. */
  private static Set<Expression> atoms(Polynomial monomial) {
    final Expression expression = monomial.toExpression();
    final List<Expression> factors =
        expression instanceof Product product ? product.factors() : List.of(expression);
    final Set<Expression> atoms = new HashSet<>();
    for (Expression each : factors) {
      if (!(each instanceof Power power)) {
        atoms.add(each);
      } else if (!(power.exponent() instanceof Constant exponent)
          || exponent.value().signum() > 0) {
        atoms.add(power.base());
      }
    }
    atoms.removeIf(Constant.class::isInstance);
    return atoms;
  }
}
