package io.gradiode.optimization;

import io.gradiode.objective.Objective;
import java.util.Arrays;
import java.util.function.Predicate;

/** Another objective that cannot be evaluated everywhere, as models that cannot be integrated. */
public final class Walled implements Objective {

  private final Objective objective;
  private final Predicate<double[]> forbidden;
  private final double failure;

  private Walled(Objective objective, Predicate<double[]> forbidden, double failure) {
    this.objective = objective;
    this.forbidden = forbidden;
    this.failure = failure;
  }

  public static Walled of(Objective objective, Predicate<double[]> forbidden) {
    return new Walled(objective, forbidden, Double.POSITIVE_INFINITY);
  }

  public static Walled withNan(Objective objective, Predicate<double[]> forbidden) {
    return new Walled(objective, forbidden, Double.NaN);
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
    return forbidden.test(x) ? failure : objective.value(x);
  }

  @Override
  public double valueAndGradient(double[] x, double[] gradient) {
    if (forbidden.test(x)) {
      Arrays.fill(gradient, failure);
      return failure;
    }
    return objective.valueAndGradient(x, gradient);
  }

  @Override
  public double residualsAndJacobian(double[] x, double[] residuals, double[] jacobian) {
    if (forbidden.test(x)) {
      Arrays.fill(residuals, failure);
      Arrays.fill(jacobian, 0.0);
      return failure;
    }
    return objective.residualsAndJacobian(x, residuals, jacobian);
  }

  @Override
  public Objective coupled(double strength) {
    return new Walled(objective.coupled(strength), forbidden, failure);
  }

  @Override
  public Objective fork() {
    return new Walled(objective.fork(), forbidden, failure);
  }
}
