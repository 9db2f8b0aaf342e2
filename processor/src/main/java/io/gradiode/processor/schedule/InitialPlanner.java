package io.gradiode.processor.schedule;

import io.gradiode.processor.expression.Symbol;
import io.gradiode.processor.schedule.Output.Coupled;
import io.gradiode.processor.schedule.Output.Named;
import io.gradiode.processor.schedule.Output.Phase;
import io.gradiode.processor.schedule.Output.Ready;
import io.gradiode.processor.schedule.Output.Stored;
import io.gradiode.processor.sensitivity.SensitivitySystem;
import io.gradiode.processor.sensitivity.SensitivitySystem.Partial;
import io.gradiode.processor.sensitivity.SensitivitySystem.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Plans initial values and their total derivatives, which go along chains of initial values. */
final class InitialPlanner {

  private final SensitivitySystem system;
  private final Computation computation;
  private final Names names;
  private final int stateCount;
  private final int parameterCount;

  /** Names of initial derivatives that are not zero, by index in the extended state. */
  private final Map<Integer, String> nonZero = new HashMap<>();

  InitialPlanner(SensitivitySystem system, Computation computation, Names names) {
    this.system = system;
    this.computation = computation;
    this.names = names;
    this.stateCount = system.system().states().size();
    this.parameterCount = system.system().parameters().size();
  }

  List<Phase> plan() {
    final List<Phase> phases = new ArrayList<>();
    phases.add(new Phase("Initial values", "Shared terms", values()));
    final List<Phase> sensitivities = sensitivities();
    final long possible = system.sensitive().stream().mapToLong(each -> each.cardinality()).sum();
    if (nonZero.size() < possible) {
      final Statement clear =
          new Statement.Clear(
              new Slot(Slot.Array.Y, stateCount), stateCount * (1 + parameterCount));
      phases.add(
          new Phase("Sensitivities that start at 0", "Shared terms", List.of(new Ready(clear))));
    }
    phases.addAll(sensitivities);
    return phases;
  }

  private List<Output> values() {
    final List<Output> stores = new ArrayList<>();
    for (Row row : system.initialValues()) {
      final String unit = Units.comment(system.system().states().get(row.index()).unit());
      final Symbol state = system.system().states().get(row.index()).symbol();
      final int root = computation.add(state);
      stores.add(new Stored(new Slot(Slot.Array.Y, row.index()), List.of(), root, unit));
    }
    return stores;
  }

  private List<Phase> sensitivities() {
    final List<Phase> phases = new ArrayList<>();
    final List<Map<Integer, Integer>> byState = new ArrayList<>();
    final List<Map<Integer, Integer>> byParameter = new ArrayList<>();
    final List<Output> partials = new ArrayList<>();
    for (Row row : system.initialValues()) {
      byState.add(roots(row.byState()));
      byParameter.add(roots(row.byParameter()));
      byState
          .get(byState.size() - 1)
          .forEach(
              (state, root) ->
                  partials.add(
                      new Named(
                          Names.camelCase(row.name(), "start", "by", stateName(state)), root, "")));
    }
    phases.add(new Phase("Derivatives of initial values", "Shared terms", partials));
    for (int p = 0; p < parameterCount; p++) {
      final List<Output> outputs = new ArrayList<>();
      for (int row = 0; row < byState.size(); row++) {
        write(system.initialValues().get(row), p, byState.get(row), byParameter.get(row), outputs);
      }
      phases.add(new Phase("Initial sensitivity to " + parameterName(p), "Shared terms", outputs));
    }
    return phases;
  }

  private Map<Integer, Integer> roots(List<Partial> partials) {
    final Map<Integer, Integer> roots = new java.util.TreeMap<>();
    partials.forEach(each -> roots.put(each.index(), computation.add(each.value())));
    return roots;
  }

  private void write(
      Row row,
      int p,
      Map<Integer, Integer> byState,
      Map<Integer, Integer> byParameter,
      List<Output> outputs) {
    final List<Coupled> couplings = new ArrayList<>();
    byState.forEach(
        (state, root) -> {
          final String variable = nonZero.get(index(state, p));
          if (variable != null) {
            couplings.add(new Coupled(root, variable));
          }
        });
    final int explicit = byParameter.getOrDefault(p, -1);
    if (couplings.isEmpty() && explicit < 0) {
      return;
    }
    final Slot slot = new Slot(Slot.Array.Y, index(row.index(), p));
    final String name = names.allocate(Names.camelCase(row.name(), "by", parameterName(p)));
    outputs.add(new Stored(slot, couplings, explicit, ""));
    if (isUsed(row.index())) {
      outputs.add(new Ready(new Statement.Load(name, slot, "")));
    }
    nonZero.put(slot.index(), name);
  }

  private boolean isUsed(int state) {
    return system.initialValues().stream()
        .anyMatch(row -> row.byState().stream().anyMatch(each -> each.index() == state));
  }

  private int index(int state, int p) {
    return stateCount + state * parameterCount + p;
  }

  private String stateName(int state) {
    return system.system().states().get(state).symbol().name();
  }

  private String parameterName(int p) {
    return system.system().parameters().get(p).symbol().name();
  }
}
