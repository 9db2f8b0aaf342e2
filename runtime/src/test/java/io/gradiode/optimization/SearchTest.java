package io.gradiode.optimization;

import static io.gradiode.optimization.Optimizers.basinHopping;
import static io.gradiode.optimization.Optimizers.bfgs;
import static io.gradiode.optimization.Optimizers.couplingContinuation;
import static io.gradiode.optimization.Optimizers.differentialEvolution;
import static io.gradiode.optimization.Optimizers.multiStart;
import static io.gradiode.optimization.commonsmath.CommonsMathOptimizers.cmaEs;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.objective.Objective;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {

  /** A local minimum of {@link #rastrigin}. */
  private static final double[] START = {0.9, 0.85};

  static Stream<Search> searches() {
    return Stream.of(
        differentialEvolution().rounds(80),
        differentialEvolution().rounds(20).polishEachRound(),
        multiStart().starts(20).candidates(100),
        cmaEs().population(40).seed(3),
        cmaEs().population(40).seed(3).polishEachRound(),
        basinHopping());
  }

  /** The minimum lies off the middle of the cube, which a Latin hypercube might hit. */
  private static InCube rastrigin() {
    return InCube.of(Problems.rastrigin(2), -4, 7);
  }

  @ParameterizedTest
  @MethodSource("searches")
  void findsTheGlobalMinimumAmongMany(Search search) {
    OptimizationResult result =
        search.search(rastrigin(), START, InCube.polish(bfgs()), Monitor.none());

    assertTrue(result.value() < 1e-4, result::toString);
    assertTrue(result.evaluations().total() < 5_000, result::toString);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void differentialEvolutionDoesNotDependOnLuck(long seed) {
    OptimizationResult result =
        differentialEvolution()
            .seed(seed)
            .rounds(20)
            .polishEachRound()
            .search(rastrigin(), START, InCube.polish(bfgs()), Monitor.none());

    assertTrue(result.value() < 1e-12, () -> "seed " + seed + ": " + result);
  }

  @ParameterizedTest
  @MethodSource("searches")
  void survivesPointsThatCannotBeEvaluated(Search search) {
    Objective walled = Walled.withNan(rastrigin(), c -> c[0] > 0.42 || c[1] < 0.2);

    OptimizationResult result = search.search(walled, START, InCube.polish(bfgs()), Monitor.none());

    assertTrue(result.value() < 1e-4, result::toString);
  }

  @ParameterizedTest
  @MethodSource("searches")
  void saysThatNothingCanBeEvaluated(Search search) {
    OptimizationResult result =
        search.search(
            Walled.of(rastrigin(), c -> true), START, InCube.polish(bfgs()), Monitor.none());

    assertEquals(StopReason.NO_FEASIBLE_START, result.reason());
    assertEquals(Point.of(START), result.point());
  }

  @ParameterizedTest
  @MethodSource("searches")
  void theSameSeedGivesTheSameBits(Search search) {
    OptimizationResult once =
        search.search(rastrigin(), START, InCube.polish(bfgs()), Monitor.none());
    OptimizationResult twice =
        search.search(rastrigin(), START, InCube.polish(bfgs()), Monitor.none());

    assertEquals(once, twice);
  }

  @Test
  void anotherSeedGivesAnotherSearch() {
    assertNotEquals(
        differentialEvolution()
            .seed(1)
            .rounds(3)
            .search(rastrigin(), START, Polish.none(), Monitor.none()),
        differentialEvolution()
            .seed(2)
            .rounds(3)
            .search(rastrigin(), START, Polish.none(), Monitor.none()));
  }

  @ParameterizedTest
  @MethodSource("searches")
  void isNeverWorseThanItsStart(Search search) {
    InCube cube = rastrigin();
    double[] minimum = cube.toCube(0, 0);

    OptimizationResult result = search.search(cube, minimum, Polish.none(), Monitor.none());

    assertTrue(result.value() <= cube.value(minimum), result::toString);
  }

  @ParameterizedTest
  @MethodSource("searches")
  void stopsOnRequest(Search search) {
    OptimizationResult result =
        search.search(
            rastrigin(),
            START,
            Polish.none(),
            i -> i.number() == 2 ? Monitor.Decision.STOP : Monitor.Decision.CONTINUE);

    assertEquals(StopReason.CANCELLED, result.reason());
    assertEquals(2, result.iterations());
  }

  @Test
  void differentialEvolutionSpendsWhatItIsGiven() {
    List<Integer> rounds = new ArrayList<>();
    OptimizationResult result =
        differentialEvolution()
            .population(30)
            .rounds(7)
            .search(
                rastrigin(),
                START,
                Polish.none(),
                iteration -> {
                  rounds.add(iteration.number());
                  assertEquals(7, iteration.limit());
                  return Monitor.Decision.CONTINUE;
                });

    assertEquals(new EvaluationCounts(30 * 8, 0, 0), result.evaluations());
    assertEquals(IntStream.rangeClosed(1, 7).boxed().toList(), rounds);
    assertEquals(StopReason.ROUNDS_DONE, result.reason());
  }

  @Test
  void aWorsePolishIsNotTaken() {
    Polish worse =
        (cube, point, monitor) ->
            new OptimizationResult(
                Point.of(0.5, 0.5), 1e9, 1, EvaluationCounts.NONE, StopReason.GRADIENT_SMALL, "");
    OptimizationResult with =
        differentialEvolution()
            .polishEachRound()
            .rounds(5)
            .search(rastrigin(), START, worse, Monitor.none());
    OptimizationResult without =
        differentialEvolution().rounds(5).search(rastrigin(), START, worse, Monitor.none());

    assertEquals(without.value(), with.value());
  }

  @ParameterizedTest
  @CsvSource({"0.3, 0.3", "-0.25, 0.25", "1.25, 0.75", "2.5, 0.5", "-1.5, 0.5", "1, 1", "0, 0"})
  void reflectsAtTheBounds(double x, double expected) {
    assertEquals(expected, Cube.reflected(x), 1e-15);
  }

  @Test
  void aLatinHypercubeHasOnePointInEachStratum() {
    double[][] points = LatinHypercube.points(25, 3, 4);
    for (int j = 0; j < 3; j++) {
      int column = j;
      long strata = Arrays.stream(points).mapToInt(p -> (int) (p[column] * 25)).distinct().count();
      assertEquals(25, strata);
    }
  }

  @Test
  void settingsOutOfRangeAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> differentialEvolution().population(3));
    assertThrows(IllegalArgumentException.class, () -> multiStart().starts(0));
    assertThrows(IllegalArgumentException.class, () -> couplingContinuation().strengths());
    assertThrows(IllegalArgumentException.class, () -> couplingContinuation().strengths(1, 2));
    assertThrows(IllegalArgumentException.class, () -> couplingContinuation().strengths(1, 0));
  }
}
