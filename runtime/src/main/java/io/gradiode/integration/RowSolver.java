package io.gradiode.integration;

import java.util.Arrays;

/**
 * Solves by the factors of a {@link SparseLu} for all columns of sensitivities at once.
 *
 * <p>Rows that are zero by structure are left out. No other row acts on them, neither in the matrix
 * nor where it fills in; so their solution is zero, and adds nothing to that of others.
 */
final class RowSolver {

  private final SparseLu lu;
  private final int stateCount;

  /** The states that are solved for, in the order of elimination. */
  private final int[] states;

  private final int[] pivots;

  /** For each of them its entries of {@code L}, then of {@code U}: places and states. */
  private final int[] lowerStarts;

  private final int[] upperStarts;
  private final int[] places;

  /** Rows of the states that are solved for, and of those by which entries multiply. */
  private final double[][] rows;

  private final double[][] others;
  private final RowSpace space;

  RowSolver(SparseLu lu, Columns columns, RowSpace space) {
    this.space = space;
    this.lu = lu;
    final int n = lu.size();
    stateCount = n;
    final int[] allStates = new int[n];
    final int[] allPivots = new int[n];
    lowerStarts = new int[n + 1];
    upperStarts = new int[n + 1];
    places = new int[lu.entryCount()];
    final int[] allOthers = new int[lu.entryCount()];
    int count = 0;
    int end = 0;
    for (int i = 0; i < n; i++) {
      if (!columns.reach(lu.state(i))) {
        continue;
      }
      lowerStarts[count] = end;
      for (int k = lu.lowerStart(i); k < lu.lowerStart(i + 1); k++) {
        if (columns.reach(lu.lowerState(k))) {
          places[end] = k;
          allOthers[end++] = lu.lowerState(k);
        }
      }
      upperStarts[count] = end;
      for (int k = lu.upperStart(i); k < lu.upperStart(i + 1); k++) {
        if (columns.reach(lu.upperState(k))) {
          places[end] = k;
          allOthers[end++] = lu.upperState(k);
        }
      }
      allStates[count] = lu.state(i);
      allPivots[count++] = lu.pivot(i);
    }
    lowerStarts[count] = end;
    states = Arrays.copyOf(allStates, count);
    pivots = Arrays.copyOf(allPivots, count);
    rows = space.rows(states, count);
    others = space.rows(allOthers, end);
  }

  /**
   * Solves {@code W u = b} for each column.
   *
   * @param vector an extended state; its first {@code n} places are neither read nor modified
   */
  void solve(double[] factors, double[] vector) {
    if (space.isNarrow()) {
      solveColumns(factors, vector);
    } else {
      solveRows(factors, vector);
    }
  }

  private void solveRows(double[] factors, double[] vector) {
    final int width = space.width();
    for (int i = 0; i < states.length; i++) {
      final double[] row = rows[i];
      System.arraycopy(vector, stateCount + states[i] * width, row, 0, width);
      reduce(factors, lowerStarts[i], upperStarts[i], 1.0, row, width);
    }
    for (int i = states.length - 1; i >= 0; i--) {
      final double[] row = rows[i];
      final double reciprocal = factors[pivots[i]];
      reduce(factors, upperStarts[i], lowerStarts[i + 1], reciprocal, row, width);
      System.arraycopy(row, 0, vector, stateCount + states[i] * width, width);
    }
  }

  /** Subtracts multiples of other rows, then multiplies by a factor. */
  private void reduce(double[] factors, int from, int to, double factor, double[] row, int width) {
    int k = from;
    for (; k + 4 < to; k += 4) {
      reduceByFour(factors, k, 1.0, row, width);
    }
    switch (to - k) {
      case 0 -> {
        if (factor != 1.0) {
          RowLoops.scale(row, width, factor);
        }
      }
      case 1 -> RowLoops.reduce(row, width, factor, factors[places[k]], others[k]);
      case 2 ->
          RowLoops.reduce(
              row,
              width,
              factor,
              factors[places[k]],
              others[k],
              factors[places[k + 1]],
              others[k + 1]);
      case 3 ->
          RowLoops.reduce(
              row,
              width,
              factor,
              factors[places[k]],
              others[k],
              factors[places[k + 1]],
              others[k + 1],
              factors[places[k + 2]],
              others[k + 2]);
      default -> reduceByFour(factors, k, factor, row, width);
    }
  }

  private void reduceByFour(double[] factors, int k, double factor, double[] row, int width) {
    RowLoops.reduce(
        row,
        width,
        factor,
        factors[places[k]],
        others[k],
        factors[places[k + 1]],
        others[k + 1],
        factors[places[k + 2]],
        others[k + 2],
        factors[places[k + 3]],
        others[k + 3]);
  }

  private void solveColumns(double[] factors, double[] vector) {
    final int width = space.width();
    final double[] column = space.column();
    for (int c = 0; c < width; c++) {
      // Rows that are zero by structure are zeros in an extended state.
      for (int i = 0; i < stateCount; i++) {
        column[i] = vector[stateCount + i * width + c];
      }
      lu.solve(factors, column);
      for (final int i : states) {
        vector[stateCount + i * width + c] = column[i];
      }
    }
  }
}
