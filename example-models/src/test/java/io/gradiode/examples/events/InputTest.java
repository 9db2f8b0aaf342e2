package io.gradiode.examples.events;

import static io.gradiode.examples.events.IntegratorModel.*;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.observation.Experiment;
import io.gradiode.observation.Signal;
import org.junit.jupiter.api.Test;

/** Inputs that jump, ramp, and break where events are. */
final class InputTest {

  private static final double[] VALUES =
      MODEL.values().set(C, 100).set(V_TH, 8).set(V_R, -2).set(MOST, 450).set(LOSS, 0.5).toArray();

  private static Experiment<Integrator> injected(Signal current) {
    return Experiment.of(MODEL).inject(I, current);
  }

  @Test
  void stepsAndRampsByDifferences() {
    Proof.of(
            MODEL,
            VALUES,
            injected(Signal.linear(0, 5, 10, 20, 30).values(100, 300, 100, 600, 50))
                .sample(2, 7, 13, 26, 33)
                .until(40))
        .assertCount(9, SPIKE)
        .assertCount(1, OVERLOAD)
        .assertDerivatives()
        .assertMatter(V_TH, V_R, MOST, LOSS);
  }

  /** The jump is at 10 whatever the parameters are: {@code v = loss 100 pA 6 ms / C} then. */
  @Test
  void aJumpThatMakesAnEvent() {
    final Dual[] p = Dual.parameters(VALUES);
    final Dual charge = p[C.index()].times(0).plus(600);
    Proof.of(MODEL, VALUES, injected(Signal.steps(0, 6, 6.8).values(100, 500, 0)).sample(6, 6.5, 9))
        .assertCount(0, SPIKE)
        .assertCount(1, OVERLOAD)
        .assertTime(OVERLOAD, 0, charge.times(0).plus(6), 1e-12)
        .assertOutput(0, V, charge.over(p[C.index()]), 1e-12)
        .assertOutput(1, V, charge.times(p[LOSS.index()]).plus(250).over(p[C.index()]), 1e-12)
        .assertDerivatives();
  }

  /**
   * Where the input jumps at the very time of a spike, the time of that spike has two derivatives,
   * and differences would show their mean: {@code −C/I} by the threshold is 1 before, 1/3 after.
   * The potential has only one, as what is left of the charge counts alone.
   */
  @Test
  void aJumpAtTheVeryTimeOfASpike() {
    final Proof<Integrator> proof =
        Proof.of(MODEL, VALUES, injected(Signal.steps(0, 8).values(100, 300)).sample(8, 10))
            .assertCount(1, SPIKE);
    assertEquals(8.0, proof.solver().eventTime(SPIKE.index(), 0), 1e-12);
    final double byThreshold = proof.solver().eventSensitivity(SPIKE.index(), 0, V_TH.index());
    assertTrue(
        Math.abs(byThreshold - 1.0) < 1e-9 || Math.abs(byThreshold - 1.0 / 3.0) < 1e-9,
        () -> "dt/dV_th = " + byThreshold);
    final double[] found = new double[VALUES.length];
    for (int p = 0; p < found.length; p++) {
      found[p] = proof.solver().sensitivity(1, V.index(), p);
    }
    assertEquals(8.0, proof.solver().observable(0, V.index()), 1e-12);
    assertEquals(4.0, proof.solver().observable(1, V.index()), 1e-12);
    // v = Q/C − V_th + V_r with the charge Q = 100·8 + 300·2.
    assertArrayEquals(new double[] {-0.14, -1.0, 1.0, 0.0, 0.0}, found, 1e-10);
  }
}
