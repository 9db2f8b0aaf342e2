package io.gradiode.optimization;

import static io.gradiode.optimization.Optimizers.basinHopping;
import static io.gradiode.optimization.Optimizers.bfgs;
import static io.gradiode.optimization.commonsmath.CommonsMathOptimizers.bobyqa;
import static io.gradiode.optimization.commonsmath.CommonsMathOptimizers.nelderMead;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.objective.Objective;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BasinHoppingTest {

  private static final double[] START = {0.9, 0.85};

  private static InCube rastrigin() {
    return InCube.of(Problems.rastrigin(2), -4, 7);
  }

  static Stream<Polish> polishes() {
    return Stream.of(
        InCube.polish(bfgs()),
        InCube.polish(nelderMead().side(0.05)),
        bobyqa().firstRadius(0.02)::minimize);
  }

  @ParameterizedTest
  @MethodSource("polishes")
  void hopsToTheGlobalMinimumWithAndWithoutGradient(Polish polish) {
    OptimizationResult result = basinHopping().search(rastrigin(), START, polish, Monitor.none());

    assertTrue(result.value() < 1e-9, result::toString);
    assertEquals(100, result.iterations());
    assertEquals(StopReason.MINIMUM_OF_ROUNDS, result.reason());
  }

  /** The temperature follows the rises, the same in any unit and at any level. */
  @ParameterizedTest
  @ValueSource(doubles = {0x1p-40, 1, 0x1p40})
  void theUnitOfTheObjectiveDoesNotMatter(double unit) {
    Objective one = new Scaled(rastrigin(), 1, 0);
    Objective scaled = new Scaled(rastrigin(), unit, 0);
    List<Point> path = path(one);

    assertEquals(path, path(scaled));
  }

  /** Negative values too: twice a negative log likelihood has any sign. */
  @Test
  void theLevelOfTheObjectiveDoesNotMatter() {
    OptimizationResult result =
        basinHopping()
            .search(new Scaled(rastrigin(), 1, -30), START, InCube.polish(bfgs()), Monitor.none());

    assertEquals(-30, result.value(), 1e-9, result::toString);
  }

  private static List<Point> path(Objective objective) {
    List<Point> path = new ArrayList<>();
    Polish rounding =
        (cube, point, monitor) -> {
          path.add(Point.of(point));
          return new OptimizationResult(
              Point.of(point),
              cube.value(point),
              1,
              EvaluationCounts.NONE,
              StopReason.GRADIENT_SMALL,
              "");
        };
    basinHopping().search(objective, START, rounding, Monitor.none());
    return path;
  }

  @Test
  void withoutTemperatureNoRiseIsAccepted() {
    List<Double> values = new ArrayList<>();
    Polish recording =
        (cube, point, monitor) -> {
          double value = cube.value(point);
          values.add(value);
          return new OptimizationResult(
              Point.of(point), value, 1, EvaluationCounts.NONE, StopReason.GRADIENT_SMALL, "");
        };
    OptimizationResult cold =
        basinHopping()
            .temperature(0)
            .step(1e-3)
            .search(InCube.of(Problems.beale(), -5, 5), START, recording, Monitor.none());

    // Steps of 1e-3 lead monotonically downhill: each accepted point is the best so far.
    assertEquals(values.stream().mapToDouble(v -> v).min().getAsDouble(), cold.value());
  }

  @Test
  void endsAfterHopsInVain() {
    OptimizationResult result =
        basinHopping()
            .hops(1000)
            .patience(15)
            .search(
                InCube.of(Problems.beale(), -4, 4.5),
                new double[] {0.6, 0.6},
                InCube.polish(bfgs()),
                Monitor.none());

    assertTrue(result.iterations() < 200, result::toString);
    assertTrue(result.value() < 1e-15, result::toString);
  }

  @Test
  void anInfeasibleStartIsLeft() {
    Objective walled = Walled.withNan(rastrigin(), c -> c[0] > 0.8);

    OptimizationResult result =
        basinHopping().search(walled, START, InCube.polish(bfgs()), Monitor.none());

    assertTrue(result.value() < 1e-9, result::toString);
  }

  @Test
  void anotherSeedHopsElsewhere() {
    assertNotEquals(
        basinHopping().hops(3).seed(1).search(rastrigin(), START, Polish.none(), Monitor.none()),
        basinHopping().hops(3).seed(2).search(rastrigin(), START, Polish.none(), Monitor.none()));
  }

  @Test
  void settingsOutOfRangeAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> basinHopping().hops(-1));
    assertThrows(IllegalArgumentException.class, () -> basinHopping().patience(0));
    assertThrows(IllegalArgumentException.class, () -> basinHopping().step(0));
    assertThrows(IllegalArgumentException.class, () -> basinHopping().acceptance(1.5));
    assertThrows(IllegalArgumentException.class, () -> basinHopping().interval(0));
    assertThrows(IllegalArgumentException.class, () -> basinHopping().temperature(-1));
  }
}
