package io.gradiode.processor.model;

import io.gradiode.processor.diagnostic.Diagnostic;
import io.gradiode.processor.diagnostic.DiagnosticCode;
import io.gradiode.processor.diagnostic.Position;
import io.gradiode.processor.diagnostic.Quote;
import io.gradiode.processor.syntax.Parsed;
import io.gradiode.processor.syntax.Statement;
import io.gradiode.processor.syntax.SyntaxTree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The names by which events are observed: each its own, and no symbol's. */
final class EventNames {

  /** Of the event that a threshold makes. */
  static final String SPIKE = "spike";

  private final Problems problems;
  private final Map<String, Taken> taken = new LinkedHashMap<>();

  /** What has a name already. */
  private record Taken(String article, Position position) {}

  EventNames(Declarations declarations, Parsed<Statement> observables, Problems problems) {
    this.problems = problems;
    declarations
        .byName()
        .values()
        .forEach(each -> taken.put(each.name(), new Taken(each.article(), each.position())));
    observables.items().stream()
        .filter(each -> each.value().isPresent()) // a plain name is that of something else
        .map(Statement::name)
        .forEach(
            each -> taken.putIfAbsent(each.text(), new Taken("an observable", each.position())));
  }

  /** The threshold takes its name. */
  void takeSpike(Position threshold) {
    take(SPIKE, new Taken("the event of the threshold", threshold));
  }

  /** The name of an event, empty if it has none. */
  String of(Parsed<SyntaxTree.Name> names) {
    final List<SyntaxTree.Name> items = names.items();
    if (items.isEmpty()) {
      return "";
    }
    final SyntaxTree.Name name = items.get(0);
    final Optional<String> reserved = NameRules.reserved(name.text());
    if (items.size() > 1) {
      problems.add(
          items.get(1).position(),
          DiagnosticCode.INVALID_EVENT,
          Quote.of(items.get(1).text()) + " is a second name of the event. Remove one.");
    } else if (reserved.isPresent()) {
      problems.add(
          name.position(),
          DiagnosticCode.RESERVED_NAME,
          Quote.of(name.text())
              + (" " + reserved.get() + ", so nothing else can be called so. Rename it."));
    } else {
      take(name.text(), new Taken("an event", name.position()));
    }
    return name.text();
  }

  private void take(String name, Taken by) {
    final Taken first = taken.putIfAbsent(name, by);
    if (first != null) {
      problems.add(
          Diagnostic.of(
              by.position(),
              DiagnosticCode.DUPLICATE_SYMBOL,
              Quote.of(name)
                  + (" is declared twice: as " + first.article())
                  + (" (" + first.position().place() + ") and as " + by.article())
                  + (" (" + by.position().place() + "). Rename one.")));
    }
  }
}
