package io.gradiode.optimization;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class CrewTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void eachTaskIsDoneOnce(int threads) {
    AtomicIntegerArray done = new AtomicIntegerArray(1000);
    new Crew(threads, Optional.empty()).run(1000, done::incrementAndGet, () -> {});

    assertArrayEquals(
        IntStream.range(0, 1000).map(i -> 1).toArray(),
        IntStream.range(0, 1000).map(done::get).toArray());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void theFirstOfTheFailuresIsThrown(int threads) {
    CountDownLatch all = new CountDownLatch(threads);
    IllegalStateException thrown =
        assertThrows(
            IllegalStateException.class,
            () ->
                new Crew(threads, Optional.empty())
                    .run(
                        100,
                        i -> {
                          all.countDown();
                          await(all); // so that each thread fails at its first task
                          throw new IllegalStateException("task " + i);
                        },
                        () -> {}));

    assertEquals("task 0", thrown.getMessage());
  }

  @Test
  void aCallerThatIsInterruptedWhileItWaitsSaysSoAndWaitsOn() {
    Thread caller = Thread.currentThread();
    CountDownLatch helping = new CountDownLatch(1);
    CountDownLatch told = new CountDownLatch(1);
    AtomicIntegerArray done = new AtomicIntegerArray(2);
    new Crew(2, Optional.empty())
        .run(
            2,
            i -> {
              if (Thread.currentThread() == caller) {
                await(helping);
                caller.interrupt();
              } else {
                helping.countDown();
                await(told);
              }
              done.set(i, 1);
            },
            told::countDown);

    assertTrue(Thread.interrupted());
    assertEquals(2, done.get(0) + done.get(1));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
