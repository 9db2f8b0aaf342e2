package io.gradiode.observation;

import io.gradiode.model.ParameterHandle;
import io.gradiode.model.Symbol;
import io.gradiode.unit.Unit;

/**
 * A parameter that belongs to data and not to a model: the scale or offset of an observable, a
 * level of noise, or the value that a model's parameter has in some experiments only.
 *
 * <p>Equal name and unit make the same parameter, also across experiments.
 *
 * @param name what a person reads; not empty
 * @param unit in short form, such as {@code "mV"}; {@code "1"} if dimensionless
 */
public record DataParameter(String name, String unit) {

  /**
   * Checks the name.
   *
   * @throws IllegalArgumentException if it is blank
   */
  public DataParameter {
    if (name.isBlank()) {
      throw new IllegalArgumentException("A data parameter needs a name.");
    }
  }

  /** A parameter with a unit. */
  public static DataParameter named(String name, String unit) {
    return new DataParameter(name, unit);
  }

  /** A dimensionless parameter. */
  public static DataParameter named(String name) {
    return new DataParameter(name, "1");
  }

  /**
   * The value of a model's parameter in one experiment, such as {@code "CL of subject 3"}: what
   * {@code estimateEach} estimates.
   */
  public static DataParameter of(ParameterHandle<?> parameter, String experiment) {
    return new DataParameter(parameter.name() + " of " + experiment, parameter.unit());
  }

  /**
   * Values are taken as they are, nothing converts them; "1" may only mean that no unit was said.
   */
  void requireUnitOf(Symbol<?> symbol) {
    if (!unit.equals("1")
        && !unit.equals(symbol.unit())
        && Unit.of(unit).factorTo(Unit.of(symbol.unit())) != 1) {
      throw new IllegalArgumentException(
          "'%s' is in %s, but belongs to '%s' in %s: give it that unit"
              .formatted(name, unit, symbol.name(), symbol.unit()));
    }
  }
}
