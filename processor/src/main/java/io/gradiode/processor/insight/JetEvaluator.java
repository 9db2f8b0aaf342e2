package io.gradiode.processor.insight;

import io.gradiode.processor.expression.Apply;
import io.gradiode.processor.expression.Choose;
import io.gradiode.processor.expression.Constant;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Function;
import io.gradiode.processor.expression.Power;
import io.gradiode.processor.expression.Product;
import io.gradiode.processor.expression.Rational;
import io.gradiode.processor.expression.Sum;
import io.gradiode.processor.expression.Symbol;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The values and slopes of formulas at a random point of the {@link Field}.
 *
 * <p>A function is a random oracle there: nothing is known of it but that equal arguments give
 * equal values, and that its slope is another function. So what holds for oracles holds for the
 * functions in their place. Only a few laws are added, such as {@code exp' = exp}. A branch is its
 * condition's oracle times the difference of both sides, and a floor has a slope: what leaves the
 * oracles alone leaves every switching surface where it is.
 */
final class JetEvaluator implements Expression.Cases<Jet> {

  private static final int VALUE = 0;
  private static final int SLOPE = 1;
  private static final int SECOND_SLOPE = 2;
  private static final String BRANCH = "branch";
  private static final String POWER = "power";

  private final Map<Symbol, Jet> values;
  private final JetBuilder builder;
  private final IdentityHashMap<Expression, Jet> known = new IdentityHashMap<>();

  /**
   * @param values of the symbols that will be met; may grow
   * @param parameters how many there are
   */
  JetEvaluator(Map<Symbol, Jet> values, int parameters) {
    this.values = values;
    this.builder = new JetBuilder(parameters);
  }

  /**
   * The value of the expression.
   *
   * @throws ArithmeticException if it has none at this point
   */
  Jet of(Expression expression) {
    final Jet before = known.get(expression);
    if (before != null) {
      return before;
    }
    final Jet jet = expression.accept(this);
    known.put(expression, jet);
    return jet;
  }

  @Override
  public Jet constant(Constant constant) {
    return Jet.constant(Field.of(constant.value()));
  }

  @Override
  public Jet symbol(Symbol symbol) {
    final Jet jet = values.get(symbol);
    if (jet == null) {
      throw new IllegalStateException("no value for " + symbol.name());
    }
    return jet;
  }

  @Override
  public Jet sum(Sum sum) {
    final List<Jet> terms = all(sum.terms());
    long value = 0;
    for (Jet each : terms) {
      value = Field.add(value, each.value());
      builder.add(1, each);
    }
    return builder.build(value);
  }

  @Override
  public Jet product(Product product) {
    final List<Jet> factors = all(product.factors());
    final int count = factors.size();
    // The product of all factors behind each.
    final long[] behind = new long[count];
    long value = 1;
    for (int i = count - 1; i >= 0; i--) {
      behind[i] = value;
      value = Field.multiply(value, factors.get(i).value());
    }
    long before = 1;
    for (int i = 0; i < count; i++) {
      builder.add(Field.multiply(before, behind[i]), factors.get(i));
      before = Field.multiply(before, factors.get(i).value());
    }
    return builder.build(value);
  }

  @Override
  public Jet power(Power power) {
    final Jet base = of(power.base());
    if (power.exponent() instanceof Constant constant) {
      return power(base, constant.value());
    }
    final Jet exponent = of(power.exponent());
    // A whole number in the exponent is split off: x**n and x**(n - 1) have something in common.
    final Rational whole = wholePart(power.exponent());
    final long rest = Field.subtract(exponent.value(), Field.of(whole));
    final long value =
        Field.multiply(
            Oracle.value(POWER, base.value(), rest), Field.power(base.value(), whole.numerator()));
    return builder
        .add(Field.multiply(value, oracle(Function.LOG, VALUE, base.value())), exponent)
        .add(Field.multiply(value, quotient(exponent.value(), base.value())), base)
        .build(value);
  }

  private Jet power(Jet base, Rational exponent) {
    final BigInteger whole = exponent.floor().numerator();
    final Rational rest = exponent.subtract(exponent.floor());
    final long root = rest.isZero() ? 1 : Oracle.value(POWER, base.value(), Field.of(rest));
    if (rest.isZero() && whole.signum() > 0) {
      final long lower = Field.power(base.value(), whole.subtract(BigInteger.ONE));
      return builder
          .add(Field.multiply(Field.of(exponent), lower), base)
          .build(Field.multiply(lower, base.value()));
    }
    final long value = Field.multiply(root, Field.power(base.value(), whole));
    return builder
        .add(Field.multiply(value, quotient(Field.of(exponent), base.value())), base)
        .build(value);
  }

  private static Rational wholePart(Expression exponent) {
    if (exponent instanceof Sum sum) {
      for (Expression term : sum.terms()) {
        if (term instanceof Constant constant) {
          return constant.value().floor();
        }
      }
    }
    return Rational.ZERO;
  }

  @Override
  public Jet apply(Apply apply) {
    final List<Jet> arguments = all(apply.arguments());
    if (arguments.size() == 2) {
      return ofTwo(apply.function(), arguments.get(0), arguments.get(1));
    }
    final Jet argument = arguments.get(0);
    final long x = argument.value();
    if (apply.function() == Function.SQRT) {
      return power(argument, Rational.of(1, 2));
    }
    final Function function =
        apply.function() == Function.LOG_OR_ZERO ? Function.LOG : apply.function();
    final long value = oracle(function, VALUE, x);
    final long slope =
        switch (function) {
          case EXP -> value;
          case LOG -> Field.reciprocal(x);
          default -> oracle(function, SLOPE, x);
        };
    return builder.add(slope, argument).build(value);
  }

  private Jet ofTwo(Function function, Jet first, Jet second) {
    final long both = Oracle.value(function.text(), first.value(), second.value());
    return builder
        .add(Oracle.value(function.text(), both, SLOPE), first)
        .add(Oracle.value(function.text(), both, SECOND_SLOPE), second)
        .build(both);
  }

  @Override
  public Jet choose(Choose choose) {
    final Jet condition = of(choose.condition());
    final Jet positive = of(choose.positive());
    final Jet otherwise = of(choose.otherwise());
    final long branch = Oracle.value(BRANCH, condition.value(), VALUE);
    final long difference = Field.subtract(positive.value(), otherwise.value());
    return builder
        .add(branch, positive)
        .add(Field.subtract(1, branch), otherwise)
        .add(Field.multiply(Oracle.value(BRANCH, condition.value(), SLOPE), difference), condition)
        .build(Field.add(otherwise.value(), Field.multiply(branch, difference)));
  }

  private List<Jet> all(List<Expression> expressions) {
    final List<Jet> jets = new ArrayList<>(expressions.size());
    expressions.forEach(each -> jets.add(of(each)));
    return jets;
  }

  private static long oracle(Function function, int order, long argument) {
    return Oracle.value(function.text(), argument, order);
  }

  private static long quotient(long dividend, long divisor) {
    return Field.multiply(dividend, Field.reciprocal(divisor));
  }
}
