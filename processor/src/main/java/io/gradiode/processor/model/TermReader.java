package io.gradiode.processor.model;

import io.gradiode.processor.diagnostic.DiagnosticCode;
import io.gradiode.processor.diagnostic.Quote;
import io.gradiode.processor.dimension.Unit;
import io.gradiode.processor.expression.Constant;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Expressions;
import io.gradiode.processor.expression.Symbol;
import io.gradiode.processor.model.OdeSystem.Term;
import io.gradiode.processor.syntax.SyntaxTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts the terms in order, and folds those that are numbers. */
final class TermReader {

  private final Declarations declarations;
  private final ModelExpressions expressions;
  private final Problems problems;

  TermReader(Declarations declarations, ModelExpressions expressions, Problems problems) {
    this.declarations = declarations;
    this.expressions = expressions;
    this.problems = problems;
  }

  List<Term> read() {
    final List<Declaration> declared = declarations.of(Symbol.Kind.TERM);
    final Map<String, Set<String>> uses = new HashMap<>();
    declared.forEach(each -> uses.put(each.name(), each.value().map(Names::in).orElse(Set.of())));
    final Ordering ordering = Ordering.of(declared.stream().map(Declaration::name).toList(), uses);
    ordering.cycles().forEach(this::cycle);
    final List<Term> terms = new ArrayList<>();
    ordering.sorted().stream()
        .map(name -> declarations.find(name).orElseThrow())
        .forEach(each -> term(each).ifPresent(terms::add));
    return terms;
  }

  private void cycle(List<String> names) {
    final Declaration first = declarations.find(names.get(0)).orElseThrow();
    problems.add(
        first.position(),
        DiagnosticCode.CYCLIC_TERMS,
        names.size() == 1
            ? Quote.of(first.name()) + " is defined by itself. Remove it from its own formula."
            : Quote.of(first.name())
                + " needs itself through other terms. Break the ring, or make one a state.",
        ring(names));
  }

  /** {@code a → b → a}, cut short. */
  static String ring(List<String> names) {
    final List<String> shown = new ArrayList<>(names.subList(0, Math.min(names.size(), 10)));
    if (shown.size() < names.size()) {
      shown.add("...and " + (names.size() - shown.size()) + " other");
    }
    shown.add(names.get(0));
    return shown.stream().collect(Collectors.joining(" needs "));
  }

  private Optional<Term> term(Declaration term) {
    final int before = problems.count();
    final Optional<Expression> value = term.value().flatMap(tree -> value(term, tree));
    if (value.isEmpty() || term.unit().isEmpty()) {
      if (hasWrongDimension(before)) {
        expressions.doubt(term.name());
      }
      return Optional.empty();
    }
    if (value.get() instanceof Constant) {
      expressions.fold(term.name(), value.get());
      return Optional.empty();
    }
    final Unit unit = term.unit().get();
    return Optional.of(
        new Term(
            term.symbol(),
            Expressions.product(new Constant(unit.scale().reciprocal()), value.get()),
            unit.text()));
  }

  private Optional<Expression> value(Declaration term, SyntaxTree tree) {
    final String subject = Quote.of(term.name());
    return term.type() == ValueType.REAL
        ? expressions.value(tree, term.unit().map(Unit::dimension), subject, "value")
        : expressions.ofType(term.type(), tree, subject);
  }

  /** Either the unit or the value is wrong; which of them, only the user knows. */
  private boolean hasWrongDimension(int before) {
    return problems.since(before).anyMatch(DiagnosticCode.DIMENSION_MISMATCH::equals);
  }
}
