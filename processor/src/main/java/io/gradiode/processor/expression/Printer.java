package io.gradiode.processor.expression;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The text of an expression in the language of equations, {@code g_l*(E_l - v)/C_m}; for messages
 * and comments.
 */
public final class Printer implements Expression.Cases<Printer.Text> {

  private static final int LONGEST_DECIMAL = 20;

  private Printer() {}

  /** How tightly the outermost operator binds. */
  enum Binding {
    SUM,
    PRODUCT,
    POWER,
    ATOM
  }

  /** A text that knows when it needs parentheses. */
  record Text(String text, Binding binding) {

    String within(Binding weakest) {
      return binding.compareTo(weakest) >= 0 ? text : "(" + text + ")";
    }
  }

  /** The text of the expression. */
  public static String print(Expression expression) {
    return expression.accept(new Printer()).text();
  }

  @Override
  public Text constant(Constant constant) {
    final Rational value = constant.value();
    final String text = isShort(value) ? decimal(value) : value.toString();
    final Binding binding = text.contains("/") ? Binding.PRODUCT : Binding.ATOM;
    return new Text(text, value.signum() < 0 ? Binding.SUM : binding);
  }

  @Override
  public Text symbol(Symbol symbol) {
    return new Text(symbol.name(), Binding.ATOM);
  }

  /** A positive term first, if there is one: {@code E - v} rather than {@code -v + E}. */
  @Override
  public Text sum(Sum sum) {
    final List<Expression> terms = new ArrayList<>(sum.terms());
    for (int i = 0; i < terms.size(); i++) {
      if (!isNegative(terms.get(i))) {
        terms.add(0, terms.remove(i));
        break;
      }
    }
    final StringBuilder text = new StringBuilder();
    for (Expression each : terms) {
      final boolean negative = isNegative(each);
      if (text.length() > 0) {
        text.append(negative ? " - " : " + ");
      } else if (negative) {
        text.append('-');
      }
      final Expression magnitude = negative ? Expressions.negate(each) : each;
      text.append(magnitude.accept(this).within(Binding.PRODUCT));
    }
    return new Text(text.toString(), Binding.SUM);
  }

  @Override
  public Text product(Product product) {
    final List<Expression> above = new ArrayList<>();
    final List<Expression> below = new ArrayList<>();
    boolean negative = false;
    for (Expression each : product.factors()) {
      if (each instanceof Constant constant) {
        negative = constant.value().signum() < 0;
        split(constant.value().abs(), above, below);
      } else if (isReciprocal(each)) {
        below.add(Expressions.power(each, -1));
      } else {
        above.add(each);
      }
    }
    final String numerator = above.isEmpty() ? "1" : factors(above);
    final String sign = negative ? "-" : "";
    final Binding binding = negative ? Binding.SUM : Binding.PRODUCT;
    if (below.isEmpty()) {
      return new Text(sign + numerator, binding);
    }
    final String denominator =
        below.size() == 1
            ? below.get(0).accept(this).within(Binding.POWER)
            : "(" + factors(below) + ")";
    return new Text(sign + numerator + "/" + denominator, binding);
  }

  private static void split(Rational number, List<Expression> above, List<Expression> below) {
    if (isShort(number) && !number.numerator().equals(BigInteger.ONE)) {
      above.add(new Constant(number));
      return;
    }
    if (!number.numerator().equals(BigInteger.ONE)) {
      above.add(new Constant(new Rational(number.numerator(), BigInteger.ONE)));
    }
    if (!number.isInteger()) {
      below.add(new Constant(new Rational(number.denominator(), BigInteger.ONE)));
    }
  }

  private String factors(List<Expression> factors) {
    return factors.stream()
        .map(each -> each.accept(this).within(Binding.POWER))
        .collect(Collectors.joining("*"));
  }

  @Override
  public Text power(Power power) {
    if (isReciprocal(power)) {
      final Text denominator = Expressions.power(power, -1).accept(this);
      return new Text("1/" + denominator.within(Binding.POWER), Binding.PRODUCT);
    }
    final String base = power.base().accept(this).within(Binding.ATOM);
    final String exponent = power.exponent().accept(this).within(Binding.ATOM);
    return new Text(base + "**" + exponent, Binding.POWER);
  }

  @Override
  public Text apply(Apply apply) {
    final String arguments =
        apply.arguments().stream()
            .map(each -> each.accept(this).text())
            .collect(Collectors.joining(", "));
    return new Text(apply.function().text() + "(" + arguments + ")", Binding.ATOM);
  }

  /** A choice between 1 and 0 is shown as the comparison that it was. */
  @Override
  public Text choose(Choose choose) {
    final String comparison = choose.condition().accept(this).text();
    if (choose.positive().equals(Constant.ONE) && choose.otherwise().equals(Constant.ZERO)) {
      return new Text("int(" + comparison + " > 0)", Binding.ATOM);
    }
    if (choose.positive().equals(Constant.ZERO) && choose.otherwise().equals(Constant.ONE)) {
      return new Text("int(" + comparison + " <= 0)", Binding.ATOM);
    }
    return new Text(
        "where("
            + comparison
            + " > 0, "
            + choose.positive().accept(this).text()
            + ", "
            + choose.otherwise().accept(this).text()
            + ")",
        Binding.ATOM);
  }

  /** Zero in a divisor is kept as a power: its reciprocal has no value to print. */
  private static boolean isReciprocal(Expression expression) {
    return expression instanceof Power power
        && power.exponent() instanceof Constant exponent
        && exponent.value().signum() < 0
        && !(power.base() instanceof Constant);
  }

  private static boolean isNegative(Expression term) {
    return ScaledTerm.of(term).coefficient().signum() < 0;
  }

  private static boolean isShort(Rational number) {
    return number.numerator().bitLength() + number.denominator().bitLength() < 400
        && Decimals.isDecimal(number)
        && decimal(number).length() <= LONGEST_DECIMAL;
  }

  private static String decimal(Rational number) {
    final BigDecimal value = Decimals.toDecimal(number).stripTrailingZeros();
    // Integers of a readable length in full, all else as BigDecimal thinks best.
    return value.scale() < 0 && value.precision() - value.scale() <= 9
        ? value.toPlainString()
        : value.toString().replace("E+", "e").replace('E', 'e');
  }
}
