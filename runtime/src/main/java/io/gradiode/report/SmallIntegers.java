package io.gradiode.report;

import java.util.Optional;

/** Finds ratios of small integers. */
final class SmallIntegers {

  private static final int LARGEST = 4;
  private static final double TOLERANCE = 1e-3;

  private SmallIntegers() {}

  /**
   * The smallest integers, none of them 0 and none above 4, in the same ratio as some numbers; the
   * first is positive.
   */
  static Optional<int[]> inRatioOf(double[] numbers) {
    double smallest = Double.POSITIVE_INFINITY;
    for (final double number : numbers) {
      smallest = Math.min(smallest, Math.abs(number));
    }
    for (int least = 1; least <= LARGEST; least++) {
      final double unit = Math.copySign(smallest / least, numbers[0]);
      final int[] integers = new int[numbers.length];
      boolean fit = smallest > 0;
      for (int i = 0; fit && i < integers.length; i++) {
        final double multiple = numbers[i] / unit;
        fit = Math.abs(multiple) < LARGEST + TOLERANCE;
        integers[i] = (int) Math.rint(multiple);
        fit &= Math.abs(multiple - integers[i]) <= TOLERANCE * Math.abs(multiple);
      }
      if (fit) {
        return Optional.of(integers);
      }
    }
    return Optional.empty();
  }
}
