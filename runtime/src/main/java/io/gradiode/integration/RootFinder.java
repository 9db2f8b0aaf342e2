package io.gradiode.integration;

/**
 * Finds where a function changes its sign, to the last bit of its argument.
 *
 * <p>Interpolate, truncate and project: I. F. D. Oliveira and R. H. C. Takahashi, An Enhancement of
 * the Bisection Method Average Performance Preserving Minmax Optimality, ACM Transactions on
 * Mathematical Software 47(1), article 5, 2020. It takes at most one evaluation more than
 * bisection, and for smooth functions only a few.
 */
final class RootFinder {

  /** Their {@code κ₁} in units of the inverse width of the interval; {@code κ₂} is 2, n₀ is 1. */
  private static final double TRUNCATION = 0.2;

  private RootFinder() {}

  /** A function of time. */
  @FunctionalInterface
  interface Function {
    double at(double time);
  }

  /**
   * The argument next to the sign change at which the function is nearest to 0.
   *
   * @param first where the function has the value {@code valueAtFirst}, at least 0
   * @param last later, where it has the value {@code valueAtLast}, at most 0
   */
  static double find(
      Function function, double first, double valueAtFirst, double last, double valueAtLast) {
    double a = first;
    double b = last;
    double fa = valueAtFirst;
    double fb = valueAtLast;
    final double resolution = 0.5 * Math.ulp(Math.max(Math.abs(a), Math.abs(b)));
    final double truncation = TRUNCATION / (b - a);
    double reach = resolution * Math.scalb(1.0, Math.getExponent((b - a) / resolution) + 1);
    while (true) {
      final double middle = a + 0.5 * (b - a);
      if (!(middle > a && middle < b) || fa == 0.0 || fb == 0.0) {
        return fa <= -fb ? a : b;
      }
      final double secant = a + (b - a) * (fa / (fa - fb));
      final double toMiddle = Math.signum(middle - secant);
      final double shift = truncation * (b - a) * (b - a);
      final double truncated =
          shift <= Math.abs(middle - secant) ? secant + toMiddle * shift : middle;
      final double radius = Math.max(0.0, reach - 0.5 * (b - a));
      final double projected =
          Math.abs(truncated - middle) <= radius ? truncated : middle - toMiddle * radius;
      final double x = projected > a && projected < b ? projected : middle;
      final double value = function.at(x);
      if (value >= 0.0) {
        a = x;
        fa = value;
      } else {
        // NaN counts as beyond: there the function is not defined any more.
        b = x;
        fb = value < 0.0 ? value : -fa;
      }
      reach *= 0.5;
    }
  }
}
