package io.gradiode.fit;

import io.gradiode.optimization.Monitor.Decision;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** A bar of plain characters, without escape sequences. */
final class ProgressBar implements Progress {

  private static final int WIDTH = 20;

  /** Off a terminal, one line for this part of a method's way. */
  private static final int TENTHS = 10;

  /** A terminal is not written to more often than eyes can follow. */
  private static final Duration SHORTEST_VIEW = Duration.ofMillis(100);

  private final PrintStream stream;
  private final boolean terminal;
  private final TimeLeft timeLeft = new TimeLeft();
  private String method = "";
  private int tenth = -1;
  private int lineLength;
  private Duration shown = Duration.ZERO;
  private Optional<String> pending = Optional.empty();

  ProgressBar(PrintStream stream, boolean terminal) {
    this.stream = stream;
    this.terminal = terminal;
  }

  @Override
  public Decision after(Update update) {
    final boolean isFirst = !update.method().equals(method);
    if (isFirst) {
      endLine();
      method = update.method();
      tenth = -1;
    }
    final String line = line(update, timeLeft.after(update));
    if (terminal) {
      pending = Optional.of(line);
      if (isFirst || update.elapsed().minus(shown).compareTo(SHORTEST_VIEW) >= 0) {
        shown = update.elapsed();
        rewrite();
      }
    } else if (part(TENTHS, update) != tenth) {
      stream.println(line);
      tenth = part(TENTHS, update);
      pending = Optional.empty();
    } else {
      pending = Optional.of(line); // the last one is shown when the method has ended
    }
    return Decision.CONTINUE;
  }

  @Override
  public void ended() {
    endLine();
    method = "";
    shown = Duration.ZERO;
    timeLeft.ended();
    stream.flush();
  }

  private void rewrite() {
    final String line = pending.orElseThrow();
    // Blanks wipe out what remains of a longer line.
    final String blanks = " ".repeat(Math.max(0, lineLength - line.length()));
    stream.print("\r" + line + blanks);
    stream.flush();
    lineLength = line.length();
    pending = Optional.empty();
  }

  private void endLine() {
    if (terminal && pending.isPresent()) {
      rewrite();
    }
    pending.ifPresent(stream::println);
    pending = Optional.empty();
    if (lineLength > 0) {
      stream.println();
      lineLength = 0;
    }
  }

  private static String line(Update update, Optional<Duration> left) {
    final int done = part(WIDTH, update);
    return "%-22s [%s%s] %d/%d"
            .formatted(
                update.method(),
                "#".repeat(done),
                ".".repeat(WIDTH - done),
                update.number(),
                update.limit())
        + standing(update)
        + left.map(time -> ", at most " + TimeLeft.inWords(time) + " left").orElse("");
  }

  /** What is to be said of an update beyond its method and number. */
  static String standing(Update update) {
    return String.format(
        Locale.ROOT,
        "  value %.6g  %d evaluations  %.1f s",
        update.value(),
        update.evaluations(),
        update.elapsed().toMillis() * 1e-3);
  }

  /** How many of so many equal parts of its way a method has done. */
  private static int part(int parts, Update update) {
    final long part = (long) parts * update.number() / Math.max(1, update.limit());
    return (int) Math.max(0, Math.min(parts, part));
  }
}
