package io.gradiode.processor.model;

import java.util.Arrays;
import java.util.Optional;

/** Functions that stand for longer formulas: {@code abs(x)} for {@code where(x > 0, x, -x)}. */
enum Shorthand {
  ABS("abs(x)", "x without its sign, of any unit", "abs(v - E)"),
  SIGN("sign(x)", "1, 0 or -1; of any unit", "sign(v - E)"),
  CEIL("ceil(x)", "smallest whole number from x on, in SI units", "ceil(t/T)"),
  INT("int(x)", "1 or 0 for a condition; a number without its decimals", "int(v > V_t)"),
  CLIP("clip(x, low, high)", "x, but low at least and high at most", "clip(x, 0, 1)"),
  MIN("min(x, y, ...)", "the smallest of two or more", "min(v, V_max)"),
  MAX("max(x, y, ...)", "the largest of two or more", "max(x, 0)"),
  WHERE("where(c, x, y)", "x where the condition c holds, y elsewhere", "where(x > 0, x, 0)"),
  HEAVISIDE("heaviside(x)", "1 from 0 on, 0 below; of any unit", "heaviside(t - t_on)"),
  POW("pow(x, y)", "x**y", "pow(x, 2)"),
  HILL("hill(x, k, n)", "(x/k)**n/(1 + (x/k)**n)", "hill(c, K, 4)");

  private final String form;
  private final String description;
  private final String example;

  Shorthand(String form, String description, String example) {
    this.form = form;
    this.description = description;
    this.example = example;
  }

  static Optional<Shorthand> find(String name) {
    return Arrays.stream(values()).filter(each -> each.text().equals(name)).findFirst();
  }

  /** The name in equations. */
  String text() {
    return form.substring(0, form.indexOf('('));
  }

  /** With its arguments, {@code clip(x, low, high)}. */
  String form() {
    return form;
  }

  /** What it is, in one line. */
  String description() {
    return description;
  }

  /** A use of it. */
  String example() {
    return example;
  }

  /** The least number of arguments; {@link #MIN} and {@link #MAX} take more, too. */
  int arity() {
    return isOpen() ? 2 : form.split(",", -1).length;
  }

  /** Whether any number of further arguments can follow. */
  boolean isOpen() {
    return form.contains("...");
  }
}
