package io.gradiode.kernels;

import static io.gradiode.kernels.SwitchedModel.by;

/** Models whose states cross what they switch at; closed forms are in the tests. */
public final class StateSwitches {
  private StateSwitches() {}

  /** {@code x' = −where(x > c, k1, k2) x}, {@code x = x0}. */
  public static HandWrittenModel<Switched> twoRates() {
    return SwitchedModel.of("TwoRates", "x", "k1 k2 c x0")
        .start("x", "x0")
        .rate(
            "x",
            (t, x, p) -> -(p[4] > 0.0 ? p[0] : p[1]) * x[0],
            by("x", (t, x, p) -> -(p[4] > 0.0 ? p[0] : p[1])),
            by("k1", (t, x, p) -> p[4] > 0.0 ? -x[0] : 0.0),
            by("k2", (t, x, p) -> p[4] > 0.0 ? 0.0 : -x[0]))
        .when((t, x, p) -> x[0] - p[2], by("x", 1.0), by("c", -1.0))
        .build();
  }

  /** {@code x'' = −w² x}, {@code y' = where(x > c, 1, 0)}: {@code x = sin(w t)}. */
  public static HandWrittenModel<Switched> peaks() {
    return SwitchedModel.of("Peaks", "x v y", "w c")
        .start("v", "w")
        .rate("x", (t, x, p) -> x[1], by("v", 1.0))
        .rate(
            "v",
            (t, x, p) -> -p[0] * p[0] * x[0],
            by("x", (t, x, p) -> -p[0] * p[0]),
            by("w", (t, x, p) -> -2.0 * p[0] * x[0]))
        .rate("y", (t, x, p) -> p[2] > 0.0 ? 1.0 : 0.0)
        .when((t, x, p) -> x[0] - p[1], by("x", 1.0), by("c", -1.0))
        .build();
  }

  /** {@code x' = 2 + b sign(x)}, {@code x = x0}: the two halves of the sign switch together. */
  public static HandWrittenModel<Switched> sign() {
    return SwitchedModel.of("Sign", "x", "b x0")
        .start("x", "x0")
        .rate("x", (t, x, p) -> 2.0 + p[0] * (p[2] - p[3]), by("b", (t, x, p) -> p[2] - p[3]))
        .when((t, x, p) -> x[0], by("x", 1.0))
        .when((t, x, p) -> -x[0], by("x", -1.0))
        .build();
  }

  /** {@code x' = where(t > a, k, 0)}, {@code y' = where(x > 0, 1, 0)}, {@code x = y = 0}. */
  public static HandWrittenModel<Switched> departure() {
    return SwitchedModel.of("Departure", "x y", "a k")
        .rate("x", (t, x, p) -> p[2] * p[1], by("k", (t, x, p) -> p[2]))
        .rate("y", (t, x, p) -> p[3])
        .when((t, x, p) -> t - p[0], by("a", -1.0), by("t", 1.0))
        .when((t, x, p) -> x[0], by("x", 1.0))
        .build();
  }

  /** {@code x' = −x}, {@code x = x0}, observed whether {@code x > c}. */
  public static HandWrittenModel<Switched> detector() {
    return SwitchedModel.of("Detector", "x", "c x0")
        .start("x", "x0")
        .rate("x", (t, x, p) -> -x[0], by("x", -1.0))
        .when((t, x, p) -> x[0] - p[0], by("x", 1.0), by("c", -1.0))
        .observe("above", (t, x, p) -> p[2])
        .build();
  }

  /**
   * {@code x' = −where(lo < x and x < hi, k, 1) x}, {@code x = x0}: the "and" follows its parts.
   */
  public static HandWrittenModel<Switched> band() {
    return SwitchedModel.of("Band", "x", "hi lo k x0")
        .start("x", "x0")
        .rate(
            "x",
            (t, x, p) -> -(p[6] > 0.0 ? p[2] : 1.0) * x[0],
            by("x", (t, x, p) -> -(p[6] > 0.0 ? p[2] : 1.0)),
            by("k", (t, x, p) -> -p[6] * x[0]))
        .when((t, x, p) -> p[0] - x[0], by("x", -1.0), by("hi", 1.0))
        .when((t, x, p) -> x[0] - p[1], by("x", 1.0), by("lo", -1.0))
        .when((t, x, p) -> p[4] * p[5])
        .build();
  }
}
