package io.gradiode.integration;

/**
 * Arrays to work in, of one {@link SparseKernel}: a row for each state, or, if there are few
 * columns, one column.
 */
final class RowSpace {

  /**
   * So many columns are computed one by one: a loop over so few pays for its beginning and its end.
   */
  static final int NARROW = 3;

  private final int width;
  private final double[][] rows;
  private final double[] sum;
  private final double[] column;

  /**
   * @param width number of columns
   */
  RowSpace(int stateCount, int width) {
    this.width = width;
    rows = width > NARROW ? new double[stateCount][width] : new double[0][];
    sum = new double[width];
    column = new double[stateCount];
  }

  int width() {
    return width;
  }

  /** Whether to work in {@link #column}; else in rows. */
  boolean isNarrow() {
    return width <= NARROW;
  }

  /** Row of a state. */
  double[] row(int state) {
    return rows[state];
  }

  /** The rows of some states, one after the other; empty if there are none. */
  double[][] rows(int[] states, int count) {
    final double[][] some = new double[isNarrow() ? 0 : count][];
    for (int k = 0; k < some.length; k++) {
      some[k] = rows[states[k]];
    }
    return some;
  }

  /** One more row. */
  double[] sum() {
    return sum;
  }

  /** One value for each state. */
  double[] column() {
    return column;
  }
}
