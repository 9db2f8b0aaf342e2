package io.gradiode.profile;

import io.gradiode.objective.Objective;
import io.gradiode.objective.ParameterSpace;
import io.gradiode.optimization.Optimizer;
import io.gradiode.optimization.Point;

/**
 * A fit that is to be profiled.
 *
 * @param objective of all parameters; only forks of it are asked
 * @param space what was estimated
 * @param optimizer for the other parameters, from near by; in unbounded coordinates or in the unit
 *     cube
 * @param best all parameters at the minimum
 * @param value of the objective there
 * @param variance of the data in units of the objective: by it differences of the objective are
 *     divided
 * @param threshold how much worse, in units of the variance, a fit may be; NaN if nothing is known
 */
public record Fitted(
    Objective objective,
    ParameterSpace space,
    Optimizer optimizer,
    Point best,
    double value,
    double variance,
    double threshold) {

  /** Whether there is anything to compare with. */
  boolean isComparable() {
    return threshold > 0
        && Double.isFinite(threshold)
        && variance > 0
        && Double.isFinite(variance)
        && Double.isFinite(value);
  }

  double deviance(double otherValue) {
    return (otherValue - value) / variance;
  }
}
