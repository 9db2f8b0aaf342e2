package io.gradiode.optimization;

import io.gradiode.objective.Objective;
import java.util.function.DoubleFunction;

/** An objective from residuals and their Jacobian in closed form. */
public final class SumOfSquares implements Objective {

  /** Writes residuals and, row by row, their Jacobian. */
  @FunctionalInterface
  public interface Residuals {
    void at(double[] x, double[] residuals, double[] jacobian);
  }

  private final int dimension;
  private final int residualCount;
  private final Residuals residuals;

  private final DoubleFunction<Objective> coupled;

  private SumOfSquares(
      int dimension, int residualCount, Residuals residuals, DoubleFunction<Objective> coupled) {
    this.dimension = dimension;
    this.residualCount = residualCount;
    this.residuals = residuals;
    this.coupled = coupled;
  }

  public static SumOfSquares of(int dimension, int residualCount, Residuals residuals) {
    return of(
        dimension,
        residualCount,
        residuals,
        strength -> {
          throw new UnsupportedOperationException("no state is measured");
        });
  }

  public static SumOfSquares of(
      int dimension, int residualCount, Residuals residuals, DoubleFunction<Objective> coupled) {
    return new SumOfSquares(dimension, residualCount, residuals, coupled);
  }

  @Override
  public int dimension() {
    return dimension;
  }

  @Override
  public int residualCount() {
    return residualCount;
  }

  @Override
  public double value(double[] x) {
    return residualsAndJacobian(
        x, new double[residualCount], new double[residualCount * dimension]);
  }

  @Override
  public double valueAndGradient(double[] x, double[] gradient) {
    double[] r = new double[residualCount];
    double[] jacobian = new double[residualCount * dimension];
    double value = residualsAndJacobian(x, r, jacobian);
    for (int p = 0; p < dimension; p++) {
      gradient[p] = 0.0;
      for (int k = 0; k < residualCount; k++) {
        gradient[p] += 2.0 * r[k] * jacobian[k * dimension + p];
      }
    }
    return value;
  }

  @Override
  public double residualsAndJacobian(double[] x, double[] r, double[] jacobian) {
    residuals.at(x, r, jacobian);
    double value = 0.0;
    for (double residual : r) {
      value += residual * residual;
    }
    return value;
  }

  @Override
  public Objective coupled(double strength) {
    return coupled.apply(strength);
  }

  /** Owns nothing that threads could not share. */
  @Override
  public Objective fork() {
    return this;
  }
}
