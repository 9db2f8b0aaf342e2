package io.gradiode.kernels;

import static io.gradiode.kernels.SwitchedEvent.Kind.BECOMES_TRUE;
import static io.gradiode.kernels.SwitchedEvent.Kind.CHANGES;
import static io.gradiode.kernels.SwitchedEvent.Kind.MOMENT;
import static io.gradiode.kernels.SwitchedModel.by;
import static io.gradiode.kernels.SwitchedModel.set;

import io.gradiode.kernels.SwitchedEvent.Assigned;
import io.gradiode.kernels.SwitchedModel.Assignment;
import java.util.List;

/** Small models with events; closed forms are in the tests. */
public final class Happenings {
  private Happenings() {}

  /**
   * {@code dy/dt = w, dw/dt = −g}, at {@code y < 0} {@code y = 0; w *= −e}; {@code y = h, w = w_0}.
   */
  public static HandWrittenModel<Switched> ball() {
    return ball("Ball", set("y", 0.0), REBOUND);
  }

  /** The same without {@code y = 0}: by rounding the ball may be under the floor. */
  public static HandWrittenModel<Switched> looseBall() {
    return ball("LooseBall", REBOUND);
  }

  private static final Assignment REBOUND =
      set("w", (t, x, p) -> -p[1] * x[1], by("w", (t, x, p) -> -p[1]), by("e", (t, x, p) -> -x[1]));

  private static HandWrittenModel<Switched> ball(String name, Assignment... bounce) {
    return SwitchedModel.of(name, "y w", "g e h w_0")
        .start("y", "h")
        .start("w", "w_0")
        .rate("y", (t, x, p) -> x[1], by("w", 1.0))
        .rate("w", (t, x, p) -> -p[0], by("g", -1.0))
        .when((t, x, p) -> -x[0], by("y", -1.0))
        .event(BECOMES_TRUE, (t, x, p) -> p[4], bounce)
        .build();
  }

  /**
   * {@code dx/dt = k, dy/dt = 0, dz/dt = y}, all from 0; at {@code x > a} {@code y = b + x; x = 0},
   * which makes {@code y > c} true: {@code z += t y; y *= d}.
   */
  public static HandWrittenModel<Switched> cascade() {
    return SwitchedModel.of("Cascade", "x y z", "k a b c d")
        .rate("x", (t, x, p) -> p[0], by("k", 1.0))
        .rate("y", (t, x, p) -> 0.0)
        .rate("z", (t, x, p) -> x[1], by("y", 1.0))
        .when((t, x, p) -> x[0] - p[1], by("x", 1.0), by("a", -1.0))
        .when((t, x, p) -> x[1] - p[3], by("y", 1.0), by("c", -1.0))
        .event(
            BECOMES_TRUE,
            (t, x, p) -> p[5],
            set("y", (t, x, p) -> p[2] + x[0], by("b", 1.0), by("x", 1.0)),
            set("x", 0.0))
        .event(
            BECOMES_TRUE,
            (t, x, p) -> p[6],
            set(
                "z",
                (t, x, p) -> x[2] + t * x[1],
                by("z", 1.0),
                by("t", (t, x, p) -> x[1]),
                by("y", (t, x, p) -> t)),
            set(
                "y",
                (t, x, p) -> x[1] * p[4],
                by("y", (t, x, p) -> p[4]),
                by("d", (t, x, p) -> x[1])))
        .build();
  }

  /**
   * {@code dx/dt = −x, x = x_0}; at {@code x < a} {@code alarm = t + delay}, and at {@code t >=
   * alarm} {@code x += b; alarm = 1000}.
   */
  public static HandWrittenModel<Switched> alarm() {
    return SwitchedModel.of("Alarm", "x alarm", "x_0 a delay b")
        .start("x", "x_0")
        .start("alarm", 1000.0)
        .rate("x", (t, x, p) -> -x[0], by("x", -1.0))
        .rate("alarm", (t, x, p) -> 0.0)
        .when((t, x, p) -> p[1] - x[0], by("x", -1.0), by("a", 1.0))
        .when((t, x, p) -> x[1] - t, by("alarm", 1.0), by("t", -1.0))
        .event(
            BECOMES_TRUE,
            (t, x, p) -> p[4],
            set("alarm", (t, x, p) -> t + p[2], by("t", 1.0), by("delay", 1.0)))
        .event(
            BECOMES_TRUE,
            (t, x, p) -> 1.0 - p[5],
            set("x", (t, x, p) -> x[0] + p[3], by("x", 1.0), by("b", 1.0)),
            set("alarm", 1000.0))
        .build();
  }

  /** {@code dx/dt = −k x, x = x_0}, at the time {@code a}: {@code x += b}. */
  public static HandWrittenModel<Switched> pulse() {
    return SwitchedModel.of("Pulse", "x", "k x_0 a b")
        .start("x", "x_0")
        .rate(
            "x",
            (t, x, p) -> -p[0] * x[0],
            by("x", (t, x, p) -> -p[0]),
            by("k", (t, x, p) -> -x[0]))
        .when((t, x, p) -> t - p[2], by("t", 1.0), by("a", -1.0))
        .event(
            MOMENT,
            (t, x, p) -> p[4],
            set("x", (t, x, p) -> x[0] + p[3], by("x", 1.0), by("b", 1.0)))
        .build();
  }

  /**
   * {@code x = sin(w t)} by an oscillator; at {@code x == c} {@code n += t}, which tells when, and
   * at {@code x > c} {@code m += 1}.
   */
  public static HandWrittenModel<Switched> passages() {
    return SwitchedModel.of("Passages", "x v n m", "w c")
        .start("v", "w")
        .rate("x", (t, x, p) -> x[1], by("v", 1.0))
        .rate(
            "v",
            (t, x, p) -> -p[0] * p[0] * x[0],
            by("x", (t, x, p) -> -p[0] * p[0]),
            by("w", (t, x, p) -> -2.0 * p[0] * x[0]))
        .rate("n", (t, x, p) -> 0.0)
        .rate("m", (t, x, p) -> 0.0)
        .when((t, x, p) -> x[0] - p[1], by("x", 1.0), by("c", -1.0))
        .event(
            CHANGES, (t, x, p) -> p[2], set("n", (t, x, p) -> x[2] + t, by("n", 1.0), by("t", 1.0)))
        .event(BECOMES_TRUE, (t, x, p) -> p[2], set("m", (t, x, p) -> x[3] + 1.0, by("m", 1.0)))
        .build();
  }

  /** {@code dx/dt = x, x = 1}; at {@code b**2 > (t − a)**2} {@code x += k}. */
  public static HandWrittenModel<Switched> instant() {
    return SwitchedModel.of("Instant", "x", "a b k")
        .start("x", 1.0)
        .rate("x", (t, x, p) -> x[0], by("x", 1.0))
        .when(
            (t, x, p) -> p[1] * p[1] - (t - p[0]) * (t - p[0]),
            by("a", (t, x, p) -> 2.0 * (t - p[0])),
            by("b", (t, x, p) -> 2.0 * p[1]),
            by("t", (t, x, p) -> -2.0 * (t - p[0])))
        .event(
            BECOMES_TRUE,
            (t, x, p) -> p[3],
            set("x", (t, x, p) -> x[0] + p[2], by("x", 1.0), by("k", 1.0)))
        .build();
  }

  /**
   * {@code dx/dt = u, x = 0} with an input; at {@code x > c} {@code x = r}, at {@code u > s} {@code
   * x *= q}.
   */
  public static HandWrittenModel<Switched> driven() {
    return HandWrittenModel.of(
        "Driven",
        "x",
        "c r s q",
        "u",
        "x",
        new SwitchedKernel(
            1,
            4,
            1,
            0,
            List.of(false, false),
            (t, x, p, u, y) -> y[0] = 0.0,
            (t, x, p, u, f) -> f[0] = u,
            (t, x, p, u, d) -> {},
            (t, x, p, u, g) -> {
              g[0] = x[0] - p[0];
              g[1] = u - p[2];
            },
            (t, x, p, u, d) -> {
              // By x, c, r, s, q, t, u.
              d[0] = 1.0;
              d[1] = -1.0;
              d[7 + 3] = -1.0;
              d[7 + 6] = 1.0;
            },
            (t, x, p, u, observables) -> {},
            List.of(
                new SwitchedEvent(
                    BECOMES_TRUE,
                    (t, x, p, u, condition) -> condition[0] = p[4],
                    List.of(
                        new Assigned(
                            0,
                            (t, x, p, u, value) -> value[0] = p[1],
                            (t, x, p, u, d) -> d[2] = 1.0))),
                new SwitchedEvent(
                    BECOMES_TRUE,
                    (t, x, p, u, condition) -> condition[0] = p[5],
                    List.of(
                        new Assigned(
                            0,
                            (t, x, p, u, value) -> value[0] = x[0] * p[3],
                            (t, x, p, u, d) -> {
                              d[0] = p[3];
                              d[4] = x[0];
                            }))))));
  }
}
