package io.gradiode.fit;

import io.gradiode.optimization.Monitor.Decision;
import io.gradiode.optimization.Point;
import java.time.Duration;
import java.util.function.Consumer;

/** Told how a fit proceeds; may end it. Called on the thread of the fit. */
@FunctionalInterface
public interface Progress {

  /** Called after each iteration of an optimizer and each round of a search. */
  Decision after(Update update);

  /** Called once when the fit has ended. */
  default void ended() {}

  /**
   * Where a fit stands.
   *
   * @param method the search or optimizer that is at work
   * @param number its round or iteration, from 1
   * @param limit the largest number that can come
   * @param chiSquared the best sum of squares so far
   * @param parameters all parameters there, in the order of declaration and their declared units
   * @param evaluations of the sum of squares so far, of any kind
   * @param elapsed since the fit began
   */
  record Update(
      String method,
      int number,
      int limit,
      double chiSquared,
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

  /**
   * A bar on the error stream: one line that changes on a terminal; elsewhere one line for each
   * tenth of a method's way.
   */
  @SuppressWarnings("SystemConsoleNull") // JDK 22 to 24 see a terminal everywhere: lines to spare
  static Progress bar() {
    return new ProgressBar(System.err, System.console() != null);
  }
}
