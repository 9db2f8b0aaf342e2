package io.gradiode.objective;

import static io.gradiode.kernels.LeakyNeuron.MODEL;
import static io.gradiode.kernels.LeakyNeuron.SPIKE;
import static io.gradiode.kernels.LeakyNeuron.slopes;
import static io.gradiode.kernels.LeakyNeuron.spike;
import static io.gradiode.kernels.LeakyNeuron.spikes;
import static io.gradiode.objective.EventObjectiveTest.POINT;
import static io.gradiode.objective.EventObjectiveTest.SIGMA;
import static io.gradiode.objective.EventObjectiveTest.TIGHT;
import static io.gradiode.objective.EventObjectiveTest.experiment;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.gradiode.kernels.LeakyNeuron;
import io.gradiode.model.EventHandle;
import io.gradiode.observation.EventTimes;
import io.gradiode.observation.Experiment;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Losses, metrics and criteria of times of events. */
class EventGoalTest {

  @Test
  void aRobustLossActsOnEachSpike() {
    final Loss loss = Loss.cauchy(2);
    final ModelObjective<LeakyNeuron> objective =
        ModelObjective.of(
            MODEL,
            TIGHT,
            List.of(experiment(1.2, 0.3, 0.5)),
            Goal.<LeakyNeuron>leastSquares().loss(loss));
    double expected = 0;
    final double[] targets = {0.3, 0.5, 1.2, 1.2};
    for (int i = 0; i < 4; i++) {
      final double r = (spike(i, POINT) - targets[i]) / SIGMA;
      expected += loss.value(r * r);
    }
    assertEquals(expected, objective.value(POINT), 1e-6);
    final double[] gradient = new double[4];
    objective.valueAndGradient(POINT, gradient);
    requireGradientOfValue(objective, gradient, 1e-5);
  }

  private static void requireGradientOfValue(
      ModelObjective<LeakyNeuron> objective, double[] gradient, double accuracy) {
    for (int p = 0; p < 4; p++) {
      final double[] moved = POINT.clone();
      final double step = 1e-5 * Math.max(1, Math.abs(POINT[p]));
      moved[p] = POINT[p] + step;
      final double above = objective.value(moved);
      moved[p] = POINT[p] - step;
      final double slope = (above - objective.value(moved)) / (2 * step);
      assertEquals(slope, gradient[p], accuracy * (1 + Math.abs(slope)), "parameter " + p);
    }
  }

  /** The weight of each spike: of a sum of squares, and of means over two recordings. */
  @Test
  void metricsWeighSpikes() {
    final List<Experiment<LeakyNeuron>> two =
        List.of(
            Experiment.of(MODEL).observe(SPIKE, EventTimes.of(0.3, 0.5)).until(0.9),
            Experiment.of(MODEL).observe(SPIKE, EventTimes.of()).until(0.5));
    final double[] first = {spike(0, POINT) - 0.3, spike(1, POINT) - 0.5, 0.9 - spike(2, POINT)};
    final double silent = 0.5 - spike(0, POINT);
    final double a = first[0] * first[0];
    final double b = first[1] * first[1];
    final double c = first[2] * first[2];
    final double d = silent * silent;
    assertAll(
        () -> assertEquals(a + b + c + d, value(two, Metric.leastSquares()), 1e-10),
        () ->
            assertEquals(
                7 * (a + b + c + d), value(two, Metric.leastSquares().weighing(SPIKE, 7)), 1e-10),
        () -> assertEquals(((a + b + c) / 2 + d) / 2, value(two, Metric.meanSquare()), 1e-10),
        () ->
            assertEquals(
                3 * ((b + c) + d) / 2,
                value(two, Metric.meanSquare().from(0.4).weighing(SPIKE, 3)),
                1e-10));
    assertThrows(
        IllegalArgumentException.class,
        () -> value(List.of(experiment(0.9, 0.3)), Metric.meanSquare()));
    final EventHandle<Object> foreign = new EventHandle<>("burst", 0);
    assertThrows(
        IllegalArgumentException.class,
        () -> value(two, Metric.leastSquares().weighing(foreign, 2)));
  }

  private static double value(List<Experiment<LeakyNeuron>> experiments, Metric metric) {
    return ModelObjective.of(
            MODEL, TIGHT, experiments, Goal.<LeakyNeuron>leastSquares().metric(metric))
        .value(POINT);
  }

  /** Latency, interval and count as a user's criterion. */
  @Test
  void criteriaSeeSpikes() {
    final Criterion<LeakyNeuron> criterion =
        answer -> {
          final double latency = answer.eventTime(SPIKE, 0) - 0.2;
          final double interval = answer.eventTime(SPIKE, 2) - answer.eventTime(SPIKE, 1) - 0.3;
          answer.addEventSlope(SPIKE, 0, 2 * latency);
          answer.addEventSlope(SPIKE, 2, 2 * interval);
          answer.addEventSlope(SPIKE, 1, -2 * interval);
          return latency * latency + interval * interval + answer.eventCount(SPIKE);
        };
    final ModelObjective<LeakyNeuron> objective =
        ModelObjective.of(
            MODEL,
            TIGHT,
            List.of(Experiment.of(MODEL).until(5).from(0)),
            Goal.<LeakyNeuron>leastSquares().minimize(criterion));
    final double latency = spike(0, POINT) - 0.2;
    final double interval = spike(1, POINT) - spike(0, POINT) - 0.3;
    final double[] gradient = new double[4];
    assertEquals(
        latency * latency + interval * interval + spikes(5, POINT).length,
        objective.valueAndGradient(POINT, gradient),
        1e-9);
    for (int p = 0; p < 4; p++) {
      final double byInterval = slopes(2, POINT)[p] - slopes(1, POINT)[p];
      assertEquals(
          2 * latency * slopes(0, POINT)[p] + 2 * interval * byInterval, gradient[p], 1e-8);
    }
    final Criterion<LeakyNeuron> tooMany = answer -> answer.eventTime(SPIKE, 100);
    final ModelObjective<LeakyNeuron> wrong =
        ModelObjective.of(
            MODEL,
            TIGHT,
            List.of(Experiment.of(MODEL).until(5)),
            Goal.<LeakyNeuron>leastSquares().minimize(tooMany));
    assertThrows(IndexOutOfBoundsException.class, () -> wrong.value(POINT));
  }
}
