package io.gradiode.optimization;

/** Checks of settings, with messages that carry the value. */
final class Settings {

  private Settings() {}

  static void requireAtLeast(long least, long value, String name) {
    if (value < least) {
      throw new IllegalArgumentException(name + " must be at least " + least + ", not " + value);
    }
  }

  static void requireNotNegative(double value, String name) {
    if (!(value >= 0.0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(name + " must be finite and not negative, not " + value);
    }
  }

  static void requirePositive(double value, String name) {
    if (!(value > 0.0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(name + " must be finite and positive, not " + value);
    }
  }
}
