package io.gradiode.objective;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** Counts the bytes that a piece of code allocates once it is warm. */
public final class Allocation {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private Allocation() {}

  /** Fails if running the code allocates after a warm-up. */
  public static void requireNone(Runnable code) {
    for (int k = 0; k < 200; k++) {
      code.run();
    }
    // A measurement may see allocations of its own, or of the compiler at work in this thread.
    long least = Long.MAX_VALUE;
    for (int k = 0; k < 5; k++) {
      least = Math.min(least, measure(code));
    }
    assertEquals(0, least, "bytes allocated by 10 runs");
  }

  private static long measure(Runnable code) {
    final long before = THREADS.getCurrentThreadAllocatedBytes();
    for (int k = 0; k < 10; k++) {
      code.run();
    }
    return THREADS.getCurrentThreadAllocatedBytes() - before;
  }
}
