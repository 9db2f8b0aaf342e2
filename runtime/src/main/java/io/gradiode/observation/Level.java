package io.gradiode.observation;

import java.util.Optional;

/** How large a noise is: a number, or a parameter that a fit estimates. */
public sealed interface Level {

  /** A known level. */
  record Known(double value) implements Level {
    /**
     * Checks the value.
     *
     * @throws IllegalArgumentException unless it is positive and finite
     */
    public Known {
      if (!(value > 0.0 && value < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "A level of noise must be positive and finite, but is " + value + ".");
      }
    }
  }

  /** A level that is estimated, or fixed by the fit. */
  record Estimated(DataParameter parameter) implements Level {}

  /** The parameter, if this is one. */
  default Optional<DataParameter> estimated() {
    return this instanceof Estimated level ? Optional.of(level.parameter) : Optional.empty();
  }
}
