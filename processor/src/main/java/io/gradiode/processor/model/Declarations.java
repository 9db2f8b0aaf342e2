package io.gradiode.processor.model;

import io.gradiode.processor.diagnostic.Suggestions;
import io.gradiode.processor.expression.Symbol;
import io.gradiode.processor.syntax.SyntaxTree;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The symbols of a model, in the order of their declaration.
 *
 * @param byName all of them
 * @param unreadable names that may have been declared where the text could not be read
 */
record Declarations(Map<String, Declaration> byName, Set<String> unreadable) {

  /** Copies the map, keeping its order. */
  Declarations {
    byName = new LinkedHashMap<>(byName);
    unreadable = Set.copyOf(unreadable);
  }

  /** These, and others behind them. */
  Declarations with(List<Declaration> others) {
    final Map<String, Declaration> all = new LinkedHashMap<>(byName);
    others.forEach(each -> all.put(each.name(), each));
    return new Declarations(all, unreadable);
  }

  Optional<Declaration> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  List<Declaration> of(Symbol.Kind kind) {
    return byName.values().stream().filter(each -> each.kind() == kind).toList();
  }

  /** The names that a formula uses, also through terms. */
  Set<String> reached(SyntaxTree tree) {
    final Set<String> reached = new LinkedHashSet<>();
    final Deque<String> open = new ArrayDeque<>(Names.in(tree));
    while (!open.isEmpty()) {
      final String name = open.remove();
      if (reached.add(name)) {
        find(name)
            .filter(each -> each.kind() == Symbol.Kind.TERM)
            .flatMap(Declaration::value)
            .map(Names::in)
            .ifPresent(open::addAll);
      }
    }
    return reached;
  }

  Collection<String> names() {
    return byName.keySet();
  }

  /** {@code declared: prey (state); birth, death (parameters); t (time)}. */
  String fact() {
    final List<String> groups = new ArrayList<>();
    addGroup(groups, Symbol.Kind.STATE, "state");
    addGroup(groups, Symbol.Kind.TERM, "term");
    addGroup(groups, Symbol.Kind.PARAMETER, "parameter");
    addGroup(groups, Symbol.Kind.INPUT, "input");
    groups.add("t (time)");
    return "declared: " + String.join("; ", groups);
  }

  private void addGroup(List<String> groups, Symbol.Kind kind, String word) {
    final List<String> names = of(kind).stream().map(Declaration::name).toList();
    if (!names.isEmpty()) {
      groups.add(Suggestions.list(names) + " (" + word + (names.size() == 1 ? "" : "s") + ")");
    }
  }
}
