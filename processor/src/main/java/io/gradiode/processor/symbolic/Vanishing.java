package io.gradiode.processor.symbolic;

import static io.gradiode.processor.expression.Expressions.apply;
import static io.gradiode.processor.expression.Expressions.constant;
import static io.gradiode.processor.expression.Expressions.divide;
import static io.gradiode.processor.expression.Expressions.negate;
import static io.gradiode.processor.expression.Expressions.power;
import static io.gradiode.processor.expression.Expressions.product;
import static io.gradiode.processor.expression.Expressions.subtract;
import static io.gradiode.processor.expression.Expressions.sum;

import io.gradiode.processor.expression.Apply;
import io.gradiode.processor.expression.Constant;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Expressions;
import io.gradiode.processor.expression.Function;
import io.gradiode.processor.expression.Polynomial;
import io.gradiode.processor.expression.Product;
import io.gradiode.processor.expression.Sum;
import io.gradiode.processor.expression.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An expression seen as {@code argument**order * regular}, as {@code sin(u)} is {@code u*sinc(u)}
 * and {@code 1 - cos(u)} is {@code u**2*sinc(u/2)**2/2}.
 *
 * @param regular finite and not 0 where the argument is 0
 */
record Vanishing(Expression argument, int order, Expression regular) {

  /** Functions within functions, as in {@code exp(sin(u)) - 1}; deeper ones are left alone. */
  private static final int MOST_LEVELS = 4;

  /** Longer sums are not compared with a series. */
  private static final int LONGEST_SUM = 8;

  /**
   * All such views of an expression, from the outside in; the first is trivial. Those of {@code
   * exp(sin(u)) - 1} have the arguments {@code exp(sin(u)) - 1}, {@code sin(u)} and {@code u}.
   */
  static List<Vanishing> levels(Expression expression, Definitions definitions) {
    final List<Vanishing> levels = new ArrayList<>();
    Optional<Vanishing> next = Optional.of(new Vanishing(expression, 1, Constant.ONE));
    while (next.isPresent() && levels.size() < MOST_LEVELS) {
      final Vanishing outer = next.get();
      levels.add(outer);
      next = inside(outer.argument(), definitions).map(inner -> inner.within(outer));
    }
    return levels;
  }

  private Vanishing within(Vanishing outer) {
    return new Vanishing(
        argument, order * outer.order, product(power(regular, outer.order), outer.regular));
  }

  private static Optional<Vanishing> inside(Expression expression, Definitions definitions) {
    final Expression meaning = definitions.lookUp(expression);
    if (meaning instanceof Apply apply) {
      return ofFunction(apply);
    }
    if (meaning instanceof Product product) {
      return ofProduct(product, definitions);
    }
    if (meaning instanceof Sum sum && sum.terms().size() > 2 && sum.terms().size() <= LONGEST_SUM) {
      return withoutTwoTerms(sum, definitions);
    }
    return meaning instanceof Sum sum && sum.terms().size() == 2
        ? ExponentialDifference.of(expression, definitions)
            .map(Vanishing::exponential)
            .or(() -> difference(sum, definitions))
        : Optional.empty();
  }

  /** {@code c*(exp(u) - 1 - u)} is {@code u**2*c*exprel2(u)}. */
  private static Optional<Vanishing> withoutTwoTerms(Sum sum, Definitions definitions) {
    for (Expression term : sum.terms()) {
      final List<Expression> factors =
          term instanceof Product product ? product.factors() : List.of(term);
      for (Expression factor : factors) {
        if (definitions.lookUp(factor) instanceof Apply apply && apply.function() == Function.EXP) {
          final Expression u = apply.arguments().get(0);
          final Expression coefficient = divide(term, factor);
          final Expression line = product(coefficient, sum(Constant.ONE, u));
          if (definitions.expand(sum(subtract(sum, term), line)).isZero()) {
            return Optional.of(
                new Vanishing(u, 2, product(coefficient, apply(Function.EXPREL2, u))));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Vanishing exponential(ExponentialDifference difference) {
    return new Vanishing(difference.argument(), 1, difference.regular());
  }

  private static Optional<Vanishing> ofFunction(Apply apply) {
    final Expression u = apply.arguments().get(0);
    return switch (apply.function()) {
      case SIN -> first(u, apply(Function.SINC, u));
      case TAN -> first(u, divide(apply(Function.SINC, u), apply(Function.COS, u)));
      case SINH -> first(u, apply(Function.SINHC, u));
      case TANH -> first(u, apply(Function.TANHC, u));
      case ARCSIN -> first(u, apply(Function.ARCSINC, u));
      case ARCTAN -> first(u, apply(Function.ARCTANC, u));
      case ERF -> first(u, apply(Function.ERFREL, u));
      case EXPM1 -> first(u, apply(Function.EXPREL, u));
      case LOG1P -> first(u, apply(Function.LOG1PREL, u));
      case LOG -> logarithm(u, Constant.ONE);
      case LOG10 -> logarithm(u, apply(Function.LOG, constant(10)));
      case LOG2 -> logarithm(u, apply(Function.LOG, constant(2)));
      default -> Optional.empty();
    };
  }

  private static Optional<Vanishing> first(Expression argument, Expression regular) {
    return Optional.of(new Vanishing(argument, 1, regular));
  }

  /** {@code log(g)/unit} near {@code g = 1}. */
  private static Optional<Vanishing> logarithm(Expression g, Expression unit) {
    final Expression excess = subtract(g, Constant.ONE);
    return first(excess, divide(apply(Function.LOG1PREL, excess), unit));
  }

  /** A product whose factors are looked into where they are functions: {@code 2*sin(u)}. */
  private static Optional<Vanishing> ofProduct(Product product, Definitions definitions) {
    final List<Expression> arguments = new ArrayList<>();
    final List<Expression> regulars = new ArrayList<>();
    boolean changed = false;
    for (Expression factor : product.factors()) {
      final Optional<Vanishing> inner =
          factor instanceof Symbol ? Optional.empty() : inside(factor, definitions);
      changed |= inner.isPresent();
      arguments.add(inner.map(each -> power(each.argument(), each.order())).orElse(factor));
      inner.ifPresent(each -> regulars.add(each.regular()));
    }
    return changed
        ? first(Expressions.product(arguments), Expressions.product(regulars))
        : Optional.empty();
  }

  /** {@code c - c*cos(u)}, {@code c*log(a) - c*log(b)}, {@code sqrt(a) - b} and the like. */
  private static Optional<Vanishing> difference(Sum sum, Definitions definitions) {
    final Scaled left = Scaled.of(sum.terms().get(0), definitions);
    final Scaled right = Scaled.of(sum.terms().get(1), definitions);
    return alike(left, right)
        .or(() -> alike(left.negated(), right.negated()).map(Vanishing::negated));
  }

  private Vanishing negated() {
    return new Vanishing(argument, order, negate(regular));
  }

  private static Optional<Vanishing> alike(Scaled left, Scaled right) {
    return cosine(left, right)
        .or(() -> cosine(right, left))
        .or(() -> logarithms(left, right))
        .or(() -> roots(left, right))
        .or(() -> roots(right, left));
  }

  /** {@code c*cos(u) - c} or {@code c*cosh(u) - c}, of second order. */
  private static Optional<Vanishing> cosine(Scaled wave, Scaled rest) {
    if (!(wave.is(Function.COS) || wave.is(Function.COSH))
        || !cancels(wave.coefficient(), rest.whole())) {
      return Optional.empty();
    }
    final Expression u = wave.argument();
    final boolean circular = wave.is(Function.COS);
    final Expression half = product(constant(1, 2), u);
    return Optional.of(
        new Vanishing(
            u,
            2,
            product(
                constant(circular ? -1 : 1, 2),
                wave.coefficient(),
                power(apply(circular ? Function.SINC : Function.SINHC, half), 2))));
  }

  /** {@code c*log(a) - c*log(b)} near {@code a = b}. */
  private static Optional<Vanishing> logarithms(Scaled left, Scaled right) {
    if (!left.is(Function.LOG)
        || !right.is(Function.LOG)
        || !cancels(left.coefficient(), right.coefficient())) {
      return Optional.empty();
    }
    final Expression a = left.argument();
    final Expression b = right.argument();
    final Expression excess = divide(subtract(a, b), b);
    return first(excess, product(left.coefficient(), apply(Function.LOG1PREL, excess)));
  }

  /** {@code sqrt(a) - b = (a - b**2)/(sqrt(a) + b)}, b a positive number or a root itself. */
  private static Optional<Vanishing> roots(Scaled root, Scaled other) {
    final boolean number =
        other.whole() instanceof Constant constant && constant.value().signum() < 0;
    final boolean opposite =
        other.is(Function.SQRT)
            && root.coefficient() instanceof Constant first
            && other.coefficient() instanceof Constant second
            && first.value().signum() * second.value().signum() < 0;
    if (!root.is(Function.SQRT)
        || !(root.coefficient() instanceof Constant positive && positive.value().signum() > 0)
        || !(number || opposite)) {
      return Optional.empty();
    }
    final Expression minuend = root.whole();
    final Expression subtrahend = negate(other.whole());
    return first(
        subtract(power(minuend, 2), power(subtrahend, 2)), power(sum(minuend, subtrahend), -1));
  }

  private static boolean cancels(Expression left, Expression right) {
    return Polynomial.of(sum(left, right)).isZero();
  }

  /**
   * A term as {@code coefficient*core}, the core the only function among the factors.
   *
   * @param core 1 if there is no such function
   */
  private record Scaled(Expression coefficient, Expression core) {

    static Scaled of(Expression term, Definitions definitions) {
      final Expression meaning = definitions.lookUp(term);
      final List<Expression> factors =
          meaning instanceof Product product ? product.factors() : List.of(term);
      final List<Expression> rest = new ArrayList<>();
      Expression core = Constant.ONE;
      for (Expression factor : factors) {
        final Expression inner = definitions.lookUp(factor);
        if (core.equals(Constant.ONE) && inner instanceof Apply) {
          core = inner;
        } else {
          rest.add(factor);
        }
      }
      return new Scaled(Expressions.product(rest), core);
    }

    Scaled negated() {
      return new Scaled(negate(coefficient), core);
    }

    Expression whole() {
      return Expressions.product(coefficient, core);
    }

    boolean is(Function function) {
      return core instanceof Apply apply && apply.function() == function;
    }

    Expression argument() {
      return ((Apply) core).arguments().get(0);
    }
  }
}
