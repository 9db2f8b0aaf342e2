package io.gradiode.integration;

import io.gradiode.model.Pattern;
import io.gradiode.model.SparseEquations;
import java.util.BitSet;

/**
 * Which parameters reach which states: all others have a sensitivity that is zero by structure. A
 * fixed point over the patterns of derivatives.
 *
 * <p>A parameter that moves the time of a switch or an event may reach every state that changes
 * there: which those are no pattern tells, so all that move or are assigned count. A parameter that
 * no formula uses can matter only as the measure of a dose, of any state: it reaches all of them.
 */
final class ParameterReach {

  private final SparseEquations equations;

  /** For each state its parameters. */
  private final BitSet[] reach;

  ParameterReach(SparseEquations equations) {
    this.equations = equations;
    reach = new BitSet[equations.stateCount()];
    final BitSet unused = unused();
    for (int i = 0; i < reach.length; i++) {
      reach[i] = (BitSet) unused.clone();
    }
    while (spread()) {
      // Until nothing changes.
    }
  }

  /** Whether the sensitivity of a state to a parameter is not zero by structure. */
  boolean reaches(int parameter, int state) {
    return reach[state].get(parameter);
  }

  /** For each state whether any of some parameters reaches it. */
  boolean[] reached(BitSet parameters) {
    final boolean[] reached = new boolean[reach.length];
    for (int i = 0; i < reached.length; i++) {
      reached[i] = reach[i].intersects(parameters);
    }
    return reached;
  }

  private BitSet unused() {
    final BitSet unused = new BitSet();
    unused.set(0, equations.parameterCount());
    clear(equations.ratePattern(), unused);
    clear(equations.initialPattern(), unused);
    clear(equations.observablePattern(), unused);
    clear(equations.switchPattern(), unused);
    for (int event = 0; event < equations.eventCount(); event++) {
      for (int a = 0; a < equations.assignmentCount(event); a++) {
        clear(equations.assignmentPattern(event, a), unused);
      }
    }
    return unused;
  }

  private static void clear(Pattern pattern, BitSet unused) {
    for (int k = pattern.byStates(); k < pattern.length(); k++) {
      unused.clear(pattern.parameter(k));
    }
  }

  private boolean spread() {
    boolean changed = false;
    final BitSet switching = new BitSet();
    final Pattern switches = equations.switchPattern();
    for (int k = 0; k < switches.rows(); k++) {
      spread(switches, k, switching);
    }
    for (int i = 0; i < reach.length; i++) {
      final int before = reach[i].cardinality();
      spread(equations.ratePattern(), i, reach[i]);
      spread(equations.initialPattern(), i, reach[i]);
      if (i < equations.movingStateCount()) {
        reach[i].or(switching);
      }
      changed |= reach[i].cardinality() > before;
    }
    for (int event = 0; event < equations.eventCount(); event++) {
      for (int a = 0; a < equations.assignmentCount(event); a++) {
        final BitSet assigned = reach[equations.assignedState(event, a)];
        final int before = assigned.cardinality();
        spread(equations.assignmentPattern(event, a), 0, assigned);
        assigned.or(switching);
        changed |= assigned.cardinality() > before;
      }
    }
    return changed;
  }

  private void spread(Pattern pattern, int row, BitSet reached) {
    for (int k = pattern.stateStart(row); k < pattern.stateStart(row + 1); k++) {
      reached.or(reach[pattern.state(k)]);
    }
    for (int k = pattern.parameterStart(row); k < pattern.parameterStart(row + 1); k++) {
      reached.set(pattern.parameter(k));
    }
  }
}
