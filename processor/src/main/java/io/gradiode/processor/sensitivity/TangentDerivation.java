package io.gradiode.processor.sensitivity;

import io.gradiode.processor.expression.Constant;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Expressions;
import io.gradiode.processor.expression.Symbol;
import io.gradiode.processor.model.OdeSystem;
import io.gradiode.processor.sensitivity.SensitivitySystem.Definition;
import io.gradiode.processor.sensitivity.SensitivitySystem.Partial;
import io.gradiode.processor.sensitivity.SensitivitySystem.Row;
import io.gradiode.processor.sensitivity.Tangents.TangentRow;
import io.gradiode.processor.symbolic.Algebra;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Differentiates partial derivatives of rates along a direction, forwards through definitions: each
 * is looked at once, so that the result grows with their number and not with that of their pairs.
 */
final class TangentDerivation {

  private final PartialNames names;
  private final UnaryOperator<Expression> along;

  /** What moves; all other symbols stay. */
  private final Map<Symbol, Expression> changes = new HashMap<>();

  private final List<Definition> tangents = new ArrayList<>();

  private TangentDerivation(OdeSystem system, Algebra algebra, PartialNames names) {
    this.names = names;
    this.along = algebra.along(symbol -> changes.getOrDefault(symbol, Constant.ZERO));
    system.states().forEach(each -> move(each.symbol(), Tangents.direction(each.symbol())));
    move(Symbol.TIME, Tangents.TIME_DIRECTION);
    for (OdeSystem.Quantity input : system.inputs()) {
      final Symbol slope = new Symbol(input.symbol().name(), Symbol.Kind.SLOPE);
      move(input.symbol(), Expressions.product(slope, Tangents.TIME_DIRECTION));
    }
  }

  private void move(Symbol symbol, Expression change) {
    changes.put(symbol, change);
  }

  /**
   * The tangents of a system.
   *
   * @param definitions terms and their partial derivatives, each after those it uses
   * @param slopes the derivatives of rates with respect to time
   */
  static Tangents derive(
      OdeSystem system,
      Algebra algebra,
      PartialNames names,
      List<Definition> definitions,
      List<Row> rates,
      List<Expression> slopes) {
    final TangentDerivation derivation = new TangentDerivation(system, algebra, names);
    Pruning.keepUsed(definitions, List.of(), partials(rates)).forEach(derivation::define);
    final List<TangentRow> rows = new ArrayList<>();
    for (Row row : rates) {
      rows.add(
          new TangentRow(
              derivation.changing(row.byState()), derivation.changing(row.byParameter())));
    }
    final List<Expression> used = new ArrayList<>();
    rows.forEach(
        row ->
            Stream.concat(row.byState().stream(), row.byParameter().stream())
                .forEach(each -> used.add(each.value())));
    return new Tangents(Pruning.keepUsed(derivation.tangents, List.of(), used), rows, slopes);
  }

  private static List<Expression> partials(List<Row> rates) {
    final List<Expression> partials = new ArrayList<>();
    for (Row row : rates) {
      row.byState().forEach(each -> partials.add(each.value()));
      row.byParameter().forEach(each -> partials.add(each.value()));
    }
    return partials;
  }

  private void define(Definition definition) {
    final Expression change = along.apply(definition.value());
    if (!change.equals(Constant.ZERO)) {
      move(
          definition.symbol(),
          TotalDerivative.named(
              change,
              value -> {
                final Symbol name = names.along(definition.symbol());
                tangents.add(new Definition(name, value, ""));
                return name;
              }));
    }
  }

  private List<Partial> changing(List<Partial> partials) {
    final List<Partial> changing = new ArrayList<>();
    for (Partial each : partials) {
      final Expression change = along.apply(each.value());
      if (!change.equals(Constant.ZERO)) {
        changing.add(new Partial(each.index(), change));
      }
    }
    return changing;
  }
}
