package io.gradiode.integration;

import java.util.Arrays;
import java.util.BitSet;

/** The parameters whose sensitivities are computed, and the states that they reach. Immutable. */
final class Columns {

  private final int[] parameters;
  private final int[] columns;
  private final boolean[] reached;

  /**
   * @param parameters indices, ascending, copied
   */
  Columns(int[] parameters, int parameterCount, ParameterReach reach) {
    this.parameters = parameters.clone();
    columns = new int[parameterCount];
    Arrays.fill(columns, -1);
    final BitSet set = new BitSet();
    for (int c = 0; c < parameters.length; c++) {
      if (c > 0 && parameters[c] <= parameters[c - 1]) {
        throw new IllegalArgumentException(
            "Parameters must ascend, but " + Arrays.toString(parameters) + " do not.");
      }
      columns[parameters[c]] = c;
      set.set(parameters[c]);
    }
    reached = reach.reached(set);
  }

  /** Number of columns. */
  int count() {
    return parameters.length;
  }

  /** The parameter of a column. */
  int parameterOf(int column) {
    return parameters[column];
  }

  /** The column of a parameter; −1 if it has none. */
  int columnOf(int parameter) {
    return columns[parameter];
  }

  int stateCount() {
    return reached.length;
  }

  /** Whether any of the parameters reaches a state. */
  boolean reach(int state) {
    return reached[state];
  }

  /** For each state whether any of the parameters reaches it; not a copy. */
  boolean[] reached() {
    return reached;
  }

  /** The indices of what is true. */
  static int[] indices(boolean[] flags) {
    final int[] indices = new int[flags.length];
    int count = 0;
    for (int i = 0; i < flags.length; i++) {
      if (flags[i]) {
        indices[count++] = i;
      }
    }
    return Arrays.copyOf(indices, count);
  }
}
