package io.gradiode.report;

import io.gradiode.objective.ModelObjective;

/** Asks an objective what happens when parameters are moved away from the best point. */
final class Displacement {

  private final ModelObjective<?> objective;
  private final double[] point;
  private final double value;
  private final double[] residuals;

  private Displacement(FitResult<?> result) {
    this.objective = result.objective().fork();
    this.point = result.point().toArray();
    this.residuals = new double[objective.data().size()];
    objective.standardizedResiduals(point, residuals);
    this.value = objective.value(point);
  }

  static Displacement from(FitResult<?> result) {
    return new Displacement(result);
  }

  /** Norm of the change of the residuals; infinite if the model cannot be integrated. */
  double changeOfResiduals(double[] moved) {
    final double[] there = new double[residuals.length];
    if (!Double.isFinite(objective.standardizedResiduals(moved, there))) {
      return Double.POSITIVE_INFINITY;
    }
    double sum = 0;
    for (int i = 0; i < there.length; i++) {
      sum += (there[i] - residuals[i]) * (there[i] - residuals[i]);
    }
    return Math.sqrt(sum);
  }

  /** Change of the objective's value; infinite if the model cannot be integrated. */
  double changeOfValue(double[] moved) {
    return objective.value(moved) - value;
  }

  /** The best point; a new array. */
  double[] point() {
    return point.clone();
  }
}
