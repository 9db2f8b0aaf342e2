package io.gradiode.processor.model;

import io.gradiode.processor.diagnostic.DiagnosticCode;
import io.gradiode.processor.diagnostic.Quote;
import io.gradiode.processor.dimension.Dimension;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Symbol;
import io.gradiode.processor.syntax.SyntaxTree;
import io.gradiode.processor.syntax.SyntaxTree.Comparison;
import io.gradiode.processor.syntax.SyntaxTree.Junction;
import io.gradiode.processor.syntax.SyntaxTree.Not;
import io.gradiode.processor.syntax.SyntaxTree.Relation;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads when something happens: conditions that become true, times, durations. */
final class EventConditions {

  private final Declarations declarations;
  private final ModelExpressions expressions;
  private final Function<SyntaxTree, Optional<Measured>> probe;
  private final Problems problems;

  /**
   * @param probe measures a formula, saying nothing about its faults
   */
  EventConditions(
      Declarations declarations,
      ModelExpressions expressions,
      Function<SyntaxTree, Optional<Measured>> probe,
      Problems problems) {
    this.declarations = declarations;
    this.expressions = expressions;
    this.probe = probe;
    this.problems = problems;
  }

  /** What a spike or an event waits for. */
  Optional<Expression> condition(SyntaxTree tree, boolean isThreshold) {
    final Optional<Measured> measured = probe.apply(tree);
    if (measured.isPresent() && !measured.get().isCondition()) {
      number(tree, measured.get(), isThreshold);
      return Optional.empty();
    }
    final int before = problems.count();
    final Optional<Expression> condition = expressions.condition(tree);
    checkEqualities(tree, new HashSet<>());
    return problems.count() == before ? condition : Optional.empty();
  }

  private void number(SyntaxTree tree, Measured value, boolean isThreshold) {
    if (!isThreshold && value.dimension().equals(Dimension.TIME)) {
      problems.add(
          tree.position(),
          DiagnosticCode.INVALID_EVENT,
          Quote.of(tree.position())
              + " is a time, but 'when' is a condition. Give it as 'at', or compare it with 't'.");
      return;
    }
    problems.add(
        tree.position(),
        DiagnosticCode.CONDITION_EXPECTED,
        Quote.of(tree.position())
            + " is a number, but a condition is needed. Write a comparison, such as '"
            + Quote.shortened(tree.position().text())
            + " > 0'.");
  }

  /** Of real numbers, which are equal for no time at all. */
  private void checkEqualities(SyntaxTree tree, Set<String> terms) {
    if (tree instanceof Junction junction) {
      junction.members().forEach(each -> checkEqualities(each, terms));
    } else if (tree instanceof Not not) {
      checkEqualities(not.operand(), terms);
    } else if (tree instanceof SyntaxTree.Name name) {
      declarations
          .find(name.text())
          .filter(each -> each.kind() == Symbol.Kind.TERM && terms.add(each.name()))
          .flatMap(Declaration::value)
          .ifPresent(value -> checkEqualities(value, terms));
    } else if (tree instanceof Comparison comparison && isEquality(comparison)) {
      refuse(comparison);
    }
  }

  /** Whether real numbers are compared by {@code ==} or {@code !=}. */
  boolean isEquality(Comparison comparison) {
    final boolean equality =
        comparison.relation() == Relation.EQUAL || comparison.relation() == Relation.DIFFERENT;
    return equality && !(isWhole(comparison.left()) && isWhole(comparison.right()));
  }

  private boolean isWhole(SyntaxTree tree) {
    return probe.apply(tree).filter(Measured::isWhole).isPresent();
  }

  private void refuse(Comparison comparison) {
    final String left = Quote.shortened(comparison.left().position().text());
    final String right = Quote.shortened(comparison.right().position().text());
    problems.add(
        comparison.position(),
        DiagnosticCode.EQUALITY_IN_EVENT,
        Quote.of(comparison.position())
            + (comparison.relation() == Relation.EQUAL
                ? " holds for no time at all, so nothing can wait for it."
                : " holds nearly always, so nothing can wait for it.")
            + (" Write '" + left + " > " + right + "' or '" + left + " < " + right + "'")
            + ("; 'when = \"" + left + " == " + right + "\"' alone is a passage, either way."));
  }

  /** When an event happens; in SI base units. */
  Optional<Expression> moment(SyntaxTree tree) {
    if (isCondition(tree)) {
      problems.add(
          tree.position(),
          DiagnosticCode.INVALID_EVENT,
          Quote.of(tree.position())
              + " is a condition, but 'at' is a time. Give it as 'when', or write the time alone.");
      return Optional.empty();
    }
    if (declarations.reached(tree).contains(Symbol.TIME.name())) {
      problems.add(
          tree.position(),
          DiagnosticCode.INVALID_EVENT,
          Quote.of(tree.position())
              + " moves on with 't', but 'at' is a time to wait for. Write it without 't', or a"
              + " condition as 'when'.");
      return Optional.empty();
    }
    return expressions.value(tree, Optional.of(Dimension.TIME), "the time of the event", "formula");
  }

  /** A refractory period that is a duration; in SI base units. */
  Optional<Expression> duration(SyntaxTree tree) {
    return expressions.value(tree, Optional.of(Dimension.TIME), "the refractory period", "formula");
  }

  /** Whether it is a condition for certain. */
  boolean isCondition(SyntaxTree tree) {
    return probe.apply(tree).filter(Measured::isCondition).isPresent();
  }
}
