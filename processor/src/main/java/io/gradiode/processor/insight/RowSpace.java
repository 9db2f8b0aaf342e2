package io.gradiode.processor.insight;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The space that rows of numbers of the {@link Field} span, in reduced echelon form: each row has a
 * leading 1, alone in its column.
 */
final class RowSpace {

  /** Multiplications, a second's worth or two. */
  private static final long MOST_WORK = 100_000_000;

  private final int columns;
  private long work;
  private final Map<Integer, long[]> byPivot = new TreeMap<>();

  RowSpace(int columns) {
    this.columns = columns;
  }

  /**
   * Adds a row; whether the space has grown.
   *
   * @throws ArithmeticException if it takes too long, as with a thousand rows that all depend on a
   *     thousand parameters
   */
  boolean add(long[] row) {
    final long[] rest = row.clone();
    int pivot = -1;
    for (int column = 0; column < columns; column++) {
      if (rest[column] != 0) {
        final long[] reducer = byPivot.get(column);
        if (reducer != null) {
          eliminate(rest, column, reducer);
        } else if (pivot < 0) {
          pivot = column;
        }
      }
    }
    if (pivot < 0) {
      return false;
    }
    final long factor = Field.reciprocal(rest[pivot]);
    for (int column = pivot; column < columns; column++) {
      rest[column] = Field.multiply(factor, rest[column]);
    }
    for (long[] other : byPivot.values()) {
      if (other[pivot] != 0) {
        eliminate(other, pivot, rest);
      }
    }
    byPivot.put(pivot, rest);
    return true;
  }

  /** Makes the entry 0 by a multiple of a row whose entry there is 1. */
  private void eliminate(long[] row, int column, long[] reducer) {
    work += columns - column;
    if (work > MOST_WORK) {
      throw new ArithmeticException("too many parameters in too many formulas");
    }
    final long factor = Field.negate(row[column]);
    for (int i = column; i < columns; i++) {
      if (reducer[i] != 0) {
        row[i] = Field.add(row[i], Field.multiply(factor, reducer[i]));
      }
    }
  }

  int rank() {
    return byPivot.size();
  }

  boolean isFull() {
    return rank() == columns;
  }

  /** The vectors that are orthogonal to all rows, one for each column without a leading 1. */
  List<long[]> nullSpace() {
    final List<long[]> vectors = new ArrayList<>();
    for (int free = 0; free < columns; free++) {
      if (!byPivot.containsKey(free)) {
        final long[] vector = new long[columns];
        vector[free] = 1;
        for (Map.Entry<Integer, long[]> each : byPivot.entrySet()) {
          vector[each.getKey()] = Field.negate(each.getValue()[free]);
        }
        vectors.add(vector);
      }
    }
    return vectors;
  }

  /**
   * The finest partition of columns such that the null space is the sum of its parts on each. The
   * vectors of {@link #nullSpace} are the fundamental circuits of a matroid, whose components they
   * connect. Columns on which the null space vanishes are left out.
   */
  List<BitSet> nullComponents() {
    final List<BitSet> components = new ArrayList<>();
    for (long[] vector : nullSpace()) {
      final BitSet merged = new BitSet();
      for (int i = 0; i < columns; i++) {
        merged.set(i, vector[i] != 0);
      }
      components.removeIf(
          each -> {
            final boolean touches = each.intersects(merged);
            if (touches) {
              merged.or(each);
            }
            return touches;
          });
      components.add(merged);
    }
    return components;
  }
}
