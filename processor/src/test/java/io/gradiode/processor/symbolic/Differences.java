package io.gradiode.processor.symbolic;

import io.gradiode.processor.expression.Evaluator;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Symbol;
import java.util.HashMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/** Derivatives from values alone, by central differences and Richardson's extrapolation. */
public final class Differences {

  private static final double STEP = 1e-2;
  private static final int LEVELS = 5;

  private Differences() {}

  /** The derivative of the expression by the symbol, to about 1e-9 for smooth expressions. */
  public static double of(Expression expression, Symbol symbol, Map<Symbol, Double> point) {
    final double center = point.get(symbol);
    final Map<Symbol, Double> moved = new HashMap<>(point);
    return of(
        shift -> {
          moved.put(symbol, center + shift);
          return Evaluator.evaluate(expression, moved);
        });
  }

  /** The derivative of the function at 0. */
  public static double of(DoubleUnaryOperator function) {
    final double[][] table = new double[LEVELS][LEVELS];
    double step = STEP;
    double best = Double.NaN;
    double error = Double.POSITIVE_INFINITY;
    for (int i = 0; i < LEVELS; i++, step /= 2) {
      table[i][0] = (function.applyAsDouble(step) - function.applyAsDouble(-step)) / (2 * step);
      for (int j = 1; j <= i; j++) {
        final double factor = Math.pow(4, j);
        table[i][j] = (factor * table[i][j - 1] - table[i - 1][j - 1]) / (factor - 1);
        final double change =
            Math.max(
                Math.abs(table[i][j] - table[i][j - 1]),
                Math.abs(table[i][j] - table[i - 1][j - 1]));
        if (change <= error) {
          error = change;
          best = table[i][j];
        }
      }
    }
    return best;
  }
}
