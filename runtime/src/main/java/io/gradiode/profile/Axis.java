package io.gradiode.profile;

import io.gradiode.objective.Domain;

/** One parameter on its own scale: a logarithm, or multiples of its magnitude. */
record Axis(Domain domain, double magnitude) {

  /**
   * @param best the value from which a profile starts
   */
  static Axis of(Domain domain, double best) {
    final double start = Math.abs(domain.start());
    final double magnitude = Math.abs(best) > 0 ? Math.abs(best) : start > 0 ? start : 1;
    return new Axis(domain, magnitude);
  }

  double coordinate(double value) {
    return domain.logarithmic() ? Math.log(value) : value / magnitude;
  }

  /** The value at a coordinate, kept within the bounds. */
  double value(double coordinate) {
    final double value = domain.logarithmic() ? Math.exp(coordinate) : coordinate * magnitude;
    return Math.min(domain.upper(), Math.max(domain.lower(), value));
  }

  /** The last coordinate on one side: a bound, or so far away that nobody asks beyond. */
  double limit(double from, double side) {
    final double bound = coordinate(side > 0 ? domain.upper() : domain.lower());
    final double far = from + side * (domain.logarithmic() ? Math.log(1e6) : 1e6);
    return side > 0 ? Math.min(bound, far) : Math.max(bound, far);
  }

  /** Whether a coordinate is on the bound of a side. */
  boolean isBound(double coordinate, double side) {
    final double bound = coordinate(side > 0 ? domain.upper() : domain.lower());
    return side * (coordinate - bound) >= 0;
  }

  /** The value as far beyond one point as that is beyond another, within the bounds. */
  double beyond(double previous, double last, double factor) {
    return value(coordinate(last) + factor * (coordinate(last) - coordinate(previous)));
  }
}
