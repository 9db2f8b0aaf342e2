package io.gradiode.report;

import io.gradiode.optimization.StartOutcome;
import io.gradiode.optimization.StopReason;
import java.util.List;

/**
 * One stage of a fit, as it ended: a search or an optimizer.
 *
 * @param method what a person reads, such as {@code "BFGS"}
 * @param iterations iterations of an optimizer, rounds of a search
 * @param chiSquared the best value of the objective so far
 * @param reason why it stopped
 * @param detail what a person may want to know beyond the reason; may be empty
 * @param starts how each start of a multi-start ended, by index; points are all parameters in their
 *     order and declared units; empty for other methods
 */
public record Stage(
    String method,
    int iterations,
    double chiSquared,
    StopReason reason,
    String detail,
    List<StartOutcome> starts) {

  /** Copies the list. */
  public Stage {
    starts = List.copyOf(starts);
  }
}
