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
import io.gradiode.processor.syntax.SyntaxTree;
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

  /** Without a refractory period nothing is ever refractory. */
  private static final Set<String> OF_EQUATIONS = Set.of("unless refractory");

  private static final List<String> ALL =
      List.of("constant", "input", "shared", "constant over dt", "unless refractory");

  /** Flags that exist elsewhere, and why not here. */
  private static final Map<String, String> UNSUPPORTED =
      Map.of(
          "linked", "There is one cell, so nothing can be linked. Declare a parameter.",
          "event driven", "It belongs to synapses. Remove it: all equations are integrated.",
          "clock driven", "It belongs to synapses. Remove it: all equations are integrated.",
          "summed", "It belongs to synapses. Write the sum as a formula, or as an input.",
          "point current", "It belongs to compartments. Add the current to 'dv/dt'.");

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
    final Optional<SyntaxTree> tree = statement.unit().filter(each -> statement.sound());
    final ValueType type = tree.map(ValueType::of).orElse(ValueType.REAL);
    final Optional<Unit> unit = tree.flatMap(each -> unit(each, type, kind, statement));
    checkFlags(statement);
    final String name = statement.name().text();
    final Declaration declaration =
        new Declaration(
            new Symbol(name, kind),
            unit,
            type,
            statement.value(),
            statement.flags().stream().anyMatch(flag -> words(flag).equals("unless refractory")),
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

  private Optional<Unit> unit(
      SyntaxTree tree, ValueType type, Symbol.Kind kind, Statement statement) {
    if (type == ValueType.REAL) {
      return units.read(tree);
    }
    if (kind == Symbol.Kind.TERM) {
      return Optional.of(Unit.ONE);
    }
    final String name = statement.name().text();
    problems.add(
        tree.position(),
        DiagnosticCode.INVALID_UNIT,
        Quote.of(name)
            + switch (kind) {
              case STATE -> " changes smoothly, so it is a real number.";
              case INPUT -> " is a function of time with real numbers as values.";
              default -> " can be estimated, so it is a real number.";
            }
            + " Write '1'"
            + (type == ValueType.BOOLEAN ? ", and '" + name + " > 0.5' for a condition." : "."));
    return Optional.empty();
  }

  private static Symbol.Kind kind(Statement statement) {
    return switch (statement.kind()) {
      case EQUATION -> Symbol.Kind.STATE;
      case TERM -> Symbol.Kind.TERM;
      default ->
          statement.flags().stream().anyMatch(flag -> words(flag).equals("input"))
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
        statement.flags().stream().anyMatch(flag -> words(flag).equals("constant"));
    for (Flag flag : statement.flags()) {
      final Set<String> allowed = allowed(statement.kind());
      if (words(flag).equals("input") && constant && allowed.contains("input")) {
        misplaced(flag, "what is an input is not constant. Remove one of the flags.");
      } else if (!allowed.contains(words(flag))) {
        refuse(flag, statement);
      }
    }
  }

  private static Set<String> allowed(Statement.Kind kind) {
    return switch (kind) {
      case EQUATION -> OF_EQUATIONS;
      case TERM -> OF_TERMS;
      default -> OF_SYMBOLS;
    };
  }

  /** Without regard to how the words are joined: {@code unless-refractory}. */
  private static String words(Flag flag) {
    return flag.text().replaceAll("[\\s_-]+", " ");
  }

  private void refuse(Flag flag, Statement statement) {
    final String words = words(flag);
    if (ALL.contains(words)) {
      misplaced(flag, reason(words, statement.kind()));
      return;
    }
    final String reason = UNSUPPORTED.get(words);
    final String near = reason == null ? Suggestions.didYouMean(flag.text(), ALL) : "";
    problems.add(
        flag.position(),
        DiagnosticCode.UNKNOWN_FLAG,
        Quote.of(flag.text())
            + (reason == null ? " is not a flag." : " cannot be used here. " + reason)
            + (near.isEmpty() ? "" : " " + near),
        "flags: " + String.join(", ", ALL));
  }

  private static String reason(String flag, Statement.Kind kind) {
    if (flag.equals("unless refractory")) {
      return "only a state has a rate that can be stopped. Remove it.";
    }
    return kind == Statement.Kind.EQUATION
        ? "it has no meaning for a state. Remove it."
        : "the value of a term follows from its formula. Remove it.";
  }

  private void misplaced(Flag flag, String reason) {
    problems.add(
        flag.position(),
        DiagnosticCode.MISPLACED_FLAG,
        Quote.of(flag.text()) + " cannot stand here: " + reason);
  }
}
