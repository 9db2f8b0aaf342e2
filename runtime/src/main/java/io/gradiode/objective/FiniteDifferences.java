package io.gradiode.objective;

import java.util.Arrays;

/**
 * Another objective whose gradient and Jacobian are replaced by differences of its values: for
 * comparison, and for judging generated gradients.
 *
 * <p>The step in coordinate {@code x} is {@code relativeStep · |x|}, or {@code relativeStep} where
 * {@code x} is 0. A value carries noise of about the integrator's relative tolerance {@code ε}: a
 * central difference with step {@code h} has the error {@code O(h²) + O(ε/h)}, a forward difference
 * {@code O(h) + O(ε/h)}.
 */
public final class FiniteDifferences implements Objective {

  private final Objective inner;
  private final boolean central;
  private final double relativeStep;
  private final int[] coordinates;
  private final double[] point;
  private double[] residuals = new double[0];

  private FiniteDifferences(
      Objective inner, boolean central, double relativeStep, int[] coordinates) {
    this.inner = inner;
    this.central = central;
    this.relativeStep = relativeStep;
    this.coordinates = coordinates;
    this.point = new double[inner.dimension()];
  }

  /**
   * Central differences, {@code 2 d} evaluations for {@code d} coordinates.
   *
   * @param objective only its values and residuals are used
   * @param relativeStep positive, such as 1e-3
   * @param coordinates those that matter; the gradient in the others is given as 0
   * @throws IllegalArgumentException if the step is not positive and finite
   */
  public static FiniteDifferences central(
      Objective objective, double relativeStep, int... coordinates) {
    return of(objective, true, relativeStep, coordinates);
  }

  /**
   * Forward differences, {@code d + 1} evaluations for {@code d} coordinates.
   *
   * @param objective only its values and residuals are used
   * @param relativeStep positive, such as 1e-3
   * @param coordinates those that matter; the gradient in the others is given as 0
   * @throws IllegalArgumentException if the step is not positive and finite
   */
  public static FiniteDifferences forward(
      Objective objective, double relativeStep, int... coordinates) {
    return of(objective, false, relativeStep, coordinates);
  }

  private static FiniteDifferences of(
      Objective objective, boolean central, double relativeStep, int[] coordinates) {
    if (!(relativeStep > 0) || Double.isInfinite(relativeStep)) {
      throw new IllegalArgumentException(
          "The relative step must be positive and finite, but is " + relativeStep);
    }
    return new FiniteDifferences(objective, central, relativeStep, coordinates.clone());
  }

  @Override
  public int dimension() {
    return inner.dimension();
  }

  @Override
  public int residualCount() {
    return inner.residualCount();
  }

  @Override
  public double value(double[] x) {
    return inner.value(x);
  }

  @Override
  public double residuals(double[] x, double[] residuals) {
    return inner.residuals(x, residuals);
  }

  @Override
  public double valueAndGradient(double[] x, double[] gradient) {
    Arrays.fill(gradient, 0);
    final double value = inner.value(x);
    if (!Double.isFinite(value)) {
      return value;
    }
    System.arraycopy(x, 0, point, 0, x.length);
    for (int j : coordinates) {
      final double above = moveUp(x, j);
      final double right = inner.value(point);
      double below = x[j];
      double left = value;
      if (central) {
        below = moveDown(x, j);
        left = inner.value(point);
      }
      point[j] = x[j];
      final double slope = (right - left) / (above - below);
      gradient[j] = Double.isFinite(slope) ? slope : 0;
    }
    return value;
  }

  @Override
  public double residualsAndJacobian(double[] x, double[] residuals, double[] jacobian) {
    Arrays.fill(jacobian, 0);
    final double value = inner.residuals(x, residuals);
    if (!Double.isFinite(value)) {
      return value;
    }
    if (this.residuals.length != residuals.length) {
      this.residuals = new double[residuals.length];
    }
    System.arraycopy(x, 0, point, 0, x.length);
    for (int j : coordinates) {
      fillColumn(x, j, residuals, jacobian);
    }
    return value;
  }

  private void fillColumn(double[] x, int j, double[] residuals, double[] jacobian) {
    final int columns = x.length;
    final double above = moveUp(x, j);
    final boolean rightExists = Double.isFinite(inner.residuals(point, this.residuals));
    for (int i = 0; i < residuals.length; i++) {
      jacobian[i * columns + j] = rightExists ? this.residuals[i] : 0;
    }
    double below = x[j];
    double[] left = residuals;
    boolean leftExists = true;
    if (central) {
      below = moveDown(x, j);
      leftExists = Double.isFinite(inner.residuals(point, this.residuals));
      left = this.residuals;
    }
    point[j] = x[j];
    for (int i = 0; i < residuals.length; i++) {
      final int place = i * columns + j;
      jacobian[place] =
          rightExists && leftExists && above != below
              ? (jacobian[place] - left[i]) / (above - below)
              : 0;
    }
  }

  @Override
  public Objective coupled(double strength) {
    return new FiniteDifferences(inner.coupled(strength), central, relativeStep, coordinates);
  }

  @Override
  public Objective fork() {
    return new FiniteDifferences(inner.fork(), central, relativeStep, coordinates);
  }

  @Override
  public Objective fork(int task) {
    return new FiniteDifferences(inner.fork(task), central, relativeStep, coordinates);
  }

  @Override
  public double lower(int i) {
    return inner.lower(i);
  }

  @Override
  public double upper(int i) {
    return inner.upper(i);
  }

  /** The right end of a difference: on an upper bound a forward difference looks back. */
  private double moveUp(double[] x, int j) {
    final double right = x[j] + step(x[j]);
    if (right <= inner.upper(j)) {
      point[j] = right;
    } else {
      point[j] = central ? inner.upper(j) : x[j] - step(x[j]);
    }
    return point[j];
  }

  private double moveDown(double[] x, int j) {
    point[j] = Math.max(inner.lower(j), x[j] - step(x[j]));
    return point[j];
  }

  private double step(double x) {
    return x == 0 ? relativeStep : relativeStep * Math.abs(x);
  }
}
