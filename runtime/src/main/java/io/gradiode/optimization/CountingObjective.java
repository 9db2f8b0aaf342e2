package io.gradiode.optimization;

import io.gradiode.objective.Objective;

/**
 * Counts the evaluations of another objective, including those of its coupled variants.
 *
 * <p>One per thread, as objectives are.
 */
public final class CountingObjective implements Objective {

  private final Objective objective;
  private final Counter counter;

  private CountingObjective(Objective objective, Counter counter) {
    this.objective = objective;
    this.counter = counter;
  }

  /** Counts from zero. */
  public static CountingObjective of(Objective objective) {
    return new CountingObjective(objective, new Counter());
  }

  /** The evaluations so far. */
  public EvaluationCounts counts() {
    return new EvaluationCounts(counter.values, counter.gradients, counter.jacobians);
  }

  @Override
  public int dimension() {
    return objective.dimension();
  }

  @Override
  public int residualCount() {
    return objective.residualCount();
  }

  @Override
  public double value(double[] x) {
    counter.values++;
    return objective.value(x);
  }

  @Override
  public double valueAndGradient(double[] x, double[] gradient) {
    counter.gradients++;
    return objective.valueAndGradient(x, gradient);
  }

  @Override
  public double residuals(double[] x, double[] residuals) {
    counter.values++;
    return objective.residuals(x, residuals);
  }

  @Override
  public double residualsAndJacobian(double[] x, double[] residuals, double[] jacobian) {
    counter.jacobians++;
    return objective.residualsAndJacobian(x, residuals, jacobian);
  }

  @Override
  public CountingObjective coupled(double strength) {
    return new CountingObjective(objective.coupled(strength), counter);
  }

  private static final class Counter {
    private long values;
    private long gradients;
    private long jacobians;
  }
}
