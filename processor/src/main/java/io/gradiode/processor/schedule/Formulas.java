package io.gradiode.processor.schedule;

import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Printer;
import io.gradiode.processor.expression.Substitution;
import io.gradiode.processor.expression.Symbol;
import io.gradiode.processor.expression.Symbols;
import java.util.HashMap;
import java.util.Map;

/** Comments beside terms that have no name of their own. */
final class Formulas {

  private static final int LONGEST_COMMENT = 60;

  private Formulas() {}

  /**
   * What the expression is, other unnamed terms put in; empty if it shows that itself, or if it is
   * long.
   */
  static String comment(Expression body, Map<String, Expression> unnamed) {
    Expression formula = body;
    for (int depth = 0; depth < 4; depth++) {
      final Map<Symbol, Expression> inner = new HashMap<>();
      for (Symbol symbol : Symbols.of(formula)) {
        if (unnamed.containsKey(symbol.name())) {
          inner.put(symbol, unnamed.get(symbol.name()));
        }
      }
      if (inner.isEmpty()) {
        break;
      }
      formula = new Substitution(inner).rewrite(formula);
    }
    final String text = formula == body ? "" : Printer.print(formula);
    return text.length() <= LONGEST_COMMENT && !text.contains("sharedTerm") ? text : "";
  }
}
