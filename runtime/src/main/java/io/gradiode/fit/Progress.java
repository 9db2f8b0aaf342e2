package io.gradiode.fit;

import io.gradiode.optimization.Monitor.Decision;
import io.gradiode.optimization.Point;
import java.io.PrintStream;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Told how a fit proceeds; may end it. Called on the thread of the fit, and of a parallel search on
 * its threads, but never by two at a time. What it throws ends the fit and reaches the caller.
 */
@FunctionalInterface
public interface Progress {

  /**
   * Called after each iteration of an optimizer, each round of a search, and each iteration of its
   * polish. A fit that is to stop ends before its next evaluation, with the best point so far.
   */
  Decision after(Update update);

  /** Called once when the fit has ended, however it has. */
  default void ended() {}

  /**
   * Where a fit stands.
   *
   * @param method the search or optimizer that is at work
   * @param number of rounds or iterations done; while a search polishes, the same number again, and
   *     0 in the first round
   * @param limit the largest number that can come
   * @param value the best value of the objective so far
   * @param parameters all parameters there, in the order of declaration and their declared units
   * @param evaluations of the objective so far, of any kind
   * @param elapsed since the fit began
   */
  record Update(
      String method,
      int number,
      int limit,
      double value,
      Point parameters,
      long evaluations,
      Duration elapsed) {}

  /** Tells nobody. */
  static Progress none() {
    return update -> Decision.CONTINUE;
  }

  /** Tells a listener that never ends a fit. */
  static Progress listener(Consumer<Update> listener) {
    return update -> {
      listener.accept(update);
      return Decision.CONTINUE;
    };
  }

  /** One line for each round or iteration, on the error stream. */
  static Progress text() {
    return text(System.err);
  }

  /** One line for each round or iteration. */
  static Progress text(PrintStream stream) {
    return new ProgressText(stream);
  }

  /**
   * A bar on the error stream, with the time that is left at most: one line that changes on a
   * terminal; elsewhere one line for each tenth of a method's way.
   */
  @SuppressWarnings("SystemConsoleNull") // JDK 22 to 24 see a terminal everywhere: lines to spare
  static Progress bar() {
    return new ProgressBar(System.err, System.console() != null);
  }
}
