package io.gradiode.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The routes to a gradient over spikes compute the same, so that their times can be compared. */
final class SpikingTruthTest {

  /** Two programs, two derivations of the jumps. */
  @ParameterizedTest
  @EnumSource(SpikingProblem.class)
  void generatedAndHandWrittenAgreeAtTightTolerance(SpikingProblem problem) {
    final double[] point = problem.point();
    final double[] generated = new double[point.length];
    final double[] byHand = new double[point.length];
    final double value = SpikingRoute.gradiode(problem, 1e-12).evaluate(point, generated);
    final double expected = SpikingRoute.augmented(problem, 1e-12).evaluate(point, byHand);
    assertEquals(1, value / expected, 1e-8);
    final double error = Reference.error(generated, byHand);
    assertTrue(error < 1e-7, () -> "error " + error);
  }

  @ParameterizedTest
  @EnumSource(SpikingRoute.class)
  void everyRouteComputesTheSameGradient(SpikingRoute route) {
    for (SpikingProblem problem : SpikingProblem.values()) {
      final double error = SpikingAccuracy.mean(problem, route);
      assertTrue(error < 2e-2, () -> problem + ": mean error " + error);
    }
  }

  /** What a ratio of times is worth hangs on this. */
  @ParameterizedTest
  @EnumSource(SpikingProblem.class)
  void theMeanErrorIsNotAboveThePeers(SpikingProblem problem) {
    final double mean = SpikingAccuracy.mean(problem, SpikingRoute.GRADIODE_LOOSE);
    final double peers = SpikingAccuracy.mean(problem, SpikingRoute.AUGMENTED_853);
    assertTrue(mean <= peers, () -> mean + " is above " + peers);
  }

  /** At the parameters of its data, a closed form fits itself. */
  @Test
  void theClosedFormHasNoResiduals() {
    final double[] truth = {200, 10, -70, -50, -58, 3};
    final double[] gradient = new double[truth.length];
    final double value =
        SpikingRoute.augmented(SpikingProblem.LIF, 1e-12).evaluate(truth, gradient);
    assertEquals(0, value, 1e-14);
    assertEquals(10, SpikingProblem.LIF.data().spikes().length);
  }
}
