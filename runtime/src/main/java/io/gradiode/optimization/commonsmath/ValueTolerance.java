package io.gradiode.optimization.commonsmath;

/**
 * The relative difference of values below which an optimizer stops, and where it comes from: a
 * default, the known accuracy of the values, or the user, whose word is final.
 */
record ValueTolerance(double relative, Origin origin) {

  enum Origin {
    DEFAULT,
    NOISE,
    USER
  }

  static ValueTolerance byDefault() {
    return new ValueTolerance(1e-12, Origin.DEFAULT);
  }

  /**
   * As the user has set it.
   *
   * @throws IllegalArgumentException unless in [1e-15, 1)
   */
  static ValueTolerance chosen(double relative) {
    Settings.requireTolerance(relative, "valueTolerance");
    return new ValueTolerance(relative, Origin.USER);
  }

  /** The same, or as rough as the values are. */
  ValueTolerance assumingNoise(double noise) {
    return origin != Origin.USER && noise > relative && noise < 1.0
        ? new ValueTolerance(noise, Origin.NOISE)
        : this;
  }

  boolean isNoise() {
    return origin == Origin.NOISE;
  }
}
