package io.gradiode.processor.model;

import io.gradiode.processor.diagnostic.Position;
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
import java.util.Set;
import java.util.stream.Stream;

/**
 * What happens at instants, as trees.
 *
 * @param place where the threshold stands
 * @param threshold when the model spikes
 * @param reset what a spike changes
 * @param refractory how long there is no further spike
 * @param events what else happens
 */
record EventTexts(
    Position place,
    Parsed<Formula> threshold,
    Parsed<Statement> reset,
    Parsed<Formula> refractory,
    List<EventText> events) {

  /** Copies the list. */
  EventTexts {
    events = List.copyOf(events);
  }

  /**
   * An {@code @Event}.
   *
   * @param source the texts
   * @param name its name, if it has one
   * @param when a condition
   * @param at a time
   * @param then what changes
   */
  record EventText(
      ModelSource.Event source,
      Parsed<SyntaxTree.Name> name,
      Parsed<Formula> when,
      Parsed<Formula> at,
      Parsed<Statement> then) {}

  static EventTexts read(ModelSource source, Problems problems) {
    final Parsed<Formula> threshold = formula(source.threshold(), problems);
    final Parsed<Statement> reset = assignments(source.reset(), problems);
    final Parsed<Formula> refractory = formula(source.refractory(), problems);
    final List<EventText> events = new ArrayList<>();
    for (ModelSource.Event each : source.events()) {
      final Parsed<SyntaxTree.Name> name = EquationParser.names(each.name());
      problems.addAll(name.diagnostics());
      final Parsed<Formula> when = formula(each.when(), problems);
      final Parsed<Formula> at = formula(each.at(), problems);
      events.add(new EventText(each, name, when, at, assignments(each.then(), problems)));
    }
    final Position place =
        threshold.items().stream()
            .findFirst()
            .map(each -> each.tree().position())
            .orElseGet(() -> source.threshold().position(0, 0));
    return new EventTexts(place, threshold, reset, refractory, events);
  }

  private static Parsed<Formula> formula(SourceText text, Problems problems) {
    final Parsed<Formula> parsed = EquationParser.formula(text);
    problems.addAll(parsed.diagnostics());
    return parsed;
  }

  private static Parsed<Statement> assignments(SourceText text, Problems problems) {
    final Parsed<Statement> parsed = EquationParser.assignments(text);
    problems.addAll(parsed.diagnostics());
    return parsed;
  }

  /** Whether there is a text, be it one that cannot be read. */
  static boolean isGiven(Parsed<?> parsed) {
    return !parsed.items().isEmpty() || !parsed.diagnostics().isEmpty();
  }

  /** Whether anything is said about spikes. */
  boolean isAboutSpikes() {
    return isGiven(threshold) || isGiven(reset) || isGiven(refractory);
  }

  /** By which times are observed. */
  Set<String> eventNames() {
    final Set<String> names = new LinkedHashSet<>();
    if (isGiven(threshold)) {
      names.add(EventNames.SPIKE);
    }
    events.forEach(each -> each.name().items().forEach(name -> names.add(name.text())));
    return names;
  }

  /** The names in all formulas, and those that are assigned. */
  Set<String> names() {
    final Set<String> names = new LinkedHashSet<>();
    Stream.concat(
            Stream.of(threshold, refractory),
            events.stream().flatMap(each -> Stream.of(each.when(), each.at())))
        .flatMap(EventTexts::formulas)
        .forEach(each -> names.addAll(Names.in(each)));
    addNames(names, reset);
    events.forEach(each -> addNames(names, each.then()));
    return names;
  }

  /** By what they are about, the names that the formulas use. */
  Map<String, Set<String>> uses() {
    final Map<String, Set<String>> uses = new LinkedHashMap<>();
    use(uses, "threshold", formulas(threshold));
    use(uses, "reset", values(reset));
    use(uses, "refractory", formulas(refractory));
    for (EventText each : events) {
      final String event =
          each.name().items().stream()
              .findFirst()
              .map(name -> "the event " + name.text())
              .orElse("an event");
      Stream.of(formulas(each.when()), formulas(each.at()), values(each.then()))
          .forEach(formulas -> use(uses, event, formulas));
    }
    return uses;
  }

  private static Stream<SyntaxTree> formulas(Parsed<Formula> parsed) {
    return parsed.items().stream().map(Formula::tree);
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
}
