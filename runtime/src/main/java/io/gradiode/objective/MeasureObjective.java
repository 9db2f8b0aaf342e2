package io.gradiode.objective;

import io.gradiode.integration.SensitivitySolver;
import io.gradiode.integration.Tolerances;
import io.gradiode.model.ModelDefinition;
import io.gradiode.observation.EventTimes;
import io.gradiode.observation.Experiment;
import io.gradiode.observation.Recording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A measure of events as a function of the same parameters as a {@link ModelObjective} of the same
 * experiments: those of the model, then those of the data. It has values only; derivatives are
 * refused.
 *
 * <p>Owns its work arrays: one per thread. Allocates nothing per evaluation once it has seen the
 * largest number of events, except to describe a failure.
 *
 * @param <M> the model
 */
public final class MeasureObjective<M> implements Objective {

  private final ModelDefinition<M> model;
  private final Tolerances tolerances;
  private final List<Experiment<M>> experiments;
  private final EventMeasure<M> measure;
  private final SensitivitySolver<M> solver;
  private final int dimension;

  /** For each experiment, from which entry each parameter of the model has its value. */
  private final int[][] entries;

  /** For each experiment what is compared. */
  private final List<List<Item>> items;

  private final double[] values;
  private double[] times = new double[16];

  /** One recording for one part of the measure; the factor holds its share in the mean. */
  private record Item(
      int event,
      TrainDistance distance,
      double factor,
      EventTimes recorded,
      double from,
      double end) {}

  private MeasureObjective(
      ModelDefinition<M> model,
      Tolerances tolerances,
      List<Experiment<M>> experiments,
      EventMeasure<M> measure) {
    this.model = model;
    this.tolerances = tolerances;
    this.experiments = List.copyOf(experiments);
    this.measure = measure;
    this.solver = new SensitivitySolver<>(model, tolerances);
    final ParameterVector vector = ParameterVector.of(model, this.experiments);
    this.dimension = vector.dimension();
    this.entries = this.experiments.stream().map(vector::entriesIn).toArray(int[][]::new);
    this.items = this.experiments.stream().map(this::items).toList();
    this.values = new double[model.parameters().size()];
  }

  /**
   * The objective.
   *
   * @param tolerances how exactly to integrate
   * @throws IllegalArgumentException if no experiment has recorded an event of the measure, a
   *     recording has no length, or is no longer than chance needs for a gamma factor
   */
  public static <M> MeasureObjective<M> of(
      ModelDefinition<M> model,
      Tolerances tolerances,
      List<Experiment<M>> experiments,
      EventMeasure<M> measure) {
    return new MeasureObjective<>(model, tolerances, experiments, measure);
  }

  private List<Item> items(Experiment<M> experiment) {
    final List<Item> found = new ArrayList<>();
    final double end = experiment.plan().end();
    for (EventMeasure.Part<M> part : measure.parts()) {
      final String event = part.event().name();
      final double factor = part.weight() / recordingsOf(part);
      final double from = Math.max(part.start(), experiment.plan().start());
      for (Recording<M> recording : experiment.recordings()) {
        if (recording.event().equals(part.event())) {
          final EventTimes counted =
              EventTimes.of(
                  Arrays.stream(recording.times().times()).filter(time -> time >= from).toArray());
          part.distance().requireMeaning(event, counted.count(), end - from);
          found.add(new Item(part.event().index(), part.distance(), factor, counted, from, end));
        }
      }
    }
    return found;
  }

  private long recordingsOf(EventMeasure.Part<M> part) {
    final long count =
        experiments.stream()
            .flatMap(experiment -> experiment.recordings().stream())
            .filter(recording -> recording.event().equals(part.event()))
            .count();
    if (count == 0) {
      throw new IllegalArgumentException(
          "A measure compares '%s' with what was recorded, but no experiment has observed it: say observe(…, EventTimes.of(…))"
              .formatted(part.event().name()));
    }
    return count;
  }

  /** What is measured. */
  public EventMeasure<M> measure() {
    return measure;
  }

  @Override
  public int dimension() {
    return dimension;
  }

  @Override
  public int residualCount() {
    return 0;
  }

  @Override
  public double value(double[] x) {
    if (x.length != dimension) {
      throw new IllegalArgumentException(
          "There are %d parameters, but the vector has length %d".formatted(dimension, x.length));
    }
    double sum = 0;
    for (int e = 0; e < experiments.size(); e++) {
      final List<Item> compared = items.get(e);
      if (compared.isEmpty()) {
        continue;
      }
      for (int p = 0; p < values.length; p++) {
        values[p] = x[entries[e][p]];
      }
      if (!solver.solveStates(values, experiments.get(e)).isCompleted()) {
        return Double.POSITIVE_INFINITY;
      }
      for (int i = 0; i < compared.size(); i++) {
        sum += value(compared.get(i));
      }
    }
    return sum;
  }

  private double value(Item item) {
    final int count = solver.eventCount(item.event);
    if (count > times.length) {
      times = Arrays.copyOf(times, Math.max(count, 2 * times.length));
    }
    int counted = 0;
    for (int i = 0; i < count; i++) {
      final double time = solver.eventTime(item.event, i);
      if (time >= item.from) {
        times[counted++] = time;
      }
    }
    return item.factor * item.distance.between(item.recorded, times, counted, item.end - item.from);
  }

  @Override
  public double valueAndGradient(double[] x, double[] gradient) {
    throw noDerivatives();
  }

  @Override
  public double residualsAndJacobian(double[] x, double[] residuals, double[] jacobian) {
    throw noDerivatives();
  }

  private UnsupportedOperationException noDerivatives() {
    return new UnsupportedOperationException(
        "The %s has no derivatives: use a search or a method that needs values only"
            .formatted(measure));
  }

  @Override
  public Objective coupled(double strength) {
    throw new UnsupportedOperationException("A measure of events cannot be coupled to data");
  }

  @Override
  public MeasureObjective<M> fork() {
    return new MeasureObjective<>(model, tolerances, experiments, measure);
  }
}
