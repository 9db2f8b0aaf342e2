package io.gradiode.examples.events;

import static io.gradiode.examples.events.LeakyModel.*;

import io.gradiode.observation.Experiment;
import org.junit.jupiter.api.Test;

/**
 * A leaky integrate-and-fire neuron with constant current, in closed form: towards {@code L = E + R
 * I} the voltage goes from {@code V_r} to {@code V_th} in {@code tau log((L − V_r) / (L − V_th))}.
 */
final class LeakyTest {

  private static final double[] REGULAR =
      MODEL
          .values()
          .set(TAU, 10)
          .set(R, 20)
          .set(I, 1)
          .set(E, -65)
          .set(V_TH, -50)
          .set(V_R, -60)
          .set(T_REF, 2)
          .set(V_0, -65)
          .toArray();

  private static Dual limit(Dual[] p) {
    return p[E.index()].plus(p[R.index()].times(p[I.index()]));
  }

  private static Dual charging(Dual[] p, Dual from) {
    final Dual rest = limit(p).minus(p[V_TH.index()]);
    return p[TAU.index()].times(limit(p).minus(from).over(rest).log());
  }

  private static Dual spike(Dual[] p, int i) {
    final Dual period = p[T_REF.index()].plus(charging(p, p[V_R.index()]));
    return charging(p, p[V_0.index()]).plus(period.times(i));
  }

  private static Dual charged(Dual[] p, Dual from, Dual time) {
    final Dual left = time.over(p[TAU.index()]).negative().exp();
    return limit(p).plus(from.minus(limit(p)).times(left));
  }

  @Test
  void spikesAndVoltageInClosedForm() {
    final Dual[] p = Dual.parameters(REGULAR);
    final Proof<Leaky> proof =
        Proof.of(MODEL, REGULAR, Experiment.of(MODEL).sample(5, 14.5, 25, 100).until(150));
    proof.assertCount(11, SPIKE);
    for (int i = 0; i < 11; i++) {
      proof.assertTime(SPIKE, i, spike(p, i), 1e-9);
    }
    final Dual freed = spike(p, 0).plus(p[T_REF.index()]).negative().plus(25.0);
    proof
        .assertOutput(
            0, V, charged(p, p[V_0.index()], spike(p, 0).constant().times(0).plus(5)), 1e-9)
        .assertOutput(1, V, p[V_R.index()], 1e-9)
        .assertOutput(2, V, charged(p, p[V_R.index()], freed), 1e-9);
  }

  @Test
  void byDifferences() {
    Proof.of(MODEL, REGULAR, Experiment.of(MODEL).sample(5, 14.5, 25, 100).until(150))
        .assertDerivatives()
        .assertMatter(V_TH, V_R, T_REF);
  }
}
