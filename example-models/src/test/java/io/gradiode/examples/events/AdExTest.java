package io.gradiode.examples.events;

import static io.gradiode.examples.events.AdExModel.*;

import io.gradiode.Assignment;
import io.gradiode.observation.Experiment;
import io.gradiode.observation.Signal;
import org.junit.jupiter.api.Test;

/** Cut-off, reset, adaptation and refractory period of AdEx appear in its spikes alone. */
final class AdExTest {

  /**
   * The regular-spiking cell of the paper, with a refractory period: a spike is where v passes 20
   * mV, at which the potential rises by 3e14 mV/ms. V_cut itself moves nothing there.
   */
  private static Assignment<AdEx> published() {
    return MODEL
        .values()
        .set(C, 281)
        .set(G_L, 30)
        .set(E_L, -70.6)
        .set(V_T, -50.4)
        .set(DELTA_T, 2)
        .set(TAU_W, 144)
        .set(A, 4)
        .set(V_CUT, 20)
        .set(V_R, -70.6)
        .set(B, 80.5)
        .set(T_REF, 1);
  }

  private static Experiment<AdEx> current(double picoampere, double until) {
    return Experiment.of(MODEL)
        .inject(I, Signal.steps(0, 10).values(0, picoampere))
        .sample(20, 60, 75)
        .until(until);
  }

  @Test
  void withALowCutOff() {
    Proof.of(
            MODEL,
            published().set(V_CUT, -40).set(V_R, -60).set(T_REF, 2).toArray(),
            current(1000, 200))
        .assertCount(9, SPIKE)
        .assertDerivatives()
        .assertMatter(V_CUT, V_R, B, T_REF);
  }

  @Test
  void withThePublishedCutOff() {
    Proof.of(MODEL, published().toArray(), current(1000, 200))
        .assertCount(8, SPIKE)
        .assertDerivatives()
        .assertMatter(V_R, B, T_REF);
  }

  @Test
  void burstsWithThePublishedCutOff() {
    Proof.of(
            MODEL,
            published().set(V_R, -48).set(TAU_W, 20).set(A, 4).set(B, 80.5).set(T_REF, 1).toArray(),
            current(800, 80))
        .assertCount(8, SPIKE)
        .assertDerivatives()
        .assertMatter(V_R, B, T_REF);
  }
}
