package io.gradiode.processor.emit;

import io.gradiode.processor.expression.Apply;
import io.gradiode.processor.expression.Choose;
import io.gradiode.processor.expression.Constant;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Power;
import io.gradiode.processor.expression.Product;
import io.gradiode.processor.expression.Rational;
import io.gradiode.processor.expression.Sum;
import io.gradiode.processor.expression.Symbol;
import io.gradiode.processor.schedule.Signs;
import java.util.ArrayList;
import java.util.List;

/** Scheduled expressions as Java. */
final class JavaExpressions implements Expression.Cases<Layout> {

  private static final JavaExpressions INSTANCE = new JavaExpressions();

  private JavaExpressions() {}

  static Layout of(Expression expression) {
    return expression.accept(INSTANCE);
  }

  @Override
  public Layout constant(Constant constant) {
    final String text = DoubleLiterals.text(constant.value());
    final int slash = text.indexOf(" / ");
    if (slash < 0) {
      return new Layout.Atom(text);
    }
    return new Layout.Chain(
        List.of(
            new Layout.Atom(text.substring(0, slash)), new Layout.Atom(text.substring(slash + 3))),
        List.of("/"));
  }

  @Override
  public Layout symbol(Symbol symbol) {
    return new Layout.Atom(symbol.name());
  }

  /** A positive term first where there is one: {@code b - a} instead of {@code -a + b}. */
  @Override
  public Layout sum(Sum sum) {
    final List<Expression> terms = new ArrayList<>(sum.terms());
    for (int i = 0; i < terms.size() && Signs.isNegative(terms.get(0)); i++) {
      if (!Signs.isNegative(terms.get(i))) {
        terms.add(0, terms.remove(i));
      }
    }
    final List<Layout> operands = new ArrayList<>();
    final List<String> operators = new ArrayList<>();
    for (Expression term : terms) {
      final boolean subtracted = Signs.isNegative(term) && !operands.isEmpty();
      if (!operands.isEmpty()) {
        operators.add(subtracted ? "-" : "+");
      }
      final Expression operand = subtracted ? Signs.negate(term) : term;
      operands.add(isLoose(operand) ? new Layout.Group(of(operand)) : of(operand));
    }
    return new Layout.Chain(operands, operators);
  }

  @Override
  public Layout product(Product product) {
    if (Signs.isNegative(product)) {
      final Expression positive = Signs.negate(product);
      return isLoose(positive)
          ? new Layout.Minus(new Layout.Group(of(positive)))
          : negative(of(positive));
    }
    final List<Layout> above = new ArrayList<>();
    final List<String> operators = new ArrayList<>();
    final List<Layout> below = new ArrayList<>();
    for (Expression factor : product.factors()) {
      if (factor instanceof Power power && isReciprocal(power)) {
        below.add(factor(power.base()));
      } else if (above.isEmpty()
          && of(factor) instanceof Layout.Chain quotient
          && factor instanceof Constant) {
        above.addAll(quotient.operands());
        operators.addAll(quotient.operators());
      } else {
        if (!above.isEmpty()) {
          operators.add("*");
        }
        above.add(factor(factor));
      }
    }
    if (above.isEmpty()) {
      above.add(new Layout.Atom("1.0"));
    }
    if (!below.isEmpty()) {
      operators.add("/");
      above.add(below.size() == 1 ? below.get(0) : new Layout.Group(times(below)));
    }
    return above.size() == 1 ? above.get(0) : new Layout.Chain(above, operators);
  }

  /** {@code -a * b}: the sign binds to the first factor, which changes no bit. */
  private static Layout negative(Layout positive) {
    if (positive instanceof Layout.Chain chain) {
      final List<Layout> operands = new ArrayList<>(chain.operands());
      operands.set(0, new Layout.Minus(operands.get(0)));
      return new Layout.Chain(operands, chain.operators());
    }
    return new Layout.Minus(positive);
  }

  private static Layout times(List<Layout> factors) {
    final List<String> operators = new ArrayList<>();
    for (int i = 1; i < factors.size(); i++) {
      operators.add("*");
    }
    return new Layout.Chain(factors, operators);
  }

  private static Layout factor(Expression factor) {
    final Layout layout = of(factor);
    final boolean atomic = layout instanceof Layout.Atom || layout instanceof Layout.Call;
    return atomic && !Signs.isNegative(factor) ? layout : new Layout.Group(layout);
  }

  /** Binds less tightly than a sum's own operators. */
  private static boolean isLoose(Expression expression) {
    return expression instanceof Sum || expression instanceof Choose;
  }

  @Override
  public Layout power(Power power) {
    if (isReciprocal(power)) {
      return new Layout.Chain(List.of(new Layout.Atom("1.0"), factor(power.base())), List.of("/"));
    }
    return new Layout.Call("Math.pow", List.of(of(power.base()), of(power.exponent())));
  }

  private static boolean isReciprocal(Power power) {
    return power.exponent() instanceof Constant exponent
        && exponent.value().equals(Rational.MINUS_ONE);
  }

  @Override
  public Layout choose(Choose choose) {
    final Layout condition =
        new Layout.Chain(List.of(branch(choose.condition()), new Layout.Atom("0.0")), List.of(">"));
    return new Layout.Chain(
        List.of(condition, branch(choose.positive()), branch(choose.otherwise())),
        List.of("?", ":"));
  }

  private static Layout branch(Expression expression) {
    return expression instanceof Choose ? new Layout.Group(of(expression)) : of(expression);
  }

  @Override
  public Layout apply(Apply apply) {
    final String function =
        switch (apply.function()) {
          case EXP -> "Math.exp";
          case LOG -> "Math.log";
          case SQRT -> "Math.sqrt";
          case SIN -> "Math.sin";
          case COS -> "Math.cos";
          case TANH -> "Math.tanh";
          case FLOOR -> "Math.floor";
          case TAN -> "Math.tan";
          case ARCSIN -> "Math.asin";
          case ARCCOS -> "Math.acos";
          case ARCTAN -> "Math.atan";
          case ATAN2 -> "Math.atan2";
          case SINH -> "Math.sinh";
          case COSH -> "Math.cosh";
          case EXPM1 -> "Math.expm1";
          case LOG1P -> "Math.log1p";
          case LOG10 -> "Math.log10";
          case LOG2 -> "Logarithm.log2";
          case CBRT -> "Math.cbrt";
          case ERF -> "ErrorFunction.erf";
          case EXPREL -> "Exprel.exprel";
          case EXPREL_DERIVATIVE -> "Exprel.exprelDerivative";
          case EXPREL_RECIPROCAL -> "Exprel.reciprocal";
          case EXPREL_RECIPROCAL_DERIVATIVE -> "Exprel.reciprocalDerivative";
          case LOG_OR_ZERO -> "Logarithm.logOrZero";
          case SOFTPLUS -> "Finite.softplus";
          case FINITE_PRODUCT -> "Finite.product";
          case SINC,
              SINC_DERIVATIVE,
              SINHC,
              TANHC,
              TANHC_DERIVATIVE,
              LOG1PREL,
              LOG1PREL_DERIVATIVE,
              ARCSINC,
              ARCSINC_DERIVATIVE,
              ARCTANC,
              ARCTANC_DERIVATIVE,
              ERFREL,
              ERFREL_DERIVATIVE,
              EXPREL2,
              EXPREL2_DERIVATIVE,
              LANGEVIN,
              LANGEVIN_DERIVATIVE ->
              "Quotients." + apply.function().text();
        };
    return new Layout.Call(function, apply.arguments().stream().map(JavaExpressions::of).toList());
  }
}
