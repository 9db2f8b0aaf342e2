package io.gradiode.optimization;

import io.gradiode.objective.Objective;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts the evaluations of another objective, including those of its coupled variants.
 *
 * <p>One per thread, as objectives are; forks count together.
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
    return new EvaluationCounts(
        counter.values.sum(), counter.gradients.sum(), counter.jacobians.sum());
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
    counter.values.increment();
    return objective.value(x);
  }

  @Override
  public double valueAndGradient(double[] x, double[] gradient) {
    counter.gradients.increment();
    return objective.valueAndGradient(x, gradient);
  }

  @Override
  public double residuals(double[] x, double[] residuals) {
    counter.values.increment();
    return objective.residuals(x, residuals);
  }

  @Override
  public double residualsAndJacobian(double[] x, double[] residuals, double[] jacobian) {
    counter.jacobians.increment();
    return objective.residualsAndJacobian(x, residuals, jacobian);
  }

  @Override
  public CountingObjective coupled(double strength) {
    return new CountingObjective(objective.coupled(strength), counter);
  }

  @Override
  public CountingObjective fork() {
    return new CountingObjective(objective.fork(), counter);
  }

  @Override
  public CountingObjective fork(int task) {
    return new CountingObjective(objective.fork(task), counter);
  }

  @Override
  public double lower(int i) {
    return objective.lower(i);
  }

  @Override
  public double upper(int i) {
    return objective.upper(i);
  }

  private static final class Counter {
    private final LongAdder values = new LongAdder();
    private final LongAdder gradients = new LongAdder();
    private final LongAdder jacobians = new LongAdder();
  }
}
