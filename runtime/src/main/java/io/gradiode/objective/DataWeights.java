package io.gradiode.objective;

import io.gradiode.model.EventHandle;
import io.gradiode.model.ModelDefinition;
import io.gradiode.model.ObservableHandle;
import io.gradiode.observation.EventTimes;
import io.gradiode.observation.Experiment;
import io.gradiode.observation.Measurement;
import io.gradiode.observation.Noise;
import io.gradiode.observation.Observations;
import io.gradiode.observation.Recording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The weights of all data that are not missing, as a metric wants them. */
final class DataWeights {

  private final List<List<double[]>> ofMeasurements;
  private final List<List<Double>> ofRecordings;

  private DataWeights(List<List<double[]>> ofMeasurements, List<List<Double>> ofRecordings) {
    this.ofMeasurements = ofMeasurements;
    this.ofRecordings = ofRecordings;
  }

  /** For each measurement of an experiment the weights of its data. */
  List<double[]> ofMeasurements(int experiment) {
    return ofMeasurements.get(experiment);
  }

  /** For each recording of an experiment the weight of each time that counts. */
  List<Double> ofRecordings(int experiment) {
    return ofRecordings.get(experiment);
  }

  /**
   * @throws IllegalArgumentException if the metric names an observable or event that is not the
   *     model's, or data have a noise that already says how they count
   */
  static <M> DataWeights of(
      ModelDefinition<M> model, List<Experiment<M>> experiments, Metric metric) {
    requireObservables(model, metric.divisors());
    requireObservables(model, metric.factors());
    requireEvents(model, metric.eventFactors());
    final Map<Integer, Integer> traces = new HashMap<>();
    final List<List<double[]>> weights = new ArrayList<>();
    for (Experiment<M> experiment : experiments) {
      final List<double[]> ofExperiment = new ArrayList<>();
      for (Measurement<M> measurement : experiment.measurements()) {
        final Noise noise = measurement.observations().noise();
        requireCompatible(
            measurement.observable().name(), noise.isAbsolute() || noise.isLogarithmic(), metric);
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
    return new DataWeights(weights, ofRecordings(experiments, metric));
  }

  private static <M> List<List<Double>> ofRecordings(
      List<Experiment<M>> experiments, Metric metric) {
    final Map<Integer, Integer> traces = new HashMap<>();
    for (Experiment<M> experiment : experiments) {
      for (Recording<M> recording : experiment.recordings()) {
        requireCompatible(
            recording.event().name(), recording.times().standardDeviation().isPresent(), metric);
        traces.merge(recording.event().index(), 1, Integer::sum);
      }
    }
    final List<List<Double>> weights = new ArrayList<>();
    for (Experiment<M> experiment : experiments) {
      weights.add(
          experiment.recordings().stream()
              .map(recording -> weight(recording, metric, traces))
              .toList());
    }
    return weights;
  }

  private static double weight(
      Recording<?> recording, Metric metric, Map<Integer, Integer> traces) {
    final EventTimes times = recording.times();
    final double weight =
        times.weight() * metric.eventFactors().getOrDefault(recording.event(), 1.0);
    if (metric.kind() != Metric.Kind.MEAN_SQUARE) {
      return weight;
    }
    final long counted = Arrays.stream(times.times()).filter(t -> t >= metric.start()).count();
    return weight / (Math.max(1, counted) * traces.get(recording.event().index()));
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

  private static void requireCompatible(String name, boolean hasNoise, Metric metric) {
    if (!metric.isPlain() && hasNoise) {
      throw new IllegalArgumentException(
          "The noise of '%s' says how its data count, and so does the metric: leave one of them out"
              .formatted(name));
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

  private static void requireEvents(ModelDefinition<?> model, Map<EventHandle<?>, Double> numbers) {
    for (EventHandle<?> event : numbers.keySet()) {
      if (!model.events().contains(event)) {
        throw new IllegalArgumentException(
            "The metric names '%s', which is no event of %s".formatted(event.name(), model.name()));
      }
    }
  }
}
