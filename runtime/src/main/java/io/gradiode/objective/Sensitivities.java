package io.gradiode.objective;

import io.gradiode.integration.SensitivitySolver;

/**
 * The derivatives of one experiment's observables and event times by the entries of an objective's
 * vector: each column of the solver goes to the entry from which its parameter has its value here.
 */
final class Sensitivities {

  private final SensitivitySolver<?> solver;
  private final int[] columns;
  private final int[] entries;

  /**
   * @param columns the model's parameters that matter here
   * @param entries for each, the entry that it has its value from
   */
  Sensitivities(SensitivitySolver<?> solver, int[] columns, int[] entries) {
    this.solver = solver;
    this.columns = columns;
    this.entries = entries;
  }

  /** Observable {@code j} at output {@code k}. */
  double observable(int k, int j) {
    return solver.observable(k, j);
  }

  /** Adds the gradient of observable {@code j} at output {@code k}, times a factor. */
  void add(double[] out, int base, double factor, int k, int j) {
    for (int i = 0; i < columns.length; i++) {
      out[base + entries[i]] += factor * solver.sensitivity(k, j, columns[i]);
    }
  }

  /** How often an event happened. */
  int eventCount(int event) {
    return solver.eventCount(event);
  }

  /** When an event happened for the {@code i}-th time, from 0. */
  double eventTime(int event, int i) {
    return solver.eventTime(event, i);
  }

  /** Adds the gradient of that time, times a factor. */
  void addEventTime(double[] out, int base, double factor, int event, int i) {
    for (int c = 0; c < columns.length; c++) {
      out[base + entries[c]] += factor * solver.eventSensitivity(event, i, columns[c]);
    }
  }
}
