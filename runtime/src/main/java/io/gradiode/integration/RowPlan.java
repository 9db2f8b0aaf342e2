package io.gradiode.integration;

import io.gradiode.model.Pattern;
import java.util.Arrays;

/**
 * How rows of a chain rule are computed, {@code R_i = Σ_j (df_i/dx_j) S_j + df_i/dp}, for some
 * columns: which derivatives multiply which rows of sensitivities, and which are added where.
 * Sensitivities that are zero by structure have no part in it.
 */
final class RowPlan {

  private final int stateCount;

  /** The rows that are computed. */
  private final int[] rows;

  /** For each of them its derivatives by states: place of the value, state, and its row. */
  private final int[] starts;

  private final int[] places;
  private final int[] states;
  private final double[][] operands;

  /** For each of them its derivatives by parameters: place of the value, and column. */
  private final int[] ownStarts;

  private final int[] ownPlaces;
  private final int[] ownColumns;

  /** The states whose sensitivities are used. */
  private final int[] used;

  private final RowSpace space;

  /**
   * @param pattern of the derivatives
   * @param wanted for each place of the pattern whether its derivative is used
   * @param columns what is computed
   * @param written for each row whether it is computed even if nothing is in it
   * @param space to work in
   */
  RowPlan(Pattern pattern, boolean[] wanted, Columns columns, boolean[] written, RowSpace space) {
    this.space = space;
    stateCount = columns.stateCount();
    final boolean[] isUsed = new boolean[stateCount];
    final int[] allRows = new int[pattern.rows()];
    final int[] allStarts = new int[pattern.rows() + 1];
    final int[] allOwnStarts = new int[pattern.rows() + 1];
    places = new int[pattern.byStates()];
    states = new int[pattern.byStates()];
    ownPlaces = new int[pattern.length() - pattern.byStates()];
    ownColumns = new int[ownPlaces.length];
    int count = 0;
    for (int i = 0; i < pattern.rows(); i++) {
      int end = allStarts[count];
      for (int k = pattern.stateStart(i); k < pattern.stateStart(i + 1); k++) {
        final int state = pattern.state(k);
        if (columns.reach(state) && wanted[k]) {
          places[end] = k;
          states[end++] = state;
          isUsed[state] = true;
        }
      }
      int ownEnd = allOwnStarts[count];
      for (int k = pattern.parameterStart(i); k < pattern.parameterStart(i + 1); k++) {
        final int column = columns.columnOf(pattern.parameter(k));
        if (column >= 0 && wanted[k]) {
          ownPlaces[ownEnd] = k;
          ownColumns[ownEnd++] = column;
        }
      }
      if (written[i] || end > allStarts[count] || ownEnd > allOwnStarts[count]) {
        allRows[count++] = i;
        allStarts[count] = end;
        allOwnStarts[count] = ownEnd;
      }
    }
    rows = Arrays.copyOf(allRows, count);
    starts = Arrays.copyOf(allStarts, count + 1);
    ownStarts = Arrays.copyOf(allOwnStarts, count + 1);
    used = Columns.indices(isUsed);
    operands = space.rows(states, starts[count]);
  }

  /** Computes all rows by all derivatives. */
  static RowPlan ofAll(Pattern pattern, Columns columns, RowSpace space) {
    final boolean[] wanted = new boolean[pattern.length()];
    final boolean[] written = new boolean[pattern.rows()];
    Arrays.fill(wanted, true);
    Arrays.fill(written, true);
    return new RowPlan(pattern, wanted, columns, written, space);
  }

  /**
   * Writes rows, or adds to them.
   *
   * @param values of the pattern, not modified
   * @param y extended state, not modified
   * @param target modified
   * @param first place of the first row of the pattern in {@code target}
   * @param adds whether to add to what is there
   */
  void compute(double[] values, double[] y, double[] target, int first, boolean adds) {
    if (space.isNarrow()) {
      computeColumns(values, y, target, first, adds);
    } else {
      computeRows(values, y, target, first, adds);
    }
  }

  private void computeRows(double[] values, double[] y, double[] target, int first, boolean adds) {
    final int width = space.width();
    final double[] sum = space.sum();
    for (final int state : used) {
      System.arraycopy(y, stateCount + state * width, space.row(state), 0, width);
    }
    for (int r = 0; r < rows.length; r++) {
      final int place = first + rows[r] * width;
      int k = starts[r];
      if (adds) {
        System.arraycopy(target, place, sum, 0, width);
      } else {
        k = begin(values, k, starts[r + 1], sum, width);
      }
      add(values, k, starts[r + 1], sum, width);
      for (int own = ownStarts[r]; own < ownStarts[r + 1]; own++) {
        sum[ownColumns[own]] += values[ownPlaces[own]];
      }
      System.arraycopy(sum, 0, target, place, width);
    }
  }

  /** Sets a row to the sum of up to four others; the first place behind these. */
  private int begin(double[] values, int from, int to, double[] sum, int width) {
    switch (Math.min(4, to - from)) {
      case 0 -> Arrays.fill(sum, 0, width, 0.0);
      case 1 -> RowLoops.set(sum, width, values[places[from]], operands[from]);
      case 2 ->
          RowLoops.set(
              sum,
              width,
              values[places[from]],
              operands[from],
              values[places[from + 1]],
              operands[from + 1]);
      case 3 ->
          RowLoops.set(
              sum,
              width,
              values[places[from]],
              operands[from],
              values[places[from + 1]],
              operands[from + 1],
              values[places[from + 2]],
              operands[from + 2]);
      default ->
          RowLoops.set(
              sum,
              width,
              values[places[from]],
              operands[from],
              values[places[from + 1]],
              operands[from + 1],
              values[places[from + 2]],
              operands[from + 2],
              values[places[from + 3]],
              operands[from + 3]);
    }
    return Math.min(from + 4, to);
  }

  private void add(double[] values, int from, int to, double[] sum, int width) {
    int k = from;
    for (; k + 4 <= to; k += 4) {
      RowLoops.add(
          sum,
          width,
          values[places[k]],
          operands[k],
          values[places[k + 1]],
          operands[k + 1],
          values[places[k + 2]],
          operands[k + 2],
          values[places[k + 3]],
          operands[k + 3]);
    }
    switch (to - k) {
      case 1 -> RowLoops.add(sum, width, values[places[k]], operands[k]);
      case 2 ->
          RowLoops.add(
              sum, width, values[places[k]], operands[k], values[places[k + 1]], operands[k + 1]);
      case 3 ->
          RowLoops.add(
              sum,
              width,
              values[places[k]],
              operands[k],
              values[places[k + 1]],
              operands[k + 1],
              values[places[k + 2]],
              operands[k + 2]);
      default -> {
        // Nothing is left.
      }
    }
  }

  /** The same sums, in the same order, column after column. */
  private void computeColumns(
      double[] values, double[] y, double[] target, int first, boolean adds) {
    final int width = space.width();
    final double[] column = space.column();
    for (int c = 0; c < width; c++) {
      for (final int state : used) {
        column[state] = y[stateCount + state * width + c];
      }
      for (int r = 0; r < rows.length; r++) {
        final int place = first + rows[r] * width + c;
        int k = starts[r];
        double sum = 0.0;
        if (adds) {
          sum = target[place];
        } else if (k < starts[r + 1]) {
          sum = values[places[k]] * column[states[k]];
          k++;
        }
        for (; k < starts[r + 1]; k++) {
          sum += values[places[k]] * column[states[k]];
        }
        target[place] = sum;
      }
    }
    for (int r = 0; r < rows.length; r++) {
      for (int own = ownStarts[r]; own < ownStarts[r + 1]; own++) {
        target[first + rows[r] * width + ownColumns[own]] += values[ownPlaces[own]];
      }
    }
  }
}
