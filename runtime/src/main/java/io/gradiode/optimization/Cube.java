package io.gradiode.optimization;

/** Geometry of the unit cube. */
final class Cube {

  /** A point this near to a minimum, in each coordinate, leads there. */
  private static final double SAME_BASIN = 1e-3;

  private Cube() {}

  /** Folds the real line into [0, 1] like a strip of paper. */
  static double reflected(double x) {
    double folded = Math.abs(x) % 2.0;
    return folded > 1.0 ? 2.0 - folded : folded;
  }

  /** Whether a point is so near to a minimum that a polish would end there. */
  static boolean isSameBasin(double[] point, Point minimum) {
    for (int j = 0; j < point.length; j++) {
      if (!(Math.abs(point[j] - minimum.get(j)) < SAME_BASIN)) {
        return false;
      }
    }
    return true;
  }
}
