package io.gradiode;

import io.gradiode.GradientCheck.Row;
import io.gradiode.GradientCheck.Verdict;
import io.gradiode.integration.Outcome;
import io.gradiode.integration.Tolerances;
import io.gradiode.objective.Goal;
import io.gradiode.objective.ModelObjective;
import io.gradiode.observation.Experiment;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares a generated gradient with central differences, extrapolated from a sequence of falling
 * steps; the best of them and its error are chosen as in C. J. F. Ridders, Accurate computation of
 * F'(x) and F'(x) F''(x), Advances in Engineering Software 4 (1982) 75–76.
 */
final class GradientChecker {

  private static final Tolerances TIGHT = Tolerances.relative(1e-12).absolute(1e-14);
  private static final double FIRST_STEP = 1e-3;
  private static final double SHRINK = 2;
  private static final int STEPS = 9;

  /** Relative difference that is always forgiven. */
  private static final double ROUNDING = 1e-6;

  /** An uncertainty of the difference above this part of it decides nothing. */
  private static final double USELESS = 0.05;

  private GradientChecker() {}

  static <M> GradientCheck check(
      CompiledModel<M> model, double[] parameters, List<Experiment<M>> experiments) {
    final ModelObjective<M> objective =
        ModelObjective.of(model, TIGHT, experiments, Goal.leastSquares());
    final double[] gradient = new double[parameters.length];
    final double value = objective.valueAndGradient(parameters, gradient);
    final Outcome outcome = objective.lastOutcome();
    final List<Row> rows = new ArrayList<>();
    for (int p = 0; p < parameters.length; p++) {
      final Difference difference =
          Double.isFinite(value)
              ? difference(objective, parameters, p)
              : new Difference(Double.NaN, Double.POSITIVE_INFINITY);
      // Of a sum of squares near 0 only so much is known.
      final double floor = 1e-9 * Math.abs(value) / scale(parameters[p]);
      rows.add(
          new Row(
              objective.parameterName(p),
              gradient[p],
              difference.slope,
              difference.uncertainty,
              verdict(gradient[p], difference, floor)));
    }
    return new GradientCheck(model.name(), value, outcome, rows);
  }

  private record Difference(double slope, double uncertainty) {}

  private static Difference difference(ModelObjective<?> objective, double[] parameters, int p) {
    final double[] point = parameters.clone();
    double[] previous = new double[STEPS];
    Difference best = new Difference(Double.NaN, Double.POSITIVE_INFINITY);
    double step = FIRST_STEP * scale(parameters[p]);
    for (int row = 0; row < STEPS; row++) {
      final double[] present = new double[STEPS];
      present[0] = central(objective, point, parameters[p], p, step);
      double power = SHRINK * SHRINK;
      for (int order = 1; order <= row; order++) {
        present[order] = (power * present[order - 1] - previous[order - 1]) / (power - 1);
        final double uncertainty =
            Math.max(
                Math.abs(present[order] - present[order - 1]),
                Math.abs(present[order] - previous[order - 1]));
        if (uncertainty < best.uncertainty) {
          best = new Difference(present[order], uncertainty);
        }
        power *= SHRINK * SHRINK;
      }
      previous = present;
      step /= SHRINK;
    }
    return best;
  }

  private static double central(
      ModelObjective<?> objective, double[] point, double center, int p, double step) {
    final double above = center + step;
    final double below = center - step;
    point[p] = above;
    final double right = objective.value(point);
    point[p] = below;
    final double left = objective.value(point);
    point[p] = center;
    return (right - left) / (above - below);
  }

  private static double scale(double parameter) {
    return parameter == 0 ? 1 : Math.abs(parameter);
  }

  private static Verdict verdict(double generated, Difference difference, double floor) {
    final double error = Math.abs(generated - difference.slope);
    final double larger = Math.max(Math.abs(generated), Math.abs(difference.slope));
    if (error <= ROUNDING * larger + floor) {
      return Verdict.AGREES;
    }
    final boolean decisive = difference.uncertainty <= USELESS * larger;
    if (decisive && error > 10 * difference.uncertainty) {
      return Verdict.DIFFERS;
    }
    // Within its uncertainty a good difference confirms, a bad one says nothing.
    return decisive ? Verdict.AGREES : Verdict.UNDECIDED;
  }
}
