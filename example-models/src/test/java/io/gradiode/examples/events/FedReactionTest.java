package io.gradiode.examples.events;

import static io.gradiode.examples.events.FedReactionModel.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.annotation.Method;
import io.gradiode.integration.SensitivitySolver;
import io.gradiode.integration.Tolerances;
import io.gradiode.observation.Experiment;
import io.gradiode.observation.Signal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Stiffness, events and jumps and kinks of an input in one model. */
final class FedReactionTest {

  private static final double[] VALUES =
      MODEL
          .values()
          .set(FLOW, 0.02)
          .set(K_1, 0.04)
          .set(K_2, 3e7)
          .set(K_3, 1e4)
          .set(LEVEL, 0.4)
          .set(LEFT, 0.2)
          .toArray();

  /** The substrate comes in twice, once with sharp edges and once along a ramp. */
  private static final Experiment<FedReaction> EXPERIMENT =
      Experiment.of(MODEL)
          .from(0)
          .inject(PULSE, Signal.steps(0, 20, 45).values(0, 1, 0))
          .inject(RAMP, Signal.linear(80, 100, 120).values(0, 1.5, 0))
          .sample(1e-3, 10, 20, 33, 45, 70, 100, 150, 200);

  @Test
  void byDifferences() {
    Proof.of(MODEL, VALUES, EXPERIMENT).assertDerivatives().assertMatter(FLOW, K_1, LEVEL, LEFT);
  }

  /** At working tolerance times of events and derivatives are those of tight tolerance. */
  @ParameterizedTest
  @EnumSource(
      value = Method.class,
      names = {"AUTO", "IMPLICIT"})
  void workingTolerance(Method method) {
    final SensitivitySolver<FedReaction> tight = Proof.of(MODEL, VALUES, EXPERIMENT).solver();
    final SensitivitySolver<FedReaction> solver =
        MODEL.newSolver(Tolerances.defaults().method(method));
    assertTrue(solver.solve(VALUES, EXPERIMENT).isCompleted());
    assertTrue(solver.implicitSteps() > 0);
    assertTrue(tight.eventCount(0) >= 2, tight.eventCount(0) + " events");
    assertEquals(tight.eventCount(0), solver.eventCount(0));
    for (int i = 0; i < tight.eventCount(0); i++) {
      assertEquals(1, solver.eventTime(0, i) / tight.eventTime(0, i), 1e-5);
      for (int p = 0; p < VALUES.length; p++) {
        final double exact = tight.eventSensitivity(0, i, p);
        assertEquals(
            exact,
            solver.eventSensitivity(0, i, p),
            1e-4 * Math.max(Math.abs(exact), tight.eventTime(0, i) / VALUES[p]));
      }
    }
  }
}
