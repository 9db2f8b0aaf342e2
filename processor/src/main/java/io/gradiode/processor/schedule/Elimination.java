package io.gradiode.processor.schedule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Which entries the factors of {@code W = shift I - J} have: those of {@code W}, and what fills in
 * when the states are eliminated in a good order, each on the diagonal.
 */
final class Elimination {

  private final List<Integer> order;
  private final List<BitSet> rows = new ArrayList<>();
  private final BitSet done = new BitSet();
  private long products;

  private Elimination(List<BitSet> pattern) {
    order = EliminationOrder.of(pattern);
    pattern.forEach(each -> rows.add((BitSet) each.clone()));
    for (int pivot : order) {
      rows.get(pivot).set(pivot);
      done.set(pivot);
      final BitSet right = (BitSet) rows.get(pivot).clone();
      right.andNot(done);
      for (int i = 0; i < rows.size(); i++) {
        if (!done.get(i) && rows.get(i).get(pivot)) {
          rows.get(i).or(right);
          products += right.cardinality() + 1;
        }
      }
    }
  }

  /**
   * The elimination.
   *
   * @param pattern for each row of the Jacobian the columns that are not zero by structure
   */
  static Elimination of(List<BitSet> pattern) {
    return new Elimination(pattern);
  }

  /** The states in the order in which they are eliminated. */
  List<Integer> order() {
    return order;
  }

  /** The entries of a row of both factors, the diagonal among them. */
  BitSet row(int state) {
    return rows.get(state);
  }

  /** Number of entries of both factors. */
  int length() {
    return rows.stream().mapToInt(BitSet::cardinality).sum();
  }

  /** Number of multiplications of a factorization. */
  long products() {
    return products;
  }
}
