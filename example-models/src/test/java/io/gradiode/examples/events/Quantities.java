package io.gradiode.examples.events;

import io.gradiode.CompiledModel;
import io.gradiode.integration.SensitivitySolver;

/** All that a solution shows in one row: observables at all outputs, then times of all events. */
final class Quantities {
  private Quantities() {}

  /**
   * How often each event has happened before each output, and in all: solutions of which these
   * differ are no neighbors.
   */
  static int[] eventCounts(SensitivitySolver<?> solver, CompiledModel<?> model) {
    final int eventCount = model.kernel().eventCount();
    final int[] counts = new int[eventCount * (solver.outputCount() + 1)];
    for (int e = 0; e < eventCount; e++) {
      for (int k = 0; k <= solver.outputCount(); k++) {
        final double until = k < solver.outputCount() ? solver.time(k) : Double.POSITIVE_INFINITY;
        int before = 0;
        while (before < solver.eventCount(e) && solver.eventTime(e, before) < until) {
          before++;
        }
        counts[k * eventCount + e] = before;
      }
    }
    return counts;
  }

  static int count(SensitivitySolver<?> solver, CompiledModel<?> model) {
    return values(solver, model).length;
  }

  static double[] values(SensitivitySolver<?> solver, CompiledModel<?> model) {
    return row(solver, model, solver::observable, solver::eventTime);
  }

  static double[] derivatives(SensitivitySolver<?> solver, CompiledModel<?> model, int p) {
    return row(
        solver,
        model,
        (k, j) -> solver.sensitivity(k, j, p),
        (e, i) -> solver.eventSensitivity(e, i, p));
  }

  /** What quantity {@code q} is, for messages. */
  static String text(SensitivitySolver<?> solver, CompiledModel<?> model, int q) {
    final int m = model.observables().size();
    final int observed = m * solver.outputCount();
    if (q < observed) {
      return model.observables().get(q % m).name() + " at t = " + solver.time(q / m);
    }
    int rest = q - observed;
    int e = 0;
    while (rest >= solver.eventCount(e)) {
      rest -= solver.eventCount(e++);
    }
    return "time " + rest + " of '" + model.kernel().eventText(e) + "'";
  }

  @FunctionalInterface
  private interface Entry {
    double at(int first, int second);
  }

  private static double[] row(
      SensitivitySolver<?> solver, CompiledModel<?> model, Entry observable, Entry time) {
    int length = model.observables().size() * solver.outputCount();
    for (int e = 0; e < model.kernel().eventCount(); e++) {
      length += solver.eventCount(e);
    }
    final double[] row = new double[length];
    int q = 0;
    for (int k = 0; k < solver.outputCount(); k++) {
      for (int j = 0; j < model.observables().size(); j++) {
        row[q++] = observable.at(k, j);
      }
    }
    for (int e = 0; e < model.kernel().eventCount(); e++) {
      for (int i = 0; i < solver.eventCount(e); i++) {
        row[q++] = time.at(e, i);
      }
    }
    return row;
  }
}
