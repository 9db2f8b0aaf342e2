package io.gradiode.processor.expression;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Set;

/** Collects the symbols of expressions, in the order in which they first appear. */
public final class Symbols implements Expression.Cases<Void> {

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
      expression.accept(this);
    }
  }

  @Override
  public Void constant(Constant constant) {
    return null;
  }

  @Override
  public Void symbol(Symbol symbol) {
    symbols.add(symbol);
    return null;
  }

  @Override
  public Void sum(Sum sum) {
    sum.terms().forEach(this::visit);
    return null;
  }

  @Override
  public Void product(Product product) {
    product.factors().forEach(this::visit);
    return null;
  }

  @Override
  public Void power(Power power) {
    visit(power.base());
    visit(power.exponent());
    return null;
  }

  @Override
  public Void apply(Apply apply) {
    apply.arguments().forEach(this::visit);
    return null;
  }

  @Override
  public Void choose(Choose choose) {
    visit(choose.condition());
    visit(choose.positive());
    visit(choose.otherwise());
    return null;
  }
}
