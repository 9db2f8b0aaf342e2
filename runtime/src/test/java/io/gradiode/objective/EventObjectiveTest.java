package io.gradiode.objective;

import static io.gradiode.kernels.LeakyNeuron.DRIVE;
import static io.gradiode.kernels.LeakyNeuron.MODEL;
import static io.gradiode.kernels.LeakyNeuron.SPIKE;
import static io.gradiode.kernels.LeakyNeuron.TAU;
import static io.gradiode.kernels.LeakyNeuron.THETA;
import static io.gradiode.kernels.LeakyNeuron.V;
import static io.gradiode.kernels.LeakyNeuron.slopes;
import static io.gradiode.kernels.LeakyNeuron.spike;
import static io.gradiode.kernels.LeakyNeuron.spikes;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.integration.Tolerances;
import io.gradiode.kernels.LeakyNeuron;
import io.gradiode.observation.DataParameter;
import io.gradiode.observation.EventTimes;
import io.gradiode.observation.Experiment;
import io.gradiode.observation.Noise;
import io.gradiode.observation.Target;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times of events as data: the stated rule in numbers, against a neuron with a closed form. */
class EventObjectiveTest {

  static final Tolerances TIGHT = Tolerances.relative(1e-12).absolute(1e-14);

  /** Spikes at 0.277, 0.555, 0.832, 1.109, 1.386 … s. */
  static final double[] POINT = {20, 0.4, 10, 0};

  static final double SIGMA = 0.01;

  static Experiment<LeakyNeuron> experiment(double end, double... recorded) {
    return Experiment.of(MODEL)
        .observe(SPIKE, EventTimes.of(recorded).standardDeviation(SIGMA))
        .until(end);
  }

  private static ModelObjective<LeakyNeuron> objective(Experiment<LeakyNeuron> experiment) {
    return ModelObjective.of(MODEL, TIGHT, List.of(experiment), Goal.leastSquares());
  }

  private static double[] residuals(Experiment<LeakyNeuron> experiment) {
    final ModelObjective<LeakyNeuron> objective = objective(experiment);
    final double[] residuals = new double[objective.residualCount()];
    objective.residuals(POINT, residuals);
    return residuals;
  }

  @Test
  void theIthSpikeBelongsToTheIthRecordedOne() {
    final double[] residuals = residuals(experiment(0.9, 0.3, 0.5, 0.83));
    final double[] expected = {
      (spike(0, POINT) - 0.3) / SIGMA,
      (spike(1, POINT) - 0.5) / SIGMA,
      (spike(2, POINT) - 0.83) / SIGMA,
      0
    };
    assertArrayEquals(expected, residuals, 1e-9);
  }

  @Test
  void aMissingSpikeCountsAsOneAtTheEnd() {
    final double[] residuals = residuals(experiment(0.9, 0.3, 0.5, 0.83, 0.85));
    assertEquals(5, residuals.length);
    assertEquals((0.9 - 0.85) / SIGMA, residuals[3], 1e-12);
    assertEquals(0, residuals[4]);
  }

  @Test
  void spikesThatAreTooManyShareOneResidual() {
    final double[] residuals = residuals(experiment(0.9, 0.3));
    final double second = (0.9 - spike(1, POINT)) / SIGMA;
    final double third = (0.9 - spike(2, POINT)) / SIGMA;
    assertArrayEquals(
        new double[] {(spike(0, POINT) - 0.3) / SIGMA, Math.hypot(second, third)}, residuals, 1e-9);
  }

  @Test
  void recordedSilenceIsOneResidual() {
    final double[] residuals = residuals(experiment(0.5));
    assertArrayEquals(new double[] {(0.5 - spike(0, POINT)) / SIGMA}, residuals, 1e-9);
    assertArrayEquals(new double[] {0}, residuals(experiment(0.2)));
    assertTrue(objective(experiment(0.5)).data().isEmpty(), "a penalty is no datum");
  }

  @Test
  void withoutADeviationTheWeightIsOneAndTheNoiseUnknown() {
    final ModelObjective<LeakyNeuron> objective =
        objective(Experiment.of(MODEL).observe(SPIKE, EventTimes.of(0.3)).sample(0.4).until(0.5));
    final double difference = spike(0, POINT) - 0.3;
    assertEquals(difference * difference, objective.value(POINT), 1e-12);
    assertFalse(objective.isNoiseKnown());
    assertTrue(objective(experiment(0.5, 0.3)).isNoiseKnown());
  }

  /** Gradients and Jacobians against closed forms: too few, too many, none, unsorted. */
  @Test
  void theJacobianIsThatOfTheClosedForm() {
    for (final Experiment<LeakyNeuron> experiment :
        List.of(
            experiment(0.9, 0.83, 0.3, 0.5),
            experiment(0.9, 0.3, 0.5, 0.83, 0.85, 0.87),
            experiment(1.2, 0.3, 0.5),
            experiment(1.2),
            experiment(0.2, 0.1, 0.15))) {
      final ModelObjective<LeakyNeuron> objective = objective(experiment);
      final double[] residuals = new double[objective.residualCount()];
      final double[] jacobian = new double[residuals.length * 4];
      final double value = objective.residualsAndJacobian(POINT, residuals, jacobian);
      final double[] gradient = new double[4];
      assertEquals(value, objective.valueAndGradient(POINT, gradient), 1e-12 * (1 + value));
      assertEquals(value, objective.value(POINT), 1e-9 * (1 + value));
      final double[] rows = new double[objective.informationRowCount() * 4];
      objective.informationRows(POINT, rows);
      assertArrayEquals(jacobian, rows, 1e-12);
      assertArrayEquals(expectedJacobian(experiment), jacobian, 1e-6);
      for (int p = 0; p < 4; p++) {
        double slope = 0;
        for (int i = 0; i < residuals.length; i++) {
          slope += 2 * residuals[i] * jacobian[4 * i + p];
        }
        assertEquals(slope, gradient[p], 1e-9 * (1 + Math.abs(slope)));
      }
    }
  }

  private static double[] expectedJacobian(Experiment<LeakyNeuron> experiment) {
    final int recorded = experiment.recordings().get(0).times().count();
    final double end = experiment.plan().end();
    final double[] model = spikes(end, POINT);
    final double[] jacobian = new double[4 * (recorded + 1)];
    double extra = 0;
    for (int i = recorded; i < model.length; i++) {
      extra += (end - model[i]) * (end - model[i]) / (SIGMA * SIGMA);
    }
    for (int i = 0; i < model.length; i++) {
      final double[] slopes = slopes(i, POINT);
      for (int p = 0; p < 4; p++) {
        if (i < recorded) {
          jacobian[4 * i + p] = slopes[p] / SIGMA;
        } else {
          jacobian[4 * recorded + p] -=
              (end - model[i]) / (SIGMA * SIGMA) * slopes[p] / Math.sqrt(extra);
        }
      }
    }
    return jacobian;
  }

  /** The objective along a line on which spikes leave through the end, and come back. */
  @ParameterizedTest
  @CsvSource({"1, square", "2, square", "3, square", "1, huber", "3, huber"})
  void nothingJumpsWhereASpikeEntersThroughTheEnd(int recorded, String loss) {
    final double[] times = new double[recorded];
    for (int i = 0; i < recorded; i++) {
      times[i] = 0.25 * (i + 1);
    }
    final Goal<LeakyNeuron> goal =
        Goal.<LeakyNeuron>leastSquares().loss(loss.equals("huber") ? Loss.huber(3) : Loss.square());
    final ModelObjective<LeakyNeuron> objective =
        ModelObjective.of(MODEL, TIGHT, List.of(experiment(0.8, times)), goal);
    // The drive at which the spike number `recorded` (from 0), or the last recorded one, is at 0.8.
    for (final int border : new int[] {recorded - 1, recorded}) {
      double low = 10.001;
      double high = 200;
      while (high - low > 1e-13 * high) {
        final double middle = 0.5 * (low + high);
        if (spike(border, middle, 0.4, 10, 0) > 0.8) {
          low = middle;
        } else {
          high = middle;
        }
      }
      final double step = 1e-7 * high;
      final double[] gradient = new double[4];
      final double before = objective.value(new double[] {low - step, 0.4, 10, 0});
      final double after = objective.value(new double[] {high + step, 0.4, 10, 0});
      objective.valueAndGradient(new double[] {high + step, 0.4, 10, 0}, gradient);
      final double slope = Math.abs(gradient[0]);
      assertEquals(before, after, 10 * (slope + 1) * step, "at drive " + high);
    }
  }

  @Test
  void dataParametersAndOverridesActOnSpikeTimes() {
    final DataParameter own = DataParameter.named("drive of cell 2", "mV");
    final ModelObjective<LeakyNeuron> objective =
        ModelObjective.of(
            MODEL,
            TIGHT,
            List.of(
                experiment(0.9, 0.3, 0.5, 0.8).with(THETA, 11.0),
                experiment(0.9, 0.2, 0.4).with(DRIVE, own)),
            Goal.leastSquares());
    final double[] point = {20, 0.4, 10, 1, 24};
    final double[] gradient = new double[5];
    objective.valueAndGradient(point, gradient);
    final double[] expected = new double[5];
    add(expected, new double[] {20, 0.4, 11, 1}, new int[] {0, 1, -1, 3}, 0.3, 0.5, 0.8);
    add(expected, new double[] {24, 0.4, 10, 1}, new int[] {4, 1, 2, 3}, 0.2, 0.4);
    assertArrayEquals(expected, gradient, 1e-6 * 1e4);
    objective
        .sensitiveTo(new boolean[] {false, true, false, false, true})
        .valueAndGradient(point, gradient);
    assertArrayEquals(new double[] {0, expected[1], 0, 0, expected[4]}, gradient, 1e-6 * 1e4);
  }

  private static void add(double[] sum, double[] own, int[] entries, double... recorded) {
    final double[] model = spikes(0.9, own);
    for (int i = 0; i < model.length; i++) {
      final double target = i < recorded.length ? recorded[i] : 0.9;
      for (int p = 0; p < 4; p++) {
        if (entries[p] >= 0) {
          sum[entries[p]] += 2 * (model[i] - target) / (SIGMA * SIGMA) * slopes(i, own)[p];
        }
      }
    }
  }

  @Test
  void recordedSpikesAreDataAndSpikesThatAreTooManyAreNone() {
    final ModelObjective<LeakyNeuron> objective =
        objective(
            experiment(0.9, 0.3, 0.5)
                .observe(V, new double[] {0.1}, new double[] {4}, Noise.standardDeviation(0.5)));
    assertEquals(
        List.of(
            Datum.ofObservable(0, 0, 0.1, 4, 4),
            Datum.ofEvent(0, 0, 0.3, 1 / (SIGMA * SIGMA)),
            Datum.ofEvent(0, 0, 0.5, 1 / (SIGMA * SIGMA))),
        objective.data());
    final double v = 20 * (1 - Math.exp(-0.1 / 0.4));
    final double[] standardized = new double[3];
    final double value = objective.standardizedResiduals(POINT, standardized);
    final double[] expected = {
      (v - 4) / 0.5, (spike(0, POINT) - 0.3) / SIGMA, (spike(1, POINT) - 0.5) / SIGMA
    };
    assertArrayEquals(expected, standardized, 1e-8);
    final double squares =
        expected[0] * expected[0] + expected[1] * expected[1] + expected[2] * expected[2];
    final double extra = (0.9 - spike(2, POINT)) / SIGMA;
    final double[] predictions = new double[3];
    objective.predictions(POINT, predictions);
    assertAll(
        () -> assertEquals(squares, objective.dataLoss(POINT), 1e-6),
        () -> assertEquals(squares + extra * extra, value, 1e-6),
        () ->
            assertEquals(
                2 * Math.log(2 * Math.PI * SIGMA * SIGMA) + Math.log(2 * Math.PI * 0.25),
                objective.logNormalization(POINT),
                1e-9),
        () ->
            assertArrayEquals(
                new double[] {v, spike(0, POINT), spike(1, POINT)}, predictions, 1e-9),
        () -> assertArrayEquals(new int[] {3}, objective.eventCounts(POINT)));
  }

  @Test
  void nothingIsAllocated() {
    final ModelObjective<LeakyNeuron> objective =
        ModelObjective.of(
            MODEL,
            Tolerances.defaults(),
            List.of(
                experiment(0.9, 0.3, 0.5),
                experiment(3, 0.3).keep(V, Target.near(3).at(1.0)).with(TAU, 0.3)),
            Goal.<LeakyNeuron>leastSquares()
                .alsoMinimize(
                    answer -> {
                      answer.addEventSlope(SPIKE, 1, 1);
                      return answer.eventTime(SPIKE, 1);
                    }));
    final ModelObjective<LeakyNeuron> squares = objective(experiment(2, 0.3, 0.5));
    final double[] gradient = new double[4];
    final double[] residuals = new double[squares.residualCount()];
    final double[] jacobian = new double[4 * residuals.length];
    Allocation.requireNone(() -> objective.value(POINT));
    Allocation.requireNone(() -> objective.valueAndGradient(POINT, gradient));
    Allocation.requireNone(() -> squares.residuals(POINT, residuals));
    Allocation.requireNone(() -> squares.residualsAndJacobian(POINT, residuals, jacobian));
  }

  @Test
  void finiteDifferencesSeeSpikesToo() {
    final ModelObjective<LeakyNeuron> exact = objective(experiment(1.2, 0.3, 0.5, 0.8));
    final FiniteDifferences differences = FiniteDifferences.central(exact, 1e-4, 0, 1, 2, 3);
    final double[] point = {20, 0.4, 10, 1};
    final double[] r = new double[4];
    final double[] expected = new double[16];
    final double[] jacobian = new double[16];
    exact.residualsAndJacobian(point, r, expected);
    differences.residualsAndJacobian(point, r, jacobian);
    assertArrayEquals(expected, jacobian, 1e-4);
    assertTrue(
        MODEL.checkGradient(point, experiment(1.2, 0.3, 0.5, 0.8)).passed(),
        () -> MODEL.checkGradient(point, experiment(1.2, 0.3, 0.5, 0.8)).toString());
  }
}
