package io.gradiode.processor.model;

import io.gradiode.processor.diagnostic.Diagnostic;
import io.gradiode.processor.diagnostic.DiagnosticCode;
import io.gradiode.processor.diagnostic.Position;
import io.gradiode.processor.diagnostic.Quote;
import io.gradiode.processor.dimension.UnitTable;
import io.gradiode.processor.dimension.Units;
import io.gradiode.processor.syntax.Parsed;
import io.gradiode.processor.syntax.Statement;
import io.gradiode.processor.syntax.SyntaxTree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Base units that a model declares for itself, {@code units = "cells, dollars"}. */
final class OwnUnits {

  /** A product of all of them must cost nothing. */
  private static final int MOST = 100;

  private final Problems problems;
  private final Map<String, Position> declared = new LinkedHashMap<>();

  OwnUnits(Problems problems) {
    this.problems = problems;
  }

  /** What the model may name, its own units included. A name with a fault counts as declared. */
  Units read(Parsed<SyntaxTree.Name> names) {
    for (SyntaxTree.Name name : names.items()) {
      if (declared.size() == MOST) {
        problems.add(
            name.position(),
            DiagnosticCode.TOO_COMPLEX,
            "A model declares at most " + MOST + " units of its own. Remove the others.");
        break;
      }
      final Optional<String> meaning = meaning(name.text());
      final Position first = declared.get(name.text());
      if (meaning.isPresent()) {
        problems.add(
            name.position(),
            DiagnosticCode.RESERVED_NAME,
            Quote.of(name.text())
                + (" "
                    + meaning.get()
                    + ", so no unit can be declared with that name. Rename it."));
      } else if (first != null) {
        twice(first, name.position(), "and again");
      } else {
        declared.put(name.text(), name.position());
      }
    }
    return Units.with(List.copyOf(declared.keySet()));
  }

  /** Why a unit cannot have the name. */
  static Optional<String> meaning(String name) {
    if (UnitTable.find(name).isPresent()) {
      return Optional.of("is a unit already");
    }
    if (NameRules.isFunction(name)) {
      return Optional.of("is a function");
    }
    return NameRules.reserved(name)
        .or(
            () ->
                ForeignUnits.adviceForType(name)
                    .or(() -> ForeignUnits.advice(name))
                    .map(advice -> "would be taken for another unit"));
  }

  /** Reports symbols and observables of the same name as a unit. */
  void compare(Declarations declarations, Parsed<Statement> observables) {
    declared.forEach(
        (name, position) ->
            declarations
                .find(name)
                .ifPresent(each -> twice(position, each.position(), "and as " + each.article())));
    for (Statement observable : observables.items()) {
      final Position position = declared.get(observable.name().text());
      if (position != null && observable.value().isPresent()) {
        twice(position, observable.name().position(), "and as an observable");
      }
    }
  }

  private void twice(Position unit, Position other, String as) {
    problems.add(
        Diagnostic.of(
            other,
            DiagnosticCode.DUPLICATE_SYMBOL,
            Quote.of(other)
                + (" is declared twice: as a unit (" + unit.place() + ") " + as)
                + (" (" + other.place() + "). ")
                + (unit.source().equals(other.source()) ? "Remove one." : "Rename one.")));
  }
}
