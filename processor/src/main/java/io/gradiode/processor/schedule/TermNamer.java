package io.gradiode.processor.schedule;

import io.gradiode.processor.expression.Apply;
import io.gradiode.processor.expression.Choose;
import io.gradiode.processor.expression.Constant;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Power;
import io.gradiode.processor.expression.Product;
import io.gradiode.processor.expression.Rational;
import io.gradiode.processor.expression.Sum;
import io.gradiode.processor.expression.Symbol;
import io.gradiode.processor.schedule.rule.ExpressionDag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names a term by its structure: {@code preyTimesPredator}, {@code expOfMinusDecay}, {@code
 * oneMinusM}.
 */
final class TermNamer implements Expression.Cases<Optional<String>> {

  private static final int LONGEST_NAME = 32;

  private static final List<String> NUMBERS =
      List.of(
          "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

  private static final Map<Integer, String> POWERS = Map.of(2, "Squared", 3, "Cubed");

  private static final Pattern POWER = Pattern.compile("(.*[^0-9])(Squared|Cubed|ToThe[0-9]{1,3})");

  private static final String SHIFTED = "shifted";

  /** The name of an expression over names, if it has a short one. */
  static Optional<String> name(Expression expression) {
    return expression
        .accept(new TermNamer())
        .filter(name -> name.length() <= LONGEST_NAME && !(expression instanceof Symbol));
  }

  @Override
  public Optional<String> constant(Constant constant) {
    return word(constant.value());
  }

  private static Optional<String> word(Rational value) {
    final boolean hasWord =
        value.isInteger()
            && value.signum() >= 0
            && value.compareTo(Rational.of(NUMBERS.size())) < 0;
    return hasWord ? Optional.of(NUMBERS.get(value.numerator().intValue())) : Optional.empty();
  }

  @Override
  public Optional<String> symbol(Symbol symbol) {
    return Optional.of(symbol.name());
  }

  @Override
  public Optional<String> sum(Sum sum) {
    Optional<String> name = Optional.empty();
    for (Expression term : namesFirst(sum.terms())) {
      if (term instanceof Constant constant && name.isPresent()) {
        name = name.flatMap(first -> shifted(first, constant.value()));
        continue;
      }
      final boolean negative = Signs.isNegative(term);
      final Optional<String> next = (negative ? Signs.negate(term) : term).accept(this);
      if (next.isEmpty()) {
        return next;
      }
      name =
          name.isEmpty()
              ? next.map(first -> negative ? Names.camelCase("minus", first) : first)
              : name.map(first -> Names.camelCase(first, negative ? "minus" : "plus", next.get()));
    }
    return name;
  }

  /** A number without a word last: {@code vPlus65}, but {@code oneMinusM}. */
  private static List<Expression> namesFirst(List<Expression> terms) {
    final boolean moves =
        terms.get(0) instanceof Constant constant && word(constant.value()).isEmpty();
    final List<Expression> ordered = new ArrayList<>(terms);
    if (moves) {
      ordered.add(ordered.remove(0));
    }
    return ordered;
  }

  /** {@code vPlus65}, but {@code shiftedV} where the number has no short word. */
  private static Optional<String> shifted(String name, Rational number) {
    return Optional.of(
        number.isInteger()
            ? name + (number.signum() < 0 ? "Minus" : "Plus") + number.abs()
            : Names.camelCase(SHIFTED, name));
  }

  @Override
  public Optional<String> product(Product product) {
    Optional<String> above = Optional.empty();
    Optional<String> below = Optional.empty();
    final List<Expression> factors = numbersFirst(product.factors());
    if (factors.get(0) instanceof Constant constant
        && constant.value().equals(Rational.MINUS_ONE)) {
      return rest(factors).accept(this).map(name -> Names.camelCase("minus", name));
    }
    if (isNumber(factors.get(0)) && constantName(factors.get(0)).isEmpty()) {
      return rest(factors).accept(this).map(TermNamer::scaled);
    }
    for (int i = 0; i < factors.size(); ) {
      final Expression factor = factors.get(i);
      int end = i;
      while (end < factors.size() && factors.get(end).equals(factor)) {
        end++;
      }
      final Optional<String> next = power(denominator(factor).orElse(factor), end - i);
      if (next.isEmpty()) {
        return next;
      }
      if (denominator(factor).isPresent()) {
        below = joined(below, next.get());
      } else {
        above = joined(above, next.get());
      }
      i = end;
    }
    final String numerator = above.orElse("one");
    return Optional.of(
        below
            .map(denominator -> Names.camelCase(numerator, "over", denominator))
            .orElse(numerator));
  }

  private static List<Expression> numbersFirst(List<Expression> factors) {
    final List<Expression> ordered = new ArrayList<>(factors);
    ordered.sort(Comparator.comparing(factor -> isNumber(factor) ? 0 : 1));
    return ordered;
  }

  private static Expression rest(List<Expression> factors) {
    return factors.size() == 2 ? factors.get(1) : new Product(factors.subList(1, factors.size()));
  }

  /** {@code scaledM}, {@code affineV} for a multiple of {@code shiftedV}, {@code minusM}. */
  private static String scaled(String name) {
    return name.startsWith(SHIFTED)
        ? Names.camelCase("affine", name.substring(SHIFTED.length()))
        : Names.camelCase("scaled", name);
  }

  /** A rational number, or one that has been given a name such as {@code EXP_1}. */
  private static boolean isNumber(Expression factor) {
    return factor instanceof Constant
        || (factor instanceof Symbol symbol
            && symbol.kind() == Symbol.Kind.SHARED
            && symbol.name().matches("[A-Z_]+_[0-9]+"));
  }

  private static Optional<String> constantName(Expression factor) {
    return factor instanceof Constant constant ? word(constant.value()) : Optional.empty();
  }

  private static Optional<Expression> denominator(Expression factor) {
    return ExpressionDag.isReciprocal(factor)
        ? Optional.of(((Power) factor).base())
        : Optional.empty();
  }

  private Optional<String> power(Expression base, int exponent) {
    return base.accept(this).map(name -> exponent == 1 ? name : power(name, exponent));
  }

  /** The square of {@code mSquared} is {@code mToThe4}. */
  private static String power(String name, int exponent) {
    final Matcher inner = POWER.matcher(name);
    final boolean isPower = inner.matches();
    final int whole = isPower ? exponent * exponent(inner.group(2)) : exponent;
    return (isPower ? inner.group(1) : name) + POWERS.getOrDefault(whole, "ToThe" + whole);
  }

  private static int exponent(String suffix) {
    return switch (suffix) {
      case "Squared" -> 2;
      case "Cubed" -> 3;
      default -> Integer.parseInt(suffix.substring("ToThe".length()));
    };
  }

  private static Optional<String> joined(Optional<String> names, String next) {
    return Optional.of(names.map(name -> Names.camelCase(name, "times", next)).orElse(next));
  }

  @Override
  public Optional<String> power(Power power) {
    final Optional<String> base = power.base().accept(this);
    if (ExpressionDag.isReciprocal(power)) {
      return base.map(name -> Names.camelCase("one", "over", name));
    }
    final Optional<String> exponent = power.exponent().accept(this);
    return base.flatMap(name -> exponent.map(each -> Names.camelCase(name, "toThe", each)));
  }

  @Override
  public Optional<String> apply(Apply apply) {
    Optional<String> names = Optional.of("");
    // Not the exponential that some functions are given beside their argument.
    for (Expression argument : apply.arguments().subList(0, apply.function().arity())) {
      final Optional<String> next = argument.accept(this);
      names =
          names.flatMap(
              before ->
                  next.map(each -> before.isEmpty() ? each : Names.camelCase(before, "and", each)));
    }
    return names.map(all -> Names.camelCase(apply.function().text(), "of", all));
  }

  /** Three names are too many for one. */
  @Override
  public Optional<String> choose(Choose choose) {
    return Optional.empty();
  }
}
