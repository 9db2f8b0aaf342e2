package io.gradiode.unit;

import java.util.Objects;

/**
 * A unit of measurement, from a text: a product, quotient or power of names.
 *
 * <pre>{@code
 * Unit.of("mV").factorTo(Unit.of("volt"))              // 0.001
 * Unit.of("ug*h/mL").factorTo(Unit.of("mg*h/litre"))   // 1
 * Unit.of("1/(ind day)"), Unit.of("mS/cm**2"), Unit.of("uF/cm^2"), Unit.of("1")
 * }</pre>
 *
 * <p>Names are those of equations, {@code docs/equations.md}, each with every prefix that it takes,
 * and the short forms of handles: {@code V}, {@code s}, {@code min}, {@code h}, {@code mol}. A name
 * that is not known is a base unit of its own, as those that models declare: {@code ind} converts
 * to {@code ind} only. {@code *}, {@code ·} and blanks multiply; they and {@code /} are taken from
 * left to right, so {@code 1/mV*ms} is milliseconds per millivolt. Units whose zero is shifted,
 * such as degrees Celsius, are not supported: they need more than a factor.
 *
 * <p>Immutable. Two units are equal if their texts are.
 */
public final class Unit {

  /** Of a pure number. */
  public static final Unit ONE = new Unit("1", Scale.ONE, Dimension.NONE);

  private final String text;
  private final Scale scale;
  private final Dimension dimension;

  Unit(String text, Scale scale, Dimension dimension) {
    this.text = text;
    this.scale = scale;
    this.dimension = dimension;
  }

  /**
   * The unit that a text means.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static Unit of(String text) {
    final Unit unit = new UnitText(text).parse();
    return new Unit(text, unit.scale, unit.dimension);
  }

  /**
   * By what numbers in this unit are multiplied to be numbers in the other. Exact up to rounding.
   *
   * @throws IllegalArgumentException if the units measure different things
   */
  public double factorTo(Unit other) {
    if (!isConvertibleTo(other)) {
      throw new IllegalArgumentException(
          "'%s' cannot be converted to '%s': in base units they are %s and %s%s"
              .formatted(
                  text,
                  other.text,
                  dimension,
                  other.dimension,
                  UnitSlips.hint(dimension) + UnitSlips.hint(other.dimension)));
    }
    return scale.times(other.scale.power(-1)).toDouble();
  }

  /** Whether both measure the same thing. */
  public boolean isConvertibleTo(Unit other) {
    return dimension.isSameAs(other.dimension);
  }

  /** As it was written. */
  public String text() {
    return text;
  }

  Unit times(Unit other) {
    return new Unit(text, scale.times(other.scale), dimension.times(other.dimension, 1));
  }

  Unit power(double exponent) {
    return new Unit(text, scale.power(exponent), Dimension.NONE.times(dimension, exponent));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Unit unit && text.equals(unit.text);
  }

  @Override
  public int hashCode() {
    return Objects.hash(text);
  }

  @Override
  public String toString() {
    return text;
  }
}
