package io.gradiode.optimization;

import io.gradiode.objective.Objective;

/** A value with a gradient and nothing else, as a likelihood with estimated noise is. */
final class WithoutResiduals implements Objective {

  private final Objective objective;
  private final double offset;

  private WithoutResiduals(Objective objective, double offset) {
    this.objective = objective;
    this.offset = offset;
  }

  static WithoutResiduals of(Objective objective, double offset) {
    return new WithoutResiduals(objective, offset);
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
    return objective.value(x) + offset;
  }

  @Override
  public double valueAndGradient(double[] x, double[] gradient) {
    return objective.valueAndGradient(x, gradient) + offset;
  }

  @Override
  public double residualsAndJacobian(double[] x, double[] residuals, double[] jacobian) {
    throw new UnsupportedOperationException("no residuals");
  }

  @Override
  public Objective coupled(double strength) {
    return new WithoutResiduals(objective.coupled(strength), offset);
  }

  @Override
  public Objective fork() {
    return new WithoutResiduals(objective.fork(), offset);
  }
}
