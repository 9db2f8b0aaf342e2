package io.gradiode.optimization;

import io.gradiode.objective.Objective;
import java.util.Arrays;

/** Another objective that states bounds, and is never asked beyond them. */
final class Boxed implements Objective {

  private final Objective objective;
  private final double[] lower;
  private final double[] upper;

  private Boxed(Objective objective, double[] lower, double[] upper) {
    this.objective = objective;
    this.lower = lower;
    this.upper = upper;
  }

  static Boxed of(Objective objective, double[] lower, double[] upper) {
    return new Boxed(objective, lower, upper);
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
  public double lower(int i) {
    return lower[i];
  }

  @Override
  public double upper(int i) {
    return upper[i];
  }

  @Override
  public double value(double[] x) {
    requireInside(x);
    return objective.value(x);
  }

  @Override
  public double valueAndGradient(double[] x, double[] gradient) {
    requireInside(x);
    return objective.valueAndGradient(x, gradient);
  }

  @Override
  public double residuals(double[] x, double[] residuals) {
    requireInside(x);
    return objective.residuals(x, residuals);
  }

  @Override
  public double residualsAndJacobian(double[] x, double[] residuals, double[] jacobian) {
    requireInside(x);
    return objective.residualsAndJacobian(x, residuals, jacobian);
  }

  @Override
  public Objective coupled(double strength) {
    return new Boxed(objective.coupled(strength), lower, upper);
  }

  @Override
  public Objective fork() {
    return new Boxed(objective.fork(), lower, upper);
  }

  /** How far a point is from the first-order conditions: the largest slope down and inside. */
  double violation(double[] x) {
    double[] gradient = new double[x.length];
    objective.valueAndGradient(x, gradient);
    double worst = 0.0;
    for (int i = 0; i < x.length; i++) {
      boolean isHeld =
          (x[i] == lower[i] && gradient[i] >= 0.0) || (x[i] == upper[i] && gradient[i] <= 0.0);
      worst = isHeld ? worst : Math.max(worst, Math.abs(gradient[i]));
    }
    return worst;
  }

  private void requireInside(double[] x) {
    for (int i = 0; i < x.length; i++) {
      if (!(x[i] >= lower[i] && x[i] <= upper[i])) {
        throw new AssertionError("outside of the bounds: " + Arrays.toString(x));
      }
    }
  }
}
