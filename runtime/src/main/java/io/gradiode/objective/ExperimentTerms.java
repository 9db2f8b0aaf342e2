package io.gradiode.objective;

import io.gradiode.integration.Outcome;
import io.gradiode.integration.SensitivitySolver;
import io.gradiode.observation.Experiment;
import io.gradiode.observation.Level;
import io.gradiode.observation.Measurement;
import io.gradiode.observation.Noise;
import io.gradiode.observation.Plan;
import io.gradiode.observation.Recording;
import io.gradiode.observation.Restraint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What one experiment adds to an objective, and from where its parameters have their values. */
final class ExperimentTerms<M> {

  private final Experiment<M> experiment;
  private final Solution<M> solution;
  private final Sensitivities sensitivities;

  /** For each parameter of the model, the entry that it has its value from here. */
  private final int[] entries;

  private final double[] values;
  private final List<DataTerm> data = new ArrayList<>();
  private final List<EventSeries> recordings = new ArrayList<>();
  private final Term[] terms;

  /**
   * @param index of the experiment
   * @param weights of all data
   * @param selected for each entry of the vector, whether derivatives by it are wanted
   */
  ExperimentTerms(
      int index,
      Experiment<M> experiment,
      DataWeights weights,
      Goal<M> goal,
      ParameterVector vector,
      boolean[] selected,
      Solvers<M> solvers) {
    this.experiment = experiment;
    this.entries = vector.entriesIn(experiment);
    final boolean[] wanted = wanted(selected);
    this.solution = new Solution<>(experiment, solvers.forParameters(wanted), solvers.adjoint());
    this.values = new double[entries.length];
    this.sensitivities = sensitivities(wanted);
    final List<Term> all = new ArrayList<>();
    if (goal.dataCount()) {
      addSeries(weights.ofMeasurements(index), goal.loss(), vector, selected);
      all.addAll(data);
      for (int r = 0; r < experiment.recordings().size(); r++) {
        addRecording(r, weights.ofRecordings(index).get(r), goal, all);
      }
    }
    for (Restraint<M> restraint : experiment.restraints()) {
      all.add(new RestraintTerm(restraint, experiment.plan(), sensitivities));
    }
    final Answer<M> answer = new Answer<>(index, experiment, solution);
    for (Criterion<M> criterion : goal.criteria()) {
      all.add(new CriterionTerm<>(criterion, answer, sensitivities));
    }
    this.terms = all.toArray(Term[]::new);
  }

  /**
   * For each parameter of the model, whether its sensitivity matters here: not if it has a value of
   * its own, as that is no entry of the vector.
   */
  private boolean[] wanted(boolean[] selected) {
    final boolean[] wanted = new boolean[entries.length];
    for (int p = 0; p < entries.length; p++) {
      wanted[p] = selected[entries[p]];
    }
    final Plan plan = experiment.plan();
    for (int i = 0; i < plan.overrideCount(); i++) {
      wanted[plan.overriddenParameter(i)] = false;
    }
    return wanted;
  }

  private Sensitivities sensitivities(boolean[] wanted) {
    final int[] columns = new int[entries.length];
    final int[] targets = new int[entries.length];
    int count = 0;
    for (int p = 0; p < entries.length; p++) {
      if (wanted[p]) {
        columns[count] = p;
        targets[count++] = entries[p];
      }
    }
    return new Sensitivities(
        solution, Arrays.copyOf(columns, count), Arrays.copyOf(targets, count));
  }

  private void addSeries(
      List<double[]> weights, Loss loss, ParameterVector vector, boolean[] selected) {
    final Plan plan = experiment.plan();
    int first = 0;
    for (int m = 0; m < weights.size(); m++) {
      final Measurement<M> measurement = experiment.measurements().get(m);
      final SeriesData own =
          new SeriesData(measurement, plan, first, weights.get(m), vector, selected);
      first += own.count();
      final Noise noise = measurement.observations().noise();
      if (noise.isWeighted()) {
        data.add(new WeightedSeries(own, sensitivities, loss));
      } else {
        requireSquares(loss, measurement);
        data.add(
            new GaussianSeries(
                own,
                sensitivities,
                level(noise.additive(), vector, selected),
                level(noise.proportional(), vector, selected)));
      }
    }
  }

  private void addRecording(int r, double weight, Goal<M> goal, List<Term> all) {
    final Recording<M> recording = experiment.recordings().get(r);
    final Plan plan = experiment.plan();
    final EventSeries events =
        new EventSeries(recording, plan, weight, goal.metric().start(), goal.loss(), sensitivities);
    recordings.add(events);
    data.add(events);
    all.add(events);
    all.add(new ExtraEvents(recording, plan, weight, goal.loss(), sensitivities));
  }

  private static void requireSquares(Loss loss, Measurement<?> measurement) {
    if (loss.isRobust()) {
      throw new IllegalArgumentException(
          ("A loss needs noise of a known size, but that of '%s' is estimated or depends on the "
                  + "model: say additive(number), or leave the loss out")
              .formatted(measurement.observable().name()));
    }
  }

  private static LevelEntry level(
      Optional<Level> level, ParameterVector vector, boolean[] selected) {
    if (level.isEmpty()) {
      return LevelEntry.of(0);
    }
    if (level.get() instanceof Level.Known known) {
      return LevelEntry.of(known.value());
    }
    final int entry = vector.entry(level.get().estimated().orElseThrow());
    return LevelEntry.at(entry, selected[entry]);
  }

  Term[] terms() {
    return terms;
  }

  /** The data, in the order of the measurements, then of the recordings. */
  List<DataTerm> data() {
    return data;
  }

  /** Those of them that are times of events. */
  List<EventSeries> recordings() {
    return recordings;
  }

  Plan plan() {
    return experiment.plan();
  }

  /**
   * Integrates at {@code x}.
   *
   * @return completed if nothing depends on it
   */
  Outcome solve(double[] x, Derivatives derivatives, Outcome completed) {
    for (int p = 0; p < values.length; p++) {
      values[p] = x[entries[p]];
    }
    if (terms.length == 0) {
      return completed;
    }
    return solution.solve(values, derivatives);
  }

  /** What has solved it last. */
  SensitivitySolver<M> solver() {
    return solution.solver();
  }

  /** The model's parameters in this experiment at the last solve. */
  double[] values() {
    return values;
  }

  /** Shows every item at {@code x} to a sink, after a solve there. */
  void visit(double[] x, Sink sink) {
    for (Term term : terms) {
      term.visit(x, sink);
    }
  }

  /** Adds the gradient that was left to the way back, after a visit. */
  void addBackward(double[] gradient) {
    if (terms.length > 0) {
      sensitivities.addBackward(gradient);
    }
  }
}
