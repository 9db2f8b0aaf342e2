package io.gradiode.objective;

import io.gradiode.model.ModelDefinition;
import io.gradiode.model.ObservableHandle;
import io.gradiode.observation.Experiment;
import io.gradiode.observation.Measurement;
import io.gradiode.observation.Noise;
import io.gradiode.observation.Observations;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The weights of all data that are not missing, as a metric wants them. */
final class DataWeights {

  private DataWeights() {}

  /**
   * For each experiment and each of its measurements the weights of its data.
   *
   * @throws IllegalArgumentException if the metric names an observable that is not the model's, or
   *     data have a noise that already says how they count
   */
  static <M> List<List<double[]>> of(
      ModelDefinition<M> model, List<Experiment<M>> experiments, Metric metric) {
    requireObservables(model, metric.divisors());
    requireObservables(model, metric.factors());
    final Map<Integer, Integer> traces = new HashMap<>();
    final List<List<double[]>> weights = new ArrayList<>();
    for (Experiment<M> experiment : experiments) {
      final List<double[]> ofExperiment = new ArrayList<>();
      for (Measurement<M> measurement : experiment.measurements()) {
        requireCompatible(measurement, metric);
        final double[] own = present(measurement.observations(), metric.start());
        if (sum(own) > 0) {
          traces.merge(measurement.observable().index(), 1, Integer::sum);
        }
        ofExperiment.add(own);
      }
      weights.add(ofExperiment);
    }
    for (int e = 0; e < weights.size(); e++) {
      final List<Measurement<M>> measurements = experiments.get(e).measurements();
      for (int m = 0; m < measurements.size(); m++) {
        rescale(weights.get(e).get(m), measurements.get(m).observable(), metric, traces);
      }
    }
    return weights;
  }

  /** The weights of the data that are there; 0 before the start. */
  private static double[] present(Observations observations, double start) {
    final double[] weights = new double[observations.count()];
    int count = 0;
    for (int i = 0; i < weights.length; i++) {
      if (!Double.isNaN(observations.value(i))) {
        weights[count++] = observations.time(i) < start ? 0 : observations.weight(i);
      }
    }
    return Arrays.copyOf(weights, count);
  }

  private static void rescale(
      double[] weights,
      ObservableHandle<?> observable,
      Metric metric,
      Map<Integer, Integer> traces) {
    if (metric.isPlain()) {
      return;
    }
    final double divisor = metric.divisors().getOrDefault(observable, 1.0);
    double factor = metric.factors().getOrDefault(observable, 1.0) / (divisor * divisor);
    if (metric.kind() == Metric.Kind.MEAN_SQUARE) {
      final double total = sum(weights) * traces.getOrDefault(observable.index(), 1);
      factor = total > 0 ? factor / total : 0;
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] *= factor;
    }
  }

  private static double sum(double[] weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    return sum;
  }

  private static void requireCompatible(Measurement<?> measurement, Metric metric) {
    final Noise noise = measurement.observations().noise();
    if (!metric.isPlain() && (noise.isAbsolute() || noise.isLogarithmic())) {
      throw new IllegalArgumentException(
          "The noise of '%s' says how its data count, and so does the metric: leave one of them out"
              .formatted(measurement.observable().name()));
    }
  }

  private static void requireObservables(
      ModelDefinition<?> model, Map<ObservableHandle<?>, Double> numbers) {
    for (ObservableHandle<?> observable : numbers.keySet()) {
      if (!model.observables().contains(observable)) {
        throw new IllegalArgumentException(
            "The metric names '%s', which is no observable of %s"
                .formatted(observable.name(), model.name()));
      }
    }
  }
}
