package io.gradiode.processor.expression;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Set;

/** Collects the symbols of expressions, in the order in which they first appear. */
public final class Symbols {

  private final Set<Symbol> symbols = new LinkedHashSet<>();
  private final Set<Expression> visited = Collections.newSetFromMap(new IdentityHashMap<>());

  private Symbols() {}

  /** The symbols of the expression. */
  public static Set<Symbol> of(Expression expression) {
    final Symbols collector = new Symbols();
    collector.visit(expression);
    return Collections.unmodifiableSet(collector.symbols);
  }

  private void visit(Expression expression) {
    if (visited.add(expression)) {
      if (expression instanceof Symbol symbol) {
        symbols.add(symbol);
      }
      expression.members().forEach(this::visit);
    }
  }
}
