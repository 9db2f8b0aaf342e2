package io.gradiode.report;

import io.gradiode.integration.Outcome;
import io.gradiode.integration.SensitivitySolver;
import io.gradiode.integration.Tolerances;
import io.gradiode.model.ObservableHandle;
import io.gradiode.observation.Experiment;
import io.gradiode.optimization.Point;
import java.util.stream.IntStream;

/**
 * Carries the uncertainty of the estimates on to the curves of a model, to first order: the
 * variance of a value is {@code gᵀ C g}, with its sensitivities {@code g} and the covariance {@code
 * C} of the estimates (the delta method; Seber and Wild, Nonlinear Regression, Wiley 1989, section
 * 5.1).
 *
 * <p>It is taken from the directions that the data determine, so that a curve may be known although
 * its parameters are not.
 */
final class Bands<M> {

  private final FitReport<M> report;
  private final Estimates estimates;
  private final Experiment<M> experiment;

  /** For each estimated parameter, the places of the model's vector that it stands for here. */
  private final int[][] slots;

  /**
   * @param entries for each parameter of the model, the entry of the fit's vector that has its
   *     value in the experiment
   */
  Bands(FitReport<M> report, Estimates estimates, Experiment<M> experiment, int[] entries) {
    this.report = report;
    this.estimates = estimates;
    this.experiment = experiment;
    final int[] informed = estimates.informed();
    this.slots = new int[informed.length][];
    for (int i = 0; i < informed.length; i++) {
      final int place = informed[i];
      slots[i] = IntStream.range(0, entries.length).filter(p -> entries[p] == place).toArray();
    }
  }

  /**
   * @throws IllegalArgumentException if the model cannot be integrated to the end
   */
  Band of(ObservableHandle<M> observable, double level) {
    final SensitivitySolver<M> solver =
        new SensitivitySolver<>(report.model(), Tolerances.defaults());
    solver.selectParameters(wanted());
    final Outcome outcome = solver.solve(report.parametersIn(experiment), experiment);
    if (!outcome.isCompleted()) {
      throw new IllegalArgumentException("The model has no curve here: " + outcome);
    }
    final Statistics statistics = report.statistics();
    final double factor = statistics.confidence().factor(level);
    final int count = experiment.plan().outputCount();
    final double[] times = new double[count];
    final double[] values = new double[count];
    final double[] lower = new double[count];
    final double[] upper = new double[count];
    for (int k = 0; k < count; k++) {
      times[k] = experiment.plan().outputTime(k);
      values[k] = solver.observable(k, observable.index());
      final double spread = estimates.scaledInformation().spread(slopes(solver, k, observable));
      final double half = factor * Math.sqrt(statistics.residualVariance()) * spread;
      lower[k] = values[k] - half;
      upper[k] = values[k] + half;
    }
    return new Band(
        observable.name(),
        observable.unit(),
        level,
        Point.of(times),
        Point.of(values),
        Point.of(lower),
        Point.of(upper));
  }

  private boolean[] wanted() {
    final boolean[] wanted = new boolean[report.model().parameters().size()];
    for (final int[] slot : slots) {
      for (final int p : slot) {
        wanted[p] = true;
      }
    }
    return wanted;
  }

  private double[] slopes(SensitivitySolver<M> solver, int k, ObservableHandle<M> observable) {
    final double[] slopes = new double[slots.length];
    for (int i = 0; i < slots.length; i++) {
      for (final int p : slots[i]) {
        slopes[i] += solver.sensitivity(k, observable.index(), p);
      }
    }
    return slopes;
  }
}
