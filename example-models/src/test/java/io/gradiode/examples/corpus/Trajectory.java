package io.gradiode.examples.corpus;

import io.gradiode.Assignment;
import io.gradiode.CompiledModel;
import io.gradiode.integration.SensitivitySolver;
import io.gradiode.integration.Tolerances;
import io.gradiode.model.EventHandle;
import io.gradiode.model.ObservableHandle;
import io.gradiode.observation.Experiment;
import java.util.Arrays;

/** The observables of a model over time. */
final class Trajectory<M> {

  private static final Tolerances TOLERANCES =
      Tolerances.relative(1e-10).absolute(1e-12).maximumSteps(10_000_000);

  private final double[] times;
  private final double[][] values;

  private Trajectory(double[] times, double[][] values) {
    this.times = times;
    this.values = values;
  }

  /** Solves; the experiment says when to look. */
  static <M> Trajectory<M> of(
      CompiledModel<M> model, Assignment<M> values, Experiment<M> experiment) {
    final SensitivitySolver<M> solver = model.newSolver(TOLERANCES);
    Comparison.completed(solver.solveStates(values.toArray(), experiment));
    final double[] times = new double[solver.outputCount()];
    final double[][] observed = new double[model.observables().size()][times.length];
    for (int k = 0; k < times.length; k++) {
      times[k] = solver.time(k);
      for (int j = 0; j < observed.length; j++) {
        observed[j][k] = solver.observable(k, j);
      }
    }
    return new Trajectory<>(times, observed);
  }

  /** When an event happens; the experiment says until when to look. */
  static <M> double[] times(
      CompiledModel<M> model,
      Assignment<M> values,
      Experiment<M> experiment,
      EventHandle<M> event) {
    final SensitivitySolver<M> solver = model.newSolver(TOLERANCES);
    Comparison.completed(solver.solveStates(values.toArray(), experiment));
    final double[] times = new double[solver.eventCount(event.index())];
    Arrays.setAll(times, i -> solver.eventTime(event.index(), i));
    return times;
  }

  /** All values of an observable. */
  double[] of(ObservableHandle<M> observable) {
    return values[observable.index()];
  }

  /** The last value of an observable. */
  double last(ObservableHandle<M> observable) {
    return values[observable.index()][times.length - 1];
  }

  /** The largest value of an observable. */
  double largest(ObservableHandle<M> observable) {
    return Arrays.stream(of(observable)).max().orElseThrow();
  }

  /** The smallest value of an observable. */
  double smallest(ObservableHandle<M> observable) {
    return Arrays.stream(of(observable)).min().orElseThrow();
  }

  /** When an observable rises through a level, between outputs along a straight line. */
  double[] rises(ObservableHandle<M> observable, double level) {
    final double[] value = of(observable);
    final double[] rises = new double[times.length];
    int count = 0;
    for (int k = 1; k < times.length; k++) {
      if (value[k - 1] < level && value[k] >= level) {
        rises[count++] =
            times[k - 1]
                + (times[k] - times[k - 1]) * (level - value[k - 1]) / (value[k] - value[k - 1]);
      }
    }
    return Arrays.copyOf(rises, count);
  }

  /** The time between the last two rises through a level. */
  double period(ObservableHandle<M> observable, double level) {
    final double[] rises = rises(observable, level);
    return rises[rises.length - 1] - rises[rises.length - 2];
  }
}
