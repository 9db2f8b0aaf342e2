package io.gradiode.processor.model;

import io.gradiode.processor.diagnostic.Position;
import io.gradiode.processor.dimension.Unit;
import io.gradiode.processor.expression.Rational;
import io.gradiode.processor.syntax.Parsed;
import io.gradiode.processor.syntax.Statement;
import io.gradiode.processor.syntax.SyntaxTree;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where the user wrote what a system is made of, for messages about models that are right. All by
 * name, in the order of the text; a model that was not written as text has none.
 *
 * @param declared states, parameters, inputs and terms, among them terms that are numbers
 * @param starts initial values that were given
 * @param observables what was asked for
 * @param events by what they are about, {@code reset}, the names that texts on events use
 */
public record Origins(
    Map<String, Origin> declared,
    Map<String, Origin> starts,
    Map<String, Origin> observables,
    Map<String, Set<String>> events) {

  /** Nothing was written. */
  public static final Origins NONE = new Origins(Map.of(), Map.of(), Map.of(), Map.of());

  /** Copies the maps, keeping their order. */
  public Origins {
    declared = Collections.unmodifiableMap(new LinkedHashMap<>(declared));
    starts = Collections.unmodifiableMap(new LinkedHashMap<>(starts));
    observables = Collections.unmodifiableMap(new LinkedHashMap<>(observables));
    events = Collections.unmodifiableMap(new LinkedHashMap<>(events));
  }

  static Origins of(Declarations declarations, ModelTexts texts) {
    final Map<String, Origin> declared = new LinkedHashMap<>();
    declarations
        .byName()
        .forEach(
            (name, each) ->
                declared.put(
                    name,
                    new Origin(
                        each.position(),
                        each.value(),
                        each.unit().map(Unit::scale).orElse(Rational.ONE))));
    return new Origins(
        declared,
        statements(texts.initial()),
        statements(texts.observables()),
        texts.events().uses());
  }

  private static Map<String, Origin> statements(Parsed<Statement> parsed) {
    final Map<String, Origin> statements = new LinkedHashMap<>();
    parsed
        .items()
        .forEach(
            each ->
                statements.put(
                    each.name().text(),
                    new Origin(each.name().position(), each.value(), Rational.ONE)));
    return statements;
  }

  /**
   * A statement.
   *
   * @param name the name that it is about
   * @param formula what it says, if it is not a bare name
   * @param scale how much the unit of a declared symbol is in SI base units
   */
  public record Origin(Position name, Optional<SyntaxTree> formula, Rational scale) {

    /** The names that the formula uses. */
    public Set<String> uses() {
      return formula.map(Names::in).orElse(Set.of());
    }
  }
}
