package io.gradiode.examples.events;

import static io.gradiode.examples.events.SimpleNeuronModel.*;

import io.gradiode.observation.Experiment;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Firing patterns of Izhikevich's figure 2: c, d and the peak appear in the spikes alone. */
final class SimpleNeuronTest {

  @ParameterizedTest
  @CsvSource({
    "regular spiking, 0.02, 0.2, -65, 8, 10, 3",
    "intrinsically bursting, 0.02, 0.2, -55, 4, 10, 5",
    "chattering, 0.02, 0.2, -50, 2, 10, 12",
    "fast spiking, 0.1, 0.2, -65, 2, 10, 14",
    "low-threshold spiking, 0.02, 0.25, -65, 2, 10, 11",
    "resonator, 0.1, 0.26, -65, 2, 10, 21",
  })
  void byDifferences(
      String pattern, double a, double b, double c, double d, double current, int spikes) {
    final double[] values =
        MODEL
            .values()
            .set(A, a)
            .set(B, b)
            .set(C, c)
            .set(D, d)
            .set(I, current)
            .set(PEAK, 30)
            .toArray();
    Proof.of(MODEL, values, Experiment.of(MODEL).sample(1, 20, 50, 80).until(100))
        .assertCount(spikes, SPIKE)
        .assertDerivatives()
        .assertMatter(C, D, PEAK);
  }
}
