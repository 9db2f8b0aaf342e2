package io.gradiode.objective;

/**
 * A parameter on its own scale: on a log scale the logarithm of its ratio to the start, else a
 * multiple of its unit. Neither depends on the unit that the parameter is given in.
 *
 * <p>The unit is the magnitude of the start, but not more than the distance of the bounds; where
 * the start is 0, half of that distance, or 1 without bounds.
 */
final class ScaledCoordinate implements CoordinateMap {

  private final Domain domain;
  private final double unit;
  private final double lower;
  private final double upper;

  ScaledCoordinate(Domain domain) {
    this.domain = domain;
    this.unit = domain.logarithmic() ? domain.start() : unit(domain);
    this.lower = coordinate(domain.lower());
    this.upper = coordinate(domain.upper());
  }

  private static double unit(Domain domain) {
    final double width = domain.upper() - domain.lower();
    if (domain.start() == 0) {
      return Double.isInfinite(width) ? 1 : 0.5 * width;
    }
    return Math.min(width, Math.abs(domain.start()));
  }

  @Override
  public double value(double c) {
    if (c <= lower || c >= upper) {
      return c <= lower ? domain.lower() : domain.upper(); // exactly, whatever rounding says
    }
    final double x = unit * (domain.logarithmic() ? Math.exp(c) : c);
    return Math.min(domain.upper(), Math.max(domain.lower(), x));
  }

  @Override
  public double slope(double c, double x) {
    return domain.logarithmic() ? x : unit;
  }

  @Override
  public double coordinate(double x) {
    return domain.logarithmic() ? Math.log(x / unit) : x / unit;
  }

  @Override
  public double lower() {
    return lower;
  }

  @Override
  public double upper() {
    return upper;
  }
}
