package io.gradiode.optimization;

import static io.gradiode.optimization.Optimizers.bfgs;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.gradiode.objective.FiniteDifferences;
import io.gradiode.objective.Objective;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BfgsTest {

  /** Problem, start, minimum reached, most evaluations of value and gradient. */
  static Stream<Arguments> problems() {
    return Stream.of(
        arguments("Rosenbrock", Problems.rosenbrock(), start(-1.2, 1), 1e-20, 50),
        arguments("Powell, badly scaled", Problems.powellBadlyScaled(), start(0, 1), 1e-20, 300),
        arguments("Powell, singular", Problems.powellSingular(), start(3, -1, 0, 1), 1e-20, 180),
        arguments("Wood", Problems.wood(), start(-3, -1, -3, -1), 1e-20, 60),
        arguments("Beale", Problems.beale(), start(1, 1), 1e-20, 25),
        arguments("Rastrigin", Problems.rastrigin(3), start(0.3, -0.2, 0.1), 1e-20, 25),
        arguments("exponential", Problems.exponential(), start(1, 0.3, 0), 1e-20, 35));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("problems")
  void reachesTheMinimumWithin(
      String name, Objective objective, double[] start, double value, int evaluations) {
    OptimizationResult result = bfgs().minimize(objective, start, Monitor.none());

    assertTrue(result.value() <= value, result::toString);
    assertTrue(result.evaluations().gradients() <= evaluations, result::toString);
    assertEquals(0, result.evaluations().values(), result::toString);
    assertTrue(result.reason().converged(), result::toString);
    assertEquals(result.value(), objective.value(result.point().toArray()));
  }

  /** Near to a pole, steps are short in any unit but the logarithm's: no reason to end. */
  @ParameterizedTest
  @ValueSource(doubles = {1e-8, 1e-12, 4e-12, 1e-13, 1e-14, 1e-16})
  void isNotStalledNextToAPole(double nearby) {
    SumOfSquares logarithm =
        SumOfSquares.of(
            2,
            2,
            (x, residuals, jacobian) -> {
              residuals[0] = (x[0] > 0 ? Math.log(x[0]) : Double.NaN) - x[1];
              residuals[1] = 10 * (x[1] - 1);
              jacobian[0] = 1 / x[0];
              jacobian[1] = -1;
              jacobian[2] = 0;
              jacobian[3] = 10;
            });
    OptimizationResult result = bfgs().minimize(logarithm, start(nearby, 0.5), Monitor.none());

    assertEquals(Math.E, result.point().get(0), 1e-6, result::toString);
    assertTrue(result.reason().converged(), result::toString);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("problems")
  void everyAcceptedStepSatisfiesTheStrongWolfeConditions(
      String name, Objective objective, double[] start, double value, int evaluations) {
    List<double[]> path = new ArrayList<>(List.of(start));
    bfgs()
        .noise(0)
        .minimize(
            objective,
            start,
            iteration -> {
              path.add(iteration.point().toArray());
              return Monitor.Decision.CONTINUE;
            });

    for (int k = 1; k < path.size(); k++) {
      double[] before = new double[start.length];
      double[] after = new double[start.length];
      double valueBefore = objective.valueAndGradient(path.get(k - 1), before);
      double valueAfter = objective.valueAndGradient(path.get(k), after);
      double[] step = minus(path.get(k), path.get(k - 1));
      double slopeBefore = Trial.dot(step, before);
      double slopeAfter = Trial.dot(step, after);
      if (-slopeBefore < 1e-20) {
        break; // below, slopes are rounding errors
      }
      String where = name + ", iteration " + k;
      assertTrue(
          valueAfter <= valueBefore + StrongWolfeLineSearch.SUFFICIENT_DECREASE * slopeBefore,
          where);
      assertTrue(
          Math.abs(slopeAfter)
              <= StrongWolfeLineSearch.CURVATURE * Math.abs(slopeBefore) * (1 + 1e-9),
          where);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("problems")
  void worksWithGradientsByFiniteDifferences(
      String name, Objective objective, double[] start, double value, int evaluations) {
    if (name.startsWith("Powell")) {
      return; // differences cannot resolve the one's scales, nor the other's singular Hessian
    }
    int[] all = IntStream.range(0, start.length).toArray();
    Objective differences = FiniteDifferences.central(objective, 1e-5, all);

    OptimizationResult result = bfgs().minimize(differences, start, Monitor.none());

    assertTrue(result.value() <= 1e-8, result::toString);
    assertTrue(result.evaluations().gradients() <= 200, result::toString);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void endsAtTheNoiseFloor(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Objective exact = withOffset(Problems.rosenbrock());
    Objective noisy = noisy(exact, 1e-6, random);

    OptimizationResult result = bfgs().noise(1e-6).minimize(noisy, start(-1.2, 1), Monitor.none());

    String message = "seed " + seed + ": " + result;
    assertTrue(
        List.of(StopReason.NOISE_FLOOR, StopReason.GRADIENT_SMALL).contains(result.reason()),
        message);
    assertTrue(exact.value(result.point().toArray()) < 1 + 1e-4, message);
    assertTrue(result.evaluations().gradients() < 80, message);
  }

  @Test
  void aKnownNoiseOfTheUserWinsOverAnAssumedOne() {
    assertEquals(1e-3, bfgs().noise(1e-3).assumingNoise(1e-9).noise());
    assertEquals(1e-9, bfgs().assumingNoise(1e-9).noise());
  }

  /** The way from the start leads through the wall; the minimum lies on this side. */
  @Test
  void stepsIntoAForbiddenHalfSpaceAreShortened() {
    Objective walled = Walled.of(Problems.rosenbrock(), x -> x[0] > 1.001);

    OptimizationResult result = bfgs().minimize(walled, start(-1.2, 1), Monitor.none());

    assertArrayEquals(new double[] {1, 1}, result.point().toArray(), 1e-6, result::toString);
  }

  /** The minimum lies beyond the wall: the best point is near the wall, and nothing is thrown. */
  @Test
  void aForbiddenMinimumIsApproachedAsFarAsAllowed() {
    Objective walled = Walled.withNan(Problems.beale(), x -> x[0] > 2.5);

    OptimizationResult result = bfgs().minimize(walled, start(1, 1), Monitor.none());

    assertTrue(result.point().get(0) > 2.3, result::toString);
    assertTrue(result.value() < 0.1, result::toString);
    assertEquals(StopReason.LINE_SEARCH_FAILED, result.reason(), result::toString);
  }

  @Test
  void stopsOnRequestWithTheBestPointSoFar() {
    OptimizationResult result =
        bfgs()
            .minimize(
                Problems.rosenbrock(),
                start(-1.2, 1),
                i -> i.number() == 5 ? Monitor.Decision.STOP : Monitor.Decision.CONTINUE);

    assertEquals(StopReason.CANCELLED, result.reason());
    assertEquals(5, result.iterations());
    assertTrue(result.value() < 24.2, result::toString);
  }

  @Test
  void keepsItsLimits() {
    Objective objective = Problems.rosenbrock();
    OptimizationResult few =
        bfgs().maxEvaluations(10).minimize(objective, start(-1.2, 1), Monitor.none());
    OptimizationResult short_ =
        bfgs().maxIterations(3).minimize(objective, start(-1.2, 1), Monitor.none());

    assertEquals(StopReason.EVALUATION_LIMIT, few.reason());
    assertTrue(few.evaluations().total() <= 10, few::toString);
    assertEquals(StopReason.ITERATION_LIMIT, short_.reason());
    assertEquals(3, short_.iterations());
  }

  @Test
  void aSettingOutOfRangeIsNamed() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> bfgs().noise(-1));
    assertEquals("noise must be finite and not negative, not -1.0", e.getMessage());
    assertThrows(IllegalArgumentException.class, () -> bfgs().maxIterations(0));
    assertThrows(IllegalArgumentException.class, () -> bfgs().firstStep(0));
  }

  @Test
  void anObjectiveOfOneCoordinateAndOneAtItsMinimumAreFine() {
    Objective parabola =
        SumOfSquares.of(
            1,
            1,
            (x, r, j) -> {
              r[0] = x[0] - 4;
              j[0] = 1;
            });
    assertEquals(4, bfgs().minimize(parabola, start(0), Monitor.none()).point().get(0), 1e-9);
    OptimizationResult there = bfgs().minimize(parabola, start(4), Monitor.none());
    assertEquals(StopReason.GRADIENT_SMALL, there.reason());
    assertEquals(1, there.evaluations().total());
  }

  private static double[] start(double... x) {
    return x;
  }

  private static double[] minus(double[] a, double[] b) {
    return IntStream.range(0, a.length).mapToDouble(i -> a[i] - b[i]).toArray();
  }

  /** The objective plus one. */
  private static Objective withOffset(Objective objective) {
    int n = objective.dimension();
    int m = objective.residualCount();
    return SumOfSquares.of(
        n,
        m + 1,
        (x, r, j) -> {
          double[] residuals = new double[m];
          double[] jacobian = new double[m * n];
          objective.residualsAndJacobian(x, residuals, jacobian);
          System.arraycopy(residuals, 0, r, 0, m);
          System.arraycopy(jacobian, 0, j, 0, m * n);
          r[m] = 1;
        });
  }

  /** Values and gradients that are off by a random part of themselves. */
  private static Objective noisy(Objective objective, double relative, SplittableRandom random) {
    return new Objective() {
      @Override
      public int dimension() {
        return objective.dimension();
      }

      @Override
      public int residualCount() {
        return objective.residualCount();
      }

      @Override
      public double value(double[] x) {
        return objective.value(x) * (1 + relative * (random.nextDouble() - 0.5));
      }

      @Override
      public double valueAndGradient(double[] x, double[] gradient) {
        double value = objective.valueAndGradient(x, gradient);
        for (int i = 0; i < gradient.length; i++) {
          gradient[i] += relative * value * (random.nextDouble() - 0.5);
        }
        return value * (1 + relative * (random.nextDouble() - 0.5));
      }

      @Override
      public double residualsAndJacobian(double[] x, double[] residuals, double[] jacobian) {
        return objective.residualsAndJacobian(x, residuals, jacobian);
      }

      @Override
      public Objective coupled(double strength) {
        throw new UnsupportedOperationException();
      }

      @Override
      public Objective fork() {
        return this;
      }
    };
  }
}
