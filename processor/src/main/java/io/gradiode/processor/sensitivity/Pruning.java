package io.gradiode.processor.sensitivity;

import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Symbol;
import io.gradiode.processor.expression.Symbols;
import io.gradiode.processor.sensitivity.SensitivitySystem.Definition;
import io.gradiode.processor.sensitivity.SensitivitySystem.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Drops definitions that nothing uses. */
final class Pruning {

  private Pruning() {}

  /**
   * @param definitions each after those it uses
   * @param rows all rows of the system
   * @param others further expressions that are used
   */
  static List<Definition> keepUsed(
      List<Definition> definitions, List<List<Row>> rows, List<Expression> others) {
    final Set<Symbol> used = new HashSet<>();
    for (List<Row> each : rows) {
      for (Row row : each) {
        used.addAll(Symbols.of(row.value()));
        row.byState().forEach(partial -> used.addAll(Symbols.of(partial.value())));
        row.byParameter().forEach(partial -> used.addAll(Symbols.of(partial.value())));
      }
    }
    others.forEach(each -> used.addAll(Symbols.of(each)));
    final List<Definition> kept = new ArrayList<>();
    for (int i = definitions.size() - 1; i >= 0; i--) {
      final Definition definition = definitions.get(i);
      if (used.contains(definition.symbol())) {
        used.addAll(Symbols.of(definition.value()));
        kept.add(definition);
      }
    }
    Collections.reverse(kept);
    return kept;
  }
}
