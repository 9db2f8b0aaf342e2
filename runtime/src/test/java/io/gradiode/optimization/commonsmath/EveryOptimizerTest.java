package io.gradiode.optimization.commonsmath;

import static io.gradiode.optimization.Optimizers.bfgs;
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
import io.gradiode.optimization.CountingObjective;
import io.gradiode.optimization.Monitor;
import io.gradiode.optimization.OptimizationResult;
import io.gradiode.optimization.Optimizer;
import io.gradiode.optimization.Problems;
import io.gradiode.optimization.StopReason;
import io.gradiode.optimization.SumOfSquares;
import io.gradiode.optimization.Walled;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for each local optimizer, ours and Commons Math's. */
class EveryOptimizerTest {

  static Stream<Optimizer> optimizers() {
    return Stream.of(
        bfgs(),
        levenbergMarquardt(),
        nonlinearConjugateGradient(),
        nelderMead(),
        bobyqa(),
        cmaEs());
  }

  @ParameterizedTest(name = "{0}: {1} to {2} within {3} evaluations")
  @CsvSource({
    "BFGS,                rosenbrock,  1e-20,    50",
    "Levenberg–Marquardt, rosenbrock,  1e-20,    25",
    "conjugate gradients, rosenbrock,  1e-20,   700",
    "Nelder–Mead,         rosenbrock,  1e-14,   250",
    "BOBYQA,              rosenbrock,  1e-10,   200",
    "CMA-ES,              rosenbrock,  1e-10,   900",
    "Levenberg–Marquardt, powellBad,   1e-20,    25",
    "Nelder–Mead,         powellBad,   1e-14,   900",
    "BFGS,                wood,        1e-20,    60",
    "Levenberg–Marquardt, wood,        1e-20,    80",
    "conjugate gradients, wood,        1e-18,  1700",
    "Nelder–Mead,         wood,        1e-14,  1100",
    "BOBYQA,              wood,        1e-7,    950",
    "CMA-ES,              wood,        1e-9,   1600",
    "BFGS,                beale,       1e-20,    25",
    "Levenberg–Marquardt, beale,       1e-20,    12",
    "conjugate gradients, beale,       1e-20,   230",
    "Nelder–Mead,         beale,       1e-14,   180",
    "BOBYQA,              beale,       1e-11,   110",
    "CMA-ES,              beale,       1e-11,   700",
    "Levenberg–Marquardt, powellFlat,  1e-20,    45",
    "BOBYQA,              powellFlat,  1e-7,    500",
    "CMA-ES,              powellFlat,  1e-9,   1600",
    "BFGS,                exponential, 1e-20,    35",
    "Levenberg–Marquardt, exponential, 1e-20,    10",
    "conjugate gradients, exponential, 1e-20,   380",
    "Nelder–Mead,         exponential, 1e-14,   320",
    "BOBYQA,              exponential, 1e-9,    200",
    "CMA-ES,              exponential, 1e-11,   900",
  })
  void reaches(String optimizer, String problem, double value, long evaluations) {
    OptimizationResult result =
        minimize(named(optimizer), objective(problem), Monitor.none(), start(problem));

    assertTrue(result.value() <= value, result::toString);
    assertTrue(result.evaluations().total() <= evaluations, result::toString);
    assertTrue(result.reason().converged(), result::toString);
  }

  static Stream<Arguments> walls() {
    Predicate<double[]> beyondTheMinimum = x -> x[0] > 1.2;
    Predicate<double[]> aHoleInTheValley = x -> Math.hypot(x[0] - 0.5, x[1] - 1.2) < 0.5;
    Predicate<double[]> offAThickValley = x -> Math.abs(x[1] - x[0] * x[0]) > 3;
    return optimizers()
        .flatMap(
            optimizer ->
                Stream.of(
                    arguments(optimizer.name(), "beyond the minimum", beyondTheMinimum),
                    arguments(optimizer.name(), "a hole", aHoleInTheValley),
                    arguments(optimizer.name(), "a corridor", offAThickValley)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("walls")
  void survivesPointsThatCannotBeEvaluated(
      String name, String where, Predicate<double[]> forbidden) {
    for (boolean nan : new boolean[] {false, true}) {
      Objective walled =
          nan
              ? Walled.withNan(Problems.rosenbrock(), forbidden)
              : Walled.of(Problems.rosenbrock(), forbidden);
      OptimizationResult result = minimize(named(name), walled, Monitor.none(), -1.2, 1.0);
      // An evolution strategy may come to rest beside the hole: it feels no slope.
      assertTrue(result.value() < (name.equals("CMA-ES") ? 0.1 : 1e-4), result::toString);
    }
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void aStartThatCannotBeEvaluatedIsSaid(Optimizer optimizer) {
    Objective walled = Walled.withNan(Problems.rosenbrock(), x -> x[0] < 0);

    OptimizationResult result = minimize(optimizer, walled, Monitor.none(), -1.2, 1.0);

    assertEquals(StopReason.NO_FEASIBLE_START, result.reason());
    assertEquals(Double.POSITIVE_INFINITY, result.value());
    assertTrue(result.evaluations().total() <= 1, result::toString);
  }

  /** Only the start can be evaluated. */
  @ParameterizedTest
  @MethodSource("optimizers")
  void anIsolatedStartIsTheResult(Optimizer optimizer) {
    Objective walled = Walled.of(Problems.beale(), x -> x[0] != 2.5 || x[1] != 2.5);

    OptimizationResult result = minimize(optimizer, walled, Monitor.none(), 2.5, 2.5);

    assertEquals(Problems.beale().value(new double[] {2.5, 2.5}), result.value());
  }

  /** As the last one, at the origin, where relative steps have no length. */
  @ParameterizedTest
  @MethodSource("optimizers")
  void anIsolatedOriginIsTheResult(Optimizer optimizer) {
    Objective walled = Walled.of(Problems.beale(), x -> Math.abs(x[0]) + Math.abs(x[1]) > 1e-9);

    OptimizationResult result = minimize(optimizer, walled, Monitor.none(), 0.0, 0.0);

    assertEquals(14.203125, result.value(), 1e-6);
    assertTrue(result.evaluations().total() < 2_500, result::toString);
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void oneCoordinateIsEnough(Optimizer optimizer) {
    Objective objective =
        SumOfSquares.of(
            1,
            2,
            (x, r, j) -> {
              r[0] = x[0] - 4;
              r[1] = Math.exp(0.1 * x[0]);
              j[0] = 1;
              j[1] = 0.1 * r[1];
            });

    OptimizationResult result = minimize(optimizer, objective, Monitor.none(), 1.0);

    assertEquals(3.786739, Space.position(optimizer, result, 0), 1e-4, result::toString);
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void aFlatObjectiveEnds(Optimizer optimizer) {
    Objective flat = SumOfSquares.of(2, 1, (x, r, j) -> r[0] = 3);

    OptimizationResult result = minimize(optimizer, flat, Monitor.none(), 1.0, 1.0);

    assertEquals(9, result.value());
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void aCoordinateWithoutInfluenceDoesNoHarm(Optimizer optimizer) {
    Objective beale = Problems.beale();
    Objective idle =
        SumOfSquares.of(
            3,
            3,
            (x, r, j) -> {
              double[] inner = new double[6];
              beale.residualsAndJacobian(Arrays.copyOf(x, 2), r, inner);
              for (int i = 0; i < 3; i++) {
                j[3 * i] = inner[2 * i];
                j[3 * i + 1] = inner[2 * i + 1];
                j[3 * i + 2] = 0;
              }
            });

    OptimizationResult result = minimize(optimizer, idle, Monitor.none(), 1.0, 1.0, 1.0);

    assertTrue(result.value() < 1e-8, result::toString);
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void theSameRunGivesTheSameBits(Optimizer optimizer) {
    OptimizationResult once = minimize(optimizer, Problems.wood(), Monitor.none(), -3, -1, -3, -1);
    OptimizationResult twice = minimize(optimizer, Problems.wood(), Monitor.none(), -3, -1, -3, -1);

    assertEquals(once, twice);
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void theMonitorSeesFallingValuesAndMayStop(Optimizer optimizer) {
    List<Double> values = new ArrayList<>();
    OptimizationResult result =
        minimize(
            optimizer,
            Problems.wood(),
            iteration -> {
              values.add(iteration.value());
              assertEquals(values.size(), iteration.number());
              assertEquals(optimizer.name(), iteration.method());
              return iteration.number() == 7 ? Monitor.Decision.STOP : Monitor.Decision.CONTINUE;
            },
            -3,
            -1,
            -3,
            -1);

    assertEquals(StopReason.CANCELLED, result.reason());
    assertEquals(7, result.iterations());
    assertEquals(7, values.size());
    assertTrue(
        IntStream.range(1, 7).allMatch(i -> values.get(i) <= values.get(i - 1)), values::toString);
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void whatTheObjectiveThrowsIsNotSwallowed(Optimizer optimizer) {
    IllegalStateException own = new IllegalStateException("mine");
    Objective throwing =
        SumOfSquares.of(
            2,
            2,
            (x, r, j) -> {
              throw own;
            });

    assertSame(
        own,
        assertThrows(
            IllegalStateException.class,
            () -> minimize(optimizer, throwing, Monitor.none(), 1.0, 1.0)));
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void aStartOfAnotherLengthIsRefused(Optimizer optimizer) {
    assertThrows(
        IllegalArgumentException.class,
        () -> optimizer.minimize(Problems.wood(), new double[] {0.5, 0.5}, Monitor.none()));
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void theStartIsNotChangedAndCountsAreTrue(Optimizer optimizer) {
    CountingObjective counting = CountingObjective.of(Problems.beale());
    Objective objective = Space.inCoordinates(optimizer, counting);
    double[] start = Space.startIn(optimizer, 1.0, 1.0);
    double[] copy = start.clone();

    OptimizationResult result = optimizer.minimize(objective, start, Monitor.none());

    assertTrue(Arrays.equals(copy, start));
    assertEquals(counting.counts(), result.evaluations());
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void aKnownNoiseSavesEvaluations(Optimizer optimizer) {
    long exact = minimize(optimizer, offset(), Monitor.none(), -1.2, 1.0).evaluations().total();
    OptimizationResult rough =
        minimize(optimizer.assumingNoise(1e-4), offset(), Monitor.none(), -1.2, 1.0);

    // BFGS confirms a stall by a restart, which costs what is saved where the surface is smooth.
    long confirmation = "BFGS".equals(optimizer.name()) ? 10 : 0;
    assertTrue(rough.evaluations().total() <= exact + confirmation, rough::toString);
    assertTrue(rough.value() < 1.01, rough::toString);
  }

  /** Data in amperes or in nanoamperes: the values differ by 18 orders of magnitude. */
  @ParameterizedTest
  @MethodSource("optimizers")
  void theUnitOfTheResidualsDoesNotMatter(Optimizer optimizer) {
    for (double unit : new double[] {1e-12, 1e12}) {
      for (double[] start : new double[][] {{-1.2, 1.0}, {0.0, 0.0}}) {
        Objective scaled = scaled(offset(), unit);
        OptimizationResult result = minimize(optimizer, scaled, Monitor.none(), start);
        String message = unit + " from " + Arrays.toString(start) + ": " + result;
        assertEquals(1.0, result.value() / (unit * unit), 1e-6, message);
        assertEquals(1.0, Space.position(optimizer, result, 0), 1e-2, message);
      }
    }
  }

  static Stream<Optimizer> exactOptimizers() {
    return Stream.of(
        bfgs().noise(1e-13),
        levenbergMarquardt().valueTolerance(1e-12),
        nonlinearConjugateGradient().valueTolerance(1e-12),
        nelderMead().valueTolerance(1e-12),
        cmaEs().valueTolerance(1e-12));
  }

  @ParameterizedTest
  @MethodSource("exactOptimizers")
  void aToleranceOfTheUserWinsOverAnAssumedNoise(Optimizer exact) {
    assertEquals(
        minimize(exact, offset(), Monitor.none(), -1.2, 1.0),
        minimize(exact.assumingNoise(1e-2), offset(), Monitor.none(), -1.2, 1.0));
  }

  private static Objective scaled(Objective objective, double factor) {
    return SumOfSquares.of(
        objective.dimension(),
        objective.residualCount(),
        (x, r, j) -> {
          objective.residualsAndJacobian(x, r, j);
          for (int i = 0; i < r.length; i++) {
            r[i] *= factor;
          }
          for (int i = 0; i < j.length; i++) {
            j[i] *= factor;
          }
        });
  }

  /** Rosenbrock's function plus one. */
  private static Objective offset() {
    return SumOfSquares.of(
        2,
        3,
        (x, r, j) -> {
          Arrays.fill(j, 0);
          r[0] = 10 * (x[1] - x[0] * x[0]);
          r[1] = 1 - x[0];
          r[2] = 1;
          j[0] = -20 * x[0];
          j[1] = 10;
          j[2] = -1;
        });
  }

  private static Optimizer named(String name) {
    return optimizers().filter(optimizer -> optimizer.name().equals(name)).findFirst().get();
  }

  private static Objective objective(String name) {
    return switch (name) {
      case "rosenbrock" -> Problems.rosenbrock();
      case "powellBad" -> Problems.powellBadlyScaled();
      case "powellFlat" -> Problems.powellSingular();
      case "wood" -> Problems.wood();
      case "beale" -> Problems.beale();
      default -> Problems.exponential();
    };
  }

  private static double[] start(String name) {
    return switch (name) {
      case "rosenbrock" -> new double[] {-1.2, 1};
      case "powellBad" -> new double[] {0, 1};
      case "powellFlat" -> new double[] {3, -1, 0, 1};
      case "wood" -> new double[] {-3, -1, -3, -1};
      case "beale" -> new double[] {1, 1};
      default -> new double[] {1, 0.3, 0};
    };
  }

  private static OptimizationResult minimize(
      Optimizer optimizer, Objective objective, Monitor monitor, double... start) {
    return optimizer.minimize(
        Space.inCoordinates(optimizer, objective), Space.startIn(optimizer, start), monitor);
  }
}
