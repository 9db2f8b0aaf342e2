package io.gradiode.processor.expression;

import static io.gradiode.processor.expression.Expressions.apply;
import static io.gradiode.processor.expression.Expressions.constant;
import static io.gradiode.processor.expression.Expressions.divide;
import static io.gradiode.processor.expression.Expressions.negate;
import static io.gradiode.processor.expression.Expressions.power;
import static io.gradiode.processor.expression.Expressions.product;
import static io.gradiode.processor.expression.Expressions.subtract;
import static io.gradiode.processor.expression.Expressions.sum;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Random smooth expressions: defined, with all derivatives, wherever their symbols have moderate
 * values. The same seed gives the same expressions.
 */
public final class RandomExpressions {

  private final SplittableRandom random;
  private final List<Symbol> symbols;

  /**
   * @param random the source of choices
   * @param symbols what leaves are taken from, at least one
   */
  public RandomExpressions(SplittableRandom random, List<Symbol> symbols) {
    this.random = random;
    this.symbols = List.copyOf(symbols);
  }

  /** The states {@code x1, x2 …}. */
  public static List<Symbol> symbols(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> new Symbol("x" + i, Symbol.Kind.STATE))
        .toList();
  }

  /** Values between −1.5 and 1.5. */
  public static Map<Symbol, Double> point(SplittableRandom random, List<Symbol> symbols) {
    final Map<Symbol, Double> point = new HashMap<>();
    symbols.forEach(each -> point.put(each, 3 * random.nextDouble() - 1.5));
    return point;
  }

  /**
   * An expression.
   *
   * @param depth levels of operators, at least 0
   */
  public Expression next(int depth) {
    if (depth == 0) {
      return leaf();
    }
    return switch (random.nextInt(14)) {
      case 0, 1 -> sum(next(depth - 1), next(depth - 1));
      case 2 -> sum(next(depth - 1), negate(next(depth - 1)), number());
      case 3, 4 -> product(next(depth - 1), next(depth - 1));
      case 5 -> product(number(), next(depth - 1), next(depth - 1));
      case 6 -> divide(next(depth - 1), positive(depth - 1));
      case 7 -> power(next(depth - 1), 2 + random.nextInt(2));
      case 8 -> subtract(leaf(), next(depth - 1));
      default -> bounded(depth);
    };
  }

  /**
   * An expression between −2 and 2.
   *
   * @param depth levels of operators, at least 1
   */
  public Expression bounded(int depth) {
    final Expression inner = next(depth - 1);
    return switch (random.nextInt(9)) {
      case 0 -> apply(Function.SIN, inner);
      case 1 -> apply(Function.COS, inner);
      case 2 -> apply(Function.TANH, inner);
      case 3 -> apply(Function.EXP, negate(power(inner, 2)));
      case 4 -> divide(inner, positive(inner));
      case 5 -> divide(Constant.ONE, sum(Constant.ONE, apply(Function.EXP, tame(inner))));
      case 6 -> vanishing(tame(inner));
      case 7 -> apply(Function.LOG, sum(constant(3, 2), apply(Function.SIN, inner)));
      default -> power(sum(constant(3, 2), apply(Function.COS, inner)), tame(leaf()));
    };
  }

  /** {@code u/(exp(u) - 1)} with a few signs and factors, over 2 so that it stays below 2. */
  private Expression vanishing(Expression u) {
    final Expression w = product(u, constant(random.nextBoolean() ? 1 : -1, 1 + random.nextInt(3)));
    return divide(product(constant(1, 4), u), subtract(apply(Function.EXP, w), Constant.ONE));
  }

  private Expression tame(Expression expression) {
    return apply(Function.TANH, expression);
  }

  private Expression positive(int depth) {
    return positive(next(depth));
  }

  private Expression positive(Expression expression) {
    return random.nextBoolean()
        ? sum(Constant.ONE, power(expression, 2))
        : apply(Function.SQRT, sum(Constant.ONE, power(expression, 2)));
  }

  private Expression leaf() {
    return random.nextInt(5) == 0 ? number() : symbols.get(random.nextInt(symbols.size()));
  }

  private Expression number() {
    return constant(1 + random.nextInt(20), 10);
  }
}
