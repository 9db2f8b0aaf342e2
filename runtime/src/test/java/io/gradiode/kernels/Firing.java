package io.gradiode.kernels;

import static io.gradiode.kernels.SwitchedEvent.Kind.BECOMES_TRUE;
import static io.gradiode.kernels.SwitchedModel.by;
import static io.gradiode.kernels.SwitchedModel.set;

/** Leaky neurons that fire, written down as they are compiled. */
public final class Firing {
  private Firing() {}

  /**
   * Constant current, and a refractory period of constant duration:
   *
   * <pre>
   * dv/dt = (E − v + R I) / tau (unless refractory)
   * threshold = "v > V_th",  reset = "v = V_r",  refractory = "t_ref",  initial = "v = v_0"
   * </pre>
   *
   * <p>Event 0 is the spike, event 1 the end of the refractory period.
   */
  public static HandWrittenModel<Switched> leaky() {
    return SwitchedModel.of("Leaky", "v lastspike not_refractory", "tau R I E V_th V_r t_ref v_0")
        .start("v", "v_0")
        .start("lastspike", -1e4)
        .start("not_refractory", 1.0)
        .rate(
            "v",
            (t, x, p) -> p[9] * (p[3] - x[0] + p[1] * p[2]) / p[0],
            by("v", (t, x, p) -> -p[9] / p[0]),
            by("tau", (t, x, p) -> -p[9] * (p[3] - x[0] + p[1] * p[2]) / (p[0] * p[0])),
            by("R", (t, x, p) -> p[9] * p[2] / p[0]),
            by("I", (t, x, p) -> p[9] * p[1] / p[0]),
            by("E", (t, x, p) -> p[9] / p[0]))
        .rate("lastspike", (t, x, p) -> 0.0)
        .rate("not_refractory", (t, x, p) -> 0.0)
        .when((t, x, p) -> x[0] - p[4], by("v", 1.0), by("V_th", -1.0))
        .when((t, x, p) -> x[2] - 0.5, by("not_refractory", 1.0))
        .when((t, x, p) -> p[6] - (t - x[1]), by("t_ref", 1.0), by("lastspike", 1.0), by("t", -1.0))
        .event(
            BECOMES_TRUE,
            (t, x, p) -> p[8] * p[9],
            set("lastspike", (t, x, p) -> t, by("t", 1.0)),
            set("not_refractory", 0.0),
            set("v", (t, x, p) -> p[5], by("V_r", 1.0)))
        .event(BECOMES_TRUE, (t, x, p) -> (1.0 - p[9]) * (1.0 - p[10]), set("not_refractory", 1.0))
        .build();
  }

  /**
   * No refractory period, so that a reset above the threshold is without end:
   *
   * <pre>
   * dv/dt = I,  threshold = "v > V_th",  reset = "v = V_r",  v = 0
   * </pre>
   */
  public static HandWrittenModel<Switched> perfect() {
    return SwitchedModel.of("Perfect", "v", "I V_th V_r")
        .rate("v", (t, x, p) -> p[0], by("I", 1.0))
        .when((t, x, p) -> x[0] - p[1], by("v", 1.0), by("V_th", -1.0))
        .event(
            SwitchedEvent.Kind.INSISTENT,
            (t, x, p) -> p[3],
            set("v", (t, x, p) -> p[2], by("V_r", 1.0)))
        .build();
  }
}
