package io.gradiode.objective;

/**
 * A coordinate that stands for another: {@code x = value(c)}, with its derivative.
 *
 * <p>Bounds are removed by {@code fraction = (1 + sin u) / 2}, the transformation of MINUIT (James
 * and Roos, Computer Physics Communications 10, 1975): unlike a logistic it reaches the bounds, so
 * that an optimum on a bound is found at a finite {@code u}.
 */
interface CoordinateMap {

  /** How near to a bound a start may be, as a fraction: the sine has no slope on the bound. */
  double CLEARANCE = 1e-3;

  /** The inner value that coordinate {@code c} stands for. */
  double value(double c);

  /**
   * Derivative of {@link #value}.
   *
   * @param x what {@link #value} gave for {@code c}
   */
  double slope(double c, double x);

  /** The coordinate of an inner value; a value on a bound may be moved inside a little. */
  double coordinate(double x);

  /** Smallest coordinate that has a meaning of its own. */
  default double lower() {
    return Double.NEGATIVE_INFINITY;
  }

  /** Largest coordinate that has a meaning of its own. */
  default double upper() {
    return Double.POSITIVE_INFINITY;
  }

  /** From the unit interval to a bounded domain. */
  static CoordinateMap fromUnitInterval(Domain domain) {
    return new CoordinateMap() {
      @Override
      public double value(double c) {
        return domain.fromFraction(Math.min(1, Math.max(0, c)));
      }

      @Override
      public double slope(double c, double x) {
        return c < 0 || c > 1 ? 0 : domain.slopeByFraction(x);
      }

      @Override
      public double coordinate(double x) {
        return domain.toFraction(x);
      }

      @Override
      public double lower() {
        return 0;
      }

      @Override
      public double upper() {
        return 1;
      }
    };
  }

  /** From the real line to the unit interval. */
  static CoordinateMap toUnitInterval() {
    return new CoordinateMap() {
      @Override
      public double value(double c) {
        return 0.5 * (1 + Math.sin(c));
      }

      @Override
      public double slope(double c, double x) {
        return 0.5 * Math.cos(c);
      }

      @Override
      public double coordinate(double x) {
        final double inside = Math.min(1 - CLEARANCE, Math.max(CLEARANCE, x));
        return Math.asin(2 * inside - 1);
      }
    };
  }

  /** From the real line to any domain. */
  static CoordinateMap fromRealLine(Domain domain) {
    if (domain.isBounded()) {
      return toUnitInterval().andThen(fromUnitInterval(domain));
    }
    if (domain.logarithmic()) {
      return exponential();
    }
    if (domain.hasLowerBound()) {
      return oneSided(domain.lower(), domain.magnitude());
    }
    return domain.hasUpperBound()
        ? oneSided(domain.upper(), -domain.magnitude())
        : scaled(domain.magnitude());
  }

  /** From the parameter's own scale, cut off at its bounds. */
  static CoordinateMap fromScale(Domain domain) {
    return new ScaledCoordinate(domain);
  }

  /** From a bounded parameter's own scale to the unit interval. */
  static CoordinateMap fromScaleToUnitInterval(Domain domain) {
    final CoordinateMap scale = new ScaledCoordinate(domain);
    return new CoordinateMap() {
      @Override
      public double value(double c) {
        return domain.toFraction(scale.value(c));
      }

      @Override
      public double slope(double c, double x) {
        final double parameter = scale.value(c);
        return scale.slope(c, parameter) / domain.slopeByFraction(parameter);
      }

      @Override
      public double coordinate(double x) {
        return scale.coordinate(domain.fromFraction(x));
      }

      @Override
      public double lower() {
        return scale.lower();
      }

      @Override
      public double upper() {
        return scale.upper();
      }
    };
  }

  private static CoordinateMap exponential() {
    return new CoordinateMap() {
      @Override
      public double value(double c) {
        return Math.exp(c);
      }

      @Override
      public double slope(double c, double x) {
        return x;
      }

      @Override
      public double coordinate(double x) {
        return Math.log(x);
      }
    };
  }

  /**
   * One bound only, also as in MINUIT: {@code x = bound + unit (sqrt(1 + u²) - 1)}.
   *
   * @param unit negative where the bound is an upper one
   */
  private static CoordinateMap oneSided(double bound, double unit) {
    return new CoordinateMap() {
      @Override
      public double value(double c) {
        return bound + unit * (c * c / (1 + Math.hypot(1, c)));
      }

      @Override
      public double slope(double c, double x) {
        return unit * c / Math.hypot(1, c);
      }

      @Override
      public double coordinate(double x) {
        final double distance = Math.max(CLEARANCE, (x - bound) / unit);
        return Math.sqrt(distance * (distance + 2));
      }
    };
  }

  private static CoordinateMap scaled(double magnitude) {
    return new CoordinateMap() {
      @Override
      public double value(double c) {
        return c * magnitude;
      }

      @Override
      public double slope(double c, double x) {
        return magnitude;
      }

      @Override
      public double coordinate(double x) {
        return x / magnitude;
      }
    };
  }

  /** First this map, then another. */
  default CoordinateMap andThen(CoordinateMap outer) {
    final CoordinateMap inner = this;
    return new CoordinateMap() {
      @Override
      public double value(double c) {
        return outer.value(inner.value(c));
      }

      @Override
      public double slope(double c, double x) {
        final double between = inner.value(c);
        return outer.slope(between, x) * inner.slope(c, between);
      }

      @Override
      public double coordinate(double x) {
        return inner.coordinate(outer.coordinate(x));
      }
    };
  }
}
