package io.gradiode.examples.events;

import static io.gradiode.examples.events.PulseModel.*;

import io.gradiode.observation.Experiment;
import org.junit.jupiter.api.Test;

/**
 * A pulse at {@code T = lag (1 + phase)}: {@code x(t) = s/k + (x_0 − s/k) exp(−k t) + size
 * exp(−decay T) exp(−k (t − T))} after it.
 */
final class PulseTest {

  private static final double[] VALUES =
      MODEL
          .values()
          .set(K, 0.8)
          .set(S, 0.5)
          .set(X_0, 2)
          .set(LAG, 1.2)
          .set(PHASE, 0.4)
          .set(SIZE, 3)
          .set(DECAY, 0.3)
          .toArray();

  @Test
  void inClosedForm() {
    final Dual[] p = Dual.parameters(VALUES);
    final Dual time = p[LAG.index()].times(p[PHASE.index()].plus(1));
    final Dual rest = p[S.index()].over(p[K.index()]);
    final Dual alone = rest.plus(p[X_0.index()].minus(rest).times(p[K.index()].times(-4).exp()));
    final Dual pulse =
        p[SIZE.index()]
            .times(p[DECAY.index()].times(time).negative().exp())
            .times(p[K.index()].times(time.plus(-4)).exp());
    Proof.of(MODEL, VALUES, Experiment.of(MODEL).sample(4))
        .assertCount(1, PULSE)
        .assertTime(PULSE, 0, time, 1e-12)
        .assertOutput(0, X, alone.plus(pulse), 1e-10);
  }

  @Test
  void byDifferences() {
    Proof.of(MODEL, VALUES, Experiment.of(MODEL).sample(1, 2, 4))
        .assertDerivatives()
        .assertMatter(LAG, PHASE, SIZE, DECAY);
  }
}
