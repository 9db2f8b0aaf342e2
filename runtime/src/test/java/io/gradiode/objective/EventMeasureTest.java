package io.gradiode.objective;

import static io.gradiode.kernels.LeakyNeuron.DRIVE;
import static io.gradiode.kernels.LeakyNeuron.MODEL;
import static io.gradiode.kernels.LeakyNeuron.SPIKE;
import static io.gradiode.kernels.LeakyNeuron.TAU;
import static io.gradiode.kernels.LeakyNeuron.spikes;
import static io.gradiode.objective.EventMeasure.coincidenceFactor;
import static io.gradiode.objective.EventMeasure.eventCount;
import static io.gradiode.objective.EventMeasure.eventRate;
import static io.gradiode.objective.EventMeasure.gammaFactor;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.integration.Tolerances;
import io.gradiode.kernels.LeakyNeuron;
import io.gradiode.observation.DataParameter;
import io.gradiode.observation.EventTimes;
import io.gradiode.observation.Experiment;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Gamma factors by hand, and measures of a neuron with a closed form. */
class EventMeasureTest {

  private static final double[] POINT = {20, 0.4, 10, 0};

  private static double[] times(String text) {
    return text.equals("none")
        ? new double[0]
        : Arrays.stream(text.split(" ", -1)).mapToDouble(Double::parseDouble).toArray();
  }

  /** With Δ = 0.01 and a duration of 1: {@code 2νΔ} is a fiftieth of the number of events. */
  @ParameterizedTest
  @CsvSource({
    // recorded,      model,           pairs
    "0.1 0.3 0.5,     0.1 0.3 0.5,     3",
    "0.5 0.1 0.3,     0.3 0.5 0.1,     3",
    "0.1 0.3 0.5,     0.105 0.31 0.7,  2", // 0.31 − 0.3 is more than 0.01 by a rounding
    "0.1 0.3 0.5,     0.1 0.3,         2",
    "0.1 0.3 0.5,     none,            0",
    "0.1 0.105,       0.102,           1", // an event of the model has one partner only
    "0.102,           0.1 0.105,       1",
    "0.1 0.109,       0.091 0.1,       2", // the nearest would leave two alone
    "0.1 0.3,         0.2 0.4,         0",
    "0.1,             0.1101,          0",
  })
  void theGammaFactorIsThatOfItsPairs(String recorded, String model, int pairs) {
    final int n = times(recorded).length;
    final int m = times(model).length;
    final double chance = 2 * n * 0.01;
    final double expected = (pairs - chance * n) / (0.5 * (n + m)) / (1 - chance);
    assertEquals(expected, coincidenceFactor(times(recorded), times(model), 0.01, 1), 1e-14);
  }

  /** Numbers worked out on paper. */
  @Test
  void knownFactors() {
    final double[] recorded = {0.1, 0.3, 0.5};
    assertAll(
        () ->
            assertEquals(
                1.82 / 3 / 0.94, coincidenceFactor(recorded, times("0.1 0.3 0.7"), 0.01, 1)),
        () -> assertEquals(1, coincidenceFactor(recorded, recorded, 0.1, 2), 1e-15),
        () -> assertEquals(-0.25, coincidenceFactor(times("1"), times("5"), 1, 10), 1e-15),
        () -> assertEquals(1, coincidenceFactor(new double[0], new double[0], 0.01, 1)),
        () -> assertEquals(0, coincidenceFactor(new double[0], recorded, 0.01, 1)));
  }

  /** No assignment has more pairs than ours: by trying all. */
  @Test
  void thePairsAreAsManyAsCanBe() {
    final Random random = new Random(5);
    for (int trial = 0; trial < 300; trial++) {
      final double[] recorded = random.doubles(random.nextInt(6)).sorted().toArray();
      final double[] model = random.doubles(1 + random.nextInt(6)).sorted().toArray();
      if (recorded.length == 0) {
        continue;
      }
      final double precision = 0.06;
      final int most = most(recorded, model, precision, 0, 0);
      final double chance = 2 * precision * recorded.length;
      final double gamma =
          (most - chance * recorded.length)
              / (0.5 * (recorded.length + model.length))
              / (1 - chance);
      assertEquals(gamma, coincidenceFactor(recorded, model, precision, 1), 1e-12);
    }
  }

  private static int most(double[] recorded, double[] model, double precision, int i, int used) {
    if (i == recorded.length) {
      return 0;
    }
    int most = most(recorded, model, precision, i + 1, used);
    for (int j = 0; j < model.length; j++) {
      if ((used & 1 << j) == 0 && Math.abs(model[j] - recorded[i]) <= precision) {
        most = Math.max(most, 1 + most(recorded, model, precision, i + 1, used | 1 << j));
      }
    }
    return most;
  }

  private static Experiment<LeakyNeuron> recorded(double end, double... times) {
    return Experiment.of(MODEL).observe(SPIKE, EventTimes.of(times)).until(end);
  }

  private static double value(
      EventMeasure<LeakyNeuron> measure, List<Experiment<LeakyNeuron>> experiments) {
    return MeasureObjective.of(MODEL, Tolerances.defaults(), experiments, measure).value(POINT);
  }

  /** The neuron spikes at 0.277, 0.555, 0.832. */
  @Test
  void measuresCompareWithWhatWasRecorded() {
    final List<Experiment<LeakyNeuron>> two = List.of(recorded(0.9, 0.28, 0.5));
    final double chance = 2 * 0.01 * 2 / 0.9;
    final double gamma = (1 - 2 * chance) / 2.5 / (1 - chance);
    final EventMeasure<LeakyNeuron> factor = gammaFactor(SPIKE, 0.01);
    assertAll(
        () -> assertEquals(1 + 2 * 0.5 - gamma, value(factor, two), 1e-12),
        () -> assertEquals(1 - gamma, value(factor.withoutRateCorrection(), two), 1e-12),
        () -> assertEquals(1, value(eventCount(SPIKE), two)),
        () -> assertEquals(1 / 0.81, value(eventRate(SPIKE), two), 1e-12),
        () ->
            assertEquals(
                3 * (2 - gamma) + 5,
                value(factor.times(3).plus(eventCount(SPIKE).times(5)), two),
                1e-12),
        () -> assertEquals(0, value(factor, List.of(recorded(0.9, spikes(0.9, POINT)))), 1e-15));
  }

  /** Two of three spikes and one of two recorded ones are left, in 0.6 s. */
  @Test
  void eventsBeforeTheStartDoNotCount() {
    final List<Experiment<LeakyNeuron>> one = List.of(recorded(0.9, 0.28, 0.56));
    final double chance = 2 * 0.01 / 0.6;
    final double gamma = (1 - chance) / 1.5 / (1 - chance);
    assertAll(
        () -> assertEquals(3 - gamma, value(gammaFactor(SPIKE, 0.01).from(0.3), one), 1e-12),
        () -> assertEquals(1 / 0.36, value(eventRate(SPIKE).from(0.3), one), 1e-12),
        () ->
            assertEquals(
                value(eventRate(SPIKE), one), value(eventRate(SPIKE).from(-1), one), 1e-12),
        () ->
            assertThrows(
                IllegalArgumentException.class, () -> value(eventRate(SPIKE).from(0.9), one)));
  }

  @Test
  void silenceIsAFact() {
    final EventMeasure<LeakyNeuron> factor = gammaFactor(SPIKE, 0.01);
    assertAll(
        () -> assertEquals(0, value(factor, List.of(recorded(0.2)))),
        () -> assertEquals(1 + 2 * 3, value(factor, List.of(recorded(0.9)))),
        () -> assertEquals(1, value(factor.withoutRateCorrection(), List.of(recorded(0.9)))),
        () -> assertEquals(9, value(eventCount(SPIKE), List.of(recorded(0.9)))),
        // The model is silent: Γ = −0.08 / 0.5 / 0.92.
        () -> assertEquals(3 + 4.0 / 23, value(factor, List.of(recorded(0.25, 0.1))), 1e-12));
  }

  /** A mean over recordings, of experiments with parameters of their own. */
  @Test
  void recordingsAreAveraged() {
    final DataParameter own = DataParameter.named("own drive", "mV");
    final List<Experiment<LeakyNeuron>> experiments =
        List.of(
            recorded(0.9), // 3 too many
            recorded(0.9, 0.5).with(DRIVE, own), // at 40: spikes every 0.115, 7 of them
            recorded(0.9).with(TAU, 4.0), // none
            Experiment.of(MODEL).sample(1.0));
    final MeasureObjective<LeakyNeuron> objective =
        MeasureObjective.of(MODEL, Tolerances.defaults(), experiments, eventCount(SPIKE));
    assertEquals(5, objective.dimension());
    assertEquals((9.0 + 36 + 0) / 3, objective.value(new double[] {20, 0.4, 10, 0, 40}), 1e-12);
    assertEquals(
        (9.0 + 36 + 0) / 3, objective.fork().value(new double[] {20, 0.4, 10, 0, 40}), 1e-12);
  }

  @Test
  void thereAreNoDerivatives() {
    final MeasureObjective<LeakyNeuron> objective =
        MeasureObjective.of(
            MODEL, Tolerances.defaults(), List.of(recorded(0.9)), eventCount(SPIKE));
    final String message =
        assertThrows(
                UnsupportedOperationException.class,
                () -> objective.valueAndGradient(POINT, new double[4]))
            .getMessage();
    assertTrue(message.contains("has no derivatives"), message);
    assertEquals(0, objective.residualCount());
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void numbersHaveToBePositive(double number) {
    assertThrows(IllegalArgumentException.class, () -> gammaFactor(SPIKE, number));
    assertThrows(IllegalArgumentException.class, () -> eventCount(SPIKE).times(number));
  }

  @Test
  void aPrecisionThatExplainsEverythingByChanceIsRefused() {
    final List<Experiment<LeakyNeuron>> dense = List.of(recorded(1, 0.1, 0.3, 0.5, 0.7, 0.9));
    final String message =
        assertThrows(IllegalArgumentException.class, () -> value(gammaFactor(SPIKE, 0.1), dense))
            .getMessage();
    assertTrue(message.contains("5 times of 'spike' in 1.0 cannot be told from chance"), message);
    assertThrows(
        IllegalArgumentException.class,
        () -> coincidenceFactor(new double[] {1}, new double[] {1}, 0.1, 0));
    assertThrows(
        IllegalArgumentException.class,
        () -> value(eventRate(SPIKE), List.of(recorded(0).from(0))));
  }

  @Test
  void aMeasureSaysWhatItIs() {
    assertEquals(
        "gamma factor of 'spike' within 0.002 + 0.5 × difference of the count of 'spike', squared",
        gammaFactor(SPIKE, 0.002).plus(eventCount(SPIKE).times(0.5)).toString());
    assertEquals(
        "gamma factor of 'spike' within 0.002 without rate correction from 0.5",
        gammaFactor(SPIKE, 0.002).from(0.5).withoutRateCorrection().toString());
  }

  @Test
  void nothingIsAllocated() {
    final MeasureObjective<LeakyNeuron> objective =
        MeasureObjective.of(
            MODEL,
            Tolerances.defaults(),
            List.of(recorded(9, 0.3, 0.5), recorded(1)),
            gammaFactor(SPIKE, 0.01).plus(eventCount(SPIKE)));
    Allocation.requireNone(() -> objective.value(POINT));
  }
}
