package io.gradiode.optimization.commonsmath;

import static io.gradiode.optimization.Optimizers.bfgs;
import static io.gradiode.optimization.commonsmath.CommonsMathOptimizers.bobyqa;
import static io.gradiode.optimization.commonsmath.CommonsMathOptimizers.cmaEs;
import static io.gradiode.optimization.commonsmath.CommonsMathOptimizers.levenbergMarquardt;
import static io.gradiode.optimization.commonsmath.CommonsMathOptimizers.nelderMead;
import static io.gradiode.optimization.commonsmath.CommonsMathOptimizers.nonlinearConjugateGradient;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.gradiode.objective.FiniteDifferences;
import io.gradiode.objective.Objective;
import io.gradiode.optimization.Monitor;
import io.gradiode.optimization.OptimizationResult;
import io.gradiode.optimization.Optimizer;
import io.gradiode.optimization.Problems;
import io.gradiode.optimization.StopReason;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A limit of evaluations is met exactly, whatever the derivatives cost. */
class EvaluationLimitTest {

  static Stream<Arguments> optimizers() {
    return Stream.of(
        limited("BFGS", n -> bfgs().maxEvaluations(n)),
        limited("Levenberg–Marquardt", n -> levenbergMarquardt().maxEvaluations(n)),
        limited("conjugate gradients", n -> nonlinearConjugateGradient().maxEvaluations(n)),
        limited("Nelder–Mead", n -> nelderMead().maxEvaluations(n)),
        limited("BOBYQA", n -> bobyqa().maxEvaluations(n)),
        limited("CMA-ES", n -> cmaEs().maxEvaluations(n)));
  }

  private static Arguments limited(String name, LongFunction<Optimizer> optimizer) {
    return arguments(name, optimizer);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("optimizers")
  void isMetExactlyWithTheBestPointSoFar(String name, LongFunction<Optimizer> optimizer) {
    Objective exact = Problems.wood();
    for (Objective objective :
        new Objective[] {exact, FiniteDifferences.central(exact, 1e-4, 0, 1, 2, 3)}) {
      double valueBefore = Double.POSITIVE_INFINITY;
      for (long limit : new long[] {1, 2, 7, 19}) {
        Optimizer used = optimizer.apply(limit);
        OptimizationResult result =
            used.minimize(
                Space.inCoordinates(used, objective),
                Space.startIn(used, -3, -1, -3, -1),
                Monitor.none());

        assertEquals(StopReason.EVALUATION_LIMIT, result.reason(), result::toString);
        assertEquals(limit, result.evaluations().total(), result::toString);
        assertTrue(result.value() <= valueBefore, result::toString);
        valueBefore = result.value();
      }
    }
  }
}
