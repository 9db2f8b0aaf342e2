package io.gradiode.optimization.commonsmath;

import org.apache.commons.math3.linear.AbstractRealMatrix;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** A matrix whose entries lie row by row in one array, as Jacobians do; not copied. */
final class RowMatrix extends AbstractRealMatrix {

  private final double[] entries;
  private final int columns;

  /**
   * A view.
   *
   * @param entries length a multiple of {@code columns}; not copied
   * @param columns at least 1
   */
  RowMatrix(double[] entries, int columns) {
    this.entries = entries;
    this.columns = columns;
  }

  @Override
  public int getRowDimension() {
    return entries.length / columns;
  }

  @Override
  public int getColumnDimension() {
    return columns;
  }

  @Override
  public RealMatrix createMatrix(int rowDimension, int columnDimension) {
    return MatrixUtils.createRealMatrix(rowDimension, columnDimension);
  }

  @Override
  public RealMatrix copy() {
    return new RowMatrix(entries.clone(), columns);
  }

  @Override
  public double getEntry(int row, int column) {
    return entries[row * columns + column];
  }

  @Override
  public void setEntry(int row, int column, double value) {
    entries[row * columns + column] = value;
  }
}
