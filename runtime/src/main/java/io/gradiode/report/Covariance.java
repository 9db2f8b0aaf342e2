package io.gradiode.report;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * Covariance of least-squares estimates, {@code s² (JᵀJ)⁻¹}, from the singular values of the
 * Jacobian; see Seber and Wild, Nonlinear Regression, Wiley 1989, section 2.1.
 *
 * <p>The columns are scaled to length 1 first, so that units do not matter, and {@code JᵀJ} is
 * never formed, so that nearly dependent columns keep their digits. A parameter that takes part in
 * a direction without influence on the residuals is not identifiable: its variance is infinite, and
 * its correlations are NaN. The others get what the identifiable directions say.
 */
final class Covariance {

  /** Singular values below this fraction of the largest count as zero. */
  private static final double RANK_TOLERANCE = 1e-9;

  /** How much a parameter may take part in a direction without influence. */
  private static final double SHARE_TOLERANCE = 1e-4;

  private final double[][] variance;
  private final boolean[] identifiable;

  private Covariance(double[][] variance, boolean[] identifiable) {
    this.variance = variance;
    this.identifiable = identifiable;
  }

  /**
   * @param jacobian of the weighted residuals, row by row, finite
   * @param rows number of residuals
   * @param columns number of parameters
   * @param residualVariance {@code s²}; 1 if the weights are absolute
   */
  static Covariance of(double[] jacobian, int rows, int columns, double residualVariance) {
    final boolean[] identifiable = new boolean[columns];
    final double[][] variance = new double[columns][columns];
    if (columns == 0) {
      return new Covariance(variance, identifiable);
    }
    final double[] lengths = columnLengths(jacobian, rows, columns);
    // At least as many rows as columns, or directions without any row would be missed.
    final RealMatrix scaled = new Array2DRowRealMatrix(Math.max(rows, columns), columns);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        scaled.setEntry(i, j, lengths[j] > 0 ? jacobian[i * columns + j] / lengths[j] : 0);
      }
    }
    final SingularValueDecomposition decomposition = new SingularValueDecomposition(scaled);
    final double[] singular = decomposition.getSingularValues();
    final RealMatrix directions = decomposition.getV();
    for (int j = 0; j < columns; j++) {
      identifiable[j] = lengths[j] > 0 && !takesPartInNull(directions, singular, j);
    }
    for (int i = 0; i < columns; i++) {
      for (int j = 0; j < columns; j++) {
        double sum = 0;
        for (int k = 0; k < columns; k++) {
          if (!isNull(singular, k)) {
            sum +=
                directions.getEntry(i, k) / singular[k] * (directions.getEntry(j, k) / singular[k]);
          }
        }
        variance[i][j] = residualVariance * sum / lengths[i] / lengths[j];
      }
    }
    return new Covariance(variance, identifiable);
  }

  private static double[] columnLengths(double[] jacobian, int rows, int columns) {
    final double[] lengths = new double[columns];
    for (int j = 0; j < columns; j++) {
      double length = 0;
      for (int i = 0; i < rows; i++) {
        length = Math.hypot(length, jacobian[i * columns + j]);
      }
      lengths[j] = length;
    }
    return lengths;
  }

  private static boolean isNull(double[] singular, int k) {
    return !(singular[k] > RANK_TOLERANCE * singular[0]);
  }

  private static boolean takesPartInNull(RealMatrix directions, double[] singular, int j) {
    for (int k = 0; k < singular.length; k++) {
      if (isNull(singular, k) && Math.abs(directions.getEntry(j, k)) > SHARE_TOLERANCE) {
        return true;
      }
    }
    return false;
  }

  /** Whether the residuals determine parameter {@code j} at all. */
  boolean isIdentifiable(int j) {
    return identifiable[j];
  }

  /** Standard error of parameter {@code j}; infinite if it is not identifiable. */
  double standardError(int j) {
    return identifiable[j] ? Math.sqrt(variance[j][j]) : Double.POSITIVE_INFINITY;
  }

  /** Covariance of two parameters; NaN unless both are identifiable. */
  double between(int i, int j) {
    return identifiable[i] && identifiable[j] ? variance[i][j] : Double.NaN;
  }

  /** Correlation of two parameters, from −1 to 1; NaN unless both are identifiable. */
  double correlation(int i, int j) {
    if (!identifiable[i] || !identifiable[j]) {
      return Double.NaN;
    }
    if (i == j) {
      return 1;
    }
    final double correlation =
        variance[i][j] / Math.sqrt(variance[i][i]) / Math.sqrt(variance[j][j]);
    return Math.min(1, Math.max(-1, correlation));
  }
}
