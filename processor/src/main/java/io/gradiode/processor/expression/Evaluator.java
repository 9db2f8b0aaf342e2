package io.gradiode.processor.expression;

import java.util.IdentityHashMap;
import java.util.Map;

/**
 * The value of an expression where its symbols have given values. Follows IEEE arithmetic: what is
 * undefined is NaN or infinite.
 *
 * <p>For tests, and for the compiler's own questions about numbers. Not for several threads.
 */
public final class Evaluator implements Expression.Cases<Double> {

  /** 2/√π. */
  private static final double ROOT = 2 / Math.sqrt(Math.PI);

  private final Map<Symbol, Double> values;
  private final IdentityHashMap<Expression, Double> known = new IdentityHashMap<>();

  /**
   * @param values of all symbols that will be met
   */
  public Evaluator(Map<Symbol, Double> values) {
    this.values = Map.copyOf(values);
  }

  /** The value of {@code expression} under {@code values}. */
  public static double evaluate(Expression expression, Map<Symbol, Double> values) {
    return new Evaluator(values).value(expression);
  }

  /**
   * The value of the expression.
   *
   * @throws IllegalArgumentException if it contains a symbol that has no value
   */
  public double value(Expression expression) {
    final Double before = known.get(expression);
    if (before != null) {
      return before;
    }
    final Double value = expression.accept(this);
    known.put(expression, value);
    return value;
  }

  @Override
  public Double constant(Constant constant) {
    return constant.value().doubleValue();
  }

  @Override
  public Double symbol(Symbol symbol) {
    final Double value = values.get(symbol);
    if (value == null) {
      throw new IllegalArgumentException("no value for " + symbol.name());
    }
    return value;
  }

  @Override
  public Double sum(Sum sum) {
    double result = 0;
    for (Expression each : sum.terms()) {
      result += value(each);
    }
    return result;
  }

  @Override
  public Double product(Product product) {
    double result = 1;
    for (Expression each : product.factors()) {
      result *= value(each);
    }
    return result;
  }

  @Override
  public Double power(Power power) {
    return Math.pow(value(power.base()), value(power.exponent()));
  }

  @Override
  public Double choose(Choose choose) {
    return value(value(choose.condition()) > 0 ? choose.positive() : choose.otherwise());
  }

  @Override
  public Double apply(Apply apply) {
    final double x = value(apply.arguments().get(0));
    return switch (apply.function()) {
      case EXP -> Math.exp(x);
      case EXPM1 -> Math.expm1(x);
      case LOG -> Math.log(x);
      case LOG10 -> Math.log10(x);
      case LOG2 -> Math.log(x) / Math.log(2);
      case LOG1P -> Math.log1p(x);
      case SQRT -> Math.sqrt(x);
      case CBRT -> Math.cbrt(x);
      case SIN -> Math.sin(x);
      case COS -> Math.cos(x);
      case TAN -> Math.tan(x);
      case ARCSIN -> Math.asin(x);
      case ARCCOS -> Math.acos(x);
      case ARCTAN -> Math.atan(x);
      case ATAN2 -> Math.atan2(x, value(apply.arguments().get(1)));
      case SINH -> Math.sinh(x);
      case COSH -> Math.cosh(x);
      case TANH -> Math.tanh(x);
      case FLOOR -> Math.floor(x);
      case ERF -> ErrorFunction.value(x);
      case EXPREL -> Exprel.value(x);
      case EXPREL_DERIVATIVE -> Exprel.derivative(x);
      case EXPREL_RECIPROCAL -> Exprel.reciprocal(x);
      case EXPREL_RECIPROCAL_DERIVATIVE -> Exprel.reciprocalDerivative(x);
      case LOG_OR_ZERO -> x == 0 ? 0 : Math.log(x);
      case SOFTPLUS -> Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
      case FINITE_PRODUCT -> finiteProduct(x, apply);
      default -> quotient(apply.function(), x);
    };
  }

  private double finiteProduct(double factor, Apply apply) {
    final double damping = value(apply.arguments().get(1));
    return damping == 0 && Double.isInfinite(factor)
        ? value(apply.arguments().get(2))
        : factor * damping;
  }

  private static double quotient(Function function, double x) {
    return switch (function) {
      case SINC -> Quotients.value(x, Math::sin, 1);
      case SINC_DERIVATIVE ->
          Quotients.derivative(x, Math::sin, Math::cos, 0, -1. / 3, 0, 1. / 30, 0, -1. / 840);
      case SINHC -> Quotients.value(x, Math::sinh, 1);
      case TANHC -> Quotients.value(x, Math::tanh, 1);
      case TANHC_DERIVATIVE ->
          Quotients.derivative(
              x, Math::tanh, u -> 1 / (Math.cosh(u) * Math.cosh(u)), 0, -2. / 3, 0, 8. / 15);
      case LOG1PREL -> Quotients.value(x, Math::log1p, 1);
      case LOG1PREL_DERIVATIVE ->
          Quotients.derivative(
              x, Math::log1p, u -> 1 / (1 + u), -.5, 2. / 3, -.75, .8, -5. / 6, 6. / 7, -.875);
      case ARCSINC -> Quotients.value(x, Math::asin, 1);
      case ARCSINC_DERIVATIVE ->
          Quotients.derivative(x, Math::asin, u -> 1 / Math.sqrt(1 - u * u), 0, 1. / 3, 0, .3);
      case ARCTANC -> Quotients.value(x, Math::atan, 1);
      case ARCTANC_DERIVATIVE ->
          Quotients.derivative(x, Math::atan, u -> 1 / (1 + u * u), 0, -2. / 3, 0, .8, 0, -6. / 7);
      case ERFREL -> Quotients.value(x, ErrorFunction::value, ROOT);
      case ERFREL_DERIVATIVE ->
          Quotients.derivative(
              x,
              ErrorFunction::value,
              u -> ROOT * Math.exp(-u * u),
              0,
              -2 * ROOT / 3,
              0,
              .4 * ROOT);
      case EXPREL2 -> Exprel.second(x);
      case EXPREL2_DERIVATIVE -> Exprel.secondDerivative(x);
      case LANGEVIN ->
          Math.abs(x) > 0.01
              ? 1 / Math.tanh(x) - 1 / x
              : x / 3 - x * x * x / 45 + 2 * Math.pow(x, 5) / 945;
      case LANGEVIN_DERIVATIVE ->
          Math.abs(x) > 0.01
              ? 1 / (x * x) - 1 / (Math.sinh(x) * Math.sinh(x))
              : 1. / 3 - x * x / 15 + 2 * Math.pow(x, 4) / 189;
      default -> throw new IllegalArgumentException(function.text());
    };
  }
}
