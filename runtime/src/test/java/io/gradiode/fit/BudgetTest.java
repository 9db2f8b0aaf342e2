package io.gradiode.fit;

import static io.gradiode.optimization.Optimizers.differentialEvolution;
import static io.gradiode.optimization.Optimizers.multiStart;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.kernels.LotkaVolterra;
import io.gradiode.optimization.Monitor.Decision;
import io.gradiode.optimization.StopReason;
import io.gradiode.report.Evaluation;
import io.gradiode.report.FitOutcome;
import io.gradiode.report.FitReport;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BudgetTest {

  static Stream<Ready<LotkaVolterra>> byEveryMethod() {
    return Fits.byEveryMethod();
  }

  private static void requireStopped(StopReason reason, FitReport<?> report) {
    FitOutcome.Stopped stopped =
        assertInstanceOf(FitOutcome.Stopped.class, report.outcome(), report::toString);
    assertEquals(reason, stopped.reason(), report::toString);
  }

  @ParameterizedTest
  @MethodSource("byEveryMethod")
  void aBudgetIsTheBeginningOfTheWholeFit(Ready<LotkaVolterra> fit) {
    List<Evaluation> whole = fit.run().results().stream().toList();
    for (int budget : new int[] {1, 2, 9, whole.size() - 1}) {
      FitReport<LotkaVolterra> report = fit.maxEvaluations(budget).run();
      assertEquals(whole.subList(0, budget), report.results().stream().toList());
      assertEquals(budget, report.evaluations().total());
      requireStopped(StopReason.EVALUATION_LIMIT, report);
      if (report.results().best().isPresent()) {
        assertEquals(
            report.results().best().orElseThrow().parameters().toArray()[0],
            report.parameters()[0]);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void startsThatEndedWithinTheBudgetAreReported(int threads) {
    Ready<LotkaVolterra> fit = Fits.lotkaVolterra().search(multiStart().starts(9).threads(threads));
    FitReport<LotkaVolterra> whole = fit.run();
    assertEquals(9, whole.starts().size());
    for (int budget : new int[] {1, 60, 120}) {
      FitReport<LotkaVolterra> report = fit.maxEvaluations(budget).run();
      int last = report.results().get(budget - 1).start();
      assertEquals(whole.starts().subList(0, Math.max(0, last - 1)), report.starts());
    }
  }

  @ParameterizedTest
  @MethodSource("byEveryMethod")
  void aBudgetThatSufficesChangesNothing(Ready<LotkaVolterra> fit) {
    FitReport<LotkaVolterra> free = fit.run();
    FitReport<LotkaVolterra> report = fit.maxEvaluations(free.evaluations().total()).run();
    assertEquals(Fits.everything(free), Fits.everything(report));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void aBudgetOfAParallelSearchIsTheSameForAnyNumberOfThreads(int threads) {
    Ready<LotkaVolterra> fit = Fits.lotkaVolterra().maxEvaluations(77);
    assertEquals(
        Fits.everything(fit.search(multiStart().starts(8).candidates(70)).run()),
        Fits.everything(fit.search(multiStart().starts(8).candidates(70).threads(threads)).run()));
  }

  @ParameterizedTest
  @MethodSource("byEveryMethod")
  void interruptionEndsAFitAndIsKept(Ready<LotkaVolterra> fit) {
    Thread.currentThread().interrupt();
    FitReport<LotkaVolterra> report = fit.run();
    assertTrue(Thread.interrupted());
    requireStopped(StopReason.INTERRUPTED, report);
    assertEquals(0, report.results().size());
  }

  @ParameterizedTest
  @MethodSource("byEveryMethod")
  void interruptionWithinAFitLeavesTheBestPoint(Ready<LotkaVolterra> fit) {
    FitReport<LotkaVolterra> report =
        fit.onProgress(Progress.listener(update -> Thread.currentThread().interrupt())).run();
    boolean kept = Thread.interrupted();
    if (report.stages().get(0).iterations() > 0 && kept) {
      requireStopped(StopReason.INTERRUPTED, report);
      assertEquals(Fits.smallest(report.results()), report.stages().get(0).chiSquared());
    }
  }

  @ParameterizedTest
  @MethodSource("byEveryMethod")
  void withoutTimeThereIsNoEvaluation(Ready<LotkaVolterra> fit) {
    FitReport<LotkaVolterra> report = fit.maxTime(Duration.ofNanos(1)).run();
    requireStopped(StopReason.TIME_LIMIT, report);
    assertEquals(0, report.results().size());
    assertEquals(1.2, report.parameters()[0]);
  }

  @ParameterizedTest
  @MethodSource("byEveryMethod")
  void aListenerEndsEveryMethodAtOnce(Ready<LotkaVolterra> fit) {
    int[] calls = new int[1];
    FitReport<LotkaVolterra> report =
        fit.onProgress(
                update -> {
                  calls[0]++;
                  return Decision.STOP;
                })
            .run();
    requireStopped(StopReason.CANCELLED, report);
    assertEquals(1, calls[0]);
    assertEquals(1, report.stages().size());
    assertEquals(Fits.smallest(report.results()), report.stages().get(0).chiSquared());
  }

  @ParameterizedTest
  @MethodSource("byEveryMethod")
  void whatAListenerThrowsReachesTheCaller(Ready<LotkaVolterra> fit) {
    IllegalStateException thrown = new IllegalStateException("enough");
    Ready<LotkaVolterra> listened =
        fit.onProgress(
            update -> {
              throw thrown;
            });
    assertSame(thrown, assertThrows(IllegalStateException.class, listened::run));
  }

  @Test
  void progressEndsHoweverAFitEnds() {
    boolean[] ended = new boolean[1];
    Progress progress =
        new Progress() {
          @Override
          public Decision after(Update update) {
            throw new IllegalStateException("enough");
          }

          @Override
          public void ended() {
            ended[0] = true;
          }
        };
    assertThrows(IllegalStateException.class, Fits.lotkaVolterra().onProgress(progress)::run);
    assertTrue(ended[0]);
  }

  @Test
  void limitsMustLeaveSomethingToDo() {
    Ready<LotkaVolterra> fit = Fits.lotkaVolterra();
    assertThrows(IllegalArgumentException.class, () -> fit.maxEvaluations(0));
    assertThrows(IllegalArgumentException.class, () -> fit.maxTime(Duration.ZERO));
    assertThrows(IllegalArgumentException.class, () -> fit.maxTime(Duration.ofNanos(-1)));
    fit.maxTime(Duration.ofDays(1_000_000_000L)).maxEvaluations(1).run();
  }

  @Test
  void everyEvaluationHasItsRecord() {
    FitReport<LotkaVolterra> report =
        Fits.lotkaVolterra()
            .search(differentialEvolution().population(6).rounds(2).polishEachRound())
            .run();
    assertEquals(report.evaluations(), report.results().counts());
    assertEquals(Fits.smallest(report.results()), report.stages().get(0).chiSquared());
    assertEquals(4, report.results().names().size());
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 5})
  void parallelStartsAreRecordedAsIfOneAfterTheOther(int threads) {
    Ready<LotkaVolterra> fit = Fits.lotkaVolterra();
    List<Evaluation> one =
        fit.search(multiStart().starts(6).seed(3)).run().results().stream().toList();
    List<Evaluation> several =
        fit.search(multiStart().starts(6).seed(3).threads(threads)).run().results().stream()
            .toList();
    assertEquals(one, several);
    assertEquals(
        IntStream.rangeClosed(1, 6).boxed().toList(),
        one.stream().map(Evaluation::start).distinct().toList());
  }
}
