package io.gradiode.kernels;

import static io.gradiode.kernels.SwitchedModel.by;

/**
 * Models that no solver can take at their word: a crossing that is tangent, a branch that ends
 * where it is left, a solution that cannot leave what it switches at.
 */
public final class PathologicalSwitches {
  private PathologicalSwitches() {}

  /** {@code x' = where((t − a)**3 > 0, k, 0)}, {@code x = 0}. */
  public static HandWrittenModel<Switched> tangent() {
    return SwitchedModel.of("Tangent", "x", "a k")
        .rate(
            "x", (t, x, p) -> p[2] > 0.0 ? p[1] : 0.0, by("k", (t, x, p) -> p[2] > 0.0 ? 1.0 : 0.0))
        .when(
            (t, x, p) -> (t - p[0]) * (t - p[0]) * (t - p[0]),
            by("a", (t, x, p) -> -3.0 * (t - p[0]) * (t - p[0])),
            by("t", (t, x, p) -> 3.0 * (t - p[0]) * (t - p[0])))
        .build();
  }

  /** {@code x' = k x − b sign(x)}, {@code x = x0}: pushed to 0 from both sides. */
  public static HandWrittenModel<Switched> attraction() {
    return SwitchedModel.of("Attraction", "x", "k b x0")
        .start("x", "x0")
        .rate(
            "x",
            (t, x, p) -> p[0] * x[0] - p[1] * (p[3] - p[4]),
            by("x", (t, x, p) -> p[0]),
            by("k", (t, x, p) -> x[0]),
            by("b", (t, x, p) -> -(p[3] - p[4])))
        .when((t, x, p) -> x[0], by("x", 1.0))
        .when((t, x, p) -> -x[0], by("x", -1.0))
        .build();
  }

  /** {@code x' = −k where(x > 0, sqrt(x), 0)}, {@code x = x0}: not defined below 0. */
  public static HandWrittenModel<Switched> drain() {
    return SwitchedModel.of("Drain", "x", "k x0")
        .start("x", "x0")
        .rate(
            "x",
            (t, x, p) -> p[2] > 0.0 ? -p[0] * Math.sqrt(x[0]) : 0.0,
            by("x", (t, x, p) -> p[2] > 0.0 ? -0.5 * p[0] / Math.sqrt(x[0]) : 0.0),
            by("k", (t, x, p) -> p[2] > 0.0 ? -Math.sqrt(x[0]) : 0.0))
        .when((t, x, p) -> x[0], by("x", 1.0))
        .build();
  }

  /** {@code x' = −where(x > 0, k (1 + sqrt(x)), 0)}, {@code x = x0}. */
  public static HandWrittenModel<Switched> brink() {
    return SwitchedModel.of("Brink", "x", "k x0")
        .start("x", "x0")
        .rate(
            "x",
            (t, x, p) -> p[2] > 0.0 ? -p[0] * (1.0 + Math.sqrt(x[0])) : 0.0,
            by("x", (t, x, p) -> p[2] > 0.0 ? -0.5 * p[0] / Math.sqrt(x[0]) : 0.0),
            by("k", (t, x, p) -> p[2] > 0.0 ? -1.0 - Math.sqrt(x[0]) : 0.0))
        .when((t, x, p) -> x[0], by("x", 1.0))
        .build();
  }

  /** {@code x' = −1 − where(x > c, 0, sqrt(c − x))}, {@code x = x0}: one branch ends at c. */
  public static HandWrittenModel<Switched> fall() {
    return SwitchedModel.of("Fall", "x", "c x0")
        .start("x", "x0")
        .rate(
            "x",
            (t, x, p) -> p[2] > 0.0 ? -1.0 : -1.0 - Math.sqrt(p[0] - x[0]),
            by("x", (t, x, p) -> p[2] > 0.0 ? 0.0 : 0.5 / Math.sqrt(p[0] - x[0])),
            by("c", (t, x, p) -> p[2] > 0.0 ? 0.0 : -0.5 / Math.sqrt(p[0] - x[0])))
        .when((t, x, p) -> x[0] - p[0], by("x", 1.0), by("c", -1.0))
        .build();
  }

  /**
   * {@code x' = 2 sign(y) − sign(x)}, {@code y' = −2 sign(x) − sign(y)}: round and round, ever
   * faster, into the origin.
   */
  public static HandWrittenModel<Switched> whirl() {
    return SwitchedModel.of("Whirl", "x y", "x0")
        .start("x", "x0")
        .start("y", 0.1)
        .rate("x", (t, x, p) -> 2.0 * sign(p[2]) - sign(p[1]))
        .rate("y", (t, x, p) -> -2.0 * sign(p[1]) - sign(p[2]))
        .when((t, x, p) -> x[0], by("x", 1.0))
        .when((t, x, p) -> x[1], by("y", 1.0))
        .build();
  }

  private static double sign(double mode) {
    return mode > 0.0 ? 1.0 : -1.0;
  }
}
