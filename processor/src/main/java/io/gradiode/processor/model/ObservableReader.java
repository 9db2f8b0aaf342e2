package io.gradiode.processor.model;

import io.gradiode.processor.diagnostic.Diagnostic;
import io.gradiode.processor.diagnostic.DiagnosticCode;
import io.gradiode.processor.diagnostic.Position;
import io.gradiode.processor.diagnostic.Quote;
import io.gradiode.processor.diagnostic.Suggestions;
import io.gradiode.processor.dimension.Unit;
import io.gradiode.processor.dimension.Units;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Symbol;
import io.gradiode.processor.model.OdeSystem.Observable;
import io.gradiode.processor.syntax.Parsed;
import io.gradiode.processor.syntax.Statement;
import io.gradiode.processor.syntax.SyntaxTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what can be measured: what the model says, or every state. */
final class ObservableReader {

  private final String model;
  private final Declarations declarations;
  private final Units units;
  private final ModelExpressions expressions;
  private final Problems problems;
  private final Map<String, Position> names = new HashMap<>();

  ObservableReader(
      String model,
      Declarations declarations,
      Units units,
      ModelExpressions expressions,
      Problems problems) {
    this.model = model;
    this.declarations = declarations;
    this.units = units;
    this.expressions = expressions;
    this.problems = problems;
  }

  List<Observable> read(Parsed<Statement> observables) {
    if (observables.items().isEmpty()) {
      return declarations.of(Symbol.Kind.STATE).stream()
          .filter(each -> each.value().isPresent()) // not those that the user has not written
          .flatMap(
              each ->
                  each
                      .unit()
                      .map(unit -> new Observable(each.name(), each.symbol(), unit.text()))
                      .stream())
          .toList();
    }
    final List<Observable> observed = new ArrayList<>();
    for (Statement statement : observables.items()) {
      if (statement.sound() && isNew(statement.name())) {
        observable(statement).ifPresent(observed::add);
      }
    }
    return observed;
  }

  private boolean isNew(SyntaxTree.Name name) {
    final Position first = names.putIfAbsent(name.text(), name.position());
    if (first != null) {
      problems.add(
          Diagnostic.of(
              name.position(),
              DiagnosticCode.DUPLICATE_OBSERVABLE,
              Quote.of(name.text())
                  + (" is observed twice (" + first.place() + " and " + name.position().place())
                  + "). Remove or rename one."));
    }
    return first == null;
  }

  private Optional<Observable> observable(Statement statement) {
    if (statement.value().isEmpty()) {
      return plain(statement.name());
    }
    final String name = statement.name().text();
    checkName(statement.name());
    final ValueType type = statement.unit().map(ValueType::of).orElse(ValueType.REAL);
    if (type != ValueType.REAL) {
      return expressions
          .ofType(type, statement.value().get(), Quote.of(name))
          .map(value -> new Observable(name, value, Unit.ONE.text()));
    }
    final Optional<Unit> unit = statement.unit().flatMap(new UnitReader(problems, units)::read);
    return statement
        .value()
        .flatMap(tree -> expressions.inUnit(tree, unit, Quote.of(name), "value"))
        .map(value -> new Observable(name, value, unit.orElseThrow().text()));
  }

  private void checkName(SyntaxTree.Name name) {
    final Optional<Declaration> declaration = declarations.find(name.text());
    final Optional<String> reserved = NameRules.reserved(name.text());
    if (reserved.isPresent()) {
      problems.add(
          name.position(),
          DiagnosticCode.RESERVED_NAME,
          Quote.of(name.text())
              + (" " + reserved.get() + ", so nothing else can be called so. Rename it."));
    } else if (declaration.isPresent()) {
      problems.add(
          Diagnostic.of(
              name.position(),
              DiagnosticCode.DUPLICATE_SYMBOL,
              Quote.of(name.text())
                  + (" is declared twice: as " + declaration.get().article())
                  + (" (" + declaration.get().position().place() + ") and as an observable (")
                  + (name.position().place() + "). Rename one.")));
    }
  }

  private Optional<Observable> plain(SyntaxTree.Name name) {
    final Optional<Declaration> declaration = declarations.find(name.text());
    if (declaration.isEmpty()) {
      if (!declarations.unreadable().contains(name.text())) {
        undeclared(name);
      }
      return Optional.empty();
    }
    final Declaration found = declaration.get();
    if (found.kind() != Symbol.Kind.STATE && found.kind() != Symbol.Kind.TERM) {
      problems.add(
          name.position(),
          DiagnosticCode.INVALID_OBSERVABLE,
          Quote.of(name.text())
              + (" is " + found.article() + ", but a plain observable is a state or a term. ")
              + ("Write 'name = " + name.text() + " : unit' if it is meant."));
      return Optional.empty();
    }
    return found
        .unit()
        .flatMap(
            unit ->
                own(found, name, unit)
                    .map(value -> new Observable(name.text(), value, unit.text())));
  }

  private Optional<Expression> own(Declaration found, SyntaxTree.Name name, Unit unit) {
    return found.kind() == Symbol.Kind.STATE
        ? Optional.of(found.symbol())
        : expressions.own(name, unit);
  }

  private void undeclared(SyntaxTree.Name name) {
    final Optional<String> reason = NameRules.withoutSpikes(name.text());
    if (reason.isPresent()) {
      problems.add(
          name.position(),
          DiagnosticCode.UNSUPPORTED_SYMBOL,
          Quote.of(name.text()) + " has no meaning here. " + reason.get());
      return;
    }
    final Optional<String> event = expressions.eventSentence(name.text());
    if (event.isPresent()) {
      problems.add(name.position(), DiagnosticCode.UNSUPPORTED_SYMBOL, event.get() + ".");
      return;
    }
    final List<String> known =
        Stream.of(Symbol.Kind.STATE, Symbol.Kind.TERM)
            .flatMap(kind -> declarations.of(kind).stream())
            .map(Declaration::name)
            .toList();
    final String near = Suggestions.didYouMean(name.text(), known);
    problems.add(
        name.position(),
        DiagnosticCode.UNKNOWN_SYMBOL,
        Quote.of(name.text())
            + (" is not declared in " + model + ". ")
            + (near.isEmpty() ? "Name a state or a term, or write 'name = formula : unit'." : near),
        declarations.fact());
  }
}
