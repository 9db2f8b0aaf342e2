package io.gradiode.processor.sensitivity;

import io.gradiode.processor.expression.Apply;
import io.gradiode.processor.expression.Choose;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Function;
import io.gradiode.processor.expression.Symbol;
import io.gradiode.processor.model.OdeSystem;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds what decides between branches of rates and observables, and what makes events happen, and
 * can change on the way: conditions and arguments of floors that move with states, time or inputs.
 * Assignments are evaluated at an instant, where branches need no mode.
 *
 * <p>A condition over parameters alone keeps its branch for a whole solution. One over other
 * branches alone, such as {@code a > 0 and b > 0}, changes only where those change. Both are
 * evaluated in place.
 */
final class SwitchingFunctions {

  /** Where a mode changes: {@code function = 0}, or {@code function} whole for a floor. */
  record Found(Expression function, boolean floor) {}

  private final Map<Symbol, Expression> definitions = new HashMap<>();
  private final Map<Found, Integer> found = new LinkedHashMap<>();
  private final List<BitSet> within = new ArrayList<>();
  private final IdentityHashMap<Expression, BitSet> known = new IdentityHashMap<>();
  private final Map<Symbol, BitSet> knownTerms = new HashMap<>();
  private final IdentityHashMap<Expression, Boolean> moving = new IdentityHashMap<>();
  private final Map<Symbol, Boolean> movingTerms = new HashMap<>();

  SwitchingFunctions(OdeSystem system) {
    system.terms().forEach(term -> definitions.put(term.symbol(), term.value()));
    system.states().forEach(state -> in(state.rate()));
    system.observables().forEach(observable -> in(observable.value()));
    system.events().forEach(event -> in(event.condition()));
  }

  /** In the order in which they are first met, each after those on which it depends. */
  List<Found> all() {
    return List.copyOf(found.keySet());
  }

  /** Indices of those that the expression depends on, also through terms and through others. */
  BitSet in(Expression expression) {
    if (expression instanceof Symbol symbol) {
      return inSymbol(symbol);
    }
    final BitSet before = known.get(expression);
    if (before != null) {
      return before;
    }
    final BitSet switches = new BitSet();
    expression.members().forEach(member -> switches.or(in(member)));
    if (expression instanceof Choose choose) {
      add(new Found(choose.condition(), false), switches);
    } else if (isFloor(expression)) {
      add(new Found(expression.members().get(0), true), switches);
    }
    known.put(expression, switches);
    return switches;
  }

  private BitSet inSymbol(Symbol symbol) {
    final Expression definition = definitions.get(symbol);
    if (definition == null) {
      return new BitSet();
    }
    BitSet switches = knownTerms.get(symbol);
    if (switches == null) {
      switches = in(definition);
      knownTerms.put(symbol, switches);
    }
    return switches;
  }

  private void add(Found each, BitSet switches) {
    if (!isMoving(each.function())) {
      return;
    }
    final Integer index = found.putIfAbsent(each, found.size());
    if (index == null) {
      final BitSet inner = (BitSet) in(each.function()).clone();
      inner.set(within.size());
      within.add(inner);
    }
    switches.or(within.get(index == null ? within.size() - 1 : index));
  }

  /** Whether the value changes between switches: what is constant on each branch does not. */
  private boolean isMoving(Expression expression) {
    if (expression instanceof Symbol symbol) {
      return isMoving(symbol);
    }
    final Boolean before = moving.get(expression);
    if (before != null) {
      return before;
    }
    final boolean moves;
    if (expression instanceof Choose choose) {
      moves = isMoving(choose.positive()) || isMoving(choose.otherwise());
    } else {
      moves = !isFloor(expression) && expression.members().stream().anyMatch(this::isMoving);
    }
    moving.put(expression, moves);
    return moves;
  }

  private boolean isMoving(Symbol symbol) {
    final Expression definition = definitions.get(symbol);
    if (definition == null) {
      return symbol.kind() == Symbol.Kind.STATE
          || symbol.kind() == Symbol.Kind.TIME
          || symbol.kind() == Symbol.Kind.INPUT;
    }
    final Boolean before = movingTerms.get(symbol);
    if (before != null) {
      return before;
    }
    final boolean moves = isMoving(definition);
    movingTerms.put(symbol, moves);
    return moves;
  }

  private static boolean isFloor(Expression expression) {
    return expression instanceof Apply apply && apply.function() == Function.FLOOR;
  }
}
