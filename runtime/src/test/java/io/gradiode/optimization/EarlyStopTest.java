package io.gradiode.optimization;

import static io.gradiode.optimization.Optimizers.askTell;
import static io.gradiode.optimization.Optimizers.basinHopping;
import static io.gradiode.optimization.Optimizers.bfgs;
import static io.gradiode.optimization.Optimizers.couplingContinuation;
import static io.gradiode.optimization.Optimizers.differentialEvolution;
import static io.gradiode.optimization.Optimizers.multiStart;
import static io.gradiode.optimization.commonsmath.CommonsMathOptimizers.bobyqa;
import static io.gradiode.optimization.commonsmath.CommonsMathOptimizers.cmaEs;
import static io.gradiode.optimization.commonsmath.CommonsMathOptimizers.levenbergMarquardt;
import static io.gradiode.optimization.commonsmath.CommonsMathOptimizers.nelderMead;
import static io.gradiode.optimization.commonsmath.CommonsMathOptimizers.nonlinearConjugateGradient;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.gradiode.objective.Objective;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A monitor ends every search with every polish at whatever call it likes. */
class EarlyStopTest {

  private static final double[] START = {0.9, 0.85};

  static Stream<Arguments> searchesWithPolish() {
    List<Search> searches =
        List.of(
            multiStart().starts(6),
            multiStart().starts(6).threads(3),
            differentialEvolution().rounds(6).polishEachRound(),
            basinHopping().hops(6),
            cmaEs().maxIterations(6).polishEachRound(),
            couplingContinuation().strengths(3, 2, 1),
            askTell("population", start -> differentialEvolution().rounds(6).proposer(start))
                .polishEachRound());
    List<Optimizer> polishes =
        List.of(
            bfgs(),
            levenbergMarquardt(),
            nonlinearConjugateGradient(),
            nelderMead().side(0.05),
            bobyqa().firstRadius(0.05),
            cmaEs().deviation(0.05));
    return searches.stream()
        .flatMap(search -> polishes.stream().map(polish -> arguments(search, polish)));
  }

  /** Coupled or not, the same. */
  private static Objective objective() {
    return InCube.of(
        SumOfSquares.of(
            2,
            4,
            Problems.rastrigin(2)::residualsAndJacobian,
            strength -> SumOfSquares.of(2, 4, Problems.rastrigin(2)::residualsAndJacobian)),
        -4,
        7);
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("searchesWithPolish")
  void theMonitorEndsASearchInTheMidstOfItsPolish(Search search, Optimizer optimizer) {
    for (int call : new int[] {1, 3, 10}) {
      AtomicInteger calls = new AtomicInteger();
      List<Iteration> seen = new ArrayList<>();
      OptimizationResult result =
          search.search(
              objective(),
              START,
              InCube.polish(optimizer),
              iteration -> {
                seen.add(iteration);
                assertEquals(search.name(), iteration.method());
                return calls.incrementAndGet() == call
                    ? Monitor.Decision.STOP
                    : Monitor.Decision.CONTINUE;
              });

      assertEquals(StopReason.CANCELLED, result.reason(), result::toString);
      assertEquals(call, calls.get());
      Iteration last = seen.get(seen.size() - 1);
      assertTrue(result.value() <= last.value(), () -> result + " after " + last);
      assertEquals(result.value(), objective().value(result.point().toArray()), 1e-9);
    }
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("searchesWithPolish")
  void whatTheObjectiveThrowsPassesThrough(Search search, Optimizer optimizer) {
    IllegalStateException own = new IllegalStateException("mine");
    AtomicInteger evaluations = new AtomicInteger();
    Objective throwing =
        Walled.of(
            objective(),
            x -> {
              if (evaluations.incrementAndGet() >= 12) {
                throw own;
              }
              return false;
            });

    assertSame(
        own,
        assertThrows(
            IllegalStateException.class,
            () -> search.search(throwing, START, InCube.polish(optimizer), Monitor.none())));
  }
}
