package io.gradiode.optimization;

import java.util.Arrays;

/**
 * Residuals near a point, {@code r + J p}, in the scale of the Jacobian's columns and reduced to a
 * triangular system: {@code |r + J p|² = |A q + c|² + rest}, {@code q_i = scale_i p_i}.
 *
 * <p>A scale is the largest norm its column has had (Moré 1978, section 4): a coordinate without
 * influence has none yet, and counts as 1.
 */
final class Linearization {

  private final int rows;
  private final int n;
  private final double[] scales;
  private final double[] reduced;
  private final HouseholderQr qr;

  Linearization(int rows, int n) {
    this.rows = rows;
    this.n = n;
    this.scales = new double[n];
    this.reduced = new double[Math.min(rows, n) * n];
    this.qr = new HouseholderQr(n);
  }

  /**
   * Takes a point.
   *
   * @param residuals modified: its first numbers become {@code c}
   * @param jacobian row by row, modified
   */
  void at(double[] residuals, double[] jacobian) {
    for (int j = 0; j < n; j++) {
      scales[j] = Math.max(scales[j], columnNorm(jacobian, j));
    }
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < n; j++) {
        jacobian[i * n + j] /= scale(j);
      }
    }
    qr.reduce(jacobian, rows, n, residuals);
    Arrays.fill(reduced, 0.0);
    for (int k = 0; k < height(); k++) {
      for (int l = k; l < n; l++) {
        reduced[k * n + qr.column(l)] = jacobian[k * n + l];
      }
    }
  }

  /** Without overflow: squares of entries may be infinite although the entries are not. */
  private double columnNorm(double[] jacobian, int j) {
    double largest = 0.0;
    for (int i = 0; i < rows; i++) {
      largest = Math.max(largest, Math.abs(jacobian[i * n + j]));
    }
    if (largest == 0.0) {
      return 0.0;
    }
    double sum = 0.0;
    for (int i = 0; i < rows; i++) {
      double part = jacobian[i * n + j] / largest;
      sum += part * part;
    }
    return largest * Math.sqrt(sum);
  }

  /** Rows of {@code A}. */
  int height() {
    return Math.min(rows, n);
  }

  /** {@code A}, row by row; not to be modified. */
  double[] matrix() {
    return reduced;
  }

  double scale(int j) {
    return scales[j] > 0.0 ? scales[j] : 1.0;
  }
}
