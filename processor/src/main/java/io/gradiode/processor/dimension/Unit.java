package io.gradiode.processor.dimension;

import io.gradiode.processor.expression.Rational;

/**
 * A unit of measurement.
 *
 * @param text short form, {@code mV}, {@code uF/cm^2}
 * @param scale the number of SI base units in one of this unit, positive
 * @param dimension what is measured
 */
public record Unit(String text, Rational scale, Dimension dimension) {

  /** Of a pure number. */
  public static final Unit ONE = new Unit("1", Rational.ONE, Dimension.NONE);

  /** The SI unit of time. */
  public static final Unit SECOND = new Unit("s", Rational.ONE, Dimension.TIME);
}
