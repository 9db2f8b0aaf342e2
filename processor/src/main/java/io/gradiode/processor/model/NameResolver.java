package io.gradiode.processor.model;

import io.gradiode.processor.diagnostic.DiagnosticCode;
import io.gradiode.processor.diagnostic.Quote;
import io.gradiode.processor.diagnostic.Suggestions;
import io.gradiode.processor.dimension.Dimension;
import io.gradiode.processor.dimension.Unit;
import io.gradiode.processor.dimension.Units;
import io.gradiode.processor.expression.Constant;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Expressions;
import io.gradiode.processor.expression.Symbol;
import io.gradiode.processor.syntax.SyntaxTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds what a name means: a symbol of the model, time, a constant, a unit. */
final class NameResolver {

  private final String model;
  private final Declarations declarations;
  private final Units units;
  private final Unit time;
  private final Problems problems;
  private final Map<String, Expression> constants = new HashMap<>();
  private final Set<String> unknown = new HashSet<>();
  private final Set<String> doubtful = new HashSet<>();

  NameResolver(String model, Declarations declarations, Units units, Unit time, Problems problems) {
    this.model = model;
    this.declarations = declarations;
    this.units = units;
    this.time = time;
    this.problems = problems;
  }

  /** From now on the term stands for its value, in SI base units. */
  void fold(String term, Expression value) {
    constants.put(term, value);
  }

  /** From now on nothing is said about formulas that use the term: its own fault comes first. */
  void doubt(String term) {
    doubtful.add(term);
  }

  Optional<Measured> resolve(SyntaxTree.Name name) {
    if (doubtful.contains(name.text())) {
      return Optional.empty();
    }
    final Optional<Declaration> declaration = declarations.find(name.text());
    if (declaration.isPresent()) {
      // A symbol whose unit could not be read has been reported there.
      return declaration.get().unit().map(unit -> symbol(declaration.get().symbol(), unit));
    }
    // A name that may have been meant as a symbol is no unit either: its faults are told.
    if (declarations.unreadable().contains(name.text())) {
      return Optional.empty();
    }
    final Optional<Measured> predefined = predefined(name.text());
    if (predefined.isEmpty()) {
      refuse(name);
    }
    return predefined;
  }

  private Measured symbol(Symbol symbol, Unit unit) {
    final Expression folded = constants.get(symbol.name());
    final Expression value =
        folded != null ? folded : Expressions.product(new Constant(unit.scale()), symbol);
    return new Measured(value, unit.dimension(), false);
  }

  private Optional<Measured> predefined(String name) {
    return switch (name) {
      case "t" -> Optional.of(symbol(new Symbol("t", Symbol.Kind.TIME), time));
      case "pi" -> Optional.of(new Measured(Expressions.PI, Dimension.NONE, false));
      case "e" -> Optional.of(new Measured(Expressions.E, Dimension.NONE, false));
      default ->
          units
              .find(name)
              .map(unit -> new Measured(new Constant(unit.scale()), unit.dimension(), false));
    };
  }

  private void refuse(SyntaxTree.Name name) {
    final String text = name.text();
    final Optional<String> unsupported = NameRules.unsupported(text);
    if (unsupported.isPresent()) {
      problems.add(
          name.position(),
          DiagnosticCode.UNSUPPORTED_SYMBOL,
          Quote.of(text) + " has no meaning here. " + unsupported.get());
      return;
    }
    if (NameRules.function(text).isPresent()) {
      problems.add(
          name.position(),
          DiagnosticCode.INVALID_SYNTAX,
          Quote.of(text) + " is a function. Write its argument, '" + text + "(...)'.");
      return;
    }
    if (!unknown.add(text)) {
      return; // one declaration is missing, however often the name is used
    }
    problems.add(
        name.position(),
        DiagnosticCode.UNKNOWN_SYMBOL,
        Quote.of(text) + " is not declared in " + model + ". " + advice(text),
        declarations.fact());
  }

  private String advice(String name) {
    final List<String> known = new ArrayList<>(declarations.names());
    known.addAll(List.of("t", "pi"));
    known.addAll(units.names());
    final String near = Suggestions.didYouMean(name, known);
    if (!near.isEmpty()) {
      return near;
    }
    return NameRules.unitAdvice(name)
        .orElse("Declare it, for example as '" + Quote.shortened(name) + " : 1 (constant)'.");
  }

  /** Something like {@code I(t)}: an input at the present time, or no function at all. */
  Optional<Measured> resolveCall(SyntaxTree.Call call) {
    final String name = call.function().text();
    final Optional<Declaration> declaration = declarations.find(name);
    if (declaration.isPresent() && declaration.get().kind() == Symbol.Kind.INPUT) {
      return input(call);
    }
    if (declarations.unreadable().contains(name)) {
      return Optional.empty();
    }
    if (declaration.isPresent() || predefined(name).isPresent()) {
      final String what = declaration.map(Declaration::article).orElse("no function");
      problems.add(
          call.function().position(),
          DiagnosticCode.INVALID_SYNTAX,
          Quote.of(name) + " is " + what + " and cannot be called. Write '*' for a product.");
      return Optional.empty();
    }
    problems.add(
        call.function().position(),
        DiagnosticCode.UNSUPPORTED_FUNCTION,
        functionSentence(name),
        "supported: " + String.join(", ", NameRules.functions()) + "; docs/equations.md#functions");
    return Optional.empty();
  }

  private Optional<Measured> input(SyntaxTree.Call call) {
    final List<SyntaxTree> arguments = call.arguments();
    final boolean now =
        !arguments.isEmpty()
            && isName(arguments.get(0), "t")
            && (arguments.size() == 1 || (arguments.size() == 2 && isName(arguments.get(1), "i")));
    if (now) {
      return resolve(call.function());
    }
    problems.add(
        call.position(),
        DiagnosticCode.UNSUPPORTED_SYNTAX,
        Quote.of(call.position())
            + " is not supported: an input is read at the present time only. Write '"
            + call.function().text()
            + "'.");
    return Optional.empty();
  }

  private static boolean isName(SyntaxTree tree, String text) {
    return tree instanceof SyntaxTree.Name name && name.text().equals(text);
  }

  private static String functionSentence(String name) {
    final Optional<String> advice = NameRules.functionAdvice(name);
    final String near = Suggestions.didYouMean(name, NameRules.functions());
    final String sentence =
        NameRules.isFunctionToCome(name)
            ? " is not supported yet."
            : " is not a function that equations may use.";
    return Quote.of(name)
        + sentence
        + advice.map(each -> " " + each).orElse(near.isEmpty() ? "" : " " + near);
  }
}
