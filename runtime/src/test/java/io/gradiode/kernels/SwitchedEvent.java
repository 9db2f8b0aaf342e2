package io.gradiode.kernels;

import io.gradiode.kernels.SwitchedKernel.Formula;
import java.util.List;

/**
 * An event of a {@link SwitchedKernel}.
 *
 * @param kind what makes it happen
 * @param condition writes 1 or 0, by the modes
 * @param assignments what changes, in this order
 */
public record SwitchedEvent(Kind kind, Formula condition, List<Assigned> assignments) {

  /** What makes an event happen. */
  public enum Kind {
    /** A condition that becomes true, or holds at the start. */
    BECOMES_TRUE,
    /** As before; that it still holds after the event has no good end. */
    INSISTENT,
    /** A condition that becomes true or false. */
    CHANGES,
    /** A time: if it is over at the start, nothing happens. */
    MOMENT
  }

  /**
   * {@code state := value}.
   *
   * @param value writes the value
   * @param derivatives writes its derivatives by states, by parameters, by time and by the input
   */
  public record Assigned(int state, Formula value, Formula derivatives) {}
}
