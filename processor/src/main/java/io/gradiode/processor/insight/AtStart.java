package io.gradiode.processor.insight;

import io.gradiode.processor.expression.Constant;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Polynomial;
import io.gradiode.processor.expression.Rational;
import io.gradiode.processor.expression.Rewriter;
import io.gradiode.processor.expression.Symbol;
import io.gradiode.processor.expression.TreeSize;
import io.gradiode.processor.model.OdeSystem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What formulas are when the initial values stand in the place of states, as formulas over
 * parameters, inputs and time.
 */
final class AtStart extends Rewriter {

  /** What is larger is left as a name: chains of terms grow exponentially. */
  private static final int LARGEST = 200;

  /** What is larger counts as unknown. */
  private static final int LARGEST_VALUE = 2000;

  private final Map<Symbol, Expression> definitions = new HashMap<>();
  private final Map<Symbol, Expression> written = new HashMap<>();
  private final List<Symbol> terms;
  private boolean termsWritten;

  AtStart(OdeSystem system) {
    terms = system.terms().stream().map(OdeSystem.Term::symbol).toList();
    system.terms().forEach(each -> definitions.put(each.symbol(), each.value()));
    system.states().forEach(each -> definitions.put(each.symbol(), each.initial()));
  }

  /** The same, with a number for a symbol. */
  AtStart(OdeSystem system, Symbol symbol, Constant value) {
    this(system);
    definitions.put(symbol, value);
  }

  @Override
  public Expression symbol(Symbol symbol) {
    final Expression definition = definitions.get(symbol);
    if (definition == null) {
      return symbol;
    }
    final Expression before = written.get(symbol);
    if (before != null) {
      return before;
    }
    final Expression value = rewrite(definition);
    final Expression meaning = TreeSize.of(value, LARGEST) < LARGEST ? value : symbol;
    written.put(symbol, meaning);
    return meaning;
  }

  /** The number that the expression is for all parameters, if it is one. */
  Optional<Rational> number(Expression expression) {
    if (!termsWritten) {
      // In their order, so that long chains of terms are not gone down at once.
      termsWritten = true;
      terms.forEach(this::symbol);
    }
    final Expression value = rewrite(expression);
    if (TreeSize.of(value, LARGEST_VALUE) >= LARGEST_VALUE) {
      return Optional.empty();
    }
    final Polynomial polynomial = Polynomial.of(value);
    return polynomial.isConstant() ? Optional.of(polynomial.constantTerm()) : Optional.empty();
  }
}
