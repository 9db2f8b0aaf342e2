package io.gradiode.optimization;

import io.gradiode.objective.Objective;

/** A value with a gradient and nothing else, as a likelihood with estimated noise is. */
final class WithoutResiduals implements Objective {

  private final Objective objective;

  private WithoutResiduals(Objective objective) {
    this.objective = objective;
  }

  static WithoutResiduals of(Objective objective) {
    return new WithoutResiduals(objective);
  }

  @Override
  public int dimension() {
    return objective.dimension();
  }

  @Override
  public int residualCount() {
    return 0;
  }

  @Override
  public double value(double[] x) {
    return objective.value(x);
  }

  @Override
  public double valueAndGradient(double[] x, double[] gradient) {
    return objective.valueAndGradient(x, gradient);
  }

  @Override
  public double residualsAndJacobian(double[] x, double[] residuals, double[] jacobian) {
    throw new UnsupportedOperationException("no residuals");
  }

  @Override
  public Objective coupled(double strength) {
    return new WithoutResiduals(objective.coupled(strength));
  }

  @Override
  public Objective fork() {
    return new WithoutResiduals(objective.fork());
  }
}
