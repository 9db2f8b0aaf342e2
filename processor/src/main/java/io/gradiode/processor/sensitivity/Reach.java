package io.gradiode.processor.sensitivity;

import io.gradiode.processor.sensitivity.SensitivitySystem.Partial;
import io.gradiode.processor.sensitivity.SensitivitySystem.Row;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Which parameters can reach which states: through a rate, an initial value, the moment at which a
 * rate switches, or another state that they reach. A fixed point over the pattern of non-zero
 * derivatives.
 */
final class Reach {

  private Reach() {}

  /**
   * For each state the indices of the parameters.
   *
   * @param switches rows of all switching functions
   * @param switching for each state those that its rate depends on
   */
  static List<BitSet> of(
      List<Row> rates, List<Row> initialValues, List<Row> switches, List<BitSet> switching) {
    final List<BitSet> reach = new ArrayList<>();
    rates.forEach(each -> reach.add(new BitSet()));
    // Rows of initial values come after those they use: one pass is enough.
    initialValues.forEach(row -> spread(row, reach.get(row.index()), reach));
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Row row : rates) {
        final BitSet reached = reach.get(row.index());
        changed |= spread(row, reached, reach);
        for (int k : switching.get(row.index()).stream().toArray()) {
          changed |= spread(switches.get(k), reached, reach);
        }
      }
    }
    return reach;
  }

  private static boolean spread(Row row, BitSet reached, List<BitSet> reach) {
    final int before = reached.cardinality();
    for (Partial partial : row.byParameter()) {
      reached.set(partial.index());
    }
    for (Partial partial : row.byState()) {
      reached.or(reach.get(partial.index()));
    }
    return reached.cardinality() > before;
  }
}
