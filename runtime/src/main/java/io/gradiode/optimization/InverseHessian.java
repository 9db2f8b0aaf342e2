package io.gradiode.optimization;

import java.util.Arrays;

/**
 * The approximation of the inverse Hessian that the BFGS formula builds: J. Nocedal and S. J.
 * Wright, Numerical Optimization, 2nd edition, Springer 2006, formulas 6.17 and 6.20. Always
 * symmetric and positive definite.
 */
final class InverseHessian implements Curvature {

  /** Below this cosine between step and gradient change the curvature is rounding error. */
  static final double SMALLEST_COSINE = 1e-10;

  private final int dimension;
  private final double firstStep;
  private final double[][] matrix;
  private int updates;

  /**
   * @param firstStep length of the first direction
   */
  InverseHessian(int dimension, double firstStep) {
    this.dimension = dimension;
    this.firstStep = firstStep;
    this.matrix = new double[dimension][dimension];
    reset();
  }

  /** Back to the identity. */
  @Override
  public void reset() {
    updates = 0;
    fillWithIdentity(1.0);
  }

  @Override
  public int updates() {
    return updates;
  }

  /** {@code -H gradient}. */
  @Override
  public double[] direction(double[] point, double[] gradient) {
    double factor = updates == 0 ? firstStep / Math.sqrt(Trial.dot(gradient, gradient)) : 1.0;
    double[] direction = new double[dimension];
    for (int i = 0; i < dimension; i++) {
      direction[i] = -factor * Trial.dot(matrix[i], gradient);
    }
    return direction;
  }

  @Override
  public boolean update(double[] step, double[] change) {
    double curvature = Trial.dot(step, change);
    double changeSquared = Trial.dot(change, change);
    double scale = Math.sqrt(changeSquared * Trial.dot(step, step));
    if (!(curvature > SMALLEST_COSINE * scale) || !(changeSquared < Double.POSITIVE_INFINITY)) {
      return false;
    }
    if (updates == 0) {
      fillWithIdentity(curvature / changeSquared);
    }
    add(step, change, curvature);
    updates++;
    return true;
  }

  /** {@code H += (1 + y'Hy/s'y) s s'/s'y - (H y s' + s y'H)/s'y}. */
  private void add(double[] step, double[] change, double curvature) {
    double[] product = new double[dimension];
    for (int i = 0; i < dimension; i++) {
      product[i] = Trial.dot(matrix[i], change);
    }
    double factor = (1.0 + Trial.dot(change, product) / curvature) / curvature;
    for (int i = 0; i < dimension; i++) {
      for (int j = 0; j <= i; j++) {
        matrix[i][j] +=
            factor * step[i] * step[j] - (product[i] * step[j] + step[i] * product[j]) / curvature;
        matrix[j][i] = matrix[i][j];
      }
    }
  }

  private void fillWithIdentity(double diagonal) {
    for (int i = 0; i < dimension; i++) {
      Arrays.fill(matrix[i], 0.0);
      matrix[i][i] = diagonal;
    }
  }
}
