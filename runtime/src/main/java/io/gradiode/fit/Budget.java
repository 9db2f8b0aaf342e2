package io.gradiode.fit;

import java.time.Duration;

/**
 * How far a fit may go. Immutable.
 *
 * @param evaluations of the objective, of any kind
 * @param time from the beginning of the run
 */
record Budget(long evaluations, Duration time) {

  /** About three centuries: longer than the nanoseconds of a clock can tell. */
  private static final Duration FOREVER = Duration.ofNanos(Long.MAX_VALUE);

  static Budget unlimited() {
    return new Budget(Long.MAX_VALUE, FOREVER);
  }

  Budget evaluations(long limit) {
    if (limit < 1) {
      throw new IllegalArgumentException(
          "A fit needs at least 1 evaluation, but maxEvaluations is " + limit);
    }
    return new Budget(limit, time);
  }

  Budget time(Duration limit) {
    if (limit.isNegative() || limit.isZero()) {
      throw new IllegalArgumentException("A fit needs time, but maxTime is " + limit);
    }
    return new Budget(evaluations, limit.compareTo(FOREVER) < 0 ? limit : FOREVER);
  }
}
