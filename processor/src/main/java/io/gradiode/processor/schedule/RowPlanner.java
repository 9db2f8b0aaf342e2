package io.gradiode.processor.schedule;

import io.gradiode.processor.schedule.Output.Added;
import io.gradiode.processor.schedule.Output.Coupled;
import io.gradiode.processor.schedule.Output.Named;
import io.gradiode.processor.schedule.Output.Phase;
import io.gradiode.processor.schedule.Output.Ready;
import io.gradiode.processor.schedule.Output.Stored;
import io.gradiode.processor.sensitivity.SensitivitySystem;
import io.gradiode.processor.sensitivity.SensitivitySystem.Partial;
import io.gradiode.processor.sensitivity.SensitivitySystem.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Plans the total derivatives {@code dg/dp = Σ_j (dg/dx_j) S_j + (dg/dp)_x} of rows, written out
 * parameter by parameter.
 */
final class RowPlanner {

  private final SensitivitySystem system;
  private final Computation computation;
  private final Names names;
  private final List<Row> rows;
  private final Slot.Array target;
  private final String suffix;
  private final List<Map<Integer, Integer>> byState = new ArrayList<>();
  private final List<Map<Integer, Integer>> byParameter = new ArrayList<>();
  private final Map<Integer, String> variables = new TreeMap<>();

  /**
   * @param rows rates or observables
   * @param target where the rows are stored: values first, then their derivatives
   * @param suffix what follows the row's name in the name of a derivative
   */
  RowPlanner(
      SensitivitySystem system,
      Computation computation,
      Names names,
      List<Row> rows,
      Slot.Array target,
      String suffix) {
    this.system = system;
    this.computation = computation;
    this.names = names;
    this.rows = rows;
    this.target = target;
    this.suffix = suffix;
    for (Row row : rows) {
      byState.add(roots(row.byState().stream().filter(this::isNeeded).toList()));
      byParameter.add(roots(row.byParameter()));
    }
  }

  /** What no parameter reaches has no sensitivity to multiply. */
  private boolean isNeeded(Partial partial) {
    return !system.sensitive().get(partial.index()).isEmpty();
  }

  private Map<Integer, Integer> roots(List<Partial> partials) {
    final Map<Integer, Integer> roots = new TreeMap<>();
    partials.forEach(each -> roots.put(each.index(), computation.add(each.value())));
    return roots;
  }

  private int stateCount() {
    return system.system().states().size();
  }

  private int parameterCount() {
    return system.system().parameters().size();
  }

  /** The partial derivatives by states. */
  List<Output> jacobian() {
    final List<Output> entries = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      final String name = rows.get(i).name() + suffix;
      byState
          .get(i)
          .forEach(
              (state, root) ->
                  entries.add(new Named(Names.camelCase(name, "by", stateName(state)), root, "")));
    }
    return entries;
  }

  private String stateName(int state) {
    return system.system().states().get(state).symbol().name();
  }

  /** The total derivatives. */
  List<Phase> totals() {
    return parameterByParameter(false);
  }

  /** The same, added to what is there. */
  List<Phase> additions() {
    return parameterByParameter(true);
  }

  private List<Phase> parameterByParameter(boolean added) {
    final List<Phase> phases = new ArrayList<>();
    for (int p = 0; p < parameterCount(); p++) {
      final List<Output> loads = new ArrayList<>();
      final List<Stored> stores = new ArrayList<>();
      for (int i = 0; i < rows.size(); i++) {
        writeOut(i, p, loads, stores);
      }
      stores.forEach(each -> loads.add(added ? new Added(each) : each));
      final String name = system.system().parameters().get(p).symbol().name();
      phases.add(new Phase("Sensitivity to " + name, "Shared terms", loads));
    }
    return phases;
  }

  private void writeOut(int i, int p, List<Output> loads, List<Stored> stores) {
    final List<Coupled> couplings = new ArrayList<>();
    byState
        .get(i)
        .forEach(
            (state, root) -> {
              if (system.sensitive().get(state).get(p)) {
                couplings.add(new Coupled(root, variable(state, p, loads)));
              }
            });
    final int explicit = byParameter.get(i).getOrDefault(p, -1);
    if (!couplings.isEmpty() || explicit >= 0) {
      stores.add(new Stored(slot(i, p), couplings, explicit, ""));
    }
  }

  private String variable(int state, int p, List<Output> loads) {
    final int index = stateCount() + state * parameterCount() + p;
    return variables.computeIfAbsent(
        index,
        each -> {
          final String parameter = system.system().parameters().get(p).symbol().name();
          final String name = names.allocate(Names.camelCase(stateName(state), "by", parameter));
          loads.add(new Ready(new Statement.Load(name, new Slot(Slot.Array.Y, index), "")));
          return name;
        });
  }

  private Slot slot(int i, int p) {
    return new Slot(target, rows.size() + i * parameterCount() + p);
  }
}
