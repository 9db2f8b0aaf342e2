package io.gradiode.observation;

import io.gradiode.model.ModelDefinition;
import io.gradiode.model.ParameterHandle;
import io.gradiode.model.StateHandle;
import io.gradiode.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * What an experiment does to states: where they start, and their doses. Immutable.
 *
 * @param starts initial values by index of the state
 * @param doses in the order in which they were added
 */
record StateChanges(Map<Integer, Double> starts, List<Dose> doses) {

  /** Nothing is done. */
  static final StateChanges NONE = new StateChanges(Map.of(), List.of());

  StateChanges withStart(ModelDefinition<?> model, Variable<?> state, double value) {
    requireState(model, state);
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(
          "State '" + state.name() + "' cannot start at " + value + ".");
    }
    final Map<Integer, Double> more = new TreeMap<>(starts);
    if (more.put(state.state(), value) != null) {
      throw new IllegalArgumentException(
          "State '" + state.name() + "' is given an initial value twice.");
    }
    return new StateChanges(more, doses);
  }

  StateChanges withMultiple(
      ModelDefinition<?> model,
      Variable<?> state,
      double time,
      double factor,
      ParameterHandle<?> parameter) {
    final StateChanges more = withDose(model, state, time, factor, parameter.index());
    if (!model.kernel().isSensitive(state.state(), parameter.index())) {
      throw new IllegalArgumentException(
          "A dose of '"
              + state.name()
              + "' cannot be a multiple of '"
              + parameter.name()
              + "', which acts elsewhere in "
              + model.name()
              + ", but not on '"
              + state.name()
              + "': its sensitivity is not computed. Declare a parameter that no formula uses.");
    }
    return more;
  }

  /**
   * @param parameter index of the parameter that the factor multiplies; −1 for none
   */
  private StateChanges withDose(
      ModelDefinition<?> model, Variable<?> state, double time, double factor, int parameter) {
    requireState(model, state);
    if (!Double.isFinite(time)) {
      throw new IllegalArgumentException(
          "The time of a dose of '" + state.name() + "' is " + time + ".");
    }
    if (!Double.isFinite(factor)) {
      throw new IllegalArgumentException(
          "The dose of '" + state.name() + "' at time " + time + " is " + factor + ".");
    }
    final List<Dose> more = new ArrayList<>(doses);
    more.add(new Dose(state.state(), time + 0.0, factor, parameter)); // −0.0 becomes 0.0
    return new StateChanges(starts, more);
  }

  StateChanges withDoses(
      ModelDefinition<?> model, Variable<?> state, double[] times, double[] amounts) {
    if (times.length != amounts.length) {
      throw new IllegalArgumentException(
          "There are "
              + amounts.length
              + " amounts for "
              + times.length
              + " times of doses of '"
              + state.name()
              + "'.");
    }
    StateChanges more = this;
    for (int i = 0; i < times.length; i++) {
      more = more.withDose(model, state, times[i], amounts[i], -1);
    }
    return more;
  }

  private static void requireState(ModelDefinition<?> model, Variable<?> variable) {
    if (!variable.isState()) {
      final StringJoiner states = new StringJoiner("', '", "'", "'");
      for (final StateHandle<?> state : model.states()) {
        states.add(state.name());
      }
      throw new IllegalArgumentException(
          "'"
              + variable.name()
              + "' is no state of "
              + model.name()
              + ", so it has neither an initial value nor doses; its states are "
              + states
              + ".");
    }
  }
}
