package io.gradiode.examples.corpus;

import io.gradiode.Assignment;
import io.gradiode.CompiledModel;
import io.gradiode.GradientCheck;
import io.gradiode.integration.SensitivitySolver;
import io.gradiode.integration.Tolerances;
import io.gradiode.model.ObservableHandle;
import io.gradiode.observation.Experiment;

/**
 * A published model at the values of its paper.
 *
 * @param model as it was compiled
 * @param values of all parameters
 * @param experiment with the times at which to look
 * @param tolerances tight
 * @param agreement how far sensitivities and differences may be apart, see {@link Comparison}
 */
record Entry<M>(
    CompiledModel<M> model,
    Assignment<M> values,
    Experiment<M> experiment,
    Tolerances tolerances,
    double agreement) {

  Entry(CompiledModel<M> model, Assignment<M> values, Experiment<M> experiment, double agreement) {
    this(model, values, experiment, Comparison.TIGHT, agreement);
  }

  /** How well the sensitivities agree with central differences. */
  Comparison comparison() {
    return Comparison.of(model, values.toArray(), experiment, tolerances);
  }

  /** The public check, against data that the model does not fit. */
  GradientCheck gradientCheck() {
    final double[] parameters = values.toArray();
    final SensitivitySolver<M> solver = model.newSolver(tolerances);
    Comparison.completed(solver.solveStates(parameters, experiment));
    final double[] times = new double[solver.outputCount()];
    Experiment<M> observed = experiment;
    for (ObservableHandle<M> observable : model.observables()) {
      final double[] data = new double[times.length];
      for (int k = 0; k < times.length; k++) {
        times[k] = solver.time(k);
        data[k] = 0.9 * solver.observable(k, observable.index());
      }
      observed = observed.observe(observable, times, data);
    }
    return model.checkGradient(parameters, observed);
  }

  @Override
  public String toString() {
    return model.name();
  }
}
