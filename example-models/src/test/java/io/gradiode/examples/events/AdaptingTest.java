package io.gradiode.examples.events;

import static io.gradiode.examples.events.AdaptingModel.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.gradiode.Assignment;
import io.gradiode.observation.Experiment;
import io.gradiode.observation.Signal;
import org.junit.jupiter.api.Test;

/** A threshold that adapts; reset, its raise and the refractory period appear in spikes alone. */
final class AdaptingTest {

  private static Assignment<Adapting> values() {
    return MODEL
        .values()
        .set(TAU, 10)
        .set(THETA_0, 10)
        .set(TAU_THETA, 30)
        .set(V_0, 1)
        .set(V_R, 2)
        .set(RAISE, 3)
        .set(T_REF, 2);
  }

  private static Experiment<Adapting> driven(Signal drive) {
    return Experiment.of(MODEL).inject(DRIVE, drive).sample(5, 30, 70, 120).until(150);
  }

  @Test
  void byConstantDrive() {
    Proof.of(MODEL, values().toArray(), driven(Signal.constant(20)))
        .assertCount(11, SPIKE)
        .assertDerivatives()
        .assertMatter(V_R, RAISE, T_REF);
  }

  @Test
  void byRampsAndSteps() {
    Proof.of(
            MODEL,
            values().toArray(),
            driven(Signal.linear(0, 40, 90, 91, 150).values(5, 30, 15, 25, 18)))
        .assertCount(11, SPIKE)
        .assertDerivatives()
        .assertMatter(V_R, RAISE, T_REF);
  }

  /** The first spike is at the start: no parameter moves it, and v_0 is forgotten. */
  @Test
  void fromAboveTheThreshold() {
    final Proof<Adapting> proof =
        Proof.of(MODEL, values().set(V_0, 12).toArray(), driven(Signal.constant(20)))
            .assertCount(11, SPIKE)
            .assertDerivatives()
            .assertMatter(V_R, RAISE, T_REF);
    assertEquals(0.0, proof.solver().eventTime(SPIKE.index(), 0));
    assertEquals(0.0, proof.solver().sensitivity(0, V.index(), V_0.index()));
  }
}
