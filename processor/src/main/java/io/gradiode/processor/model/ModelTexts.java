package io.gradiode.processor.model;

import io.gradiode.processor.source.ModelSource;
import io.gradiode.processor.syntax.EquationParser;
import io.gradiode.processor.syntax.Parsed;
import io.gradiode.processor.syntax.Statement;
import io.gradiode.processor.syntax.SyntaxTree;
import java.util.Set;
import java.util.stream.Stream;

/** The texts of a model as trees. */
record ModelTexts(
    ModelSource source,
    Parsed<Statement> equations,
    Parsed<Statement> initial,
    Parsed<Statement> observables,
    Parsed<SyntaxTree.Name> units,
    EventTexts events) {

  static ModelTexts read(ModelSource source, Problems problems) {
    final Parsed<Statement> equations = EquationParser.equations(source.equations());
    final Parsed<Statement> initial = EquationParser.initialValues(source.initial());
    final Parsed<Statement> observables = EquationParser.observables(source.observables());
    final Parsed<SyntaxTree.Name> units = EquationParser.names(source.units());
    Stream.of(equations, initial, observables, units)
        .forEach(each -> problems.addAll(each.diagnostics()));
    return new ModelTexts(
        source, equations, initial, observables, units, EventTexts.read(source, problems));
  }

  /** Whether nothing can be said about what a text declares. */
  boolean areTooLong() {
    return source.texts().stream().anyMatch(EquationParser::isTooLong);
  }

  String model() {
    return source.simpleName();
  }

  /** The names in all formulas, and on the left sides of all statements. */
  Set<String> names() {
    final Set<String> names = events.names();
    Stream.of(equations, initial, observables).forEach(each -> EventTexts.addNames(names, each));
    return names;
  }
}
