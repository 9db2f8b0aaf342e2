package io.gradiode.optimization;

/**
 * How often an objective was evaluated, by kind.
 *
 * @param values evaluations of value or residuals, without derivatives
 * @param gradients evaluations of value and gradient
 * @param jacobians evaluations of residuals and Jacobian
 */
public record EvaluationCounts(long values, long gradients, long jacobians) {

  /** Nothing was evaluated. */
  public static final EvaluationCounts NONE = new EvaluationCounts(0, 0, 0);

  /** Evaluations of any kind. */
  public long total() {
    return values + gradients + jacobians;
  }

  /** Both counts together. */
  public EvaluationCounts plus(EvaluationCounts other) {
    return new EvaluationCounts(
        values + other.values, gradients + other.gradients, jacobians + other.jacobians);
  }
}
