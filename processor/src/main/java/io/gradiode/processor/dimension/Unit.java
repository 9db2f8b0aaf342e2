package io.gradiode.processor.dimension;

import io.gradiode.processor.expression.Rational;
import java.util.Optional;

/**
 * A unit of measurement.
 *
 * @param text short form, {@code mV}, {@code uF/cm^2}
 * @param scale the number of SI base units in one of this unit, positive
 * @param dimension what is measured
 * @param names of the units that it is made of, as a user writes them
 */
public record Unit(String text, Rational scale, Dimension dimension, UnitNames names) {

  /** A unit that nobody has named yet. */
  Unit(String text, Rational scale, Dimension dimension) {
    this(text, scale, dimension, UnitNames.NONE);
  }

  /** The same unit, called {@code name}. */
  Unit named(String name) {
    return new Unit(text, scale, dimension, UnitNames.of(name, dimension));
  }

  /** Of a pure number. */
  public static final Unit ONE = new Unit("1", Rational.ONE, Dimension.NONE, UnitNames.NONE);

  /** The SI unit of time. */
  public static final Unit SECOND =
      new Unit("s", Rational.ONE, Dimension.TIME, UnitNames.of("second", Dimension.TIME));

  /**
   * The power under the name {@code text}, unless the exponent is no fraction of small numbers. An
   * irrational scale, such as that of {@code mV**0.5}, has forty digits.
   */
  public Optional<Unit> power(Rational exponent, String text) {
    return Roots.power(scale, exponent)
        .map(power -> new Unit(text, power, dimension.power(exponent), names.power(exponent)));
  }
}
