package io.gradiode.kernels;

import io.gradiode.kernels.SwitchedEvent.Assigned;
import io.gradiode.kernels.SwitchedKernel.Formula;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts together a model with branches and no inputs, as the processor compiles it, out of values
 * and their partial derivatives by name. A derivative that is not given is 0, and so is an initial
 * state.
 */
final class SwitchedModel {

  /** What a derivative by time is called. */
  private static final String TIME = "t";

  private final String name;
  private final List<String> states;
  private final List<String> parameters;
  private final List<String> observables;
  private final List<Boolean> floors = new ArrayList<>();
  private final List<Entry> start = new ArrayList<>();
  private final List<Entry> rates = new ArrayList<>();
  private final List<Entry> derivatives = new ArrayList<>();
  private final List<Entry> switches = new ArrayList<>();
  private final List<Entry> surfaces = new ArrayList<>();
  private final List<Entry> observe = new ArrayList<>();
  private final List<SwitchedEvent> events = new ArrayList<>();

  /** Something that depends on time, states, and parameters; the modes follow the parameters. */
  @FunctionalInterface
  interface Value {
    double at(double t, double[] x, double[] p);
  }

  /** A derivative by a state, by a parameter, or by time. */
  record Partial(String by, Value value) {}

  /** A new value of a state, with its derivatives. */
  record Assignment(String state, Value value, List<Partial> partials) {}

  private record Entry(int place, Value value) {}

  private SwitchedModel(String name, String states, String parameters) {
    this.name = name;
    this.states = List.of(states.split(" ", -1));
    this.parameters = List.of(parameters.split(" ", -1));
    observables = new ArrayList<>(this.states);
    for (int i = 0; i < this.states.size(); i++) {
      start.add(new Entry(i, (t, x, p) -> 0.0));
    }
  }

  /**
   * @param states names, separated by single spaces
   * @param parameters likewise
   */
  static SwitchedModel of(String name, String states, String parameters) {
    return new SwitchedModel(name, states, parameters);
  }

  static Partial by(String name, Value value) {
    return new Partial(name, value);
  }

  static Partial by(String name, double value) {
    return by(name, (t, x, p) -> value);
  }

  static Assignment set(String state, Value value, Partial... partials) {
    return new Assignment(state, value, List.of(partials));
  }

  static Assignment set(String state, double value) {
    return set(state, (t, x, p) -> value);
  }

  SwitchedModel start(String state, double value) {
    start.add(new Entry(place(states, state), (t, x, p) -> value));
    return this;
  }

  /** Starts with the value of a parameter. */
  SwitchedModel start(String state, String parameter) {
    final int i = place(states, state);
    final int j = place(parameters, parameter);
    start.add(new Entry(i, (t, x, p) -> p[j]));
    start.add(new Entry(states.size() + i * parameters.size() + j, (t, x, p) -> 1.0));
    return this;
  }

  SwitchedModel rate(String state, Value value, Partial... partials) {
    final int i = place(states, state);
    rates.add(new Entry(i, value));
    for (final Partial partial : partials) {
      final int j = states.indexOf(partial.by());
      final int place =
          j >= 0
              ? i * states.size() + j
              : states.size() * states.size()
                  + i * parameters.size()
                  + place(parameters, partial.by());
      derivatives.add(new Entry(place, partial.value()));
    }
    return this;
  }

  /** Adds a switching function: its mode is 1 where it is positive. */
  SwitchedModel when(Value value, Partial... partials) {
    return switching(false, value, partials);
  }

  /** Adds a switching function whose mode is its floor. */
  SwitchedModel floor(Value value, Partial... partials) {
    return switching(true, value, partials);
  }

  private SwitchedModel switching(boolean floor, Value value, Partial... partials) {
    final List<String> variables = variables();
    // The last derivative of a row is the one by the input.
    final int row = floors.size() * (variables.size() + 1);
    switches.add(new Entry(floors.size(), value));
    floors.add(floor);
    for (final Partial partial : partials) {
      surfaces.add(new Entry(row + place(variables, partial.by()), partial.value()));
    }
    return this;
  }

  private List<String> variables() {
    final List<String> variables = new ArrayList<>(states);
    variables.addAll(parameters);
    variables.add(TIME);
    return variables;
  }

  /** Adds an event of which the condition is made of modes. */
  SwitchedModel event(SwitchedEvent.Kind kind, Value condition, Assignment... assignments) {
    final List<Assigned> assigned = new ArrayList<>();
    for (final Assignment assignment : assignments) {
      final List<Entry> entries = new ArrayList<>();
      for (final Partial partial : assignment.partials()) {
        entries.add(new Entry(place(variables(), partial.by()), partial.value()));
      }
      assigned.add(
          new Assigned(
              place(states, assignment.state()),
              formula(List.of(new Entry(0, assignment.value()))),
              formula(entries)));
    }
    events.add(
        new SwitchedEvent(kind, formula(List.of(new Entry(0, condition))), List.copyOf(assigned)));
    return this;
  }

  /** Adds an observable whose derivatives are 0 between switches. */
  SwitchedModel observe(String observable, Value value) {
    observe.add(new Entry(observables.size(), value));
    observables.add(observable);
    return this;
  }

  HandWrittenModel<Switched> build() {
    final SwitchedKernel kernel =
        new SwitchedKernel(
            states.size(),
            parameters.size(),
            0,
            observe.size(),
            List.copyOf(floors),
            formula(start),
            formula(rates),
            formula(derivatives),
            formula(switches),
            formula(surfaces),
            formula(observe),
            List.copyOf(events));
    return HandWrittenModel.of(
        name,
        String.join(" ", states),
        String.join(" ", parameters),
        "",
        String.join(" ", observables),
        kernel);
  }

  private static Formula formula(List<Entry> entries) {
    // Arrays, as the iterator of a list would be allocated in each evaluation.
    final int[] places = entries.stream().mapToInt(Entry::place).toArray();
    final Value[] values = entries.stream().map(Entry::value).toArray(Value[]::new);
    return (t, x, p, u, target) -> {
      for (int i = 0; i < places.length; i++) {
        target[places[i]] = values[i].at(t, x, p);
      }
    };
  }

  private static int place(List<String> names, String name) {
    final int place = names.indexOf(name);
    if (place < 0) {
      throw new IllegalArgumentException(name + " is none of " + names);
    }
    return place;
  }
}
