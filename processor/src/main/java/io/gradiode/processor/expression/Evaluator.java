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
      case EXPREL_RECIPROCAL -> 1 / Exprel.value(x);
      case EXPREL_RECIPROCAL_DERIVATIVE ->
          -Exprel.derivative(x) / Exprel.value(x) / Exprel.value(x);
      case LOG_OR_ZERO -> x == 0 ? 0 : Math.log(x);
    };
  }
}
