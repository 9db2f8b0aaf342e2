package io.gradiode.optimization;

import io.gradiode.objective.Objective;
import java.util.Arrays;

/** Another objective on a box [lower, lower + width]^d, seen from the unit cube. */
public final class InCube implements Objective {

  private final Objective objective;
  private final double lower;
  private final double width;

  private InCube(Objective objective, double lower, double width) {
    this.objective = objective;
    this.lower = lower;
    this.width = width;
  }

  public static InCube of(Objective objective, double lower, double upper) {
    return new InCube(objective, lower, upper - lower);
  }

  public double[] toCube(double... x) {
    return Arrays.stream(x).map(number -> (number - lower) / width).toArray();
  }

  /**
   * The box' point.
   *
   * @throws AssertionError outside of the cube: no optimizer may ask there
   */
  public double[] fromCube(double... c) {
    for (double number : c) {
      if (!(number >= 0.0 && number <= 1.0)) {
        throw new AssertionError("outside of the unit cube: " + Arrays.toString(c));
      }
    }
    return Arrays.stream(c).map(number -> lower + width * number).toArray();
  }

  /** Polishes by an optimizer of unbounded coordinates; outside of the cube all is infinite. */
  public static Polish polish(Optimizer optimizer) {
    return (unitCube, point, monitor) ->
        optimizer.minimize(
            Walled.of(unitCube, x -> Arrays.stream(x).anyMatch(c -> c < 0.0 || c > 1.0)),
            point,
            monitor);
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
  public double value(double[] c) {
    return objective.value(fromCube(c));
  }

  @Override
  public double valueAndGradient(double[] c, double[] gradient) {
    double value = objective.valueAndGradient(fromCube(c), gradient);
    scale(gradient);
    return value;
  }

  @Override
  public double residualsAndJacobian(double[] c, double[] residuals, double[] jacobian) {
    double value = objective.residualsAndJacobian(fromCube(c), residuals, jacobian);
    scale(jacobian);
    return value;
  }

  @Override
  public Objective coupled(double strength) {
    return new InCube(objective.coupled(strength), lower, width);
  }

  @Override
  public Objective fork() {
    return new InCube(objective.fork(), lower, width);
  }

  private void scale(double[] derivatives) {
    for (int i = 0; i < derivatives.length; i++) {
      derivatives[i] *= width;
    }
  }
}
