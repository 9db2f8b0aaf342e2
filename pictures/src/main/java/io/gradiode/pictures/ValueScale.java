package io.gradiode.pictures;

import java.util.Arrays;

/**
 * How values of an objective are shown: on a log scale; where they are not all above 0, as
 * likelihoods may not be, above the best of them.
 *
 * @param label what a person reads
 * @param subtracted from values before they are drawn
 */
record ValueScale(String label, double subtracted) {

  static ValueScale over(double[] values) {
    final double best = Arrays.stream(values).filter(Double::isFinite).min().orElse(1);
    return best > 0
        ? new ValueScale("objective", 0)
        : new ValueScale("objective − best + 1", best - 1);
  }

  double[] of(double[] values) {
    return Arrays.stream(values).map(value -> value - subtracted).toArray();
  }

  /** An axis around values that are shown. */
  Axis axis(double[]... shown) {
    return Axis.logarithmic(label, shown);
  }
}
