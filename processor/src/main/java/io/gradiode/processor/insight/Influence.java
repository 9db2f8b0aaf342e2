package io.gradiode.processor.insight;

import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Symbol;
import io.gradiode.processor.expression.Symbols;
import io.gradiode.processor.model.OdeSystem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What has an influence on observables, be it through terms, rates, initial values, events or other
 * states. Events that have a name are observables, too.
 *
 * <p>A state that is observed needs its rate, its initial value, and the conditions and values of
 * all assignments to it; a state that an initial value uses needs its own initial value only.
 */
final class Influence {

  private final Map<Symbol, Expression> terms = new HashMap<>();
  private final Map<Symbol, OdeSystem.State> states = new HashMap<>();
  private final Map<Symbol, List<Expression>> jumps = new HashMap<>();
  private final Set<Symbol> running = new HashSet<>();
  private final Set<Symbol> starting = new HashSet<>();
  private final Deque<Visit> open = new ArrayDeque<>();

  Influence(OdeSystem system) {
    system.terms().forEach(each -> terms.put(each.symbol(), each.value()));
    system.states().forEach(each -> states.put(each.symbol(), each));
    system.observables().forEach(each -> open.add(new Visit(each.value(), true)));
    for (OdeSystem.Event event : system.events()) {
      if (!event.name().isEmpty()) {
        open.add(new Visit(event.condition(), true));
      }
      for (OdeSystem.Assignment each : event.assignments()) {
        final Symbol state = system.states().get(each.state()).symbol();
        jumps
            .computeIfAbsent(state, key -> new ArrayList<>())
            .addAll(List.of(event.condition(), each.value()));
      }
    }
    while (!open.isEmpty()) {
      final Visit visit = open.remove();
      Symbols.of(visit.formula()).forEach(symbol -> reach(symbol, visit.running()));
    }
  }

  private record Visit(Expression formula, boolean running) {}

  private void reach(Symbol symbol, boolean run) {
    if (!(run ? running : starting).add(symbol)) {
      return;
    }
    if (terms.containsKey(symbol)) {
      open.add(new Visit(terms.get(symbol), run));
    } else if (states.containsKey(symbol)) {
      if (run) {
        open.add(new Visit(states.get(symbol).rate(), true));
        jumps.getOrDefault(symbol, List.of()).forEach(each -> open.add(new Visit(each, true)));
        reach(symbol, false);
      } else {
        open.add(new Visit(states.get(symbol).initial(), false));
      }
    }
  }

  /** Whether an observable depends on the symbol in any way. */
  boolean matters(Symbol symbol) {
    return running.contains(symbol) || starting.contains(symbol);
  }

  /** Whether an observable depends on what the symbol becomes after the start. */
  boolean mattersLater(Symbol symbol) {
    return running.contains(symbol);
  }

  /** All formulas that observables depend on, except those of terms. */
  static List<Expression> formulas(OdeSystem system) {
    final Influence influence = new Influence(system);
    final List<Expression> formulas = new ArrayList<>();
    for (OdeSystem.State state : system.states()) {
      if (influence.mattersLater(state.symbol())) {
        formulas.add(state.rate());
      }
      if (influence.matters(state.symbol())) {
        formulas.add(state.initial());
      }
    }
    system.observables().forEach(each -> formulas.add(each.value()));
    for (OdeSystem.Event event : system.events()) {
      boolean matters = !event.name().isEmpty();
      for (OdeSystem.Assignment each : event.assignments()) {
        if (influence.mattersLater(system.states().get(each.state()).symbol())) {
          formulas.add(each.value());
          matters = true;
        }
      }
      if (matters) {
        formulas.add(event.condition());
      }
    }
    return formulas;
  }
}
