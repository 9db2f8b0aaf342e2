package io.gradiode.integration;

import java.util.Arrays;

/**
 * Where the factors {@code L} and {@code U} of a sparse matrix have entries, if rows and columns
 * are eliminated as they stand: a row has those of the matrix, and those of {@code U} in each row
 * that is subtracted from it.
 */
final class FillIn {

  private final int[] lowerStarts;
  private final int[] upperStarts;
  private int[] lower;
  private int[] upper;

  /**
   * @param n size of the matrix
   * @param starts for each row the first of its entries in {@code columns}
   * @param columns of the entries, in any order
   */
  FillIn(int n, int[] starts, int[] columns) {
    lowerStarts = new int[n + 1];
    upperStarts = new int[n + 1];
    lower = new int[columns.length];
    upper = new int[columns.length];
    final long[] row = new long[(n >> 6) + 1];
    for (int i = 0; i < n; i++) {
      Arrays.fill(row, 0L);
      for (int k = starts[i]; k < starts[i + 1]; k++) {
        row[columns[k] >> 6] |= 1L << columns[k];
      }
      int end = lowerStarts[i];
      // What is filled in lies behind the column that is eliminated: one pass is enough.
      for (int j = next(row, 0); j < i; j = next(row, j + 1)) {
        for (int k = upperStarts[j]; k < upperStarts[j + 1]; k++) {
          row[upper[k] >> 6] |= 1L << upper[k];
        }
        lower = withRoom(lower, end);
        lower[end++] = j;
      }
      lowerStarts[i + 1] = end;
      end = upperStarts[i];
      for (int j = next(row, i + 1); j < n; j = next(row, j + 1)) {
        upper = withRoom(upper, end);
        upper[end++] = j;
      }
      upperStarts[i + 1] = end;
    }
    lower = Arrays.copyOf(lower, lowerStarts[n]);
    upper = Arrays.copyOf(upper, upperStarts[n]);
  }

  /** The first column from one on that is in a row; behind all columns if there is none. */
  private static int next(long[] row, int from) {
    int word = from >> 6;
    if (word >= row.length) {
      return Integer.MAX_VALUE;
    }
    long bits = row[word] & (-1L << from);
    while (bits == 0L) {
      word++;
      if (word == row.length) {
        return Integer.MAX_VALUE;
      }
      bits = row[word];
    }
    return (word << 6) + Long.numberOfTrailingZeros(bits);
  }

  private static int[] withRoom(int[] array, int end) {
    return end < array.length ? array : Arrays.copyOf(array, 2 * end + 4);
  }

  /** First entry of each row of {@code L}. */
  int[] lowerStarts() {
    return lowerStarts;
  }

  /** Columns of {@code L} before the diagonal, row after row, ascending. */
  int[] lower() {
    return lower;
  }

  /** First entry of each row of {@code U}. */
  int[] upperStarts() {
    return upperStarts;
  }

  /** Columns of {@code U} behind the diagonal, row after row, ascending. */
  int[] upper() {
    return upper;
  }
}
