package io.gradiode.processor.schedule;

import io.gradiode.processor.expression.Constant;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Power;
import io.gradiode.processor.expression.Product;
import io.gradiode.processor.expression.Rational;
import io.gradiode.processor.expression.Sum;
import io.gradiode.processor.expression.Symbol;
import io.gradiode.processor.schedule.Linearized.FactorPart;
import io.gradiode.processor.schedule.Linearized.Pivot;
import io.gradiode.processor.schedule.Schedule.ArgumentNames;
import io.gradiode.processor.sensitivity.SensitivitySystem;
import io.gradiode.processor.sensitivity.SensitivitySystem.Partial;
import io.gradiode.processor.sensitivity.SensitivitySystem.Row;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Plans the factors {@code L} and {@code U} of {@code W = shift I - J}, and the solution of {@code
 * W u = b}, as straight-line code: every entry that is zero by structure is left out.
 *
 * <p>State after state is eliminated, on the diagonal: {@code a = xByX} are entries of {@code U},
 * {@code xPerY} multipliers in {@code L}; of pivots the reciprocals are kept.
 */
final class LinearSystemPlanner {

  private final SensitivitySystem system;
  private final Identifiers identifiers;
  private final ArgumentNames arguments;
  private final Elimination elimination;
  private final List<Map<Integer, Integer>> jacobian = new ArrayList<>();

  /** Places of the factors' entries, those of reciprocal pivots on the diagonal. */
  private final Map<Entry, Slot> factors = new HashMap<>();

  private record Entry(int row, int column) {}

  LinearSystemPlanner(SensitivitySystem system, Identifiers identifiers) {
    this.system = system;
    this.identifiers = identifiers;
    this.arguments = identifiers.arguments();
    int place = 0;
    for (Row row : system.rates()) {
      final Map<Integer, Integer> places = new HashMap<>();
      for (Partial each : row.byState()) {
        places.put(each.index(), place++);
      }
      jacobian.add(places);
    }
    this.elimination = Elimination.of(pattern(system));
  }

  /** For each rate the states by which its derivative is not zero by structure. */
  static List<BitSet> pattern(SensitivitySystem system) {
    final List<BitSet> pattern = new ArrayList<>();
    for (Row row : system.rates()) {
      final BitSet states = new BitSet();
      row.byState().forEach(each -> states.set(each.index()));
      pattern.add(states);
    }
    return pattern;
  }

  Linearized plan() {
    final List<FactorPart> factorize = factorize();
    CodeParts solve = solve(false);
    if (!solve.isWhole()) {
      solve = solve(true);
    }
    return new Linearized(
        pattern(system).stream().map(row -> row.stream().boxed().toList()).toList(),
        system.tangents().isAutonomous(),
        elimination.length(),
        factorize,
        solve.parts());
  }

  private List<FactorPart> factorize() {
    final Names names = identifiers.scope();
    final CodeParts code = new CodeParts();
    final Map<Entry, Expression> values = new HashMap<>();
    final Map<String, Pivot> pivots = new HashMap<>();
    final List<Integer> order = elimination.order();
    for (int step = 0; step < order.size(); step++) {
      final int k = order.get(step);
      final List<Integer> before = order.subList(0, step);
      final List<Integer> after = order.subList(step + 1, order.size());
      final String heading = "Eliminate " + stateName(k);
      final List<Expression> diagonal = summands(k, k, before, values);
      diagonal.add(0, variable(arguments.shift()));
      final String pivot = names.allocate(Names.camelCase(stateName(k), "pivot"));
      code.add(heading, new Statement.Define(pivot, sum(diagonal), ""));
      pivots.put(pivot, new Pivot(pivot, diagonal.stream().map(each -> positive(each)).toList()));
      final Slot place = new Slot(Slot.Array.FACTORS, factors.size());
      factors.put(new Entry(k, k), place);
      final String name = names.allocate(Names.camelCase(stateName(k), "inverse"));
      final Expression inverse = variable(name);
      final Expression reciprocal = new Power(variable(pivot), new Constant(Rational.MINUS_ONE));
      code.keepBound(heading, name, reciprocal, place);
      for (int j : after) {
        if (elimination.row(k).get(j)) {
          final String entry = names.allocate(Names.camelCase(stateName(k), "by", stateName(j)));
          final Expression value = sum(summands(k, j, before, values));
          values.put(new Entry(k, j), keep(new Entry(k, j), entry, value, heading, code));
        }
      }
      for (int i : after) {
        if (elimination.row(i).get(k)) {
          final String entry = names.allocate(Names.camelCase(stateName(i), "per", stateName(k)));
          final Expression value = times(sum(summands(i, k, before, values)), inverse);
          values.put(new Entry(i, k), keep(new Entry(i, k), entry, value, heading, code));
        }
      }
    }
    return code.parts().stream().map(part -> new FactorPart(part, pivotsOf(part, pivots))).toList();
  }

  private static List<Pivot> pivotsOf(List<Section> part, Map<String, Pivot> pivots) {
    final List<Pivot> found = new ArrayList<>();
    for (Section section : part) {
      for (Statement statement : section.statements()) {
        if (statement instanceof Statement.Define define && pivots.containsKey(define.name())) {
          found.add(pivots.get(define.name()));
        }
      }
    }
    return found;
  }

  /** Defines an entry of the factors and stores it. */
  private Expression keep(
      Entry entry, String name, Expression value, String heading, CodeParts code) {
    final Slot place = new Slot(Slot.Array.FACTORS, factors.size());
    factors.put(entry, place);
    code.define(heading, name, value, place);
    code.store(heading, name);
    return variable(name);
  }

  /** What is added up in an entry while the states before are eliminated. */
  private List<Expression> summands(
      int i, int j, List<Integer> before, Map<Entry, Expression> values) {
    final List<Expression> summands = new ArrayList<>();
    final Integer place = jacobian.get(i).get(j);
    if (place != null) {
      summands.add(Signs.negate(read(new Slot(Slot.Array.JACOBIAN, place))));
    }
    for (int m : before) {
      final Expression left = values.get(new Entry(i, m));
      final Expression right = values.get(new Entry(m, j));
      if (left != null && right != null) {
        summands.add(new Product(List.of(new Constant(Rational.MINUS_ONE), left, right)));
      }
    }
    return summands;
  }

  /**
   * The solution for one column.
   *
   * @param stored whether to store also what is there halfway
   */
  private CodeParts solve(boolean stored) {
    final Names names = identifiers.scope();
    final CodeParts code = new CodeParts();
    final List<Integer> order = elimination.order();
    final Map<Integer, Expression> right = new HashMap<>();
    for (int step = 0; step < order.size(); step++) {
      final int i = order.get(step);
      final Slot place = new Slot(Slot.Array.VECTOR, i);
      final List<Expression> summands = products(i, order.subList(0, step), right);
      summands.add(0, read(place));
      final String name = names.allocate(Names.camelCase(stateName(i), "right"));
      code.define("Forwards", name, sum(summands), place);
      right.put(i, variable(name));
      if (stored) {
        code.store("Forwards", name);
      }
    }
    final Map<Integer, Expression> solution = new HashMap<>();
    for (int step = order.size() - 1; step >= 0; step--) {
      final int i = order.get(step);
      final Slot place = new Slot(Slot.Array.VECTOR, i);
      final List<Expression> summands =
          products(i, order.subList(step + 1, order.size()), solution);
      summands.add(0, right.get(i));
      final String name = names.allocate(Names.camelCase(stateName(i), "solution"));
      final Expression inverse = read(factors.get(new Entry(i, i)));
      code.define("Backwards", name, times(sum(summands), inverse), place);
      solution.put(i, variable(name));
      code.store("Backwards", name);
    }
    return code;
  }

  private List<Expression> products(int i, List<Integer> columns, Map<Integer, Expression> known) {
    final List<Expression> products = new ArrayList<>();
    for (int j : columns) {
      final Slot factor = factors.get(new Entry(i, j));
      if (factor != null) {
        products.add(
            new Product(List.of(new Constant(Rational.MINUS_ONE), read(factor), known.get(j))));
      }
    }
    return products;
  }

  private String stateName(int state) {
    return system.system().states().get(state).symbol().name();
  }

  private Expression read(Slot slot) {
    return variable(arguments.place(slot));
  }

  private static Expression variable(String name) {
    return new Symbol(name, Symbol.Kind.SHARED);
  }

  private static Expression positive(Expression summand) {
    return Signs.isNegative(summand) ? Signs.negate(summand) : summand;
  }

  private static Expression sum(List<Expression> summands) {
    return summands.size() == 1 ? summands.get(0) : new Sum(summands);
  }

  private static Expression times(Expression value, Expression factor) {
    final List<Expression> factors = new ArrayList<>();
    if (value instanceof Product product) {
      factors.addAll(product.factors());
    } else {
      factors.add(value);
    }
    factors.add(factor);
    return new Product(factors);
  }
}
