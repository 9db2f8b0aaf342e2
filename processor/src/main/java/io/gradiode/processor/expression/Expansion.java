package io.gradiode.processor.expression;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** Multiplies an expression out. */
final class Expansion implements Expression.Cases<Polynomial> {

  private final IdentityHashMap<Expression, Polynomial> known = new IdentityHashMap<>();

  private Polynomial expand(Expression expression) {
    final Polynomial before = known.get(expression);
    if (before != null) {
      return before;
    }
    final Polynomial polynomial = expression.accept(this);
    known.put(expression, polynomial);
    return polynomial;
  }

  @Override
  public Polynomial constant(Constant constant) {
    return Polynomial.number(constant.value());
  }

  @Override
  public Polynomial symbol(Symbol symbol) {
    return Polynomial.atom(symbol, Rational.ONE);
  }

  @Override
  public Polynomial sum(Sum sum) {
    return Polynomial.sum(sum.terms().stream().map(this::expand).toList());
  }

  @Override
  public Polynomial product(Product product) {
    Polynomial total = Polynomial.number(Rational.ONE);
    for (Expression each : product.factors()) {
      final Polynomial factor = expand(each);
      // Too large to multiply out: what is left over is an atom, which is still correct.
      final Optional<Polynomial> next = total.times(factor);
      if (next.isEmpty()) {
        return Polynomial.atom(canonical(product), Rational.ONE);
      }
      total = next.get();
    }
    return total;
  }

  @Override
  public Polynomial power(Power power) {
    if (power.exponent() instanceof Constant constant && constant.value().isInteger()) {
      final Polynomial base = expand(power.base());
      return base.power(constant.value()).orElseGet(() -> atomicPower(base, constant.value()));
    }
    return Polynomial.atom(
        Expressions.power(
            expand(power.base()).toExpression(), expand(power.exponent()).toExpression()),
        Rational.ONE);
  }

  /** {@code 1/(2*a - 2*b)} and {@code 1/(b - a)} get the same atom and different coefficients. */
  private static Polynomial atomicPower(Polynomial base, Rational exponent) {
    final Rational leading = base.leadingCoefficient();
    if (leading.isZero() || leading.power(exponent).isEmpty()) {
      return Polynomial.atom(new Power(base.toExpression(), new Constant(exponent)), Rational.ONE);
    }
    return Polynomial.atom(base.times(leading.reciprocal()).toExpression(), exponent)
        .times(leading.power(exponent).orElseThrow());
  }

  @Override
  public Polynomial apply(Apply apply) {
    final List<Expression> arguments =
        apply.arguments().stream().map(each -> expand(each).toExpression()).toList();
    final Expression canonical = Expressions.apply(apply.function(), arguments);
    return canonical instanceof Constant constant
        ? Polynomial.number(constant.value())
        : Polynomial.atom(canonical, Rational.ONE);
  }

  @Override
  public Polynomial choose(Choose choose) {
    final Expression canonical =
        Expressions.choose(
            choose.condition(),
            expand(choose.positive()).toExpression(),
            expand(choose.otherwise()).toExpression());
    return canonical instanceof Constant constant
        ? Polynomial.number(constant.value())
        : Polynomial.atom(canonical, Rational.ONE);
  }

  private Expression canonical(Product product) {
    return Expressions.product(
        product.factors().stream().map(each -> expand(each).toExpression()).toList());
  }
}
