package io.gradiode.processor.schedule;

import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Symbol;
import io.gradiode.processor.expression.Symbols;
import io.gradiode.processor.schedule.Output.Phase;
import io.gradiode.processor.schedule.Output.Stored;
import io.gradiode.processor.schedule.Routine.Method;
import io.gradiode.processor.schedule.Schedule.ScheduledAssignment;
import io.gradiode.processor.schedule.Schedule.ScheduledEvent;
import io.gradiode.processor.sensitivity.SensitivitySystem;
import io.gradiode.processor.sensitivity.SensitivitySystem.Assigned;
import io.gradiode.processor.sensitivity.SensitivitySystem.EventRows;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Plans what events need: their conditions, by modes alone, and their assignments, whose branches
 * are decided by modes as well, until a state on which these depend has changed.
 */
final class EventPlanner {

  private final SensitivitySystem system;
  private final Identifiers identifiers;
  private final Map<Symbol, Expression> definitions;
  private final Modes modes;
  private final Assembly assembly;
  private final Shape shape;
  private final Set<String> methods = new HashSet<>();

  /**
   * @param shape whether assignments come with sensitivities, or with partial derivatives
   */
  EventPlanner(
      SensitivitySystem system,
      Identifiers identifiers,
      Map<Symbol, Expression> definitions,
      Modes modes,
      Assembly assembly,
      Shape shape) {
    this.system = system;
    this.identifiers = identifiers;
    this.definitions = definitions;
    this.modes = modes;
    this.assembly = assembly;
    this.shape = shape;
  }

  Routine conditions() {
    final Computation computation = new Computation(definitions, modes);
    final List<Output> values = new ArrayList<>();
    for (EventRows each : system.events()) {
      final Slot slot = new Slot(Slot.Array.CONDITIONS, values.size());
      final int root = computation.add(each.event().condition());
      values.add(new Stored(slot, List.of(), root, Formulas.comment(each.event().text())));
    }
    final Phase phase = new Phase("Conditions of events", "Shared terms", values);
    return assembly.routine(Method.CONDITIONS, computation, identifiers.scope(), List.of(phase));
  }

  List<ScheduledEvent> scheduled() {
    final List<ScheduledEvent> scheduled = new ArrayList<>();
    for (EventRows each : system.events()) {
      final String name =
          each.event().name().isEmpty() ? "event" + (scheduled.size() + 1) : each.event().name();
      final List<ScheduledAssignment> assignments = new ArrayList<>();
      final BitSet changed = new BitSet();
      for (Assigned assigned : each.assignments()) {
        assignments.add(schedule(name, assigned, unchanged(changed)));
        changed.set(assigned.row().index());
      }
      scheduled.add(new ScheduledEvent(each.event(), each.own(), assignments));
    }
    return scheduled;
  }

  /**
   * The modes that still hold although states have changed: so an assignment sees the condition
   * that made it happen as true, although the state is right on its surface.
   */
  private Modes unchanged(BitSet changed) {
    return new Modes(
        system.switches().stream()
            .filter(each -> !statesIn(each.row().value()).intersects(changed))
            .toList());
  }

  /** What an expression depends on, also through terms. */
  private BitSet statesIn(Expression expression) {
    final BitSet states = new BitSet();
    final Set<Symbol> seen = new HashSet<>();
    final Deque<Symbol> open = new ArrayDeque<>(Symbols.of(expression));
    while (!open.isEmpty()) {
      final Symbol symbol = open.remove();
      if (seen.add(symbol) && definitions.containsKey(symbol)) {
        open.addAll(Symbols.of(definitions.get(symbol)));
      }
    }
    for (int i = 0; i < system.system().states().size(); i++) {
      states.set(i, seen.contains(system.system().states().get(i).symbol()));
    }
    return states;
  }

  private ScheduledAssignment schedule(String event, Assigned assigned, Modes present) {
    final Routine values = values(assigned, present);
    final boolean sparse = shape == Shape.SPARSE;
    final Routine derivatives =
        sparse ? partials(assigned, present) : sensitivities(assigned, present);
    final String wanted = Names.camelCase(event, "sets", assigned.row().name());
    return new ScheduledAssignment(
        assigned.text(),
        assigned.row().index(),
        methodName(wanted, values.parts().size()),
        values,
        methodName(
            Names.camelCase(sparse ? "partials" : "sensitivity", wanted),
            derivatives.parts().size()),
        derivatives,
        SparsePattern.of(List.of(assigned.row())).rows().get(0));
  }

  /** A name of which also those of its parts are free. */
  private String methodName(String wanted, int parts) {
    String name = wanted;
    for (int i = 2; !isFree(name, parts); i++) {
      name = wanted + "_" + i;
    }
    methods.add(name);
    for (int i = 1; i <= parts; i++) {
      methods.add(Routine.partName(name, i));
    }
    return name;
  }

  private boolean isFree(String name, int parts) {
    boolean free = !methods.contains(name);
    for (int i = 1; i <= parts; i++) {
      free &= !methods.contains(Routine.partName(name, i));
    }
    return free;
  }

  private Routine values(Assigned assigned, Modes present) {
    final Computation computation = new Computation(definitions, present);
    final Stored value =
        new Stored(
            new Slot(Slot.Array.Y, assigned.row().index()),
            List.of(),
            computation.add(assigned.row().value()),
            unit(assigned));
    return assembly.routine(
        Method.ASSIGN,
        computation,
        identifiers.scope(),
        List.of(new Phase("New value", "Shared terms", List.of(value))));
  }

  private Routine sensitivities(Assigned assigned, Modes present) {
    final Computation computation = new Computation(definitions, present);
    final Names names = identifiers.scope();
    final List<Phase> phases =
        new AssignmentPlanner(system, assigned, computation, names).plan(unit(assigned));
    return assembly.routine(Method.SENSITIVITY_ASSIGN, computation, names, phases);
  }

  /** Behind the partial derivatives that by time, and the value. */
  private Routine partials(Assigned assigned, Modes present) {
    final Computation computation = new Computation(definitions, present);
    final List<Output> outputs =
        new PartialsPlanner(system.system(), computation).plan(List.of(assigned.row()), "");
    for (Expression each : List.of(assigned.byTime(), assigned.row().value())) {
      final Slot slot = new Slot(Slot.Array.PARTIALS, outputs.size());
      final String comment = each.equals(assigned.byTime()) ? "by time" : "the value itself";
      outputs.add(new Stored(slot, List.of(), computation.add(each), comment));
    }
    return assembly.routine(
        Method.ASSIGNMENT_PARTIALS,
        computation,
        identifiers.scope(),
        List.of(new Phase("Partial derivatives", "Shared terms", outputs)));
  }

  private String unit(Assigned assigned) {
    return Units.comment(system.system().states().get(assigned.row().index()).unit());
  }
}
