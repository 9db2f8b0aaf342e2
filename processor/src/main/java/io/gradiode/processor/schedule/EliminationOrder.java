package io.gradiode.processor.schedule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The order in which the states are eliminated from {@code shift I − J}, by the rule of Markowitz
 * (Management Science 3, 1957): next is the one on the diagonal whose column and row beside it have
 * the fewest products, which bounds the entries that fill in.
 *
 * <p>Where several are as good, the first is taken: equal patterns give equal orders. The work is
 * that of an elimination of bits, 64 at a time.
 */
final class EliminationOrder {

  private final int size;
  private final List<BitSet> rows = new ArrayList<>();
  private final List<BitSet> columns = new ArrayList<>();
  private final BitSet left = new BitSet();
  private final int[] inRow;
  private final int[] inColumn;

  private EliminationOrder(List<BitSet> pattern) {
    size = pattern.size();
    for (int i = 0; i < size; i++) {
      rows.add((BitSet) pattern.get(i).clone());
      columns.add(new BitSet());
    }
    for (int i = 0; i < size; i++) {
      rows.get(i).clear(i);
      for (int j = rows.get(i).nextSetBit(0); j >= 0; j = rows.get(i).nextSetBit(j + 1)) {
        columns.get(j).set(i);
      }
    }
    left.set(0, size);
    inRow = rows.stream().mapToInt(BitSet::cardinality).toArray();
    inColumn = columns.stream().mapToInt(BitSet::cardinality).toArray();
  }

  /**
   * The order.
   *
   * @param pattern for each row of the Jacobian the columns that are not zero by structure
   */
  static List<Integer> of(List<BitSet> pattern) {
    return new EliminationOrder(pattern).order();
  }

  private List<Integer> order() {
    final List<Integer> order = new ArrayList<>();
    while (order.size() < size) {
      final int pivot = best();
      eliminate(pivot);
      order.add(pivot);
    }
    return order;
  }

  private int best() {
    int best = -1;
    long fewest = Long.MAX_VALUE;
    for (int i = left.nextSetBit(0); i >= 0 && fewest > 0; i = left.nextSetBit(i + 1)) {
      final long products = (long) inRow[i] * inColumn[i];
      if (products < fewest) {
        best = i;
        fewest = products;
      }
    }
    return best;
  }

  private void eliminate(int pivot) {
    left.clear(pivot);
    final BitSet row = rows.get(pivot);
    final BitSet column = columns.get(pivot);
    for (int i = column.nextSetBit(0); i >= 0; i = column.nextSetBit(i + 1)) {
      inRow[i] = merge(rows.get(i), row, pivot, i);
    }
    for (int j = row.nextSetBit(0); j >= 0; j = row.nextSetBit(j + 1)) {
      inColumn[j] = merge(columns.get(j), column, pivot, j);
    }
  }

  /** Lets fill in, the diagonal being no part of the lists, and counts what is there then. */
  private static int merge(BitSet into, BitSet from, int pivot, int diagonal) {
    into.or(from);
    into.clear(pivot);
    into.clear(diagonal);
    return into.cardinality();
  }
}
