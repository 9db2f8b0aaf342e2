package io.gradiode.processor.expression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Reads formulas of trusted test tables; the real parser comes later in the reading order. */
public final class Formula {

  private final String text;
  private final Function<String, Symbol> symbols;
  private int position;

  private Formula(String text, Function<String, Symbol> symbols) {
    this.text = text.replace(" ", "");
    this.symbols = symbols;
  }

  /** The formula, every name a state. */
  public static Expression of(String text) {
    return of(text, name -> new Symbol(name, Symbol.Kind.STATE));
  }

  /** The formula, names looked up in {@code symbols}. */
  public static Expression of(String text, Function<String, Symbol> symbols) {
    final Formula formula = new Formula(text, symbols);
    final Expression expression = formula.sum();
    if (formula.position < formula.text.length()) {
      throw new IllegalArgumentException(text + " at " + formula.position);
    }
    return expression;
  }

  private boolean skip(String token) {
    final boolean found = text.startsWith(token, position);
    position += found ? token.length() : 0;
    return found;
  }

  private Expression sum() {
    Expression sum = product();
    while (true) {
      if (skip("+")) {
        sum = Expressions.sum(sum, product());
      } else if (skip("-")) {
        sum = Expressions.subtract(sum, product());
      } else {
        return sum;
      }
    }
  }

  private Expression product() {
    Expression product = unary();
    while (true) {
      if (skip("*")) {
        product = Expressions.product(product, unary());
      } else if (skip("/")) {
        product = Expressions.divide(product, unary());
      } else {
        return product;
      }
    }
  }

  private Expression unary() {
    return skip("-") ? Expressions.negate(unary()) : power();
  }

  private Expression power() {
    final Expression base = atom();
    return skip("**") ? Expressions.power(base, unary()) : base;
  }

  private Expression atom() {
    if (skip("(")) {
      final Expression inside = sum();
      skip(")");
      return inside;
    }
    final int start = position;
    final boolean number = !Character.isLetter(text.charAt(start));
    while (position < text.length() && continues(number, start)) {
      position++;
    }
    final String token = text.substring(start, position);
    if (number) {
      return Expressions.constant(Rational.parse(token));
    }
    if (skip("(")) {
      final List<Expression> arguments = new ArrayList<>(List.of(sum()));
      while (skip(",")) {
        arguments.add(sum());
      }
      skip(")");
      return token.equals("choose")
          ? Expressions.choose(arguments.get(0), arguments.get(1), arguments.get(2))
          : Expressions.apply(function(token), arguments);
    }
    return symbols.apply(token);
  }

  private boolean continues(boolean number, int start) {
    final char next = text.charAt(position);
    final boolean exponentSign =
        (next == '-' || next == '+') && position > start && text.charAt(position - 1) == 'e';
    return number
        ? Character.isDigit(next) || next == '.' || next == 'e' || exponentSign
        : Character.isLetterOrDigit(next) || next == '_';
  }

  private static io.gradiode.processor.expression.Function function(String name) {
    return Arrays.stream(io.gradiode.processor.expression.Function.values())
        .filter(each -> each.text().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(name));
  }
}
