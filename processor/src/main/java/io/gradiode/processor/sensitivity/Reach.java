package io.gradiode.processor.sensitivity;

import io.gradiode.processor.sensitivity.SensitivitySystem.Partial;
import io.gradiode.processor.sensitivity.SensitivitySystem.Row;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Which parameters can reach which states: through a rate, an initial value, an assignment, the
 * moment at which a rate switches or an event happens, or another state that they reach. A fixed
 * point over the pattern of non-zero derivatives.
 *
 * <p>What an event makes happen at the same time moves with the same parameters: they reach the
 * states that it assigns, and through them the switching functions of the other event.
 *
 * <p>A parameter that no formula uses can matter only as the measure of a dose, of any state: it
 * reaches all of them.
 */
final class Reach {

  private Reach() {}

  /**
   * What makes a state jump.
   *
   * @param row the new value
   * @param switching the switching functions that move the time of the event
   */
  record Jump(Row row, BitSet switching) {}

  /**
   * For each state the indices of the parameters.
   *
   * @param switches rows of all switching functions
   * @param switching for each state those that its rate depends on
   * @param jumps the assignments of all events
   * @param unused parameters that no formula uses
   */
  static List<BitSet> of(
      List<Row> rates,
      List<Row> initialValues,
      List<Row> switches,
      List<BitSet> switching,
      List<Jump> jumps,
      BitSet unused) {
    final List<BitSet> reach = new ArrayList<>();
    rates.forEach(each -> reach.add((BitSet) unused.clone()));
    // Rows of initial values come after those they use: one pass is enough.
    initialValues.forEach(row -> spread(row, reach.get(row.index()), reach));
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Row row : rates) {
        changed |= spread(row, switching.get(row.index()), switches, reach);
      }
      for (Jump jump : jumps) {
        changed |= spread(jump.row(), jump.switching(), switches, reach);
      }
    }
    return reach;
  }

  private static boolean spread(Row row, BitSet switching, List<Row> switches, List<BitSet> reach) {
    final BitSet reached = reach.get(row.index());
    boolean changed = spread(row, reached, reach);
    for (int k : switching.stream().toArray()) {
      changed |= spread(switches.get(k), reached, reach);
    }
    return changed;
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
