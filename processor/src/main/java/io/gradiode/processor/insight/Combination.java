package io.gradiode.processor.insight;

import io.gradiode.processor.expression.Constant;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Expressions;
import io.gradiode.processor.expression.Printer;
import io.gradiode.processor.expression.Rational;
import io.gradiode.processor.expression.Symbol;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A combination of parameters that stays the same while they move in some directions.
 *
 * @param kind how the parameters are combined
 * @param numbers coefficients in a sum, exponents in a product, by index of the parameter; whole
 *     numbers, none of them zero
 */
record Combination(Kind kind, Map<Integer, Rational> numbers) {

  /** How parameters are combined. */
  enum Kind {
    SUM("sum", "difference"),
    PRODUCT("product", "quotient");

    private final String plain;
    private final String inverse;

    Kind(String plain, String inverse) {
      this.plain = plain;
      this.inverse = inverse;
    }
  }

  /** Keeps the order of the parameters. */
  Combination {
    numbers = new TreeMap<>(numbers);
  }

  /**
   * All independent combinations that the directions leave alone; nothing if their numbers are not
   * simple.
   *
   * @param order of the parameters that the directions move; the first ones are preferred as those
   *     that occur in every combination
   */
  static List<Combination> of(Kind kind, List<long[]> directions, List<Integer> order) {
    final RowSpace space = new RowSpace(order.size());
    for (long[] direction : directions) {
      space.add(order.stream().mapToLong(index -> direction[index]).toArray());
    }
    final List<Combination> combinations = new ArrayList<>();
    for (long[] vector : space.nullSpace()) {
      final Map<Integer, Rational> numbers = new TreeMap<>();
      for (int i = 0; i < vector.length; i++) {
        final Optional<Rational> number = Field.small(vector[i]);
        if (number.isEmpty()) {
          return List.of();
        }
        if (!number.get().isZero()) {
          numbers.put(order.get(i), number.get());
        }
      }
      combinations.add(new Combination(kind, normalized(kind, numbers)));
    }
    return combinations;
  }

  /** Whole numbers; a sum begins with a positive term. */
  private static Map<Integer, Rational> normalized(Kind kind, Map<Integer, Rational> numbers) {
    BigInteger denominator = BigInteger.ONE;
    for (Rational each : numbers.values()) {
      denominator =
          denominator.multiply(new Rational(denominator, each.denominator()).denominator());
    }
    final boolean turned = kind == Kind.SUM && numbers.values().iterator().next().signum() < 0;
    final Rational factor =
        new Rational(turned ? denominator.negate() : denominator, BigInteger.ONE);
    final Map<Integer, Rational> normalized = new TreeMap<>();
    numbers.forEach((index, number) -> normalized.put(index, number.multiply(factor)));
    return normalized;
  }

  /** {@code product}, {@code difference}, {@code combination}. */
  String word() {
    final Collection<Rational> all = numbers.values();
    if (all.stream().allMatch(Rational::isOne)) {
      return kind.plain;
    }
    final boolean inverse =
        all.size() == 2
            && all.stream().allMatch(each -> each.abs().isOne())
            && all.stream().anyMatch(Rational::isOne);
    return inverse ? kind.inverse : "combination";
  }

  /** As a formula. */
  String text(List<Symbol> parameters) {
    final List<Expression> members = new ArrayList<>();
    numbers.forEach(
        (index, number) -> {
          final Expression symbol = parameters.get(index);
          members.add(
              kind == Kind.SUM
                  ? Expressions.product(new Constant(number), symbol)
                  : Expressions.power(symbol, new Constant(number)));
        });
    return Printer.print(
        kind == Kind.SUM ? Expressions.sum(members) : Expressions.product(members));
  }
}
