package io.gradiode.optimization;

import io.gradiode.objective.Objective;

/** Another objective in another unit and from another level; no sum of squares. */
record Scaled(Objective objective, double unit, double level) implements Objective {

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
    return unit * objective.value(x) + level;
  }

  @Override
  public double valueAndGradient(double[] x, double[] gradient) {
    double value = objective.valueAndGradient(x, gradient);
    for (int i = 0; i < gradient.length; i++) {
      gradient[i] *= unit;
    }
    return unit * value + level;
  }

  @Override
  public double residualsAndJacobian(double[] x, double[] residuals, double[] jacobian) {
    throw new UnsupportedOperationException("no sum of squares");
  }

  @Override
  public Objective coupled(double strength) {
    return new Scaled(objective.coupled(strength), unit, level);
  }

  @Override
  public Objective fork() {
    return new Scaled(objective.fork(), unit, level);
  }
}
