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
import java.util.Locale;
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
  private final Set<String> events = new HashSet<>();
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

  /** From now on these names are those of events. */
  void nameEvents(Set<String> names) {
    events.addAll(names);
  }

  /** Why the name has no value, if it is that of an event. */
  Optional<String> eventSentence(String name) {
    if (!events.contains(name)) {
      return Optional.empty();
    }
    final boolean plain = name.equals(name.toLowerCase(Locale.ROOT));
    return Optional.of(
        Quote.of(name)
            + " is an event, not a value. Observe its times in the experiment, 'observe("
            + (plain ? Quote.shortened(name.toUpperCase(Locale.ROOT)) : "...")
            + ", EventTimes.of(...))'");
  }

  Optional<Measured> resolve(SyntaxTree.Name name) {
    if (doubtful.contains(name.text())) {
      return Optional.empty();
    }
    final Optional<Declaration> declaration = declarations.find(name.text());
    if (declaration.isPresent()) {
      // A symbol whose unit could not be read has been reported there.
      return declaration
          .get()
          .unit()
          .map(unit -> symbol(declaration.get().symbol(), unit, declaration.get().type()));
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

  private Measured symbol(Symbol symbol, Unit unit, ValueType type) {
    final Expression folded = constants.get(symbol.name());
    final Expression value =
        folded != null ? folded : Expressions.product(new Constant(unit.scale()), symbol);
    return switch (type) {
      case BOOLEAN ->
          Measured.condition(
              symbol.kind() == Symbol.Kind.STATE ? Refractoriness.isSet(symbol) : value);
      case INTEGER -> Measured.number(value, unit.dimension(), true);
      case REAL -> Measured.real(value, unit.dimension());
    };
  }

  private Optional<Measured> predefined(String name) {
    return switch (name) {
      case "t" -> Optional.of(symbol(Symbol.TIME, time, ValueType.REAL));
      case "pi" -> Optional.of(Measured.real(Expressions.PI, Dimension.NONE));
      case "e" -> Optional.of(Measured.real(Expressions.E, Dimension.NONE));
      case "inf" -> Optional.of(Measured.INFINITY);
      case "True" -> Optional.of(Measured.TRUE);
      case "False" -> Optional.of(Measured.FALSE);
      default ->
          units.find(name).map(unit -> Measured.real(new Constant(unit.scale()), unit.dimension()));
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
    if (NameRules.isFunction(text)) {
      problems.add(
          name.position(),
          DiagnosticCode.INVALID_SYNTAX,
          Quote.of(text) + " is a function. Write its argument, '" + text + "(...)'.");
      return;
    }
    if (!unknown.add(text)) {
      return; // one declaration is missing, however often the name is used
    }
    final Optional<String> event = eventSentence(text);
    if (event.isPresent()) {
      problems.add(
          name.position(),
          DiagnosticCode.UNSUPPORTED_SYMBOL,
          event.get() + "; to wait for it write its condition.");
      return;
    }
    problems.add(
        name.position(),
        DiagnosticCode.UNKNOWN_SYMBOL,
        Quote.of(text) + " is not declared in " + model + ". " + advice(text),
        declarations.fact());
  }

  private String advice(String name) {
    final List<String> known = new ArrayList<>(declarations.names());
    known.addAll(List.of("t", "pi", "True", "False"));
    known.addAll(units.names());
    final String near = Suggestions.didYouMean(name, known);
    if (!near.isEmpty()) {
      return near;
    }
    return ForeignUnits.advice(name)
        .orElse("Declare it, for example as '" + Quote.shortened(name) + " : 1 (constant)'.");
  }

  /** Whether a call of this name reads an input. */
  boolean isInput(String name) {
    return declarations.find(name).filter(each -> each.kind() == Symbol.Kind.INPUT).isPresent();
  }

  /** Something like {@code I(t)}: an input at the present time, or no function at all. */
  Optional<Measured> resolveCall(SyntaxTree.Call call) {
    final String name = call.function().text();
    if (isInput(name)) {
      return input(call);
    }
    final Optional<Declaration> declaration = declarations.find(name);
    if (declarations.unreadable().contains(name)) {
      return Optional.empty();
    }
    if (declaration.isPresent() || predefined(name).isPresent()) {
      final String what = declaration.map(Declaration::article).orElse("no function");
      problems.add(
          call.function().position(),
          DiagnosticCode.INVALID_SYNTAX,
          Quote.of(name)
              + (" is " + what + " and cannot be called. ")
              + (isOfTime(call)
                  ? "Write '" + name + "'; it is read at the present time."
                  : "Write '*' for a product."));
      return Optional.empty();
    }
    if (isOfTime(call) && NameRules.functionAdvice(name).isEmpty()) {
      undeclaredInput(call.function());
      return Optional.empty();
    }
    problems.add(
        call.function().position(),
        DiagnosticCode.UNSUPPORTED_FUNCTION,
        functionSentence(name),
        "supported: " + String.join(", ", NameRules.functions()) + "; docs/equations.md#functions");
    return Optional.empty();
  }

  private void undeclaredInput(SyntaxTree.Name name) {
    if (!unknown.add(name.text())) {
      return;
    }
    final List<String> known = new ArrayList<>(NameRules.functions());
    declarations.of(Symbol.Kind.INPUT).forEach(each -> known.add(each.name()));
    final String near = Suggestions.didYouMean(name.text(), known);
    problems.add(
        name.position(),
        DiagnosticCode.UNKNOWN_SYMBOL,
        Quote.of(name.text())
            + (" is not declared in " + model + ". ")
            + (near.isEmpty() ? "" : near + " ")
            + ("For a function of time declare it, '" + Quote.shortened(name.text()))
            + " : amp (input)', with its own unit.",
        declarations.fact());
  }

  /** {@code f(t)} or {@code f(t, i)}. */
  private static boolean isOfTime(SyntaxTree.Call call) {
    final List<SyntaxTree> arguments = call.arguments();
    return !arguments.isEmpty()
        && isName(arguments.get(0), "t")
        && (arguments.size() == 1 || (arguments.size() == 2 && isName(arguments.get(1), "i")));
  }

  private Optional<Measured> input(SyntaxTree.Call call) {
    if (isOfTime(call)) {
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
    return Quote.of(name)
        + " is not a function that equations may use."
        + " "
        + advice.orElse(near.isEmpty() ? "Write its formula, or a term of that formula." : near);
  }
}
