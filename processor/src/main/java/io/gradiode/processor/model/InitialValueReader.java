package io.gradiode.processor.model;

import io.gradiode.processor.diagnostic.Diagnostic;
import io.gradiode.processor.diagnostic.DiagnosticCode;
import io.gradiode.processor.diagnostic.Quote;
import io.gradiode.processor.diagnostic.Suggestions;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Symbol;
import io.gradiode.processor.syntax.Parsed;
import io.gradiode.processor.syntax.Statement;
import io.gradiode.processor.syntax.SyntaxTree;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds where each state starts. */
final class InitialValueReader {

  private final String model;
  private final Declarations declarations;
  private final ModelExpressions expressions;
  private final Problems problems;
  private final Map<String, Statement> statements = new LinkedHashMap<>();
  private final Map<String, Expression> values = new HashMap<>();

  InitialValueReader(
      String model, Declarations declarations, ModelExpressions expressions, Problems problems) {
    this.model = model;
    this.declarations = declarations;
    this.expressions = expressions;
    this.problems = problems;
  }

  /** The value in the unit of the state; may refer to other states at their start. */
  Optional<Expression> of(Declaration state) {
    return Optional.ofNullable(values.get(state.name()));
  }

  void read(Parsed<Statement> initial) {
    initial.items().forEach(this::accept);
    checkCycles();
    statements.forEach(
        (name, statement) -> {
          final Declaration state = declarations.find(name).orElseThrow();
          statement
              .value()
              .flatMap(
                  tree -> expressions.inUnit(tree, state.unit(), Quote.of(name), "initial value"))
              .ifPresent(value -> values.put(name, value));
        });
  }

  private void accept(Statement statement) {
    final SyntaxTree.Name name = statement.name();
    final Optional<Declaration> declaration = declarations.find(name.text());
    if (declaration.isEmpty()) {
      if (!declarations.unreadable().contains(name.text())) {
        undeclared(name);
      }
    } else if (declaration.get().kind() != Symbol.Kind.STATE) {
      problems.add(
          name.position(),
          DiagnosticCode.MISSING_EQUATION,
          Quote.of(name.text())
              + " is "
              + declaration.get().article()
              + " and has no initial value. Remove it, or write an equation for it.",
          states());
    } else if (statements.containsKey(name.text())) {
      duplicate(statements.get(name.text()), statement);
    } else {
      statements.put(name.text(), statement);
    }
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
    final List<String> states =
        declarations.of(Symbol.Kind.STATE).stream().map(Declaration::name).toList();
    final String near = Suggestions.didYouMean(name.text(), states);
    problems.add(
        name.position(),
        DiagnosticCode.MISSING_EQUATION,
        Quote.of(name.text())
            + (" of " + model + " has an initial value, but no equation. ")
            + (near.isEmpty() ? "Add 'd" + name.text() + "/dt = ...', or remove it." : near),
        states());
  }

  private String states() {
    return "states: "
        + Suggestions.list(
            declarations.of(Symbol.Kind.STATE).stream().map(Declaration::name).toList());
  }

  private void duplicate(Statement first, Statement second) {
    problems.add(
        Diagnostic.of(
            second.name().position(),
            DiagnosticCode.DUPLICATE_INITIAL_VALUE,
            Quote.of(first.name().text())
                + (" has two initial values (" + first.name().position().place() + " and ")
                + (second.name().position().place() + "). Remove one.")));
  }

  private void checkCycles() {
    final Map<String, Set<String>> uses = new HashMap<>();
    statements.forEach(
        (name, statement) ->
            uses.put(name, statement.value().map(declarations::reached).orElse(Set.of())));
    for (List<String> cycle : Ordering.of(statements.keySet(), uses).cycles()) {
      problems.add(
          statements.get(cycle.get(0)).name().position(),
          DiagnosticCode.CYCLIC_INITIAL_VALUES,
          Quote.of(cycle.get(0))
              + " starts at a value that needs itself. Give one of the states a value of its own.",
          TermReader.ring(cycle));
    }
  }
}
