package io.gradiode.optimization;

import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.IntConsumer;

/**
 * Who does the independent tasks of a search: the calling thread, and others that help it.
 *
 * <p>The calling thread does whatever nobody else has begun, and waits for nothing but tasks that
 * another thread has begun. So there is no deadlock on a pool without a free thread, nor where the
 * calling thread is itself one of the pool.
 *
 * @param threads the calling one among them, at least 1
 * @param executor where helpers come from; empty means new threads
 */
public record Crew(int threads, Optional<Executor> executor) {

  /** Nobody helps. */
  public static Crew callerAlone() {
    return new Crew(1, Optional.empty());
  }

  /**
   * Does the tasks 0 to {@code count} − 1, each at most once, in this order if there is one thread.
   * Once a task has thrown, no other is begun.
   *
   * @param whenInterrupted called if the calling thread is interrupted while it waits for the
   *     others; should make tasks end soon; the thread's interrupt status is kept
   * @throws RuntimeException what the first of the failed tasks has thrown, after all have ended
   */
  public void run(int count, IntConsumer task, Runnable whenInterrupted) {
    Shift shift = new Shift(count, task);
    int helpers = Math.min(threads, count) - 1;
    for (int k = 0; k < helpers; k++) {
      try {
        executor.orElse(Crew::newThread).execute(shift::help);
      } catch (RejectedExecutionException e) {
        break; // a pool that has no room: those who are here do the work
      }
    }
    shift.work();
    shift.end(whenInterrupted);
  }

  private static void newThread(Runnable work) {
    Thread thread = new Thread(work, "gradiode-helper");
    thread.setDaemon(true);
    thread.start();
  }

  /** What is left to do, and who is at it. */
  private static final class Shift {

    private final int count;
    private final IntConsumer task;
    private final TreeMap<Integer, Throwable> failures = new TreeMap<>();
    private int next;
    private int helping;
    private boolean ended;

    Shift(int count, IntConsumer task) {
      this.count = count;
      this.task = task;
    }

    /** What a helper does, whenever its executor gets round to it. */
    void help() {
      if (join()) {
        try {
          work();
        } finally {
          leave();
        }
      }
    }

    void work() {
      for (int i = take(); i >= 0; i = take()) {
        try {
          task.accept(i);
        } catch (RuntimeException | Error e) {
          fail(i, e);
        }
      }
    }

    /** Waits for helpers, and throws what a task has thrown. */
    void end(Runnable whenInterrupted) {
      if (waitForHelpers(whenInterrupted)) {
        Thread.currentThread().interrupt();
      }
      if (!failures.isEmpty()) {
        Throwable first = failures.firstEntry().getValue();
        if (first instanceof Error error) {
          throw error;
        }
        throw (RuntimeException) first;
      }
    }

    private synchronized boolean waitForHelpers(Runnable whenInterrupted) {
      ended = true;
      boolean interrupted = false;
      while (helping > 0) {
        try {
          wait();
        } catch (InterruptedException e) {
          interrupted = true;
          whenInterrupted.run();
        }
      }
      return interrupted;
    }

    private synchronized boolean join() {
      if (!ended) {
        helping++;
      }
      return !ended;
    }

    private synchronized void leave() {
      helping--;
      notifyAll();
    }

    private synchronized int take() {
      return failures.isEmpty() && next < count ? next++ : -1;
    }

    private synchronized void fail(int i, Throwable failure) {
      failures.put(i, failure);
    }
  }
}
