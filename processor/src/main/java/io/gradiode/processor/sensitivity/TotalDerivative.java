package io.gradiode.processor.sensitivity;

import io.gradiode.processor.expression.Choose;
import io.gradiode.processor.expression.Constant;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Expressions;
import io.gradiode.processor.expression.Symbol;
import io.gradiode.processor.expression.Symbols;
import io.gradiode.processor.model.OdeSystem;
import io.gradiode.processor.sensitivity.SensitivitySystem.Definition;
import io.gradiode.processor.sensitivity.SensitivitySystem.Partial;
import io.gradiode.processor.sensitivity.SensitivitySystem.Row;
import io.gradiode.processor.symbolic.Algebra;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Derivatives by states and parameters through chains of terms, {@code dg/dz = (dg/dz)_terms + Σ
 * dg/dU · dU/dz} over the terms U that g uses directly.
 */
final class TotalDerivative {

  private static final BitSet NONE = new BitSet();

  private final Algebra algebra;
  private final int stateCount;

  /** States, then parameters, then what moves with time. */
  private final List<Symbol> variables = new ArrayList<>();

  private final Map<Symbol, Integer> positions = new HashMap<>();

  /** For each term its derivatives that are not zero, each a name or a trivial expression. */
  private final Map<Symbol, Map<Symbol, Expression>> byTerm = new LinkedHashMap<>();

  /** For each term the variables that it needs, be the derivative zero or not. */
  private final Map<Symbol, BitSet> usedByTerm = new HashMap<>();

  private final List<Definition> partials = new ArrayList<>();
  private final PartialNames names;

  /**
   * @param moving the variables beside states and parameters for which {@link #byTime} shall ask
   */
  TotalDerivative(OdeSystem system, Algebra algebra, List<Symbol> moving) {
    this.algebra = algebra;
    this.stateCount = system.states().size();
    system.states().forEach(each -> variables.add(each.symbol()));
    system.parameters().forEach(each -> variables.add(each.symbol()));
    variables.addAll(moving);
    variables.forEach(each -> positions.put(each, positions.size()));
    this.names = new PartialNames(system);
    system.terms().forEach(this::addTerm);
  }

  private void addTerm(OdeSystem.Term term) {
    usedByTerm.put(term.symbol(), variablesIn(Symbols.of(term.value())));
    final Map<Symbol, Expression> derivatives = new LinkedHashMap<>();
    of(term.value())
        .forEach(
            (variable, derivative) ->
                derivatives.put(variable, named(term.symbol(), variable, derivative)));
    byTerm.put(term.symbol(), derivatives);
  }

  private Expression named(Symbol term, Symbol variable, Expression derivative) {
    return named(
        derivative,
        value -> {
          final Symbol name = names.of(term, variable);
          partials.add(new Definition(name, value, ""));
          return name;
        });
  }

  /**
   * A derivative with names in place of what is worth one. A choice stays outside of the name if a
   * branch of it is 0: whoever multiplies with the derivative must see that, as its own slope may
   * be infinite there.
   *
   * @param define gives an expression a name
   */
  static Expression named(Expression derivative, UnaryOperator<Expression> define) {
    if (Expressions.byBranch(derivative, UnaryOperator.identity()) instanceof Choose choose
        && (choose.positive().equals(Constant.ZERO) || choose.otherwise().equals(Constant.ZERO))) {
      return Expressions.choose(
          choose.condition(), name(choose.positive(), define), name(choose.otherwise(), define));
    }
    return name(derivative, define);
  }

  /** What is as short as a name needs none. */
  private static Expression name(Expression derivative, UnaryOperator<Expression> define) {
    return derivative instanceof Constant || derivative instanceof Symbol
        ? derivative
        : define.apply(derivative);
  }

  /** What gives names to derivatives, apart from all others. */
  PartialNames names() {
    return names;
  }

  /** The named partial derivatives of terms, each after those it uses. */
  List<Definition> partials() {
    return Collections.unmodifiableList(partials);
  }

  /** The indices of the states that the expression uses, directly or through terms. */
  BitSet statesIn(Expression expression) {
    final BitSet used = variablesIn(Symbols.of(expression));
    used.clear(stateCount, positions.size());
    return used;
  }

  /** By position. */
  private BitSet variablesIn(Set<Symbol> symbols) {
    final BitSet used = new BitSet();
    for (Symbol symbol : symbols) {
      final Integer position = positions.get(symbol);
      if (position != null) {
        used.set(position);
      }
      used.or(usedByTerm.getOrDefault(symbol, NONE));
    }
    return used;
  }

  /** The derivatives of the expression that are not zero; states first, then parameters. */
  private Map<Symbol, Expression> of(Expression expression) {
    final Set<Symbol> symbols = Symbols.of(expression);
    final Map<Symbol, Expression> derivatives = new LinkedHashMap<>();
    variablesIn(symbols).stream()
        .mapToObj(variables::get)
        .forEach(
            variable -> {
              final Expression derivative = of(expression, symbols, variable);
              if (!derivative.equals(Constant.ZERO)) {
                derivatives.put(variable, derivative);
              }
            });
    return derivatives;
  }

  private Expression of(Expression expression, Set<Symbol> symbols, Symbol variable) {
    final List<Expression> terms = new ArrayList<>();
    if (symbols.contains(variable)) {
      terms.add(algebra.derivative(expression, variable));
    }
    for (Symbol symbol : symbols) {
      final Expression inner = byTerm.getOrDefault(symbol, Map.of()).get(variable);
      if (inner != null) {
        terms.add(Expressions.chained(algebra.derivative(expression, symbol), inner));
      }
    }
    return Expressions.sum(terms);
  }

  /** The value together with its derivatives. */
  Row row(int index, String name, Expression value) {
    final List<Partial> byState = new ArrayList<>();
    final List<Partial> byParameter = new ArrayList<>();
    of(value)
        .forEach(
            (variable, derivative) -> {
              final int position = positions.get(variable);
              if (variable.kind() == Symbol.Kind.STATE) {
                byState.add(new Partial(position, derivative));
              } else if (variable.kind() == Symbol.Kind.PARAMETER) {
                byParameter.add(new Partial(position - stateCount, derivative));
              }
            });
    return new Row(index, name, value, byState, byParameter);
  }

  /** The derivative by time at fixed states: explicit, and through inputs with their slopes. */
  Expression byTime(Expression value) {
    final List<Expression> terms = new ArrayList<>();
    of(value)
        .forEach(
            (variable, derivative) -> {
              if (variable.kind() == Symbol.Kind.TIME) {
                terms.add(derivative);
              } else if (variable.kind() == Symbol.Kind.INPUT) {
                final Symbol slope = new Symbol(variable.name(), Symbol.Kind.SLOPE);
                terms.add(Expressions.product(derivative, slope));
              }
            });
    return Expressions.sum(terms);
  }
}
