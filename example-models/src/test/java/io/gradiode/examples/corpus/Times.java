package io.gradiode.examples.corpus;

/** Times at which to look. */
final class Times {

  private Times() {}

  /** {@code count} times behind 0, as far from each other, the last at {@code end}. */
  static double[] upTo(double end, int count) {
    final double[] times = new double[count];
    for (int k = 0; k < count; k++) {
      times[k] = end * (k + 1) / count;
    }
    return times;
  }

  /** A time for each power of ten, from the first to the last. */
  static double[] decades(int first, int last) {
    final double[] times = new double[last - first + 1];
    for (int k = 0; k < times.length; k++) {
      times[k] = Math.pow(10, first + k);
    }
    return times;
  }
}
