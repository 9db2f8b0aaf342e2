package io.gradiode.kernels;

import static io.gradiode.kernels.SwitchedEvent.Kind.BECOMES_TRUE;
import static io.gradiode.kernels.SwitchedModel.by;
import static io.gradiode.kernels.SwitchedModel.set;

/** Events that have no derivative, or no end. */
public final class PathologicalEvents {
  private PathologicalEvents() {}

  /** {@code dx/dt = 1, x = 0}; at {@code (x − a)**3 > 0} {@code y += b}. */
  public static HandWrittenModel<Switched> graze() {
    return SwitchedModel.of("Graze", "x y", "a b")
        .rate("x", (t, x, p) -> 1.0)
        .rate("y", (t, x, p) -> 0.0)
        .when(
            (t, x, p) -> (x[0] - p[0]) * (x[0] - p[0]) * (x[0] - p[0]),
            by("x", (t, x, p) -> 3.0 * (x[0] - p[0]) * (x[0] - p[0])),
            by("a", (t, x, p) -> -3.0 * (x[0] - p[0]) * (x[0] - p[0])))
        .event(
            BECOMES_TRUE,
            (t, x, p) -> p[2],
            set("y", (t, x, p) -> x[1] + p[1], by("y", 1.0), by("b", 1.0)))
        .build();
  }

  /**
   * {@code dx/dt = 1}, {@code x = 0, y = −1, n = 0}; at {@code x > a and n < most} {@code x = −1; y
   * = 1; n += 1}, at {@code y > 0} {@code y = −1; x = a + 1}: to and fro at one time.
   */
  public static HandWrittenModel<Switched> echo() {
    return SwitchedModel.of("Echo", "x y n", "a most")
        .start("y", -1.0)
        .rate("x", (t, x, p) -> 1.0)
        .rate("y", (t, x, p) -> 0.0)
        .rate("n", (t, x, p) -> 0.0)
        .when((t, x, p) -> x[0] - p[0], by("x", 1.0), by("a", -1.0))
        .when((t, x, p) -> x[1], by("y", 1.0))
        .when((t, x, p) -> p[1] - x[2], by("most", 1.0), by("n", -1.0))
        .event(
            BECOMES_TRUE,
            (t, x, p) -> p[2] * p[4],
            set("x", -1.0),
            set("y", 1.0),
            set("n", (t, x, p) -> x[2] + 1.0, by("n", 1.0)))
        .event(
            BECOMES_TRUE,
            (t, x, p) -> p[3],
            set("y", -1.0),
            set("x", (t, x, p) -> p[0] + 1.0, by("a", 1.0)))
        .build();
  }

  /** {@code dx/dt = 1, x = 0}; at {@code x > a} {@code x = log(b)}. */
  public static HandWrittenModel<Switched> undefined() {
    return SwitchedModel.of("Undefined", "x", "a b")
        .rate("x", (t, x, p) -> 1.0)
        .when((t, x, p) -> x[0] - p[0], by("x", 1.0), by("a", -1.0))
        .event(
            BECOMES_TRUE,
            (t, x, p) -> p[2],
            set("x", (t, x, p) -> Math.log(p[1]), by("b", (t, x, p) -> 1.0 / p[1])))
        .build();
  }
}
