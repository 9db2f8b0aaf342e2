package io.gradiode.fit;

import io.gradiode.optimization.Monitor.Decision;
import java.io.PrintStream;

/** One line for each round or iteration. */
final class ProgressText implements Progress {

  private final PrintStream stream;
  private String method = "";
  private int number = -1;

  ProgressText(PrintStream stream) {
    this.stream = stream;
  }

  @Override
  public Decision after(Update update) {
    if (!update.method().equals(method) || update.number() != number) {
      method = update.method();
      number = update.number();
      stream.println(
          "%-22s %s".formatted(method, number + "/" + update.limit())
              + ProgressBar.standing(update));
    }
    return Decision.CONTINUE;
  }

  @Override
  public void ended() {
    method = "";
    number = -1;
    stream.flush();
  }
}
