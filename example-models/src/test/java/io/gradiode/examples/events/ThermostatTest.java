package io.gradiode.examples.events;

import static io.gradiode.examples.events.ThermostatModel.*;

import io.gradiode.observation.Experiment;
import org.junit.jupiter.api.Test;

/** A relay with hysteresis that oscillates; its thresholds appear in its events alone. */
final class ThermostatTest {

  private static final double[] VALUES =
      MODEL
          .values()
          .set(OUTSIDE, 280)
          .set(LEAK, 6)
          .set(POWER, 8)
          .set(LAG, 0.2)
          .set(WARM, 295)
          .set(COLD, 292)
          .toArray();

  @Test
  void byDifferences() {
    Proof.of(MODEL, VALUES, Experiment.of(MODEL).sample(1, 3, 5, 10, 20).until(24))
        .assertCount(8, OFF)
        .assertCount(9, ON)
        .assertDerivatives()
        .assertMatter(WARM, COLD);
  }
}
