package io.gradiode.processor.model;

import io.gradiode.processor.diagnostic.DiagnosticCode;
import io.gradiode.processor.diagnostic.Quote;
import io.gradiode.processor.diagnostic.Suggestions;
import io.gradiode.processor.dimension.Dimension;
import io.gradiode.processor.expression.Constant;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Expressions;
import io.gradiode.processor.expression.Symbol;
import io.gradiode.processor.model.OdeSystem.Assignment;
import io.gradiode.processor.syntax.Parsed;
import io.gradiode.processor.syntax.Statement;
import io.gradiode.processor.syntax.SyntaxTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what an event makes of states. */
final class AssignmentReader {

  private final String model;
  private final Declarations declarations;
  private final ModelExpressions expressions;
  private final Problems problems;
  private final List<String> states;

  AssignmentReader(
      String model, Declarations declarations, ModelExpressions expressions, Problems problems) {
    this.model = model;
    this.declarations = declarations;
    this.expressions = expressions;
    this.problems = problems;
    this.states = declarations.of(Symbol.Kind.STATE).stream().map(Declaration::name).toList();
  }

  List<Assignment> read(Parsed<Statement> statements) {
    final List<Assignment> assignments = new ArrayList<>();
    for (Statement each : statements.items()) {
      final Optional<Declaration> state = state(each.name());
      final Optional<Expression> value =
          state.isPresent()
              ? each.value().flatMap(tree -> value(each.kind(), state.get(), tree))
              : Optional.empty();
      value.ifPresent(it -> assignments.add(assignment(each, it)));
    }
    return assignments;
  }

  private Assignment assignment(Statement statement, Expression value) {
    return new Assignment(states.indexOf(statement.name().text()), value, statement.text());
  }

  private Optional<Declaration> state(SyntaxTree.Name name) {
    final Optional<Declaration> declaration = declarations.find(name.text());
    if (declaration.filter(each -> each.kind() == Symbol.Kind.STATE).isPresent()) {
      return declaration;
    }
    if (declaration.isEmpty() && declarations.unreadable().contains(name.text())) {
      return declaration;
    }
    if (declaration.isPresent()) {
      refuse(name, declaration.get());
    } else if (name.text().equals(Symbol.TIME.name())) {
      refuse(name, "is time, which no event can change. Remove the statement.");
    } else {
      final String near = Suggestions.didYouMean(name.text(), states);
      refuse(
          name,
          NameRules.unsupported(name.text())
              .map(reason -> "has no meaning here. " + reason)
              .orElse(
                  "is no state of "
                      + (model + ". ")
                      + (near.isEmpty() ? "Declare it, " + still(name.text(), ": unit") : near)));
    }
    return Optional.empty();
  }

  private void refuse(SyntaxTree.Name name, Declaration declaration) {
    final String unit = declaration.unit().map(each -> ": " + each.names()).orElse(": unit");
    refuse(
        name,
        "is "
            + declaration.article()
            + ", but an event changes states only. "
            + (declaration.kind() == Symbol.Kind.TERM
                ? "Change what it is made of, or make it a state, "
                : "Make it a state that stands still otherwise, ")
            + still(name.text(), unit));
  }

  private static String still(String name, String unit) {
    return "'d" + name + "/dt = 0 " + unit + "', which starts where 'initial' says.";
  }

  private void refuse(SyntaxTree.Name name, String reason) {
    problems.add(
        name.position(),
        DiagnosticCode.INVALID_ASSIGNMENT,
        Quote.of(name.text()) + " " + reason,
        "states: " + Suggestions.list(states));
  }

  /** In the unit of the state. */
  private Optional<Expression> value(Statement.Kind kind, Declaration state, SyntaxTree tree) {
    final Symbol before = state.symbol();
    final String name = Quote.of(state.name());
    return switch (kind) {
      case INCREMENT ->
          expressions
              .inUnit(tree, state.unit(), name, "increment")
              .map(each -> Expressions.sum(before, each));
      case DECREMENT ->
          expressions
              .inUnit(tree, state.unit(), name, "decrement")
              .map(each -> Expressions.subtract(before, each));
      case MULTIPLICATION -> factor(tree, name).map(each -> Expressions.product(before, each));
      case DIVISION ->
          factor(tree, name)
              .filter(each -> isNotZero(tree, each))
              .map(each -> Expressions.divide(before, each));
      default -> expressions.inUnit(tree, state.unit(), name, "new value");
    };
  }

  private Optional<Expression> factor(SyntaxTree tree, String name) {
    return expressions.value(
        tree, Optional.of(Dimension.NONE), "the factor of " + name, "right side");
  }

  private boolean isNotZero(SyntaxTree tree, Expression value) {
    final boolean zero = value.equals(Constant.ZERO);
    if (zero) {
      problems.add(
          tree.position(),
          DiagnosticCode.UNDEFINED_VALUE,
          Quote.of(tree.position()) + " is 0, and divides. Correct the formula.");
    }
    return !zero;
  }
}
