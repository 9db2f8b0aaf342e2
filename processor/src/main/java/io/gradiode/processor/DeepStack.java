package io.gradiode.processor;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Does work on a thread of its own with a stack that is deep enough for the longest chain of terms
 * that fits into a text, whatever the stack of the caller.
 */
final class DeepStack {

  /** Reserved, not used: a thread takes only what it needs. */
  private static final long BYTES = 256L * 1024 * 1024;

  private DeepStack() {}

  /** The result of the work; what it throws is thrown here. */
  static <T> T call(Supplier<T> work) {
    final FutureTask<T> task = new FutureTask<>(work::get);
    final Thread thread = new Thread(null, task, "gradiode", BYTES);
    thread.setDaemon(true);
    thread.start();
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException later) {
          interrupted = true;
        }
      }
    } catch (ExecutionException failure) {
      if (failure.getCause() instanceof Error error) {
        throw error;
      }
      // A supplier throws nothing else.
      throw (RuntimeException) failure.getCause();
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
