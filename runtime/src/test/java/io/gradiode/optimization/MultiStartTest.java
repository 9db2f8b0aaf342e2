package io.gradiode.optimization;

import static io.gradiode.optimization.Optimizers.bfgs;
import static io.gradiode.optimization.Optimizers.multiStart;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.objective.Objective;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class MultiStartTest {

  private static final double[] START = {0.9, 0.85};

  /** A third of the cube cannot be evaluated. */
  private static Objective rastrigin() {
    return Walled.of(InCube.of(Problems.rastrigin(2), -4, 7), c -> c[0] > 0.67);
  }

  private static OptimizationResult run(MultiStart search, Monitor monitor) {
    return search.search(rastrigin(), START, InCube.polish(bfgs()), monitor);
  }

  private static OptimizationResult run(MultiStart search) {
    return run(search, Monitor.none());
  }

  static Stream<MultiStart> searches() {
    return Stream.of(
        multiStart().starts(17).seed(5),
        multiStart().starts(17).random().seed(-5),
        multiStart().starts(7).candidates(100),
        multiStart().starts(1));
  }

  @ParameterizedTest
  @MethodSource("searches")
  void anyNumberOfThreadsGivesTheSameBits(MultiStart search) {
    OptimizationResult alone = run(search);

    for (int threads : new int[] {2, 3, 8}) {
      assertEquals(alone, run(search.threads(threads)));
    }
    assertEquals(alone, run(search.parallel()));
  }

  @ParameterizedTest
  @MethodSource("searches")
  void anyExecutorGivesTheSameBits(MultiStart search) {
    OptimizationResult alone = run(search);
    ExecutorService one = Executors.newSingleThreadExecutor();
    try {
      assertEquals(alone, run(search.on(one)));
    } finally {
      one.shutdown();
    }
    Executor full =
        task -> {
          throw new RejectedExecutionException("full");
        };
    Executor idle = task -> {};
    assertEquals(alone, run(search.on(full).threads(3)));
    assertEquals(alone, run(search.on(idle).threads(3)));
    assertEquals(alone, run(search.on(Runnable::run).threads(3)));
    assertEquals(alone, run(search.on(ForkJoinPool.commonPool()).threads(3)));
  }

  /** The only thread of the pool waits for a search on the same pool, and that for another. */
  @Test
  void aSearchOnThePoolThatRunsItEnds() throws InterruptedException, ExecutionException {
    ExecutorService one = Executors.newSingleThreadExecutor();
    try {
      MultiStart inner = multiStart().starts(3).on(one).threads(4);
      Polish nested =
          (cube, point, monitor) ->
              inner.search(cube, point, InCube.polish(bfgs()), Monitor.none());
      MultiStart outer = multiStart().starts(4).on(one).threads(4);
      OptimizationResult inPool =
          one.submit(() -> outer.search(rastrigin(), START, nested, Monitor.none())).get();

      assertEquals(outer.search(rastrigin(), START, nested, Monitor.none()), inPool);
    } finally {
      one.shutdown();
    }
  }

  /** Keeps outcomes in memory. */
  private static final class Memory implements StartLedger {
    private final Map<Integer, StartOutcome> outcomes = new TreeMap<>();

    @Override
    public Optional<StartOutcome> known(int index) {
      return Optional.ofNullable(outcomes.get(index));
    }

    @Override
    public void finished(StartOutcome outcome) {
      assertFalse(outcomes.containsKey(outcome.index()));
      outcomes.put(outcome.index(), outcome);
    }
  }

  @ParameterizedTest
  @MethodSource("searches")
  void shardsTogetherAreOneSearch(MultiStart search) {
    OptimizationResult whole = run(search);
    Memory memory = new Memory();
    for (int i : new int[] {2, 0, 1}) {
      run(search.shard(i, 3).ledger(memory).threads(2));
    }

    assertEquals(whole.starts(), List.copyOf(memory.outcomes.values()));
    assertEquals(whole, run(search.ledger(memory)));
  }

  @Test
  void aShardHasItsStartsOnly() {
    OptimizationResult result = run(multiStart().starts(10).shard(1, 4));

    assertEquals(List.of(1, 5, 9), result.starts().stream().map(StartOutcome::index).toList());
    assertEquals(3, result.iterations());
  }

  @Test
  void whatALedgerKnowsIsNotRunAgain() {
    Memory memory = new Memory();
    MultiStart search = multiStart().starts(10).ledger(memory);
    List<StartOutcome> outcomes = run(multiStart().starts(10)).starts();
    outcomes.stream().filter(o -> o.index() != 6).forEach(memory::finished);
    CountingObjective counted = CountingObjective.of(rastrigin());

    OptimizationResult result =
        search.search(counted, START, InCube.polish(bfgs()), Monitor.none());

    assertEquals(outcomes, result.starts());
    assertEquals(outcomes.get(6).evaluations(), counted.counts());
  }

  @Test
  void aLedgerOfAnotherSearchIsRefused() {
    Memory memory = new Memory();
    run(multiStart().seed(1).ledger(memory));

    IllegalStateException e =
        assertThrows(IllegalStateException.class, () -> run(multiStart().seed(2).ledger(memory)));
    assertTrue(e.getMessage().contains("start 1 of another search"), e::getMessage);
  }

  @Test
  void randomStartsStayWhenMoreAreAdded() {
    List<StartOutcome> few = run(multiStart().random().starts(5)).starts();
    List<StartOutcome> many = run(multiStart().random().starts(9)).starts();

    assertEquals(few, many.subList(0, 5));
  }

  @Test
  void anotherSeedGivesOtherStarts() {
    assertNotEquals(
        run(multiStart().seed(1)).starts().get(1).start(),
        run(multiStart().seed(2)).starts().get(1).start());
  }

  @Test
  void startsThatCannotBeEvaluatedAreOutcomes() {
    OptimizationResult result = run(multiStart().starts(30));

    for (StartOutcome outcome : result.starts()) {
      boolean feasible = outcome.start().get(0) <= 0.67;
      assertEquals(feasible, Double.isFinite(outcome.value()), outcome::toString);
      assertEquals(feasible, outcome.reason() != StopReason.NO_FEASIBLE_START, outcome::toString);
    }
    assertEquals(
        result.value(),
        result.starts().stream().mapToDouble(StartOutcome::value).min().getAsDouble());
  }

  @Test
  void candidatesAreScreenedByValue() {
    OptimizationResult result = run(multiStart().starts(6).candidates(60));

    double[] values =
        result.starts().stream()
            .skip(1)
            .mapToDouble(outcome -> rastrigin().value(outcome.start().toArray()))
            .toArray();
    assertTrue(IntStream.range(1, 5).allMatch(i -> values[i - 1] <= values[i]));
    assertTrue(result.evaluations().values() >= 60, result::toString);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void whatTheObjectiveThrowsReachesTheCallerAndEndsTheOthers(int threads) {
    IllegalStateException own = new IllegalStateException("mine");
    AtomicInteger begun = new AtomicInteger();
    Polish throwing =
        (cube, point, monitor) -> {
          int number = begun.incrementAndGet();
          if (number == 3) {
            throw own;
          }
          Iteration iteration = new Iteration("endless", 1, 1, 1e9, Point.of(point));
          while (number > 3 && monitor.after(iteration) == Monitor.Decision.CONTINUE) {
            Thread.onSpinWait();
          }
          return InCube.polish(bfgs()).from(cube, point, monitor);
        };

    assertSame(
        own,
        assertThrows(
            IllegalStateException.class,
            () ->
                multiStart()
                    .starts(500)
                    .threads(threads)
                    .search(rastrigin(), START, throwing, Monitor.none())));
    assertTrue(begun.get() <= 2 + threads, () -> begun + " starts");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void whatTheMonitorThrowsReachesTheCaller(int threads) {
    IllegalStateException own = new IllegalStateException("mine");

    assertSame(
        own,
        assertThrows(
            IllegalStateException.class,
            () ->
                run(
                    multiStart().starts(50).threads(threads),
                    iteration -> {
                      throw own;
                    })));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void theMonitorIsCalledByOneThreadAtATimeAndSeesFallingValues(int threads) {
    List<Iteration> seen = new ArrayList<>(); // not safe for two threads at a time
    OptimizationResult result =
        run(
            multiStart().starts(40).threads(threads),
            iteration -> {
              seen.add(iteration);
              return Monitor.Decision.CONTINUE;
            });

    assertTrue(
        IntStream.range(1, seen.size())
            .allMatch(i -> seen.get(i).value() <= seen.get(i - 1).value()));
    assertEquals(
        IntStream.rangeClosed(seen.get(0).number(), 40).boxed().toList(),
        seen.stream().map(Iteration::number).distinct().toList());
    assertEquals(result.value(), seen.get(seen.size() - 1).value());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void aStopKeepsTheBestSoFarAndNoHalfOutcomeIsWrittenDown(int threads) {
    Memory memory = new Memory();
    AtomicInteger calls = new AtomicInteger();
    List<Double> values = new ArrayList<>();
    OptimizationResult result =
        run(
            multiStart().starts(40).threads(threads).ledger(memory),
            iteration -> {
              values.add(iteration.value());
              return calls.incrementAndGet() == 30
                  ? Monitor.Decision.STOP
                  : Monitor.Decision.CONTINUE;
            });

    assertEquals(StopReason.CANCELLED, result.reason());
    assertEquals(30, calls.get());
    assertTrue(result.value() <= values.get(29));
    List<StartOutcome> whole = run(multiStart().starts(40)).starts();
    memory.outcomes.forEach((index, outcome) -> assertEquals(whole.get(index), outcome));
    assertTrue(result.starts().size() >= memory.outcomes.size());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void anInterruptionKeepsTheBestSoFar(int threads) {
    AtomicInteger calls = new AtomicInteger();
    Thread caller = Thread.currentThread();
    OptimizationResult result =
        run(
            multiStart().starts(500).threads(threads),
            iteration -> {
              if (calls.incrementAndGet() == 30) {
                caller.interrupt();
              }
              return Monitor.Decision.CONTINUE;
            });

    assertTrue(Thread.interrupted());
    assertEquals(StopReason.INTERRUPTED, result.reason());
    assertTrue(result.value() < Double.POSITIVE_INFINITY);
    assertTrue(result.starts().size() < 500);
  }

  @Test
  void shardsOutOfRangeAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> multiStart().shard(3, 3));
    assertThrows(IllegalArgumentException.class, () -> multiStart().shard(-1, 3));
    assertThrows(IllegalArgumentException.class, () -> multiStart().threads(0));
    assertThrows(IllegalArgumentException.class, () -> multiStart().candidates(-1));
  }
}
