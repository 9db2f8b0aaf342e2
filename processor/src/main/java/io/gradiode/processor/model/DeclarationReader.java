package io.gradiode.processor.model;

import io.gradiode.processor.diagnostic.Diagnostic;
import io.gradiode.processor.diagnostic.DiagnosticCode;
import io.gradiode.processor.diagnostic.Quote;
import io.gradiode.processor.diagnostic.Suggestions;
import io.gradiode.processor.dimension.Unit;
import io.gradiode.processor.dimension.Units;
import io.gradiode.processor.expression.Symbol;
import io.gradiode.processor.syntax.Parsed;
import io.gradiode.processor.syntax.Statement;
import io.gradiode.processor.syntax.Statement.Flag;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Collects what the equations declare: names, kinds, units, flags. */
final class DeclarationReader {

  private static final Set<String> OF_SYMBOLS =
      new LinkedHashSet<>(List.of("constant", "input", "shared", "constant over dt"));

  private static final Set<String> OF_TERMS =
      new LinkedHashSet<>(List.of("constant over dt", "shared"));

  /** Flags that exist elsewhere, and why not here. */
  private static final Map<String, String> UNSUPPORTED =
      Map.of(
          "unless refractory", "Refractory periods are not supported yet.",
          "linked", "There is one cell, so nothing can be linked.",
          "event-driven", "It belongs to synapses.",
          "clock-driven", "It belongs to synapses.",
          "summed", "It belongs to synapses.",
          "point current", "It belongs to compartments.");

  private final Problems problems;
  private final UnitReader units;
  private final Map<String, Declaration> byName = new LinkedHashMap<>();
  private final Set<String> unreadable = new LinkedHashSet<>();

  DeclarationReader(Problems problems, Units units) {
    this.problems = problems;
    this.units = new UnitReader(problems, units);
  }

  Declarations read(Parsed<Statement> equations) {
    equations.unreadable().stream()
        .filter(name -> NameRules.reserved(name).isEmpty())
        .forEach(unreadable::add);
    equations.items().forEach(this::declare);
    return new Declarations(byName, unreadable);
  }

  private void declare(Statement statement) {
    final Symbol.Kind kind = kind(statement);
    // The unit of a statement with a fault may be half of what was meant.
    final Optional<Unit> unit =
        statement.unit().filter(each -> statement.sound()).flatMap(units::read);
    checkFlags(statement);
    final String name = statement.name().text();
    final Declaration declaration =
        new Declaration(
            new Symbol(name, kind),
            unit,
            statement.value(),
            statement.text(),
            statement.name().position());
    final Optional<String> reserved = NameRules.reserved(name);
    if (reserved.isPresent()) {
      problems.add(
          statement.name().position(),
          DiagnosticCode.RESERVED_NAME,
          Quote.of(name) + " " + reserved.get() + ", so nothing else can be called so. Rename it.");
      unreadable.add(name);
    } else if (byName.containsKey(name)) {
      duplicate(byName.get(name), declaration);
    } else {
      byName.put(name, declaration);
    }
  }

  private static Symbol.Kind kind(Statement statement) {
    return switch (statement.kind()) {
      case EQUATION -> Symbol.Kind.STATE;
      case TERM -> Symbol.Kind.TERM;
      default ->
          statement.flags().stream().anyMatch(flag -> flag.text().equals("input"))
              ? Symbol.Kind.INPUT
              : Symbol.Kind.PARAMETER;
    };
  }

  private void duplicate(Declaration first, Declaration second) {
    problems.add(
        Diagnostic.of(
            second.position(),
            DiagnosticCode.DUPLICATE_SYMBOL,
            Quote.of(first.name())
                + (" is declared twice: as " + first.article())
                + (" (" + first.position().place() + ") and as " + second.article())
                + (" (" + second.position().place() + ")")
                + (first.kind() == second.kind() ? ". Remove one." : ". Rename one.")));
  }

  private void checkFlags(Statement statement) {
    final boolean constant =
        statement.flags().stream().anyMatch(flag -> flag.text().equals("constant"));
    for (Flag flag : statement.flags()) {
      final Set<String> allowed = allowed(statement.kind());
      if (flag.text().equals("input") && constant && allowed.contains("input")) {
        misplaced(flag, "what is an input is not constant. Remove one of the flags.");
      } else if (!allowed.contains(flag.text())) {
        refuse(flag, statement);
      }
    }
  }

  private static Set<String> allowed(Statement.Kind kind) {
    return switch (kind) {
      case EQUATION -> Set.of();
      case TERM -> OF_TERMS;
      default -> OF_SYMBOLS;
    };
  }

  private void refuse(Flag flag, Statement statement) {
    if (OF_SYMBOLS.contains(flag.text())) {
      final String what =
          statement.kind() == Statement.Kind.EQUATION
              ? "it has no meaning for a state. Remove it."
              : "the value of a term follows from its formula. Remove it.";
      misplaced(flag, what);
      return;
    }
    final String reason = UNSUPPORTED.get(flag.text());
    final String near = Suggestions.didYouMean(flag.text(), OF_SYMBOLS);
    problems.add(
        flag.position(),
        DiagnosticCode.UNKNOWN_FLAG,
        Quote.of(flag.text())
            + (reason == null ? " is not a flag." : " cannot be used here. " + reason)
            + (near.isEmpty() ? "" : " " + near),
        "flags: " + String.join(", ", OF_SYMBOLS));
  }

  private void misplaced(Flag flag, String reason) {
    problems.add(
        flag.position(),
        DiagnosticCode.MISPLACED_FLAG,
        Quote.of(flag.text()) + " cannot stand here: " + reason);
  }
}
