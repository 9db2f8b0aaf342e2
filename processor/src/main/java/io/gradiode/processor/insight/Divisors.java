package io.gradiode.processor.insight;

import io.gradiode.processor.expression.Constant;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Power;
import io.gradiode.processor.expression.Rewriter;
import io.gradiode.processor.expression.Symbol;
import io.gradiode.processor.model.OdeSystem;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects the symbols that divide as they are. Changes nothing. */
final class Divisors extends Rewriter {

  private final Set<Symbol> found = new HashSet<>();

  private Divisors() {}

  static Set<Symbol> in(OdeSystem system, List<Expression> formulas) {
    final Divisors divisors = new Divisors();
    formulas.forEach(divisors::rewrite);
    system.terms().forEach(term -> divisors.rewrite(term.value()));
    return divisors.found;
  }

  @Override
  public Expression power(Power power) {
    if (power.base() instanceof Symbol symbol
        && power.exponent() instanceof Constant exponent
        && exponent.value().signum() < 0) {
      found.add(symbol);
    }
    return super.power(power);
  }
}
