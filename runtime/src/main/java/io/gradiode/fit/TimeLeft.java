package io.gradiode.fit;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * How long a method still works if each of its rounds takes as long as those before. Most methods
 * end earlier than at their limit.
 */
final class TimeLeft {

  private static final double MINUTE = 60;
  private static final double HOUR = 3600;
  private static final double DAY = 86400;

  /** A number with a larger unit is preferred from this many on. */
  private static final double MANY = 2;

  private String method = "";
  private Duration begin = Duration.ZERO;
  private Duration last = Duration.ZERO;

  /** Takes note of an update; empty before the first round is done. */
  Optional<Duration> after(Progress.Update update) {
    if (!update.method().equals(method)) {
      method = update.method();
      begin = last;
    }
    last = update.elapsed();
    if (update.number() <= 0) {
      return Optional.empty();
    }
    final double each = Math.max(0, last.minus(begin).toNanos()) / (double) update.number();
    final double nanos = each * Math.max(0L, (long) update.limit() - update.number());
    return Optional.of(Duration.ofNanos((long) nanos));
  }

  void ended() {
    method = "";
    begin = Duration.ZERO;
    last = Duration.ZERO;
  }

  /** Such as {@code "90 s"}, {@code "12 min"}. */
  static String inWords(Duration time) {
    final double seconds = time.toNanos() * 1e-9;
    if (seconds < MANY * MINUTE) {
      return String.format(Locale.ROOT, "%.0f s", seconds);
    }
    if (seconds < MANY * HOUR) {
      return String.format(Locale.ROOT, "%.0f min", seconds / MINUTE);
    }
    return seconds < MANY * DAY
        ? String.format(Locale.ROOT, "%.0f h", seconds / HOUR)
        : String.format(Locale.ROOT, "%.0f d", seconds / DAY);
  }
}
