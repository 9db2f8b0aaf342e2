package io.gradiode.integration;

import io.gradiode.observation.Experiment;
import io.gradiode.observation.Plan;

/** The plainest sum of squares and gradient, for comparison with reference values. */
final class LeastSquaresSum {

  final double value;
  final double[] gradient;

  private LeastSquaresSum(double value, double[] gradient) {
    this.value = value;
    this.gradient = gradient;
  }

  /** Sum over all data of the experiment that was just solved. */
  static <M> LeastSquaresSum of(SensitivitySolver<M> solver, Experiment<M> experiment) {
    final Plan plan = experiment.plan();
    final double[] gradient = new double[experiment.model().parameters().size()];
    double value = 0.0;
    for (int d = 0; d < plan.dataCount(); d++) {
      final int k = plan.dataOutput(d);
      final int j = plan.dataObservable(d);
      final double residual = solver.observable(k, j) - plan.dataValue(d);
      value += plan.dataWeight(d) * residual * residual;
      for (int p = 0; p < gradient.length; p++) {
        gradient[p] += 2.0 * plan.dataWeight(d) * residual * solver.sensitivity(k, j, p);
      }
    }
    return new LeastSquaresSum(value, gradient);
  }

  /** Largest relative error of a component. */
  double gradientError(double[] truth) {
    double error = 0.0;
    for (int p = 0; p < truth.length; p++) {
      error = Math.max(error, Math.abs(gradient[p] / truth[p] - 1.0));
    }
    return error;
  }
}
