package io.gradiode.processor.schedule;

import io.gradiode.processor.expression.Constant;
import io.gradiode.processor.model.OdeSystem;
import io.gradiode.processor.schedule.Output.Coupled;
import io.gradiode.processor.schedule.Output.Named;
import io.gradiode.processor.schedule.Output.Phase;
import io.gradiode.processor.schedule.Output.Ready;
import io.gradiode.processor.schedule.Output.Stored;
import io.gradiode.processor.sensitivity.SensitivitySystem.Partial;
import io.gradiode.processor.sensitivity.SensitivitySystem.Switch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Plans the derivatives of switching functions along a solution, {@code Σ_j (dg/dx_j) x_j' +
 * dg/dt}.
 */
final class SwitchPlanner {

  private final List<OdeSystem.State> states;
  private final Computation computation;
  private final Names names;
  private final Map<Integer, String> rates = new TreeMap<>();
  private final List<Output> loads = new ArrayList<>();
  private final List<Output> partials = new ArrayList<>();
  private final List<Output> slopes = new ArrayList<>();

  SwitchPlanner(List<OdeSystem.State> states, Computation computation, Names names) {
    this.states = states;
    this.computation = computation;
    this.names = names;
  }

  List<Phase> plan(List<Switch> switches) {
    for (int k = 0; k < switches.size(); k++) {
      add(k, switches.get(k));
    }
    return List.of(
        new Phase("Rates of the states", "Shared terms", loads),
        new Phase("Derivatives of the switching functions", "Shared terms", partials),
        new Phase("Slopes", "Shared terms", slopes));
  }

  private void add(int k, Switch each) {
    final List<Coupled> couplings = new ArrayList<>();
    for (Partial partial : each.row().byState()) {
      final int root = computation.add(partial.value());
      final String name = Names.camelCase(each.row().name(), "by", name(partial.index()));
      partials.add(new Named(name, root, ""));
      couplings.add(new Coupled(root, rate(partial.index())));
    }
    final boolean byStatesAlone = each.byTime().equals(Constant.ZERO) && !couplings.isEmpty();
    final int byTime = byStatesAlone ? -1 : computation.add(each.byTime());
    slopes.add(new Stored(new Slot(Slot.Array.SLOPES, k), couplings, byTime, Formulas.mode(each)));
  }

  private String name(int state) {
    return states.get(state).symbol().name();
  }

  private String rate(int state) {
    return rates.computeIfAbsent(
        state,
        each -> {
          final String name = names.allocate(Names.camelCase(name(state), "rate"));
          loads.add(new Ready(new Statement.Load(name, new Slot(Slot.Array.RATES, state), "")));
          return name;
        });
  }
}
