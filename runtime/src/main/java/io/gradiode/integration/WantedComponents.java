package io.gradiode.integration;

import io.gradiode.model.SensitivityKernel;
import java.util.Arrays;

/**
 * The components of the extended state that dense output has to provide: states that are observed
 * or decide about switches, then the sensitivities of those observed.
 */
final class WantedComponents {

  private final int[] components;
  private final int stateComponents;
  private final int stateCount;

  WantedComponents(SensitivityKernel kernel) {
    final int[] observed = kernel.observedStates();
    final int[] states = union(observed, kernel.switchedStates());
    final int width = kernel.columnCount();
    components = Arrays.copyOf(states, states.length + observed.length * width);
    for (int s = 0; s < observed.length; s++) {
      for (int c = 0; c < width; c++) {
        components[states.length + s * width + c] = kernel.stateCount() + observed[s] * width + c;
      }
    }
    stateComponents = states.length;
    stateCount = kernel.stateCount();
  }

  private static int[] union(int[] first, int[] second) {
    final int[] all = Arrays.copyOf(first, first.length + second.length);
    int count = first.length;
    for (final int candidate : second) {
      boolean isNew = true;
      for (final int known : first) {
        isNew &= known != candidate;
      }
      if (isNew) {
        all[count++] = candidate;
      }
    }
    return Arrays.copyOf(all, count);
  }

  /** Their places in the extended state; not a copy. */
  int[] places() {
    return components;
  }

  /** How many of them are states. */
  int states() {
    return stateComponents;
  }

  /**
   * How many are wanted.
   *
   * @param n length of the extended state, or number of states if only these are integrated
   */
  int count(int n) {
    return n == stateCount ? stateComponents : components.length;
  }
}
