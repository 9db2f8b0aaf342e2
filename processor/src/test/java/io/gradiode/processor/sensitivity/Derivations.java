package io.gradiode.processor.sensitivity;

import io.gradiode.processor.expression.Printer;
import io.gradiode.processor.sensitivity.SensitivitySystem.Definition;
import io.gradiode.processor.sensitivity.SensitivitySystem.Partial;
import io.gradiode.processor.sensitivity.SensitivitySystem.Row;
import io.gradiode.processor.symbolic.Algebra;
import io.gradiode.processor.symbolic.AlgebraRoute;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Derives models of tests, and describes what was derived. */
final class Derivations {

  private Derivations() {}

  static SensitivitySystem derive(TestModel model) {
    try (Algebra algebra = AlgebraRoute.SYMJA.open()) {
      return SensitivityDerivation.derive(model.build(), algebra);
    }
  }

  static BitSet bits(int... indices) {
    final BitSet bits = new BitSet();
    for (int index : indices) {
      bits.set(index);
    }
    return bits;
  }

  static List<String> describe(List<Definition> definitions, List<Row> rows) {
    final List<String> lines = new ArrayList<>();
    definitions.forEach(
        each -> lines.add(each.symbol().name() + " = " + Printer.print(each.value())));
    for (Row row : rows) {
      lines.add(row.name() + ": " + Printer.print(row.value()));
      for (Partial each : row.byState()) {
        lines.add(row.name() + " by " + each.index() + ": " + Printer.print(each.value()));
      }
      for (Partial each : row.byParameter()) {
        lines.add(row.name() + " by p" + each.index() + ": " + Printer.print(each.value()));
      }
    }
    return lines;
  }
}
