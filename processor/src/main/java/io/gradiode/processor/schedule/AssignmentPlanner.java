package io.gradiode.processor.schedule;

import io.gradiode.processor.expression.Constant;
import io.gradiode.processor.schedule.Output.Coupled;
import io.gradiode.processor.schedule.Output.Named;
import io.gradiode.processor.schedule.Output.Phase;
import io.gradiode.processor.schedule.Output.Ready;
import io.gradiode.processor.schedule.Output.Stored;
import io.gradiode.processor.sensitivity.SensitivitySystem;
import io.gradiode.processor.sensitivity.SensitivitySystem.Assigned;
import io.gradiode.processor.sensitivity.SensitivitySystem.Partial;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Plans one assignment {@code x_i := R} with its sensitivities, {@code S_i := Σ_j (dR/dx_j) S_j +
 * (dR/dp)_x + dR/dt dt/dp}, where {@code dt/dp} is how the time of the event moves.
 *
 * <p>All of them are written, those too that become 0, and before the state itself. The sensitivity
 * to a parameter uses others to the same parameter only, so that rows can be overwritten place by
 * place.
 *
 * <p>At the time of an event also those sensitivities that are zero by structure have a value, as a
 * state moves with the time: none is left out.
 */
final class AssignmentPlanner {

  private final SensitivitySystem system;
  private final Assigned assigned;
  private final Computation computation;
  private final Names names;
  private final Map<Integer, Integer> byState = new LinkedHashMap<>();
  private final Map<Integer, Integer> byParameter = new LinkedHashMap<>();
  private final Map<Slot, String> variables = new LinkedHashMap<>();
  private final int byTime;
  private final int zero;

  AssignmentPlanner(
      SensitivitySystem system, Assigned assigned, Computation computation, Names names) {
    this.system = system;
    this.assigned = assigned;
    this.computation = computation;
    this.names = names;
    for (Partial each : assigned.row().byState()) {
      byState.put(each.index(), computation.add(each.value()));
    }
    for (Partial each : assigned.row().byParameter()) {
      byParameter.put(each.index(), computation.add(each.value()));
    }
    byTime = assigned.byTime().equals(Constant.ZERO) ? -1 : computation.add(assigned.byTime());
    zero = computation.add(Constant.ZERO);
  }

  /**
   * The phases.
   *
   * @param unit comment beside the new value
   */
  List<Phase> plan(String unit) {
    final int value = computation.add(assigned.row().value());
    final String after = assigned.row().name() + "After";
    final Stored store =
        new Stored(new Slot(Slot.Array.Y, assigned.row().index()), List.of(), value, "");
    return List.of(
        new Phase("New value", "Shared terms", List.of(new Named(after, value, unit))),
        new Phase("Its derivatives", "Shared terms", derivatives(after)),
        new Phase("Sensitivities, from those before", "Shared terms", sensitivities()),
        new Phase("The state itself", "Shared terms", List.of(store)));
  }

  private List<Output> derivatives(String after) {
    final List<Output> derivatives = new ArrayList<>();
    byState.forEach(
        (state, root) ->
            derivatives.add(new Named(Names.camelCase(after, "by", stateName(state)), root, "")));
    if (byTime >= 0) {
      derivatives.add(new Named(Names.camelCase(after, "by", "time"), byTime, ""));
    }
    return derivatives;
  }

  private List<Output> sensitivities() {
    final List<Output> outputs = new ArrayList<>();
    final BitSet reached = system.sensitive().get(assigned.row().index());
    for (int from = reached.nextSetBit(0); from >= 0; ) {
      final int until = reached.nextClearBit(from);
      if (byState.isEmpty() && byTime < 0) {
        outputs.addAll(replaced(from, until));
      } else {
        outputs.addAll(writtenOut(from, until));
      }
      from = reached.nextSetBit(until);
    }
    return outputs;
  }

  /** Whether only what depends on parameters is added, as by {@code w += b}. */
  private boolean staysAsItIs() {
    final List<Partial> partials = assigned.row().byState();
    return byTime < 0
        && partials.size() == 1
        && partials.get(0).index() == assigned.row().index()
        && partials.get(0).value().equals(Constant.ONE);
  }

  /** What no longer depends on what was before. */
  private List<Output> replaced(int from, int until) {
    final List<Output> outputs = new ArrayList<>();
    final List<Output> stores = new ArrayList<>();
    byParameter.forEach(
        (p, root) -> {
          if (p >= from && p < until) {
            stores.add(new Stored(slot(p), List.of(), root, ""));
          }
        });
    if (stores.size() < until - from) {
      final int end = slot(from).index() + until - from;
      outputs.add(new Ready(new Statement.Clear(slot(from), end)));
    }
    outputs.addAll(stores);
    return outputs;
  }

  private List<Output> writtenOut(int from, int until) {
    final List<Output> outputs = new ArrayList<>();
    for (int p = from; p < until; p++) {
      if (staysAsItIs() && !byParameter.containsKey(p)) {
        continue;
      }
      final List<Coupled> couplings = new ArrayList<>();
      for (Map.Entry<Integer, Integer> each : byState.entrySet()) {
        final String name = Names.camelCase(stateName(each.getKey()), "by", parameterName(p));
        final String variable = variable(name, slot(each.getKey(), p), outputs);
        couplings.add(new Coupled(each.getValue(), variable));
      }
      if (byTime >= 0) {
        final String name = Names.camelCase("delay", "by", parameterName(p));
        final String variable = variable(name, new Slot(Slot.Array.DELAYS, p), outputs);
        couplings.add(new Coupled(byTime, variable));
      }
      final int explicit = byParameter.getOrDefault(p, couplings.isEmpty() ? zero : -1);
      outputs.add(new Stored(slot(p), couplings, explicit, ""));
    }
    return outputs;
  }

  private String variable(String wanted, Slot slot, List<Output> outputs) {
    return variables.computeIfAbsent(
        slot,
        each -> {
          final String name = names.allocate(wanted);
          outputs.add(new Ready(new Statement.Load(name, slot, "")));
          return name;
        });
  }

  private Slot slot(int p) {
    return slot(assigned.row().index(), p);
  }

  private Slot slot(int state, int p) {
    final int states = system.system().states().size();
    return new Slot(Slot.Array.Y, states + state * system.system().parameters().size() + p);
  }

  private String stateName(int state) {
    return system.system().states().get(state).symbol().name();
  }

  private String parameterName(int p) {
    return system.system().parameters().get(p).symbol().name();
  }
}
