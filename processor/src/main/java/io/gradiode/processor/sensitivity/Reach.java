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
 *
 * <p>A parameter that no formula uses can matter only as the measure of a dose, of any state: it
 * reaches all of them.
 */
final class Reach {

  private Reach() {}

  /**
   * For each state the indices of the parameters.
   *
   * @param switches rows of all switching functions
   * @param switching for each state those that its rate depends on
   * @param unused parameters that no formula uses
   */
  static List<BitSet> of(
      List<Row> rates,
      List<Row> initialValues,
      List<Row> switches,
      List<BitSet> switching,
      BitSet unused) {
    final List<BitSet> reach = new ArrayList<>();
    rates.forEach(each -> reach.add((BitSet) unused.clone()));
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

  /** The parameters on which none of the rows depends. */
  static BitSet unused(int parameterCount, List<List<Row>> rows) {
    final BitSet unused = new BitSet();
    unused.set(0, parameterCount);
    for (List<Row> each : rows) {
      for (Row row : each) {
        row.byParameter().forEach(partial -> unused.clear(partial.index()));
      }
    }
    return unused;
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
