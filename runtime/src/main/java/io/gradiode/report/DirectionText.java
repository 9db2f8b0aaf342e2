package io.gradiode.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Puts directions into words. */
final class DirectionText {

  /** More parameters are counted, not named. */
  private static final int MOST_NAMED = 5;

  private DirectionText() {}

  static String noInfluence(String name) {
    return name + " has no influence on the data.";
  }

  /** The product of powers with these exponents, as in an equation: {@code the product a**2*b}. */
  static String product(List<String> names, int[] exponents) {
    final StringBuilder over = new StringBuilder();
    final StringBuilder under = new StringBuilder();
    for (int i = 0; i < exponents.length; i++) {
      final int power = Math.abs(exponents[i]);
      final String factor = power == 1 ? names.get(i) : names.get(i) + "**" + power;
      if (exponents[i] < 0) {
        under.append('/').append(factor);
      } else {
        over.append(over.isEmpty() ? "" : "*").append(factor);
      }
    }
    return (under.isEmpty() ? "the product " : "the ratio ") + over.append(under);
  }

  /** The sum with these factors, as in an equation: {@code the combination a - 2*b}. */
  static String sum(List<String> names, int[] factors) {
    final StringBuilder text = new StringBuilder();
    for (int i = 0; i < factors.length; i++) {
      final int factor = Math.abs(factors[i]);
      if (i > 0) {
        text.append(factors[i] < 0 ? " - " : " + ");
      }
      text.append(factor == 1 ? "" : factor + "*").append(names.get(i));
    }
    final boolean sum = Arrays.stream(factors).allMatch(factor -> factor == 1);
    return (sum ? "the sum " : "the combination ") + text;
  }

  static String onlyOne(List<String> names, String combination, String moves) {
    return "Of %s the data determine only %s: %s changes nothing in the data."
        .formatted(list(names), combination, moves);
  }

  static String together(List<String> names, String moves, boolean exact) {
    return exact
        ? "%s can not be told apart: %s changes nothing in the data.".formatted(list(names), moves)
        : "%s can not be told apart near the estimates: %s changes nothing in the data to first order."
            .formatted(list(names), moves);
  }

  static String poorly(List<String> names, String moves, double change) {
    return "%s: %s changes −2 log likelihood by less than %s."
        .formatted(
            names.size() == 1
                ? names.get(0) + " is poorly determined"
                : list(names) + " are poorly told apart",
            moves,
            Numbers.significant(roundedUp(change), 1));
  }

  /** The next of 0.01, 0.02, 0.05, 0.1 …; a statement of less needs a better objective. */
  private static double roundedUp(double change) {
    double bound = 0.01;
    for (int i = 0; bound < change; i++) {
      bound *= i % 3 == 1 ? 2.5 : 2;
    }
    return bound;
  }

  /**
   * The changes of several parameters: {@code "raising a by 10 % and lowering b by 9.1 %"}.
   *
   * @param named columns of those to name
   * @param before all parameters, not modified
   * @param after all parameters, not modified
   */
  static String moves(Movable movable, int[] named, double[] before, double[] after) {
    final List<String> moves = new ArrayList<>();
    for (int i = 0; i < named.length && i < MOST_NAMED; i++) {
      final double from = before[movable.place(named[i])];
      final double change = after[movable.place(named[i])] - from;
      final String amount =
          from == 0
              ? Numbers.withUnit(Numbers.significant(Math.abs(change), 2), movable.unit(named[i]))
              : Numbers.percent(Math.abs(change / from));
      moves.add((change < 0 ? "lowering " : "raising ") + movable.name(named[i]) + " by " + amount);
    }
    if (named.length > MOST_NAMED) {
      moves.add("changing " + (named.length - MOST_NAMED) + " others in step");
    }
    return list(moves);
  }

  /** {@code "a, b and c"}. */
  static String list(List<String> items) {
    final int last = items.size() - 1;
    return last == 0
        ? items.get(0)
        : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
  }
}
