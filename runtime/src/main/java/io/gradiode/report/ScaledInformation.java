package io.gradiode.report;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * Singular values and directions of a root {@code A} of the Fisher information {@code AᵀA}.
 *
 * <p>The columns are scaled to length 1 first, so that units do not matter, and {@code AᵀA} is
 * never formed, so that nearly dependent columns keep their digits.
 */
final class ScaledInformation {

  /** Singular values below this fraction of the largest count as zero. */
  private static final double RANK_TOLERANCE = 1e-9;

  /** How much a direction without influence may take part in a quantity that is determined. */
  private static final double NULL_SHARE = 1e-4;

  private final double[] lengths;
  private final double[] singular;
  private final double[][] directions;

  private ScaledInformation(double[] lengths, double[] singular, double[][] directions) {
    this.lengths = lengths;
    this.singular = singular;
    this.directions = directions;
  }

  /**
   * @param information a root of the Fisher information, row by row, finite
   * @param columns number of parameters
   */
  static ScaledInformation of(double[] information, int columns) {
    if (columns == 0) {
      return new ScaledInformation(new double[0], new double[0], new double[0][0]);
    }
    final int rows = information.length / columns;
    final double[] lengths = columnLengths(information, columns);
    // At least as many rows as columns, or directions without any row would be missed.
    final RealMatrix scaled = new Array2DRowRealMatrix(Math.max(rows, columns), columns);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        scaled.setEntry(i, j, lengths[j] > 0 ? information[i * columns + j] / lengths[j] : 0);
      }
    }
    final SingularValueDecomposition decomposition = new SingularValueDecomposition(scaled);
    return new ScaledInformation(
        lengths, decomposition.getSingularValues(), decomposition.getV().getData());
  }

  private static double[] columnLengths(double[] information, int columns) {
    final double[] lengths = new double[columns];
    for (int i = 0; i < information.length; i++) {
      lengths[i % columns] = Math.hypot(lengths[i % columns], information[i]);
    }
    return lengths;
  }

  /** Number of parameters, and of directions. */
  int columns() {
    return lengths.length;
  }

  /** Length of column {@code j}: what a change of parameter {@code j} alone does. */
  double length(int j) {
    return lengths[j];
  }

  /** Singular value {@code k}; they descend. */
  double singular(int k) {
    return singular[k];
  }

  /** Share of the scaled parameter {@code j} in direction {@code k}. */
  double direction(int j, int k) {
    return directions[j][k];
  }

  /** Whether direction {@code k} has no influence. */
  boolean isNull(int k) {
    return !(singular[k] > RANK_TOLERANCE * singular[0]);
  }

  /**
   * Standard deviation of a quantity with these slopes by the parameters, if residuals have unit
   * variance; infinite if it changes along a direction without influence.
   */
  double spread(double[] slopes) {
    double length = 0;
    for (int j = 0; j < slopes.length; j++) {
      length = Math.hypot(length, lengths[j] > 0 ? slopes[j] / lengths[j] : slopes[j]);
    }
    double spread = 0;
    for (int k = 0; k < singular.length; k++) {
      double share = 0;
      for (int j = 0; j < slopes.length; j++) {
        share += directions[j][k] * (lengths[j] > 0 ? slopes[j] / lengths[j] : slopes[j]);
      }
      if (!isNull(k)) {
        spread = Math.hypot(spread, share / singular[k]);
      } else if (Math.abs(share) > NULL_SHARE * length) {
        return Double.POSITIVE_INFINITY;
      }
    }
    return spread;
  }
}
