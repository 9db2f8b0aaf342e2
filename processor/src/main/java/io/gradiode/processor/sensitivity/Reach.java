package io.gradiode.processor.sensitivity;

import io.gradiode.processor.sensitivity.SensitivitySystem.Partial;
import io.gradiode.processor.sensitivity.SensitivitySystem.Row;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Which parameters can reach which states: through a rate, an initial value, or another state that
 * they reach. A fixed point over the pattern of non-zero derivatives.
 */
final class Reach {

  private Reach() {}

  /** For each state the indices of the parameters. */
  static List<BitSet> of(List<Row> rates, List<Row> initialValues) {
    final List<BitSet> reach = new ArrayList<>();
    rates.forEach(each -> reach.add(new BitSet()));
    // Rows of initial values come after those they use: one pass is enough.
    initialValues.forEach(row -> spread(row, reach));
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Row row : rates) {
        changed |= spread(row, reach);
      }
    }
    return reach;
  }

  private static boolean spread(Row row, List<BitSet> reach) {
    final BitSet reached = reach.get(row.index());
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
