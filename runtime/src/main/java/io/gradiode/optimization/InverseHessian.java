package io.gradiode.optimization;

import java.util.Arrays;

/**
 * The approximation of the inverse Hessian that the BFGS formula builds: J. Nocedal and S. J.
 * Wright, Numerical Optimization, 2nd edition, Springer 2006, formulas 6.17 and 6.20. Always
 * symmetric and positive definite.
 */
final class InverseHessian {

  /** Below this cosine between step and gradient change the curvature is rounding error. */
  private static final double SMALLEST_COSINE = 1e-10;

  private final int dimension;
  private final double[][] matrix;
  private int updates;

  InverseHessian(int dimension) {
    this.dimension = dimension;
    this.matrix = new double[dimension][dimension];
    reset();
  }

  /** Back to the identity: the next direction is the steepest descent. */
  void reset() {
    updates = 0;
    fillWithIdentity(1.0);
  }

  /** Updates since the last reset. */
  int updates() {
    return updates;
  }

  /** The direction {@code -H gradient}. */
  double[] descent(double[] gradient) {
    double[] direction = new double[dimension];
    for (int i = 0; i < dimension; i++) {
      direction[i] = -Trial.dot(matrix[i], gradient);
    }
    return direction;
  }

  /**
   * Learns from a step.
   *
   * @param step change of the point
   * @param change change of the gradient
   * @return false, and nothing is changed, if the curvature along the step is not positive
   */
  boolean update(double[] step, double[] change) {
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
