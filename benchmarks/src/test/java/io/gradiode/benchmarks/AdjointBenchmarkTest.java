package io.gradiode.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.annotation.Method;
import io.gradiode.integration.Tolerances;
import io.gradiode.objective.ModelObjective;
import org.junit.jupiter.api.Test;

/** What is compared is the same: the gradient of a network of 100 species, on both ways. */
class AdjointBenchmarkTest {

  @Test
  void bothWaysLeadToTheSameGradient() {
    for (Method method : new Method[] {Method.EXPLICIT, Method.IMPLICIT}) {
      assertSameGradient(Tolerances.relative(1e-10).method(method), 1e-8);
      assertSameGradient(Tolerances.defaults().method(method), 1e-5);
    }
  }

  private static void assertSameGradient(Tolerances tolerances, double accuracy) {
    final double[] forward = new double[100];
    final double[] backward = new double[100];
    final ModelObjective<?> way =
        AdjointBenchmark.objective(
            ReactionNetwork_ForwardModel.MODEL, tolerances, AdjointBenchmark.estimated(100));
    final ModelObjective<?> back =
        AdjointBenchmark.objective(
            ReactionNetwork_BackwardModel.MODEL, tolerances, AdjointBenchmark.estimated(100));
    way.valueAndGradient(AdjointBenchmark.point(), forward);
    back.valueAndGradient(AdjointBenchmark.point(), backward);
    assertTrue(back.lastSteps().backward());
    double largest = 0;
    for (double each : forward) {
      largest = Math.max(largest, Math.abs(each));
    }
    for (int i = 0; i < 100; i++) {
      assertEquals(forward[i], backward[i], accuracy * largest);
    }
  }
}
