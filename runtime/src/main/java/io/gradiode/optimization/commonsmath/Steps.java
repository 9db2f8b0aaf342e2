package io.gradiode.optimization.commonsmath;

/** Lengths of steps in unbounded coordinates, relative to where they start. */
final class Steps {

  /**
   * A step longer than this many times the point's own norm (or 1) is not evaluated: far out,
   * transformed coordinates mean little, and models cannot be integrated.
   */
  private static final double LONGEST = 3.0;

  /** A step shorter than this does not change a point. */
  private static final double SHORTEST = 4.0 * Math.ulp(1.0);

  private Steps() {}

  static boolean isTooLong(double[] from, double[] to) {
    return isTooLong(from, to, 1.0);
  }

  /** Likewise, with a limit that is {@code factor} times as long. */
  static boolean isTooLong(double[] from, double[] to, double factor) {
    double norm = 0.0;
    double step = 0.0;
    for (int i = 0; i < from.length; i++) {
      norm = Math.hypot(norm, from[i]);
      step = Math.hypot(step, to[i] - from[i]);
    }
    return !(step <= factor * LONGEST * Math.max(1.0, norm));
  }

  static boolean isNone(double[] from, double[] to) {
    return isShort(from, to, SHORTEST);
  }

  /** Whether no coordinate differs by more than {@code tolerance * max(1, |x_i|)}. */
  static boolean isShort(double[] from, double[] to, double tolerance) {
    for (int i = 0; i < from.length; i++) {
      if (!(Math.abs(to[i] - from[i]) <= tolerance * Math.max(1.0, Math.abs(from[i])))) {
        return false;
      }
    }
    return true;
  }
}
