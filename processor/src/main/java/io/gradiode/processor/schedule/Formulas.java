package io.gradiode.processor.schedule;

import io.gradiode.processor.expression.Apply;
import io.gradiode.processor.expression.Choose;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Power;
import io.gradiode.processor.expression.Printer;
import io.gradiode.processor.expression.Product;
import io.gradiode.processor.expression.Substitution;
import io.gradiode.processor.expression.Sum;
import io.gradiode.processor.expression.Symbol;
import io.gradiode.processor.expression.Symbols;
import io.gradiode.processor.schedule.rule.ExpressionDag;
import io.gradiode.processor.sensitivity.SensitivitySystem.Switch;
import java.util.HashMap;
import java.util.List;
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
    final Expression plain = plain(body);
    Expression formula = plain;
    for (int depth = 0; depth < 4; depth++) {
      final Map<Symbol, Expression> inner = new HashMap<>();
      for (Symbol symbol : Symbols.of(formula)) {
        if (unnamed.containsKey(symbol.name())) {
          inner.put(symbol, plain(unnamed.get(symbol.name())));
        }
      }
      if (inner.isEmpty()) {
        break;
      }
      formula = new Substitution(inner).rewrite(formula);
    }
    final String text = formula == plain ? "" : Printer.print(formula);
    return text.length() <= LONGEST_COMMENT && !text.contains("sharedTerm") ? text : "";
  }

  /** What a mode says, {@code v - V_T > 0}; empty if it is long. */
  static String mode(Switch each) {
    return comment(each.text());
  }

  /** The text, empty if it is long. */
  static String comment(String text) {
    return text.length() <= LONGEST_COMMENT ? text : "";
  }

  /** Without the exponentials that functions are given beside their argument. */
  private static Expression plain(Expression expression) {
    final List<Expression> members =
        ExpressionDag.children(expression).stream().map(Formulas::plain).toList();
    if (expression instanceof Sum) {
      return new Sum(members);
    }
    if (expression instanceof Product) {
      return new Product(members);
    }
    if (expression instanceof Power) {
      return new Power(members.get(0), members.get(1));
    }
    if (expression instanceof Choose) {
      return new Choose(members.get(0), members.get(1), members.get(2));
    }
    return expression instanceof Apply apply
        ? new Apply(apply.function(), members.subList(0, apply.function().arity()))
        : expression;
  }
}
