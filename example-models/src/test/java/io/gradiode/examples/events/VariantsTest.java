package io.gradiode.examples.events;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.ThreadMXBean;
import io.gradiode.integration.SensitivitySolver;
import io.gradiode.integration.Tolerances;
import io.gradiode.observation.Experiment;
import io.gradiode.observation.Signal;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Other ways to say when something happens: at once, after the last spike, in an order. */
final class VariantsTest {

  @Test
  void aThresholdThatIsHeldMakesASpikeAfterEachRefractoryPeriod() {
    final double[] values =
        HeldModel.MODEL
            .values()
            .set(HeldModel.DRIVE, 20)
            .set(HeldModel.TAU, 10)
            .set(HeldModel.V_TH, 12)
            .set(HeldModel.T_REF, 7)
            .toArray();
    final Dual[] p = Dual.parameters(values);
    final Dual reach = p[HeldModel.DRIVE.index()].minus(p[HeldModel.V_TH.index()]);
    final Dual first = p[HeldModel.DRIVE.index()].over(reach).log().times(p[HeldModel.TAU.index()]);
    final Proof<Held> proof =
        Proof.of(HeldModel.MODEL, values, Experiment.of(HeldModel.MODEL).sample(3, 20).until(50))
            .assertCount(6, HeldModel.SPIKE);
    for (int i = 0; i < 6; i++) {
      final Dual spike = first.plus(p[HeldModel.T_REF.index()].times(i));
      proof.assertTime(HeldModel.SPIKE, i, spike, 1e-11);
    }
    // The clock that a reset reads is not moved by parameters, but the time of the reset is.
    proof
        .assertOutput(1, HeldModel.SEEN, first.plus(p[HeldModel.T_REF.index()]), 1e-11)
        .assertDerivatives();
  }

  @Test
  void theLastSpikeInEquationsAndAThresholdOfTwoConditionsThatDependsOnTime() {
    final double[] values =
        RecoveringModel.MODEL
            .values()
            .set(RecoveringModel.DRIVE, 20)
            .set(RecoveringModel.TAU, 10)
            .set(RecoveringModel.MORE, 2)
            .set(RecoveringModel.TAU_LEAK, 5)
            .set(RecoveringModel.TAU_W, 11)
            .set(RecoveringModel.V_TH, 10)
            .set(RecoveringModel.DEPTH, 0.2)
            .set(RecoveringModel.RATE, 0.03)
            .set(RecoveringModel.LEAST, 0.75)
            .set(RecoveringModel.USED, 0.9)
            .set(RecoveringModel.V_R, 3)
            .toArray();
    Proof.of(
            RecoveringModel.MODEL,
            values,
            Experiment.of(RecoveringModel.MODEL).sample(3, 21, 60, 90).until(100))
        .assertCount(9, RecoveringModel.SPIKE)
        .assertDerivatives()
        .assertMatter(
            RecoveringModel.V_TH,
            RecoveringModel.DEPTH,
            RecoveringModel.RATE,
            RecoveringModel.LEAST,
            RecoveringModel.USED,
            RecoveringModel.V_R);
  }

  /**
   * At one time: first what is declared first, then what follows from it. With {@code d =
   * exp(−0.3)} the rows are {@code (2 (d + 3) d − 1) d}, {@code (2 d d + 3 − 1) d}, and {@code (2 h
   * + 3 − 1) h} with {@code h = exp(−0.45)}.
   */
  @ParameterizedTest
  @CsvSource({
    "1, 2, 3.365190915363639",
    "2, 1, 2.294775760844634",
    "1.5, 1.5, 2.088395622724745",
  })
  void eventsAtOneTimeHappenInTheOrderOfTheirDeclaration(double t1, double t2, double expected) {
    final double[] values =
        OrderedModel.MODEL
            .values()
            .set(OrderedModel.K, 0.3)
            .set(OrderedModel.T_1, t1)
            .set(OrderedModel.T_2, t2)
            .set(OrderedModel.ADDED, 3)
            .set(OrderedModel.FACTOR, 2)
            .toArray();
    final Proof<Ordered> proof =
        Proof.of(OrderedModel.MODEL, values, Experiment.of(OrderedModel.MODEL).sample(3))
            .assertCount(1, OrderedModel.GROWTH)
            .assertCount(1, OrderedModel.SUPPLY);
    assertEquals(expected, proof.solver().observable(0, OrderedModel.X.index()), 1e-12);
  }

  @Test
  void generatedCodeAllocatesNothingOverAHundredSpikes() {
    final double[] values =
        AdaptingModel.MODEL
            .values()
            .set(AdaptingModel.TAU, 10)
            .set(AdaptingModel.THETA_0, 10)
            .set(AdaptingModel.TAU_THETA, 30)
            .set(AdaptingModel.V_0, 1)
            .set(AdaptingModel.V_R, 2)
            .set(AdaptingModel.RAISE, 3)
            .set(AdaptingModel.T_REF, 2)
            .toArray();
    final Experiment<Adapting> experiment =
        Experiment.of(AdaptingModel.MODEL)
            .inject(AdaptingModel.DRIVE, Signal.steps(0, 10, 700).values(0, 25, 30))
            .sample(1, 500)
            .until(1300);
    final SensitivitySolver<Adapting> solver = AdaptingModel.MODEL.newSolver(Tolerances.defaults());
    final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long least = Long.MAX_VALUE;
    for (int round = 0; round < 10; round++) {
      final long before = threads.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < 20; i++) {
        solver.solve(values, experiment);
      }
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    assertEquals(0, least);
    assertEquals(120, solver.eventCount(AdaptingModel.SPIKE.index()));
  }
}
