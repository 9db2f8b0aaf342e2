package io.gradiode.processor.symbolic;

import static io.gradiode.processor.expression.Expressions.apply;
import static io.gradiode.processor.expression.Expressions.constant;
import static io.gradiode.processor.expression.Expressions.divide;
import static io.gradiode.processor.expression.Expressions.power;
import static io.gradiode.processor.expression.Expressions.product;
import static io.gradiode.processor.expression.Expressions.subtract;
import static io.gradiode.processor.expression.Expressions.sum;

import io.gradiode.processor.expression.Apply;
import io.gradiode.processor.expression.Constant;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Function;
import io.gradiode.processor.expression.Polynomial;
import io.gradiode.processor.expression.Product;
import io.gradiode.processor.expression.Rational;
import io.gradiode.processor.expression.Sum;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An expression seen as {@code zero**order * regular}, where the regular part is exact where zero
 * vanishes, and is not 0 there.
 *
 * @param zero not a number
 * @param order 1 or 2
 */
record Vanishing(Expression zero, int order, Expression regular) {

  /** The expression in this form, if it has it; names of terms are looked through. */
  static Optional<Vanishing> of(Expression expression, Definitions definitions) {
    final Expression meaning = definitions.lookUp(expression);
    if (meaning instanceof Apply apply) {
      return of(apply, definitions);
    }
    if (!(meaning instanceof Sum sum) || sum.terms().size() != 2) {
      return Optional.empty();
    }
    return ExponentialDifference.of(meaning, definitions)
        .map(
            each ->
                new Vanishing(
                    each.argument(),
                    1,
                    product(each.factor(), apply(Function.EXPREL, each.argument()))))
        .or(() -> ofCosine(sum.terms().get(0), sum.terms().get(1), definitions))
        .or(() -> ofCosine(sum.terms().get(1), sum.terms().get(0), definitions));
  }

  private static Optional<Vanishing> of(Apply apply, Definitions definitions) {
    final Expression u = apply.arguments().get(0);
    if (definitions.expand(u).isConstant()) {
      return Optional.empty();
    }
    return switch (apply.function()) {
      case EXPM1 -> first(u, apply(Function.EXPREL, u));
      case SIN -> first(u, apply(Function.SINC, u));
      case TAN -> first(u, divide(apply(Function.SINC, u), apply(Function.COS, u)));
      case SINH -> first(u, apply(Function.SINHC, u));
      case TANH -> first(u, apply(Function.TANHC, u));
      case ARCSIN -> first(u, apply(Function.ARCSINC, u));
      case ARCTAN -> first(u, apply(Function.ARCTANC, u));
      case ERF -> first(u, apply(Function.ERFREL, u));
      case LOG1P -> first(u, apply(Function.LOG1PREL, u));
      case LOG -> {
        final Expression zero = withoutOne(definitions.lookUp(u));
        yield first(zero, apply(Function.LOG1PREL, zero));
      }
      default -> Optional.empty();
    };
  }

  private static Optional<Vanishing> first(Expression zero, Expression regular) {
    return Optional.of(new Vanishing(zero, 1, regular));
  }

  /** {@code u - 1}; {@code 1 + x} gives x itself. */
  private static Expression withoutOne(Expression u) {
    if (u instanceof Sum sum && sum.terms().contains(Constant.ONE)) {
      final List<Expression> terms = new ArrayList<>(sum.terms());
      terms.remove(Constant.ONE);
      return sum(terms);
    }
    return subtract(u, Constant.ONE);
  }

  /** {@code c - c*cos(u)} is {@code c*u**2/2*sinc(u/2)**2}, and likewise with cosh. */
  private static Optional<Vanishing> ofCosine(
      Expression plain, Expression other, Definitions definitions) {
    final List<Expression> factors =
        other instanceof Product product ? product.factors() : List.of(other);
    for (Expression factor : factors) {
      if (definitions.lookUp(factor) instanceof Apply apply
          && (apply.function() == Function.COS || apply.function() == Function.COSH)
          && !definitions.expand(apply.arguments().get(0)).isConstant()) {
        final List<Expression> rest = new ArrayList<>(factors);
        rest.remove(factor);
        final Expression coefficient = product(rest);
        if (Polynomial.of(sum(plain, coefficient)).isZero()) {
          return Optional.of(ofCosine(apply, coefficient));
        }
      }
    }
    return Optional.empty();
  }

  private static Vanishing ofCosine(Apply cosine, Expression coefficient) {
    final Expression u = cosine.arguments().get(0);
    final boolean circular = cosine.function() == Function.COS;
    final Function relative = circular ? Function.SINC : Function.SINHC;
    final Expression half = product(constant(1, 2), u);
    return new Vanishing(
        u,
        2,
        product(
            new Constant(Rational.of(circular ? -1 : 1, 2)),
            coefficient,
            power(apply(relative, half), 2)));
  }
}
