package io.gradiode.processor.schedule;

import io.gradiode.processor.expression.Constant;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Symbol;
import io.gradiode.processor.schedule.Output.Phase;
import io.gradiode.processor.schedule.Output.Ready;
import io.gradiode.processor.schedule.Output.Stored;
import io.gradiode.processor.schedule.Routine.Method;
import io.gradiode.processor.sensitivity.SensitivitySystem;
import io.gradiode.processor.sensitivity.SensitivitySystem.Partial;
import io.gradiode.processor.sensitivity.SensitivitySystem.Row;
import io.gradiode.processor.sensitivity.Tangents;
import io.gradiode.processor.sensitivity.Tangents.TangentRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Plans what implicit methods need of the equations: the Jacobian, the derivatives of rates by
 * time, and what makes the Jacobian of states and sensitivities whole.
 */
final class LinearizationPlanner {

  private final SensitivitySystem system;
  private final Identifiers identifiers;
  private final Map<Symbol, Expression> definitions;
  private final Modes modes;
  private final Assembly assembly;

  LinearizationPlanner(
      SensitivitySystem system,
      Identifiers identifiers,
      Map<Symbol, Expression> definitions,
      Modes modes,
      Assembly assembly) {
    this.system = system;
    this.identifiers = identifiers;
    this.definitions = definitions;
    this.modes = modes;
    this.assembly = assembly;
  }

  /** The routines, in their order. */
  List<Routine> routines() {
    return List.of(jacobian(), rateSlopes(), addCurvature());
  }

  private Routine jacobian() {
    final Computation computation = new Computation(definitions, modes);
    final List<Output> entries = new ArrayList<>();
    for (Row row : system.rates()) {
      for (Partial each : row.byState()) {
        final Slot slot = new Slot(Slot.Array.JACOBIAN, entries.size());
        final String comment = row.name() + "' by " + stateName(each.index());
        entries.add(new Stored(slot, List.of(), computation.add(each.value()), comment));
      }
    }
    return routine(Method.JACOBIAN, computation, new Phase("Jacobian", "Shared terms", entries));
  }

  private String stateName(int state) {
    return system.system().states().get(state).symbol().name();
  }

  private Routine routine(Method method, Computation computation, Phase phase) {
    final Phase nothing = new Phase("", "", List.of());
    return assembly.routine(method, computation, identifiers.scope(), List.of(nothing, phase));
  }

  private Routine rateSlopes() {
    final Tangents tangents = system.tangents();
    final Computation computation = new Computation(definitions, modes);
    final List<Output> outputs = new ArrayList<>();
    final int states = system.rates().size();
    if (tangents.isAutonomous()) {
      outputs.add(new Ready(new Statement.Clear(new Slot(Slot.Array.SLOPES, 0), states)));
      return routine(Method.RATE_SLOPES, computation, new Phase("Time has no part", "", outputs));
    }
    for (int i = 0; i < states; i++) {
      final int root = computation.add(tangents.slopes().get(i));
      final String comment = system.rates().get(i).name() + "'";
      outputs.add(new Stored(new Slot(Slot.Array.SLOPES, i), List.of(), root, comment));
    }
    return routine(
        Method.RATE_SLOPES, computation, new Phase("Rates by time", "Shared terms", outputs));
  }

  private Routine addCurvature() {
    final Computation computation = new Computation(definitions, modes);
    final Names names = identifiers.scope();
    final List<Row> rows = new ArrayList<>();
    for (int i = 0; i < system.rates().size(); i++) {
      final TangentRow tangent = system.tangents().rates().get(i);
      rows.add(
          new Row(
              i,
              system.rates().get(i).name(),
              Constant.ZERO,
              tangent.byState(),
              tangent.byParameter()));
    }
    final RowPlanner planner =
        new RowPlanner(system, computation, names, rows, Slot.Array.RATES, "Curvature");
    final List<Phase> phases = new ArrayList<>();
    phases.add(new Phase("", "", List.of()));
    phases.add(
        new Phase(
            "Change of the Jacobian along the direction", "Shared terms", planner.jacobian()));
    phases.addAll(planner.additions());
    final Routine routine = assembly.routine(Method.ADD_CURVATURE, computation, names, phases);
    if (!routine.parts().stream().allMatch(List::isEmpty)) {
      return routine;
    }
    final boolean alone = system.system().parameters().isEmpty();
    final String why = alone ? "There are no sensitivities" : "The derivatives are constant";
    return new Routine(Method.ADD_CURVATURE, List.of(List.of(new Section(why, List.of()))));
  }
}
