package io.gradiode.optimization;

/**
 * Orthogonal reduction of a matrix to triangular form by Householder's reflections with column
 * pivoting: P. Businger and G. H. Golub, Linear least squares solutions by Householder
 * transformations, Numerische Mathematik 7 (1965) 269–276; G. H. Golub and C. F. Van Loan, Matrix
 * Computations, 4th edition, Johns Hopkins 2013, algorithm 5.4.1.
 *
 * <p>Owns its work arrays; {@link #reduce} allocates nothing.
 */
final class HouseholderQr {

  private final double[] work;
  private final int[] order;

  /** For matrices of up to {@code maxColumns} columns. */
  HouseholderQr(int maxColumns) {
    this.work = new double[maxColumns];
    this.order = new int[maxColumns];
  }

  /**
   * Turns {@code A} into {@code Q'A P}, which is upper triangular, and {@code b} into {@code Q'b}.
   *
   * @param a row by row, at least {@code rows * columns} numbers whose squares are finite;
   *     modified: what it holds below the diagonal afterwards has no meaning
   * @param b at least {@code rows} numbers, modified
   */
  void reduce(double[] a, int rows, int columns, double[] b) {
    for (int j = 0; j < columns; j++) {
      order[j] = j;
    }
    for (int k = 0; k < Math.min(rows, columns); k++) {
      double norm = pivot(a, rows, columns, k);
      if (norm == 0.0) {
        return;
      }
      reflect(a, rows, columns, b, k, norm);
    }
  }

  /** The column of the matrix given that has become column {@code k}. */
  int column(int k) {
    return order[k];
  }

  /** Brings the longest of the remaining columns to the front. Returns its length. */
  private double pivot(double[] a, int rows, int columns, int k) {
    for (int j = k; j < columns; j++) {
      work[j] = 0.0;
    }
    for (int i = k; i < rows; i++) {
      for (int j = k; j < columns; j++) {
        double number = a[i * columns + j];
        work[j] += number * number;
      }
    }
    int longest = k;
    for (int j = k + 1; j < columns; j++) {
      longest = work[j] > work[longest] ? j : longest;
    }
    double norm = Math.sqrt(work[longest]);
    if (longest != k) {
      for (int i = 0; i < rows; i++) {
        double number = a[i * columns + k];
        a[i * columns + k] = a[i * columns + longest];
        a[i * columns + longest] = number;
      }
      int place = order[k];
      order[k] = order[longest];
      order[longest] = place;
    }
    return norm;
  }

  /** Reflects rows {@code k} and below so that column {@code k} ends on the diagonal. */
  private void reflect(double[] a, int rows, int columns, double[] b, int k, double norm) {
    double diagonal = a[k * columns + k];
    double image = -Math.copySign(norm, diagonal);
    double factor = 1.0 / (norm * (norm + Math.abs(diagonal))); // 2 / v'v
    a[k * columns + k] = diagonal - image; // v stands in the column
    for (int j = k + 1; j < columns; j++) {
      work[j] = 0.0;
    }
    double product = 0.0;
    for (int i = k; i < rows; i++) {
      double v = a[i * columns + k];
      product += v * b[i];
      for (int j = k + 1; j < columns; j++) {
        work[j] += v * a[i * columns + j];
      }
    }
    for (int i = k; i < rows; i++) {
      double v = factor * a[i * columns + k];
      b[i] -= v * product;
      for (int j = k + 1; j < columns; j++) {
        a[i * columns + j] -= v * work[j];
      }
    }
    a[k * columns + k] = image;
  }
}
