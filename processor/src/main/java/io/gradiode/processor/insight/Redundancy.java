package io.gradiode.processor.insight;

import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Symbol;
import io.gradiode.processor.expression.Symbols;
import io.gradiode.processor.model.OdeSystem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntToLongFunction;

/**
 * Directions in which parameters can move without any formula taking notice.
 *
 * <p>The formulas g of a model depend on fewer combinations than there are parameters where {@code
 * Σ_i w_i(p) dg/dp_i = 0} for all of them, at all states, inputs and times. Directions of the form
 * {@code w_i = q_i} with fixed q leave sums alone, those of the form {@code w_i = q_i p_i} products
 * of powers. All three are null spaces, and at random points of the {@link Field} they are found
 * exactly.
 */
final class Redundancy {

  private static final int POINTS = 3;

  private final OdeSystem system;
  private final List<Expression> formulas;
  private final int count;

  /**
   * @param system the model
   * @param formulas those that observables depend on
   */
  Redundancy(OdeSystem system, List<Expression> formulas) {
    this.system = system;
    this.formulas = formulas;
    this.count = system.parameters().size();
  }

  /**
   * All directions, at one point.
   *
   * @throws ArithmeticException if a formula has no value in the field, or if it takes too long
   */
  RowSpace anywhere() {
    return space(1, (point, index) -> 1);
  }

  /** Directions of fixed numbers, the parameters counted in units {@code 1/factor}. */
  RowSpace shifts(IntToLongFunction factor) {
    return space(POINTS, (point, index) -> factor.applyAsLong(index));
  }

  /** Directions of fixed multiples of the parameters. */
  RowSpace scalings() {
    return space(POINTS, Redundancy::parameter);
  }

  @FunctionalInterface
  private interface Column {
    long factor(int point, int index);
  }

  private RowSpace space(int points, Column column) {
    final RowSpace space = new RowSpace(count);
    for (int point = 0; point < points; point++) {
      final long[] factors = new long[count];
      for (int i = 0; i < count; i++) {
        factors[i] = column.factor(point, i);
      }
      // Once a random sample of a formula adds nothing, no other will.
      List<Expression> growing = formulas;
      for (int sample = 0; !growing.isEmpty() && !space.isFull(); sample++) {
        growing = addSample(space, growing, evaluator(point, sample, growing), factors);
      }
    }
    return space;
  }

  /** Adds a row for each formula. The result are those that made a difference. */
  private List<Expression> addSample(
      RowSpace space, List<Expression> candidates, JetEvaluator evaluator, long[] factors) {
    final List<Expression> growing = new ArrayList<>();
    for (Expression formula : candidates) {
      final Jet jet = evaluator.of(formula);
      if (jet.indices().length > 0) {
        final long[] row = new long[count];
        for (int i = 0; i < jet.indices().length; i++) {
          final int index = jet.indices()[i];
          row[index] = Field.multiply(factors[index], jet.slopes()[i]);
        }
        if (space.add(row)) {
          growing.add(formula);
        }
      }
    }
    return growing;
  }

  private JetEvaluator evaluator(int point, int sample, List<Expression> candidates) {
    final Map<Symbol, Jet> values = new HashMap<>();
    final List<Symbol> others = new ArrayList<>();
    others.add(Symbol.TIME);
    system.inputs().forEach(each -> others.add(each.symbol()));
    system.states().forEach(each -> others.add(each.symbol()));
    for (int i = 0; i < others.size(); i++) {
      values.put(others.get(i), Jet.constant(Oracle.value("point " + point, sample, i)));
    }
    for (int i = 0; i < count; i++) {
      values.put(system.parameters().get(i).symbol(), Jet.parameter(parameter(point, i), i));
    }
    final JetEvaluator evaluator = new JetEvaluator(values, count);
    final Set<Symbol> used = new HashSet<>();
    candidates.forEach(each -> used.addAll(Symbols.of(each)));
    final Deque<OdeSystem.Term> needed = new ArrayDeque<>();
    for (int i = system.terms().size() - 1; i >= 0; i--) {
      final OdeSystem.Term term = system.terms().get(i);
      if (used.contains(term.symbol())) {
        used.addAll(Symbols.of(term.value()));
        needed.addFirst(term);
      }
    }
    needed.forEach(each -> values.put(each.symbol(), evaluator.of(each.value())));
    return evaluator;
  }

  /**
   * A part of the formulas that uses parameters only, moves with them, and not in the directions
   * given.
   *
   * @param directions at the point of {@link #anywhere}
   */
  Optional<Expression> invariant(BitSet group, List<long[]> directions) {
    final List<Expression> all = new ArrayList<>(formulas);
    system.terms().forEach(each -> all.add(each.value()));
    final JetEvaluator evaluator = evaluator(0, 0, all);
    return ParameterParts.of(system, all).stream()
        .filter(
            part -> {
              final Jet jet = evaluator.of(part);
              return Arrays.stream(jet.indices()).anyMatch(group::get)
                  && directions.stream().allMatch(each -> change(jet, each) == 0);
            })
        .findFirst();
  }

  private static long change(Jet jet, long[] direction) {
    long change = 0;
    for (int i = 0; i < jet.indices().length; i++) {
      change = Field.add(change, Field.multiply(jet.slopes()[i], direction[jet.indices()[i]]));
    }
    return change;
  }

  private static long parameter(int point, int index) {
    return Oracle.value("parameter", point, index);
  }

  /** The vectors of {@code directions} that live on {@code columns}. */
  static List<long[]> on(BitSet columns, List<long[]> directions) {
    return directions.stream()
        .filter(
            each -> {
              for (int i = 0; i < each.length; i++) {
                if (each[i] != 0 && !columns.get(i)) {
                  return false;
                }
              }
              return true;
            })
        .toList();
  }

  /** The value of a parameter at the point of {@link #anywhere}. */
  static long value(int index) {
    return parameter(0, index);
  }
}
