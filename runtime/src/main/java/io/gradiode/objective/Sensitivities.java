package io.gradiode.objective;

import io.gradiode.integration.SensitivitySolver;

/**
 * The derivatives of one experiment's observables and event times by the entries of an objective's
 * vector: each column of the solver goes to the entry from which its parameter has its value here.
 * Where a gradient is computed backwards, what is added is the slope by an observable instead.
 */
final class Sensitivities {

  private final Solution<?> solution;
  private final int[] columns;
  private final int[] entries;

  /**
   * @param columns the model's parameters that matter here
   * @param entries for each, the entry that it has its value from
   */
  Sensitivities(Solution<?> solution, int[] columns, int[] entries) {
    this.solution = solution;
    this.columns = columns;
    this.entries = entries;
  }

  /** Observable {@code j} at output {@code k}. */
  double observable(int k, int j) {
    return solution.solver().observable(k, j);
  }

  /** Adds the gradient of observable {@code j} at output {@code k}, times a factor. */
  void add(double[] out, int base, double factor, int k, int j) {
    if (solution.isBackward()) {
      solution.addSlope(k, j, factor);
      return;
    }
    final SensitivitySolver<?> solver = solution.solver();
    for (int i = 0; i < columns.length; i++) {
      out[base + entries[i]] += factor * solver.sensitivity(k, j, columns[i]);
    }
  }

  /** Adds the gradient that was left to the way back: of all that was added since the solve. */
  void addBackward(double[] out) {
    final double[] gradient = solution.gradient();
    for (int i = 0; i < columns.length; i++) {
      out[entries[i]] += gradient[columns[i]];
    }
  }

  /** How often an event happened. */
  int eventCount(int event) {
    return solution.solver().eventCount(event);
  }

  /** When an event happened for the {@code i}-th time, from 0. */
  double eventTime(int event, int i) {
    return solution.solver().eventTime(event, i);
  }

  /** Adds the gradient of that time, times a factor. */
  void addEventTime(double[] out, int base, double factor, int event, int i) {
    for (int c = 0; c < columns.length; c++) {
      out[base + entries[c]] += factor * solution.solver().eventSensitivity(event, i, columns[c]);
    }
  }
}
