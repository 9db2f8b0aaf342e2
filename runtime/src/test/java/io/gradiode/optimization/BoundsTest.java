package io.gradiode.optimization;

import static io.gradiode.optimization.Optimizers.lbfgsb;
import static io.gradiode.optimization.Optimizers.levenbergMarquardt;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.gradiode.objective.FiniteDifferences;
import io.gradiode.objective.Objective;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the optimizers of {@link Coordinates#BOX} do with bounds; {@link Boxed} watches them. */
class BoundsTest {

  private static final double INF = Double.POSITIVE_INFINITY;

  private static List<Optimizer> optimizers() {
    return List.of(levenbergMarquardt(), lbfgsb());
  }

  /**
   * Name, objective, bounds, start, minimum. Minima of Rosenbrock's function at bounds are in
   * closed form; problems 1 and 2 of W. Hock and K. Schittkowski, Test Examples for Nonlinear
   * Programming Codes, Lecture Notes in Economics and Mathematical Systems 187, Springer 1981.
   */
  static Stream<Arguments> knownMinima() {
    Objective rosenbrock = Problems.rosenbrock();
    double a = Math.sqrt(598.0 / 1200.0);
    double x1 = 2 * a * Math.cos(Math.acos(1 / (400 * a * a * a)) / 3);
    return Stream.of(
        arguments("Hock 1", rosenbrock, x(-INF, -1.5), x(INF, INF), x(-2, 1), x(1, 1)),
        arguments("Hock 2", rosenbrock, x(-INF, 1.5), x(INF, INF), x(2, 2), x(x1, 1.5)),
        arguments("inactive", rosenbrock, x(-2, -2), x(2, 2), x(-1.2, 1), x(1, 1)),
        arguments("x1 <= 0.5", rosenbrock, x(-2, -2), x(0.5, 2), x(-1.2, 1), x(0.5, 0.25)),
        arguments("start on it", rosenbrock, x(-2, -2), x(0.5, 2), x(0.5, -2), x(0.5, 0.25)),
        arguments("from a corner", rosenbrock, x(-2, -2), x(2, 2), x(2, -2), x(1, 1)),
        arguments("from outside", rosenbrock, x(-2, -2), x(2, 2), x(9, -9), x(1, 1)),
        arguments("x1 >= 1.5", rosenbrock, x(1.5, -INF), x(INF, INF), x(3, 3), x(1.5, 2.25)),
        arguments("minimum on bounds", rosenbrock, x(1, -2), x(2, 1), x(1.5, -1), x(1, 1)),
        arguments("fixed", rosenbrock, x(0.7, -2), x(0.7, 2), x(0.7, 2), x(0.7, 0.49)),
        arguments("all fixed", rosenbrock, x(0.7, 2), x(0.7, 2), x(0.7, 2), x(0.7, 2)),
        arguments("Beale", Problems.beale(), x(0, -1), x(3, 2), x(1, 1), x(3, 0.5)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("knownMinima")
  void findsAMinimumInsideOrOnABound(
      String name,
      Objective objective,
      double[] lower,
      double[] upper,
      double[] start,
      double[] minimum) {
    for (Optimizer optimizer : optimizers()) {
      Boxed boxed = Boxed.of(objective, lower, upper);
      OptimizationResult result = optimizer.minimize(boxed, start, Monitor.none());

      String message = optimizer.name() + ": " + result;
      double[] found = result.point().toArray();
      assertArrayEquals(minimum, found, 1e-6, message);
      assertTrue(result.reason().converged(), message);
      for (int i = 0; i < minimum.length; i++) {
        if (minimum[i] == lower[i] || minimum[i] == upper[i]) {
          assertEquals(minimum[i], found[i], 1e-10, message);
        }
      }
    }
  }

  /** Problems of the collection in boxes that cut their minimum off. */
  static Stream<Arguments> cutOff() {
    return MghTest.problems().stream()
        .filter(p -> List.of(6, 7, 8, 12, 13, 14, 15, 16, 17, 19, 25, 30, 31).contains(p.number()))
        .flatMap(p -> Stream.of(arguments(p, 1L), arguments(p, 2L), arguments(p, 3L)));
  }

  /** In a random box round the start, of half to twice its size; every other bound is missing. */
  @ParameterizedTest
  @MethodSource("cutOff")
  void endsWhereTheBoundsAndTheGradientBalance(MghProblem problem, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] start = problem.start(1);
    double[] lower = start.clone();
    double[] upper = start.clone();
    for (int i = 0; i < start.length; i++) {
      double size = 0.2 * Math.max(0.5, Math.abs(start[i]));
      lower[i] = random.nextBoolean() ? start[i] - size * random.nextDouble() : -INF;
      upper[i] = random.nextBoolean() ? start[i] + size * random.nextDouble() : INF;
    }
    Boxed boxed = Boxed.of(problem.objective(), lower, upper);
    for (Optimizer optimizer : optimizers()) {
      OptimizationResult result = optimizer.minimize(boxed, start, Monitor.none());

      String message = optimizer.name() + ": " + result;
      assertTrue(result.reason().converged(), message);
      double violation = boxed.violation(result.point().toArray());
      assertTrue(
          violation <= 1e-6 * boxed.violation(start), () -> "slope " + violation + "; " + message);
    }
  }

  @Test
  void differencesAtABoundStayInside() {
    for (Optimizer optimizer : optimizers()) {
      Objective boxed = Boxed.of(Problems.rosenbrock(), x(-2, -2), x(0.5, 2));
      for (Objective differences :
          List.of(
              FiniteDifferences.central(boxed, 1e-5, 0, 1),
              FiniteDifferences.forward(boxed, 1e-7, 0, 1))) {
        OptimizationResult result = optimizer.minimize(differences, x(0.5, -2), Monitor.none());
        assertArrayEquals(x(0.5, 0.25), result.point().toArray(), 1e-4, result::toString);
      }
    }
  }

  @Test
  void boundsThatExcludeEachOtherAreNamed() {
    for (Optimizer optimizer : optimizers()) {
      Objective boxed = Boxed.of(Problems.rosenbrock(), x(-2, 3), x(0.5, 2));
      String message =
          assertThrows(
                  IllegalArgumentException.class,
                  () -> optimizer.minimize(boxed, x(0, 0), Monitor.none()))
              .getMessage();
      assertEquals("coordinate 1 has the lower bound 3.0 and the upper bound 2.0", message);
    }
  }

  /** Damped least squares in random boxes: no feasible direction may lower the value. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void boxedLeastSquaresSatisfyTheirOptimalityConditions(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int n = 2 + random.nextInt(6);
    int rows = seed % 3 == 0 ? n - 1 : n;
    double[] a = random.doubles((long) rows * n, -1, 1).toArray();
    double[] c = random.doubles(rows, -1, 1).toArray();
    double[] lower = random.doubles(n, -1, 0).toArray();
    double[] upper = IntStream.range(0, n).mapToDouble(i -> i % 3 == 0 ? INF : 0.3).toArray();
    BoxedLeastSquares problem = new BoxedLeastSquares(n);
    problem.pose(a, rows, c, lower, upper);
    for (double damping : new double[] {0, 1e-3, 1}) {
      problem.solve(damping);
      double[] q = problem.solution();
      for (int j = 0; j < n; j++) {
        double slope = damping * q[j];
        for (int i = 0; i < rows; i++) {
          double residual = c[i];
          for (int k = 0; k < n; k++) {
            residual += a[i * n + k] * q[k];
          }
          slope += residual * a[i * n + j];
        }
        assertTrue(q[j] >= lower[j] && q[j] <= upper[j]);
        assertTrue(q[j] == lower[j] || slope <= 1e-12, "damping " + damping + ", slope " + slope);
        assertTrue(q[j] == upper[j] || slope >= -1e-12, "damping " + damping + ", slope " + slope);
      }
    }
  }

  /** The region's radius is kept to a tenth, within the box. */
  @ParameterizedTest
  @ValueSource(doubles = {1e-6, 1e-2, 0.1, 0.5, 1, 100})
  void theTrustRegionKeepsItsRadius(double radius) {
    SplittableRandom random = new SplittableRandom(11);
    int n = 5;
    double[] a = random.doubles((long) n * n, -1, 1).toArray();
    double[] c = random.doubles(n, -1, 1).toArray();
    double[] lower = x(-INF, -0.05, -INF, -1, -1);
    double[] upper = x(INF, INF, 0.02, 1, 1);
    BoxedLeastSquares problem = new BoxedLeastSquares(n);
    TrustRegion region = new TrustRegion(problem);
    problem.pose(a, n, c, lower, upper);
    region.solve(radius);

    assertTrue(problem.norm() <= 1.1 * radius);
    assertTrue(!region.isBinding() || problem.norm() >= 0.9 * radius);
    assertTrue(problem.reduction() <= region.reductionWithoutRegion() * (1 + 1e-12));
    assertTrue(problem.reduction() > 0);
  }

  private static double[] x(double... numbers) {
    return numbers;
  }
}
