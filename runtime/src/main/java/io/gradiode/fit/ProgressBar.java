package io.gradiode.fit;

import io.gradiode.optimization.Monitor.Decision;
import java.io.PrintStream;
import java.util.Locale;

/** A bar of plain characters, without escape sequences. */
final class ProgressBar implements Progress {

  private static final int WIDTH = 20;

  /** Off a terminal, one line for this part of a method's way. */
  private static final int TENTHS = 10;

  private final PrintStream stream;
  private final boolean terminal;
  private String method = "";
  private int tenth = -1;
  private int lineLength;

  ProgressBar(PrintStream stream, boolean terminal) {
    this.stream = stream;
    this.terminal = terminal;
  }

  @Override
  public Decision after(Update update) {
    final boolean newMethod = !update.method().equals(method);
    if (newMethod) {
      endLine();
      method = update.method();
      tenth = -1;
    }
    final int now = TENTHS * update.number() / Math.max(1, update.limit());
    if (terminal) {
      rewrite(line(update));
    } else if (now != tenth) {
      stream.println(line(update));
      tenth = now;
    }
    return Decision.CONTINUE;
  }

  @Override
  public void ended() {
    endLine();
    method = "";
    stream.flush();
  }

  private void rewrite(String line) {
    // Blanks wipe out what remains of a longer line.
    final String blanks = " ".repeat(Math.max(0, lineLength - line.length()));
    stream.print("\r" + line + blanks);
    stream.flush();
    lineLength = line.length();
  }

  private void endLine() {
    if (lineLength > 0) {
      stream.println();
      lineLength = 0;
    }
  }

  private static String line(Update update) {
    final int done =
        Math.min(WIDTH, (int) ((long) WIDTH * update.number() / Math.max(1, update.limit())));
    return String.format(
        Locale.ROOT,
        "%-22s [%s%s] %d/%d  chi2 %.6g  %d evaluations  %.1f s",
        update.method(),
        "#".repeat(done),
        ".".repeat(WIDTH - done),
        update.number(),
        update.limit(),
        update.chiSquared(),
        update.evaluations(),
        update.elapsed().toMillis() * 1e-3);
  }
}
