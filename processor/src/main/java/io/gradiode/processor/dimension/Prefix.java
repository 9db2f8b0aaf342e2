package io.gradiode.processor.dimension;

import io.gradiode.processor.expression.Rational;
import java.util.List;

/**
 * A prefix of SI.
 *
 * @param text as Brian2 writes it, {@code u} for micro
 * @param power of ten
 */
public record Prefix(String text, int power) {

  /** All of them, ascending. */
  public static final List<Prefix> ALL =
      List.of(
          new Prefix("y", -24),
          new Prefix("z", -21),
          new Prefix("a", -18),
          new Prefix("f", -15),
          new Prefix("p", -12),
          new Prefix("n", -9),
          new Prefix("u", -6),
          new Prefix("m", -3),
          new Prefix("c", -2),
          new Prefix("d", -1),
          new Prefix("da", 1),
          new Prefix("h", 2),
          new Prefix("k", 3),
          new Prefix("M", 6),
          new Prefix("G", 9),
          new Prefix("T", 12),
          new Prefix("P", 15),
          new Prefix("E", 18),
          new Prefix("Z", 21),
          new Prefix("Y", 24));

  /** Those that people write, and are reminded of when they misspell a unit. */
  boolean isUsual() {
    return power % 3 == 0 && Math.abs(power) <= 12;
  }

  Unit of(Unit unit) {
    return new Unit(
        text + unit.text(), unit.scale().multiply(Rational.of(10).pow(power)), unit.dimension());
  }
}
