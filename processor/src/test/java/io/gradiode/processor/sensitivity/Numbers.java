package io.gradiode.processor.sensitivity;

import io.gradiode.processor.expression.Evaluator;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Symbol;
import io.gradiode.processor.expression.Symbols;
import io.gradiode.processor.model.OdeSystem;
import io.gradiode.processor.sensitivity.SensitivitySystem.Definition;
import io.gradiode.processor.sensitivity.SensitivitySystem.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A sensitivity system in numbers, evaluated in the way that generated code does it. */
final class Numbers {

  private final SensitivitySystem system;
  private final Map<Symbol, Double> values = new HashMap<>();

  Numbers(SensitivitySystem system, double t, double[] parameters, double[] inputs) {
    this.system = system;
    values.put(new Symbol("t", Symbol.Kind.TIME), t);
    put(system.system().parameters(), parameters);
    put(system.system().inputs(), inputs);
  }

  private void put(List<OdeSystem.Quantity> quantities, double[] numbers) {
    for (int i = 0; i < numbers.length; i++) {
      values.put(quantities.get(i).symbol(), numbers[i]);
    }
  }

  Numbers withStates(double[] x) {
    for (int i = 0; i < x.length; i++) {
      values.put(symbolOf(i), x[i]);
    }
    return this;
  }

  private Symbol symbolOf(int state) {
    return system.system().states().get(state).symbol();
  }

  /** The direction of tangents: what moves states, and by slopes inputs with the time. */
  Numbers withDirection(double[] direction, double timeDirection, double[] slopes) {
    for (int i = 0; i < direction.length; i++) {
      values.put(Tangents.direction(symbolOf(i)), direction[i]);
    }
    values.put(Tangents.TIME_DIRECTION, timeDirection);
    for (int i = 0; i < slopes.length; i++) {
      final String input = system.system().inputs().get(i).symbol().name();
      values.put(new Symbol(input, Symbol.Kind.SLOPE), slopes[i]);
    }
    return this;
  }

  double value(Expression expression) {
    final Map<Symbol, Double> known = new HashMap<>(values);
    final List<Definition> definitions = new ArrayList<>(system.definitions());
    definitions.addAll(system.tangents().definitions());
    for (Definition definition : definitions) {
      if (known.keySet().containsAll(Symbols.of(definition.value()))) {
        known.put(definition.symbol(), Evaluator.evaluate(definition.value(), known));
      }
    }
    return Evaluator.evaluate(expression, known);
  }

  /** {@code Σ_j (dg/dx_j) S_j[parameter] + (dg/dp)_x}. */
  double total(Row row, double[][] sensitivities, int parameter) {
    double total = 0;
    for (SensitivitySystem.Partial each : row.byState()) {
      total += value(each.value()) * sensitivities[each.index()][parameter];
    }
    for (SensitivitySystem.Partial each : row.byParameter()) {
      total += each.index() == parameter ? value(each.value()) : 0;
    }
    return total;
  }

  /** The initial states; afterwards they are the values of the states. */
  double[] initialStates() {
    final double[] x = new double[system.system().states().size()];
    for (Row row : system.initialValues()) {
      x[row.index()] = value(row.value());
      values.put(symbolOf(row.index()), x[row.index()]);
    }
    return x;
  }

  double[] rates() {
    return system.rates().stream().mapToDouble(row -> value(row.value())).toArray();
  }

  double[] observables() {
    return system.observables().stream().mapToDouble(row -> value(row.value())).toArray();
  }

  /** The sensitivities of the initial states, whose values must be known. */
  double[][] initialSensitivities(int parameterCount) {
    final double[][] s = new double[system.system().states().size()][parameterCount];
    for (Row row : system.initialValues()) {
      for (int p = 0; p < parameterCount; p++) {
        s[row.index()][p] = total(row, s, p);
      }
    }
    return s;
  }
}
