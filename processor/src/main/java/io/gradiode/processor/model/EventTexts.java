package io.gradiode.processor.model;

import io.gradiode.processor.diagnostic.SourceText;
import io.gradiode.processor.source.ModelSource;
import io.gradiode.processor.syntax.EquationParser;
import io.gradiode.processor.syntax.Formula;
import io.gradiode.processor.syntax.Parsed;
import io.gradiode.processor.syntax.Statement;
import io.gradiode.processor.syntax.SyntaxTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What happens at instants, as trees. A formula is missing if it is not given or cannot be read.
 *
 * @param source the texts
 * @param threshold when the model spikes
 * @param reset what a spike changes
 * @param refractory how long there is no further spike
 * @param events what else happens
 */
record EventTexts(
    ModelSource source,
    Optional<Formula> threshold,
    Parsed<Statement> reset,
    Optional<Formula> refractory,
    List<EventText> events) {

  /** Copies the list. */
  EventTexts {
    events = List.copyOf(events);
  }

  /**
   * An {@code @Event}.
   *
   * @param source the texts
   * @param when a condition
   * @param at a time
   * @param then what changes
   */
  record EventText(
      ModelSource.Event source,
      Optional<Formula> when,
      Optional<Formula> at,
      Parsed<Statement> then) {}

  static EventTexts read(ModelSource source, Problems problems) {
    final Optional<Formula> threshold = formula(source.threshold(), problems);
    final Parsed<Statement> reset = assignments(source.reset(), problems);
    final Optional<Formula> refractory = formula(source.refractory(), problems);
    final List<EventText> events = new ArrayList<>();
    for (ModelSource.Event each : source.events()) {
      events.add(
          new EventText(
              each,
              formula(each.when(), problems),
              formula(each.at(), problems),
              assignments(each.then(), problems)));
    }
    return new EventTexts(source, threshold, reset, refractory, events);
  }

  private static Optional<Formula> formula(SourceText text, Problems problems) {
    final Parsed<Formula> parsed = EquationParser.formula(text);
    problems.addAll(parsed.diagnostics());
    return parsed.items().stream().findFirst();
  }

  private static Parsed<Statement> assignments(SourceText text, Problems problems) {
    final Parsed<Statement> parsed = EquationParser.assignments(text);
    problems.addAll(parsed.diagnostics());
    return parsed;
  }

  /** The names in all formulas, and those that are assigned. */
  Set<String> names() {
    final Set<String> names = new LinkedHashSet<>();
    threshold.map(Formula::tree).map(Names::in).ifPresent(names::addAll);
    refractory.map(Formula::tree).map(Names::in).ifPresent(names::addAll);
    addNames(names, reset);
    for (EventText each : events) {
      each.when().map(Formula::tree).map(Names::in).ifPresent(names::addAll);
      each.at().map(Formula::tree).map(Names::in).ifPresent(names::addAll);
      addNames(names, each.then());
    }
    return names;
  }

  /** By what they are about, the names that the formulas use. */
  Map<String, Set<String>> uses() {
    final Map<String, Set<String>> uses = new LinkedHashMap<>();
    use(uses, "threshold", threshold.stream().map(Formula::tree));
    use(uses, "reset", values(reset));
    use(uses, "refractory", refractory.stream().map(Formula::tree));
    for (EventText each : events) {
      final String name = each.source().name().text().strip();
      use(
          uses,
          name.isEmpty() ? "an event" : "the event " + name,
          Stream.concat(
              Stream.concat(each.when().stream(), each.at().stream()).map(Formula::tree),
              values(each.then())));
    }
    return uses;
  }

  private static Stream<SyntaxTree> values(Parsed<Statement> statements) {
    return statements.items().stream().flatMap(each -> each.value().stream());
  }

  private static void use(Map<String, Set<String>> uses, String what, Stream<SyntaxTree> formulas) {
    formulas.forEach(
        each -> uses.computeIfAbsent(what, key -> new LinkedHashSet<>()).addAll(Names.in(each)));
  }

  static void addNames(Set<String> names, Parsed<Statement> statements) {
    names.addAll(statements.unreadable());
    for (Statement each : statements.items()) {
      names.add(each.name().text());
      each.value().map(Names::in).ifPresent(names::addAll);
    }
  }

  /** Whether a formula is the word. */
  static boolean isWord(SyntaxTree tree, String word) {
    return tree instanceof SyntaxTree.Name name && name.text().equals(word);
  }
}
