package io.gradiode.observation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.unit.Quantities;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ObservationsTest {

  private static final double[] TIMES = {3, 1, 2};
  private static final double[] VALUES = {30, 10, Double.NaN};

  private static double[] weights(Observations observations) {
    return IntStream.range(0, observations.count()).mapToDouble(observations::weight).toArray();
  }

  @Test
  void areOrderedByTime() {
    Observations observations = Observations.of(TIMES, VALUES);
    assertArrayEquals(new double[] {1, 2, 3}, observations.times());
    assertEquals(10, observations.value(0));
    assertTrue(Double.isNaN(observations.value(1)));
    assertEquals(30, observations.value(2));
  }

  @Test
  void weightsAndDeviationsAreInTheOrderOfTheData() {
    Observations observations = Observations.of(TIMES, VALUES).weights(3, 1, 2);
    assertArrayEquals(new double[] {1, 2, 3}, weights(observations));
    assertArrayEquals(
        new double[] {4, 8, 12}, weights(observations.noise(Noise.additive(0.5))), 1e-12);
    assertArrayEquals(
        new double[] {1, 0.5, 3.0 / 9},
        weights(observations.noise(Noise.standardDeviations(3, 1, 2))),
        1e-12);
    assertArrayEquals(
        new double[] {4, 10, 18}, weights(observations.noise(Noise.weights(6, 4, 5))), 1e-12);
  }

  @Test
  void weightsMayDependOnTime() {
    assertArrayEquals(
        new double[] {0, 1, 4},
        weights(Observations.of(TIMES, VALUES).weights(t -> (t - 1) * (t - 1))));
  }

  @Test
  void weightsSurviveEveryOtherWord() {
    DataParameter gain = DataParameter.named("gain");
    DataParameter shift = DataParameter.named("shift", "mV");
    Observations observations =
        Observations.of(TIMES, VALUES)
            .weights(t -> t)
            .scaledBy(gain)
            .noise(Noise.additive(1))
            .offsetBy(shift)
            .noise(Noise.unknown());
    assertArrayEquals(new double[] {1, 2, 3}, weights(observations));
    assertEquals(Optional.of(gain), observations.scale());
    assertEquals(Optional.of(shift), observations.offset());
    assertFalse(observations.isNoiseKnown());
  }

  @Test
  void missingDataHaveNoProportionalNoise() {
    assertArrayEquals(
        new double[] {1, 0, 1.0 / 9},
        weights(Observations.of(TIMES, VALUES, Noise.proportionalToData(0.1))),
        1e-12);
  }

  @Test
  void dataNearToAnEventDoNotCount() {
    final Observations near =
        Observations.of(new double[] {0, 1, 2, 3, 4, 5}, new double[6])
            .weights(7, 6, 5, 4, 3, 2)
            .awayFrom(EventTimes.of(1.5, 4.0, 6.0), 1.0, 0.5);
    final double[] weights = {7, 0, 5, 4, 0, 2}; // 2 is just 0.5 behind 1.5
    for (int i = 0; i < weights.length; i++) {
      assertEquals(weights[i], near.weight(i), "datum " + i);
    }
    final Observations both =
        Observations.of(new double[] {1, 2, 3}, new double[3]).awayFrom(EventTimes.of(2.5), 1);
    assertEquals(1, both.weight(0));
    assertEquals(0, both.weight(1) + both.weight(2));
    assertThrows(IllegalArgumentException.class, () -> near.awayFrom(EventTimes.of(1.0), 0, -1));
    final EventTimes other = EventTimes.of(Quantities.of(new double[] {1}, "ms"));
    assertThrows(IllegalArgumentException.class, () -> near.awayFrom(other, 1, 1));
  }
}
