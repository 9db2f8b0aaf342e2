package io.gradiode.processor.schedule;

import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Symbol;
import io.gradiode.processor.model.OdeSystem;
import io.gradiode.processor.schedule.Output.Phase;
import io.gradiode.processor.schedule.Output.Stored;
import io.gradiode.processor.schedule.Routine.Method;
import io.gradiode.processor.sensitivity.SensitivitySystem;
import io.gradiode.processor.sensitivity.SensitivitySystem.Partial;
import io.gradiode.processor.sensitivity.SensitivitySystem.Row;
import io.gradiode.processor.sensitivity.SensitivitySystem.Switch;
import io.gradiode.processor.sensitivity.Tangents.TangentRow;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Plans what the sparse shape has beside values: partial derivatives, and their patterns. */
final class SparsePlanner {

  private static final String SHARED = "Shared terms";

  private final SensitivitySystem system;
  private final Identifiers identifiers;
  private final Map<Symbol, Expression> definitions;
  private final Modes modes;
  private final Assembly assembly;
  private final List<Row> initialRows;
  private final List<Row> switchRows;

  SparsePlanner(
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
    this.initialRows =
        system.initialValues().stream().sorted(Comparator.comparing(Row::index)).toList();
    this.switchRows = system.switches().stream().map(Switch::row).toList();
  }

  List<Routine> routines() {
    final List<Routine> routines = new ArrayList<>();
    routines.add(initialStates());
    routines.add(partials(Method.INITIAL_PARTIALS, initialRows, "", Modes.NONE));
    routines.add(partials(Method.RATE_PARTIALS, system.rates(), "'", modes));
    if (!curved().isEmpty()) {
      routines.add(along());
    }
    if (!system.tangents().isAutonomous()) {
      routines.add(slopes());
    }
    routines.add(partials(Method.OBSERVABLE_PARTIALS, system.observables(), "", modes));
    if (!switchRows.isEmpty()) {
      routines.add(partials(Method.SWITCH_PARTIALS, switchRows, "", modes));
    }
    return routines;
  }

  Sparsity sparsity() {
    return new Sparsity(
        SparsePattern.of(system.rates()),
        curved(),
        system.tangents().isAutonomous(),
        SparsePattern.of(initialRows),
        system.initialValues().stream().map(Row::index).toList(),
        SparsePattern.of(system.observables()),
        SparsePattern.of(switchRows),
        system.system().solving().explicitOnly()
            ? List.of()
            : EliminationOrder.of(system.rates().stream().map(SparsePlanner::states).toList()));
  }

  private List<Integer> curved() {
    final SparsePattern pattern = SparsePattern.of(system.rates());
    final List<Integer> places = new ArrayList<>();
    final List<TangentRow> rows = system.tangents().rates();
    for (int i = 0; i < rows.size(); i++) {
      for (Partial each : rows.get(i).byState()) {
        places.add(pattern.placeByState(i, each.index()));
      }
      for (Partial each : rows.get(i).byParameter()) {
        places.add(pattern.placeByParameter(i, each.index()));
      }
    }
    places.sort(Comparator.naturalOrder());
    return places;
  }

  private static BitSet states(Row row) {
    final BitSet states = new BitSet();
    for (Partial each : row.byState()) {
      states.set(each.index());
    }
    return states;
  }

  private Routine initialStates() {
    final Map<Symbol, Expression> all = new LinkedHashMap<>(definitions);
    for (Row row : system.initialValues()) {
      all.put(state(row).symbol(), row.value());
    }
    final Computation computation = new Computation(all, Modes.NONE);
    final List<Output> stores = new ArrayList<>();
    for (Row row : system.initialValues()) {
      final Slot slot = new Slot(Slot.Array.Y, row.index());
      final int root = computation.add(state(row).symbol());
      stores.add(new Stored(slot, List.of(), root, Units.comment(state(row).unit())));
    }
    return routine(Method.INITIAL_STATES, computation, new Phase("Initial values", SHARED, stores));
  }

  private OdeSystem.State state(Row row) {
    return system.system().states().get(row.index());
  }

  private Routine partials(Method method, List<Row> rows, String suffix, Modes present) {
    final Computation computation = new Computation(definitions, present);
    final List<Output> outputs =
        new PartialsPlanner(system.system(), computation).plan(rows, suffix);
    return routine(method, computation, new Phase("Partial derivatives", SHARED, outputs));
  }

  private Routine along() {
    final Computation computation = new Computation(definitions, modes);
    final List<Output> outputs =
        new PartialsPlanner(system.system(), computation).along(system.rates(), system.tangents());
    return routine(
        Method.RATE_PARTIALS_ALONG,
        computation,
        new Phase("Partial derivatives, how they change", SHARED, outputs));
  }

  private Routine slopes() {
    final Computation computation = new Computation(definitions, modes);
    final List<Output> outputs = new ArrayList<>();
    for (Row row : system.rates()) {
      final int root = computation.add(system.tangents().slopes().get(row.index()));
      final Slot slot = new Slot(Slot.Array.SLOPES, row.index());
      outputs.add(new Stored(slot, List.of(), root, row.name() + "' by time"));
    }
    return routine(
        Method.RATE_SLOPES, computation, new Phase("Slopes of the rates", SHARED, outputs));
  }

  private Routine routine(Method method, Computation computation, Phase phase) {
    return assembly.routine(method, computation, identifiers.scope(), List.of(phase));
  }
}
