package io.gradiode.processor.insight;

import io.gradiode.processor.diagnostic.DiagnosticCode;
import io.gradiode.processor.diagnostic.Quote;
import io.gradiode.processor.diagnostic.Suggestions;
import io.gradiode.processor.expression.Symbol;
import io.gradiode.processor.model.OdeSystem;
import io.gradiode.processor.model.Origins;
import io.gradiode.processor.model.Origins.Origin;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds parameters, inputs, states and terms that could as well be left out. */
final class UnusedNames {

  private final OdeSystem system;
  private final Influence influence;
  private final Warnings warnings;
  private final Set<String> states;

  UnusedNames(OdeSystem system, Influence influence, Warnings warnings) {
    this.system = system;
    this.influence = influence;
    this.warnings = warnings;
    this.states =
        system.states().stream().map(each -> each.symbol().name()).collect(Collectors.toSet());
  }

  /**
   * @param withoutEffect parameters that are in formulas, but cancel
   */
  void check(Set<Symbol> withoutEffect) {
    for (OdeSystem.Quantity each : system.parameters()) {
      if (!influence.matters(each.symbol()) || withoutEffect.contains(each.symbol())) {
        declared(each.symbol().name()).ifPresent(origin -> parameter(each.symbol(), origin));
      }
    }
    for (OdeSystem.Quantity each : system.inputs()) {
      if (!influence.matters(each.symbol())) {
        declared(each.symbol().name()).ifPresent(origin -> input(each.symbol(), origin));
      }
    }
    for (OdeSystem.State each : system.states()) {
      if (!influence.mattersLater(each.symbol())) {
        declared(each.symbol().name()).ifPresent(origin -> state(each.symbol(), origin));
      }
    }
    terms();
  }

  private Optional<Origin> declared(String name) {
    return Optional.ofNullable(system.origins().declared().get(name));
  }

  private void parameter(Symbol symbol, Origin origin) {
    withoutInfluence(
        symbol,
        origin,
        DiagnosticCode.UNUSED_PARAMETER,
        ", unless doses are multiples of it",
        ", so no data can tell its value");
  }

  private void input(Symbol symbol, Origin origin) {
    withoutInfluence(symbol, origin, DiagnosticCode.UNUSED_INPUT, "", "");
  }

  private void withoutInfluence(
      Symbol symbol, Origin origin, DiagnosticCode code, String exception, String consequence) {
    final List<String> users = users(symbol.name());
    final String reason =
        users.isEmpty()
            ? " is declared, but no formula uses it. Remove it" + exception + "."
            : " never influences an observable"
                + consequence
                + ". Remove it, or observe what it changes.";
    warnings.add(origin.name(), code, Quote.of(symbol.name()) + reason, usedBy(users));
  }

  private void state(Symbol symbol, Origin origin) {
    final boolean starts = influence.matters(symbol);
    final String name = Quote.of(symbol.name());
    warnings.add(
        origin.name(),
        DiagnosticCode.DEAD_STATE,
        starts
            ? "Of "
                + name
                + " only the initial value influences an observable, so its equation is"
                + " solved in vain. Make it a term."
            : name
                + " is solved for, but never influences an observable."
                + " Remove its equation, or observe it.",
        usedBy(users(symbol.name())));
  }

  /** Terms without influence on any equation: those that are numbers are here like all others. */
  private void terms() {
    final Origins origins = system.origins();
    final Set<String> reached = new HashSet<>();
    final Deque<String> open = new ArrayDeque<>(states);
    open.addAll(origins.observables().keySet());
    origins.observables().values().forEach(each -> open.addAll(each.uses()));
    origins.starts().values().forEach(each -> open.addAll(each.uses()));
    origins.events().values().forEach(open::addAll);
    while (!open.isEmpty()) {
      final String name = open.remove();
      if (reached.add(name)) {
        declared(name).ifPresent(each -> open.addAll(each.uses()));
      }
    }
    origins
        .declared()
        .forEach(
            (name, origin) -> {
              final boolean isTerm = origin.formula().isPresent() && !states.contains(name);
              if (isTerm && !reached.contains(name)) {
                term(name, origin);
              }
            });
  }

  private void term(String name, Origin origin) {
    final List<String> users = users(name);
    warnings.add(
        origin.name(),
        DiagnosticCode.UNUSED_TERM,
        Quote.of(name)
            + (users.isEmpty()
                ? " is defined, but no formula uses it."
                : " is used only by terms that are not used themselves.")
            + " Remove it, or observe it.",
        usedBy(users));
  }

  /** The left sides of the statements that use the name, and texts on events that do. */
  private List<String> users(String name) {
    final List<String> users = new ArrayList<>();
    final Origins origins = system.origins();
    origins
        .declared()
        .forEach(
            (user, origin) -> {
              if (!user.equals(name) && origin.uses().contains(name)) {
                users.add(states.contains(user) ? "d" + user + "/dt" : user);
              }
            });
    origins
        .starts()
        .forEach(
            (user, origin) -> {
              if (origin.uses().contains(name)) {
                users.add("the initial value of " + user);
              }
            });
    origins
        .events()
        .forEach(
            (user, names) -> {
              if (names.contains(name)) {
                users.add(user);
              }
            });
    return users;
  }

  private static String usedBy(List<String> users) {
    return users.isEmpty() ? "" : "used by: " + Suggestions.list(users);
  }
}
