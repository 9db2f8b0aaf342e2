package io.gradiode.examples.events;

import static io.gradiode.examples.events.RelayModel.*;

import io.gradiode.observation.Experiment;
import org.junit.jupiter.api.Test;

/**
 * A bilinear system that switches to and fro: from {@code x_0} up to {@code high} in {@code
 * log(high / x_0) / k_up}, from {@code lost high} down to {@code low} in {@code log(lost high /
 * low) / k_down}, and up again.
 */
final class RelayTest {

  private static final double[] VALUES =
      MODEL
          .values()
          .set(K_UP, 1.1)
          .set(K_DOWN, 0.7)
          .set(HIGH, 3)
          .set(LOW, 1)
          .set(LOST, 0.9)
          .set(X_0, 1.5)
          .toArray();

  private static final Experiment<Relay> EXPERIMENT =
      Experiment.of(MODEL).sample(0.5, 1.5, 2.5, 9.5).until(12);

  @Test
  void timesAndStatesInClosedForm() {
    final Dual[] p = Dual.parameters(VALUES);
    final Dual up = p[HIGH.index()].over(p[LOW.index()]).log().over(p[K_UP.index()]);
    final Dual turned = p[LOST.index()].times(p[HIGH.index()]);
    final Dual down = turned.over(p[LOW.index()]).log().over(p[K_DOWN.index()]);
    final Proof<Relay> proof =
        Proof.of(MODEL, VALUES, EXPERIMENT).assertCount(5, OFF).assertCount(5, ON);
    Dual off = p[HIGH.index()].over(p[X_0.index()]).log().over(p[K_UP.index()]);
    Dual on = off.plus(down);
    proof
        .assertOutput(0, X, p[X_0.index()].times(p[K_UP.index()].times(0.5).exp()), 1e-10)
        .assertOutput(1, X, turned.times(p[K_DOWN.index()].times(off.plus(-1.5)).exp()), 1e-10)
        .assertOutput(
            2,
            X,
            p[LOW.index()].times(p[K_UP.index()].times(on.negative().plus(2.5)).exp()),
            1e-10);
    for (int i = 0; i < 5; i++) {
      proof.assertTime(OFF, i, off, 1e-10).assertTime(ON, i, on, 1e-10);
      off = on.plus(up);
      on = off.plus(down);
    }
  }

  @Test
  void byDifferences() {
    Proof.of(MODEL, VALUES, EXPERIMENT).assertDerivatives().assertMatter(HIGH, LOW, LOST);
  }
}
