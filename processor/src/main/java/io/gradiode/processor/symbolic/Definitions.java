package io.gradiode.processor.symbolic;

import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Polynomial;
import io.gradiode.processor.expression.Rewriter;
import io.gradiode.processor.expression.Symbol;
import io.gradiode.processor.expression.TreeSize;
import java.util.HashMap;
import java.util.Map;

/** Looks through the names of terms, as long as that keeps expressions small. */
final class Definitions {

  /** What is larger when written out is left as a name; chains of terms grow exponentially. */
  private static final int LARGEST_EXPANSION = 200;

  private final Map<Symbol, Expression> definitions;
  private final Map<Symbol, Expression> expanded = new HashMap<>();

  Definitions(Map<Symbol, Expression> definitions) {
    this.definitions = Map.copyOf(definitions);
  }

  /** What a symbol stands for, and any other expression itself. */
  Expression lookUp(Expression expression) {
    Expression meaning = expression;
    while (meaning instanceof Symbol symbol && definitions.containsKey(symbol)) {
      meaning = definitions.get(symbol);
    }
    return meaning;
  }

  /** The expression with definitions in place of names, multiplied out. */
  Polynomial expand(Expression expression) {
    return Polynomial.of(new Expander().rewrite(expression));
  }

  private Expression meaning(Symbol symbol) {
    final Expression before = expanded.get(symbol);
    if (before != null) {
      return before;
    }
    final Expression definition = definitions.getOrDefault(symbol, symbol);
    final Expression written =
        definition instanceof Symbol same && same.equals(symbol)
            ? symbol
            : new Expander().rewrite(definition);
    final Expression meaning =
        TreeSize.of(written, LARGEST_EXPANSION + 1) <= LARGEST_EXPANSION ? written : symbol;
    expanded.put(symbol, meaning);
    return meaning;
  }

  private final class Expander extends Rewriter {
    @Override
    public Expression symbol(Symbol symbol) {
      return meaning(symbol);
    }
  }
}
