package io.gradiode.fit;

import io.gradiode.optimization.StopReason;
import java.time.Duration;
import java.util.Optional;

/**
 * Ends a fit before its next evaluation, whatever method is at work on whatever thread: on request,
 * when the thread of the fit is interrupted, when time is up.
 */
final class Halt {

  private final Thread thread = Thread.currentThread();
  private final long begin = System.nanoTime();
  private final Budget budget;
  private volatile Optional<StopReason> reason = Optional.empty();
  private volatile boolean limitReached;

  /** To be made by the thread of the fit, when it begins. */
  Halt(Budget budget) {
    this.budget = budget;
  }

  Budget budget() {
    return budget;
  }

  Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  /** An evaluation was refused because there were as many as allowed. */
  void limitReached() {
    limitReached = true;
  }

  boolean isLimitReached() {
    return limitReached;
  }

  /** Ends the fit; the first reason holds. */
  synchronized void request(StopReason newReason) {
    reason = reason.or(() -> Optional.of(newReason));
  }

  /** Why the fit has to end, if it has to. The interrupt status of its thread is kept. */
  Optional<StopReason> reason() {
    if (thread.isInterrupted()) {
      request(StopReason.INTERRUPTED);
    } else if (System.nanoTime() - begin >= budget.time().toNanos()) {
      request(StopReason.TIME_LIMIT);
    }
    return reason;
  }

  /**
   * Goes on, or does not.
   *
   * @throws Halted if the fit has to end
   */
  void requireGoingOn() {
    reason()
        .ifPresent(
            why -> {
              throw new Halted(why);
            });
  }
}
