package io.gradiode.optimization;

import static io.gradiode.optimization.Optimizers.bfgs;
import static io.gradiode.optimization.Optimizers.lbfgsb;
import static io.gradiode.optimization.Optimizers.levenbergMarquardt;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.objective.Objective;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every local optimizer of this package does when something is in its way. */
class LocalOptimizersTest {

  static Stream<Optimizer> optimizers() {
    return Stream.of(levenbergMarquardt(), lbfgsb(), bfgs());
  }

  /** The way from the start leads through the wall; the minimum lies on this side. */
  @ParameterizedTest
  @MethodSource("optimizers")
  void stepsIntoAWallAreShortened(Optimizer optimizer) {
    for (double wall : new double[] {1.001, 1.1, 1.5}) {
      Objective walled = Walled.of(Problems.rosenbrock(), x -> x[0] > wall);
      OptimizationResult result = optimizer.minimize(walled, x(-1.2, 1), Monitor.none());
      assertArrayEquals(x(1, 1), result.point().toArray(), 1e-6, result::toString);
    }
  }

  /** The minimum lies beyond the wall: the best point is near the wall, and nothing is thrown. */
  @ParameterizedTest
  @MethodSource("optimizers")
  void aForbiddenMinimumIsApproachedAsFarAsAllowed(Optimizer optimizer) {
    Objective walled = Walled.withNan(Problems.beale(), x -> x[0] > 2.5);
    OptimizationResult result = optimizer.minimize(walled, x(1, 1), Monitor.none());
    assertTrue(result.point().get(0) > 2.3, result::toString);
    assertTrue(result.value() < 0.1, result::toString);
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void aDerivativeThatIsNotANumberIsAFailedTrial(Optimizer optimizer) {
    Objective spoilt =
        SumOfSquares.of(
            2,
            2,
            (x, r, j) -> {
              Problems.rosenbrock().residualsAndJacobian(x, r, j);
              j[0] = x[0] > 1.01 ? Double.NaN : j[0];
            });
    OptimizationResult result = optimizer.minimize(spoilt, x(-1.2, 1), Monitor.none());
    assertArrayEquals(x(1, 1), result.point().toArray(), 1e-6, result::toString);
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void aStartThatCannotBeEvaluatedIsSaid(Optimizer optimizer) {
    Objective nowhere = Walled.withNan(Problems.rosenbrock(), x -> true);
    OptimizationResult result = optimizer.minimize(nowhere, x(-1.2, 1), Monitor.none());
    assertEquals(StopReason.NO_FEASIBLE_START, result.reason());
    assertEquals(Double.POSITIVE_INFINITY, result.value());
    assertArrayEquals(x(-1.2, 1), result.point().toArray());
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void aStartOfAnotherLengthIsRefused(Optimizer optimizer) {
    assertThrows(
        IllegalArgumentException.class,
        () -> optimizer.minimize(Problems.rosenbrock(), x(1, 1, 1), Monitor.none()));
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void stopsOnRequestAfterAnyIteration(Optimizer optimizer) {
    for (int number : new int[] {1, 3, 7}) {
      OptimizationResult result =
          optimizer.minimize(
              Problems.wood(),
              x(-3, -1, -3, -1),
              i -> i.number() == number ? Monitor.Decision.STOP : Monitor.Decision.CONTINUE);
      assertEquals(StopReason.CANCELLED, result.reason());
      assertEquals(number, result.iterations());
      assertTrue(result.value() < 19192, result::toString);
    }
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void whatTheObjectiveThrowsReachesTheCaller(Optimizer optimizer) {
    RuntimeException signal = new RuntimeException("enough");
    int[] evaluations = {0};
    Objective limited =
        SumOfSquares.of(
            2,
            2,
            (x, r, j) -> {
              if (++evaluations[0] > 5) {
                throw signal;
              }
              Problems.rosenbrock().residualsAndJacobian(x, r, j);
            });
    RuntimeException thrown =
        assertThrows(
            RuntimeException.class, () -> optimizer.minimize(limited, x(-1.2, 1), Monitor.none()));
    assertSame(signal, thrown);
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void atAMinimumThereIsNothingToDo(Optimizer optimizer) {
    OptimizationResult result = optimizer.minimize(Problems.rosenbrock(), x(1, 1), Monitor.none());
    assertEquals(StopReason.GRADIENT_SMALL, result.reason());
    assertEquals(1, result.evaluations().total());
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void equalRunsHaveEqualBits(Optimizer optimizer) {
    OptimizationResult one = optimizer.minimize(Problems.wood(), x(-3, -1, -3, -1), Monitor.none());
    OptimizationResult other =
        optimizer.minimize(Problems.wood(), x(-3, -1, -3, -1), Monitor.none());
    assertEquals(one, other);
  }

  /** Residuals that are off by a random part of the value's root, as an integrator's are. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void noiseEndsARunNearTheMinimum(long seed) {
    optimizers()
        .forEach(
            optimizer -> {
              SplittableRandom random = new SplittableRandom(seed);
              Objective noisy =
                  SumOfSquares.of(
                      2,
                      3,
                      (x, r, j) -> {
                        double[] jacobian = new double[4];
                        double[] residuals = new double[2];
                        Problems.rosenbrock().residualsAndJacobian(x, residuals, jacobian);
                        System.arraycopy(jacobian, 0, j, 0, 4);
                        System.arraycopy(residuals, 0, r, 0, 2);
                        r[2] = 1 + 1e-7 * (random.nextDouble() - 0.5);
                        j[4] = 0;
                        j[5] = 0;
                      });
              OptimizationResult result =
                  optimizer.assumingNoise(1e-6).minimize(noisy, x(-1.2, 1), Monitor.none());
              assertEquals(1, result.value(), 1e-5, result::toString);
              assertTrue(result.reason().converged(), result::toString);
              assertTrue(result.evaluations().total() <= 60, result::toString);
            });
  }

  @Test
  void levenbergMarquardtKeepsItsLimits() {
    OptimizationResult few =
        levenbergMarquardt()
            .maxEvaluations(7)
            .minimize(Problems.wood(), x(-3, -1, -3, -1), Monitor.none());
    OptimizationResult brief =
        levenbergMarquardt()
            .maxIterations(3)
            .minimize(Problems.wood(), x(-3, -1, -3, -1), Monitor.none());

    assertEquals(StopReason.EVALUATION_LIMIT, few.reason());
    assertEquals(7, few.evaluations().total());
    assertEquals(StopReason.ITERATION_LIMIT, brief.reason());
    assertEquals(3, brief.iterations());
  }

  @Test
  void limitedMemoryKeepsItsLimits() {
    OptimizationResult few =
        lbfgsb().maxEvaluations(10).minimize(Problems.wood(), x(-3, -1, -3, -1), Monitor.none());
    OptimizationResult brief =
        lbfgsb().maxIterations(3).minimize(Problems.wood(), x(-3, -1, -3, -1), Monitor.none());
    OptimizationResult forgetful =
        lbfgsb().memory(1).minimize(Problems.wood(), x(-3, -1, -3, -1), Monitor.none());

    assertEquals(StopReason.EVALUATION_LIMIT, few.reason());
    assertTrue(few.evaluations().total() <= 10, few::toString);
    assertEquals(StopReason.ITERATION_LIMIT, brief.reason());
    assertEquals(3, brief.iterations());
    assertArrayEquals(x(1, 1, 1, 1), forgetful.point().toArray(), 1e-5, forgetful::toString);
  }

  /** A likelihood may be negative, and has no residuals. */
  @Test
  void quasiNewtonMethodsNeedNoResidualsAndNoSign() {
    Objective objective = WithoutResiduals.of(Problems.wood(), -1000);
    for (Optimizer optimizer : List.of(bfgs(), lbfgsb())) {
      OptimizationResult result = optimizer.minimize(objective, x(-3, -1, -3, -1), Monitor.none());
      assertEquals(-1000, result.value(), 1e-9, result::toString);
      assertTrue(result.reason().converged(), result::toString);
    }
  }

  @Test
  void levenbergMarquardtNeedsResiduals() {
    String message =
        assertThrows(
                IllegalStateException.class,
                () ->
                    levenbergMarquardt()
                        .minimize(
                            WithoutResiduals.of(Problems.wood(), 0), x(1, 1, 1, 1), Monitor.none()))
            .getMessage();
    assertTrue(message.endsWith("use bfgs() or lbfgsb()"), message);
  }

  @Test
  void settingsOutOfRangeAreNamed() {
    String message =
        assertThrows(IllegalArgumentException.class, () -> levenbergMarquardt().noise(-1))
            .getMessage();
    assertEquals("noise must be finite and not negative, not -1.0", message);
    assertThrows(IllegalArgumentException.class, () -> levenbergMarquardt().maxIterations(0));
    assertThrows(IllegalArgumentException.class, () -> levenbergMarquardt().maxEvaluations(0));
    assertThrows(
        IllegalArgumentException.class, () -> levenbergMarquardt().valueTolerance(Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> levenbergMarquardt().pointTolerance(-1));
    assertThrows(
        IllegalArgumentException.class,
        () -> levenbergMarquardt().gradientTolerance(Double.POSITIVE_INFINITY));
    assertThrows(IllegalArgumentException.class, () -> lbfgsb().memory(0));
    assertThrows(IllegalArgumentException.class, () -> lbfgsb().firstStep(0));
  }

  private static double[] x(double... numbers) {
    return numbers;
  }
}
