package io.gradiode.examples.events;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.gradiode.observation.Experiment;
import org.junit.jupiter.api.Test;

/** Refractory periods that end by a duration that depends on a state, and by a condition. */
final class RefractoryTest {

  @Test
  void ofADurationThatDependsOnAState() {
    final double[] values =
        FatiguedModel.MODEL
            .values()
            .set(FatiguedModel.DRIVE, 20)
            .set(FatiguedModel.TAU, 10)
            .set(FatiguedModel.TAU_W, 25)
            .set(FatiguedModel.V_TH, 10)
            .set(FatiguedModel.REST, 1)
            .set(FatiguedModel.MORE, 2)
            .toArray();
    final Proof<Fatigued> proof =
        Proof.of(
                FatiguedModel.MODEL,
                values,
                Experiment.of(FatiguedModel.MODEL).sample(5, 8, 20, 42, 75).until(100))
            .assertCount(9, FatiguedModel.SPIKE)
            .assertDerivatives()
            .assertMatter(FatiguedModel.V_TH, FatiguedModel.REST, FatiguedModel.MORE);
    // It ends where rest + more exp(−s/tau_w) = s.
    final double passed =
        proof.solver().eventTime(1, 0) - proof.solver().eventTime(FatiguedModel.SPIKE.index(), 0);
    assertEquals(1.0 + 2.0 * Math.exp(-passed / 25.0), passed, 1e-12);
  }

  @Test
  void byACondition() {
    final double[] values =
        ExhaustedModel.MODEL
            .values()
            .set(ExhaustedModel.DRIVE, 20)
            .set(ExhaustedModel.TAU, 10)
            .set(ExhaustedModel.TAU_PULL, 15)
            .set(ExhaustedModel.V_TH, 15)
            .set(ExhaustedModel.V_END, 12)
            .set(ExhaustedModel.STRENGTH, 40)
            .toArray();
    Proof.of(
            ExhaustedModel.MODEL,
            values,
            Experiment.of(ExhaustedModel.MODEL).sample(5, 17, 40, 90, 130).until(150))
        .assertCount(4, ExhaustedModel.SPIKE)
        .assertDerivatives()
        .assertMatter(ExhaustedModel.V_TH, ExhaustedModel.V_END, ExhaustedModel.STRENGTH);
  }
}
