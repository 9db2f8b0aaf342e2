package io.gradiode.examples.corpus;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.CompiledModel;
import io.gradiode.integration.Outcome;
import io.gradiode.integration.SensitivitySolver;
import io.gradiode.integration.Tolerances;
import io.gradiode.observation.Experiment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The sensitivities of every observable to every parameter beside central differences of states
 * alone, both at tight tolerance.
 *
 * <p>Differences are extrapolated from falling steps; of all extrapolations the one that changes
 * least is taken, as by C. J. F. Ridders, Accurate computation of F'(x) and F'(x) F''(x), Advances
 * in Engineering Software 4 (1982) 75–76.
 */
record Comparison(List<Row> rows) {

  static final Tolerances TIGHT =
      Tolerances.relative(1e-12).absolute(1e-14).maximumSteps(10_000_000);

  private static final double FIRST_STEP = 0.01;
  private static final int STEPS = 12;

  /**
   * One observable and one parameter over all times.
   *
   * @param largest magnitude of the sensitivity
   * @param difference largest difference of the two
   * @param scale largest magnitude of the observable, divided by the parameter
   */
  record Row(String observable, String parameter, double largest, double difference, double scale) {

    /**
     * The difference as a part of the sensitivity, or of a thousandth of observable per parameter
     * if the sensitivity is weaker than that: no difference can tell more.
     */
    double relative() {
      return difference == 0 ? 0 : difference / Math.max(largest, 1e-3 * scale);
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "d%s/d%s: at most %.3g, difference %.1e, relative %.1e",
          observable,
          parameter,
          largest,
          difference,
          relative());
    }
  }

  static <M> Comparison of(
      CompiledModel<M> model,
      double[] parameters,
      Experiment<M> experiment,
      Tolerances tolerances) {
    final SensitivitySolver<M> solver = model.newSolver(tolerances);
    completed(solver.solve(parameters, experiment));
    final double[][] values = observed(model, solver);
    final double[][][] sensitivities = sensitivities(model, solver);
    final List<Row> rows = new ArrayList<>();
    for (int p = 0; p < parameters.length; p++) {
      final double[][] differences = differences(model, solver, parameters, experiment, p);
      for (int j = 0; j < model.observables().size(); j++) {
        rows.add(
            new Row(
                model.observables().get(j).name(),
                model.parameters().get(p).name(),
                largest(sensitivities[p][j]),
                distance(sensitivities[p][j], differences[j]),
                largest(values[j]) / scale(parameters[p])));
      }
    }
    return new Comparison(rows);
  }

  /** The row where they agree least. */
  Row worst() {
    return rows.stream().max(Comparator.comparingDouble(Row::relative)).orElseThrow();
  }

  private static <M> double[][] differences(
      CompiledModel<M> model,
      SensitivitySolver<M> solver,
      double[] parameters,
      Experiment<M> experiment,
      int p) {
    final double[][][] slopes = new double[STEPS][][];
    double step = FIRST_STEP * scale(parameters[p]);
    for (int row = 0; row < STEPS; row++) {
      final double[] point = parameters.clone();
      point[p] = parameters[p] + step;
      completed(solver.solveStates(point, experiment));
      final double[][] above = observed(model, solver);
      final double width = point[p];
      point[p] = parameters[p] - step;
      completed(solver.solveStates(point, experiment));
      final double[][] below = observed(model, solver);
      slopes[row] = combined(above, 1 / (width - point[p]), below, -1 / (width - point[p]));
      step /= 2;
    }
    final double[][] best = new double[model.observables().size()][];
    for (int j = 0; j < best.length; j++) {
      best[j] = extrapolated(slopes, j);
    }
    return best;
  }

  private static double[] extrapolated(double[][][] slopes, int j) {
    double[][] previous = new double[STEPS][];
    double[] best = slopes[0][j];
    double smallest = Double.POSITIVE_INFINITY;
    for (int row = 0; row < STEPS; row++) {
      final double[][] present = new double[STEPS][];
      present[0] = slopes[row][j];
      double power = 4;
      for (int order = 1; order <= row; order++) {
        present[order] =
            combined(
                present[order - 1], power / (power - 1), previous[order - 1], -1 / (power - 1));
        final double change =
            Math.max(
                distance(present[order], present[order - 1]),
                distance(present[order], previous[order - 1]));
        if (change < smallest) {
          smallest = change;
          best = present[order];
        }
        power *= 4;
      }
      previous = present;
    }
    return best;
  }

  static void completed(Outcome outcome) {
    assertTrue(outcome.isCompleted(), outcome::toString);
  }

  private static <M> double[][] observed(CompiledModel<M> model, SensitivitySolver<M> solver) {
    final double[][] observed = new double[model.observables().size()][solver.outputCount()];
    for (int j = 0; j < observed.length; j++) {
      for (int k = 0; k < observed[j].length; k++) {
        observed[j][k] = solver.observable(k, j);
      }
    }
    return observed;
  }

  private static <M> double[][][] sensitivities(
      CompiledModel<M> model, SensitivitySolver<M> solver) {
    final double[][][] sensitivities =
        new double[model.parameters().size()][model.observables().size()][solver.outputCount()];
    for (int p = 0; p < sensitivities.length; p++) {
      for (int j = 0; j < sensitivities[p].length; j++) {
        for (int k = 0; k < sensitivities[p][j].length; k++) {
          sensitivities[p][j][k] = solver.sensitivity(k, j, p);
        }
      }
    }
    return sensitivities;
  }

  private static double[][] combined(double[][] a, double factorA, double[][] b, double factorB) {
    final double[][] sum = new double[a.length][];
    for (int j = 0; j < a.length; j++) {
      sum[j] = combined(a[j], factorA, b[j], factorB);
    }
    return sum;
  }

  private static double[] combined(double[] a, double factorA, double[] b, double factorB) {
    final double[] sum = new double[a.length];
    for (int k = 0; k < a.length; k++) {
      sum[k] = factorA * a[k] + factorB * b[k];
    }
    return sum;
  }

  private static double distance(double[] a, double[] b) {
    return largest(combined(a, 1, b, -1));
  }

  /** NaN if one of them is. */
  private static double largest(double[] values) {
    double largest = 0;
    for (final double value : values) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }

  private static double scale(double parameter) {
    return parameter == 0 ? 1 : Math.abs(parameter);
  }
}
