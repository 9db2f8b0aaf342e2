package io.gradiode.processor.symbolic;

import io.gradiode.processor.expression.Expressions;
import io.gradiode.processor.expression.Symbol;

/**
 * Loads Symja's classes, which takes seconds, while other stages work.
 *
 * <p>A failure is not reported here: it shows again, and is handled, when a session is opened.
 */
public final class SymjaWarmUp {

  private SymjaWarmUp() {}

  /**
   * Begins to load on a thread of its own, which ends by itself and does not keep the virtual
   * machine alive.
   *
   * @return the thread, for those who want to wait
   */
  public static Thread start() {
    final Thread thread = new Thread(SymjaWarmUp::deriveOnce, "gradiode-symja-warm-up");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private static void deriveOnce() {
    final Symbol x = new Symbol("x", Symbol.Kind.STATE);
    final Symbol y = new Symbol("y", Symbol.Kind.STATE);
    try (Algebra algebra = AlgebraRoute.SYMJA.open()) {
      algebra.derivative(Expressions.product(x, Expressions.sum(x, y)), x);
    } catch (AlgebraException failure) {
      // Said in the class comment.
    }
  }
}
