package io.gradiode.kernels;

import static io.gradiode.kernels.SwitchedModel.by;

import java.util.List;

/** Models that switch at times of their own, or of their input; closed forms are in the tests. */
public final class TimeSwitches {
  private TimeSwitches() {}

  /** {@code x' = where(t > a, k, 0)}, {@code x = 0}. */
  public static HandWrittenModel<Switched> onset() {
    return SwitchedModel.of("Onset", "x", "a k")
        .rate(
            "x", (t, x, p) -> p[2] > 0.0 ? p[1] : 0.0, by("k", (t, x, p) -> p[2] > 0.0 ? 1.0 : 0.0))
        .when((t, x, p) -> t - p[0], by("a", -1.0), by("t", 1.0))
        .build();
  }

  /** {@code x' = max(0, sin(w t))}, {@code x = 0}. */
  public static HandWrittenModel<Switched> rectifiedSine() {
    return SwitchedModel.of("RectifiedSine", "x", "w")
        .rate(
            "x",
            (t, x, p) -> p[1] > 0.0 ? 0.0 : Math.sin(p[0] * t),
            by("w", (t, x, p) -> p[1] > 0.0 ? 0.0 : t * Math.cos(p[0] * t)))
        .when(
            (t, x, p) -> -Math.sin(p[0] * t),
            by("w", (t, x, p) -> -t * Math.cos(p[0] * t)),
            by("t", (t, x, p) -> -p[0] * Math.cos(p[0] * t)))
        .build();
  }

  /** {@code x' = abs(sin(w t))}, {@code x = 0}. */
  public static HandWrittenModel<Switched> absoluteSine() {
    return SwitchedModel.of("AbsoluteSine", "x", "w")
        .rate(
            "x",
            (t, x, p) -> (p[1] > 0.0 ? 1.0 : -1.0) * Math.sin(p[0] * t),
            by("w", (t, x, p) -> (p[1] > 0.0 ? 1.0 : -1.0) * t * Math.cos(p[0] * t)))
        .when(
            (t, x, p) -> Math.sin(p[0] * t),
            by("w", (t, x, p) -> t * Math.cos(p[0] * t)),
            by("t", (t, x, p) -> p[0] * Math.cos(p[0] * t)))
        .build();
  }

  /** {@code x' = where(sin(w t) > b, 1, 0)}, {@code x = 0}: no step is short by itself. */
  public static HandWrittenModel<Switched> blinking() {
    return SwitchedModel.of("Blinking", "x", "w b")
        .rate("x", (t, x, p) -> p[2] > 0.0 ? 1.0 : 0.0)
        .when(
            (t, x, p) -> Math.sin(p[0] * t) - p[1],
            by("w", (t, x, p) -> t * Math.cos(p[0] * t)),
            by("b", -1.0),
            by("t", (t, x, p) -> p[0] * Math.cos(p[0] * t)))
        .build();
  }

  /** {@code x' = floor(t / T)}, {@code x = 0}. */
  public static HandWrittenModel<Switched> staircase() {
    return SwitchedModel.of("Staircase", "x", "T")
        .rate("x", (t, x, p) -> p[1])
        .floor(
            (t, x, p) -> t / p[0],
            by("T", (t, x, p) -> -t / (p[0] * p[0])),
            by("t", (t, x, p) -> 1.0 / p[0]))
        .build();
  }

  /** {@code x' = a (t % T) = a (t − T floor(t / T))}, {@code x = 0}. */
  public static HandWrittenModel<Switched> sawtooth() {
    return SwitchedModel.of("Sawtooth", "x", "a T")
        .rate(
            "x",
            (t, x, p) -> p[0] * (t - p[1] * p[2]),
            by("a", (t, x, p) -> t - p[1] * p[2]),
            by("T", (t, x, p) -> -p[0] * p[2]))
        .floor(
            (t, x, p) -> t / p[1],
            by("T", (t, x, p) -> -t / (p[1] * p[1])),
            by("t", (t, x, p) -> 1.0 / p[1]))
        .build();
  }

  /** {@code x' = k int(t > a) int(t < b) − x}, {@code x = 1}. */
  public static HandWrittenModel<Switched> pulse() {
    return SwitchedModel.of("Pulse", "x", "a b k")
        .start("x", 1.0)
        .rate(
            "x",
            (t, x, p) -> p[2] * p[3] * p[4] - x[0],
            by("x", -1.0),
            by("k", (t, x, p) -> p[3] * p[4]))
        .when((t, x, p) -> t - p[0], by("a", -1.0), by("t", 1.0))
        .when((t, x, p) -> p[1] - t, by("b", 1.0), by("t", -1.0))
        .build();
  }

  /** {@code x' = where(t > a, k1, 1) where(t > b, k2, 1)}, {@code x = 0}. */
  public static HandWrittenModel<Switched> twoOnsets() {
    return SwitchedModel.of("TwoOnsets", "x", "a b k1 k2")
        .rate(
            "x",
            (t, x, p) -> (p[4] > 0.0 ? p[2] : 1.0) * (p[5] > 0.0 ? p[3] : 1.0),
            by("k1", (t, x, p) -> p[4] * (p[5] > 0.0 ? p[3] : 1.0)),
            by("k2", (t, x, p) -> p[5] * (p[4] > 0.0 ? p[2] : 1.0)))
        .when((t, x, p) -> t - p[0], by("a", -1.0), by("t", 1.0))
        .when((t, x, p) -> t - p[1], by("b", -1.0), by("t", 1.0))
        .build();
  }

  /**
   * {@code x' = where(u > c, k, 0) + where(t > a, 1, 0)}, {@code x = 0}, with an input: the only
   * one, so that values of the others need not know of inputs.
   */
  public static HandWrittenModel<Switched> relay() {
    return HandWrittenModel.of(
        "Relay",
        "x",
        "c k a",
        "u",
        "x",
        new SwitchedKernel(
            1,
            3,
            1,
            0,
            List.of(false, false),
            (t, x, p, u, y) -> y[0] = 0.0,
            (t, x, p, u, f) -> f[0] = p[3] * p[1] + p[4],
            (t, x, p, u, d) -> d[2] = p[3],
            (t, x, p, u, g) -> {
              g[0] = u - p[0];
              g[1] = t - p[2];
            },
            (t, x, p, u, d) -> {
              d[1] = -1.0;
              d[5] = 1.0;
              d[9] = -1.0;
              d[10] = 1.0;
            },
            (t, x, p, u, observables) -> {},
            List.of()));
  }
}
