package io.gradiode.optimization.commonsmath;

/** Checks of settings, with messages that carry the value. */
final class Settings {

  private Settings() {}

  static void requireAtLeast(long least, long value, String name) {
    if (value < least) {
      throw new IllegalArgumentException(name + " must be at least " + least + ", not " + value);
    }
  }

  static void requirePositive(double value, String name) {
    if (!(value > 0.0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(name + " must be finite and positive, not " + value);
    }
  }

  /**
   * As {@link #requirePositive}, and not below rounding: there Commons Math throws where it should
   * stop.
   */
  static void requireTolerance(double value, String name) {
    if (!(value >= 1e-15 && value < 1.0)) {
      throw new IllegalArgumentException(name + " must be in [1e-15, 1), not " + value);
    }
  }
}
