package io.gradiode.examples.events;

import static io.gradiode.examples.events.LockdownModel.*;

import io.gradiode.observation.Experiment;
import org.junit.jupiter.api.Test;

/** An epidemic with an intervention; date, effect and duration appear in its events alone. */
final class LockdownTest {

  private static final double[] VALUES =
      MODEL
          .values()
          .set(B_0, 0.6)
          .set(LATENCY, 4)
          .set(INFECTIOUS, 5)
          .set(I_0, 1e-4)
          .set(CLOSED, 40)
          .set(EFFECT, 0.7)
          .set(DURATION, 30)
          .toArray();

  @Test
  void byDifferences() {
    Proof.of(MODEL, VALUES, Experiment.of(MODEL).sample(20, 50, 60, 90, 150))
        .assertCount(1, CLOSING)
        .assertCount(1, OPENING)
        .assertDerivatives()
        .assertMatter(CLOSED, EFFECT, DURATION);
  }

  @Test
  void datesInClosedForm() {
    final Dual[] p = Dual.parameters(VALUES);
    final Dual closed = p[CLOSED.index()];
    Proof.of(MODEL, VALUES, Experiment.of(MODEL).sample(150))
        .assertTime(CLOSING, 0, closed, 1e-15)
        .assertTime(OPENING, 0, closed.plus(p[DURATION.index()]), 1e-15);
  }
}
