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
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Compares a generated gradient with central differences, extrapolated from a sequence of falling
 * steps; the best of them and its error are chosen as in C. J. F. Ridders, Accurate computation of
 * F'(x) and F'(x) F''(x), Advances in Engineering Software 4 (1982) 75–76.
 *
 * <p>Where events pass over data within the steps, the objective has kinks there, and a sequence
 * may converge by accident to what is no derivative. So a generated derivative is called wrong only
 * if sequences from steps of three sizes all say so. Where a datum lies on an event, the objective
 * has a kink at the point itself: there the differences to the left and to the right are compared.
 */
final class GradientChecker {

  private static final Tolerances TIGHT = Tolerances.relative(1e-12).absolute(1e-14);

  /**
   * First steps of the sequences, relative to the parameter; one after the other until one agrees.
   */
  private static final List<Double> FIRST_STEPS = List.of(1e-3, 1e-4, 1e-5);

  private static final double SHRINK = 2;
  private static final int STEPS = 9;

  /** Relative step of the differences to one side. */
  private static final double SIDE_STEP = 1e-5;

  /** Relative difference that is always forgiven. */
  private static final double ROUNDING = 1e-6;

  /** An uncertainty of the difference above this part of it decides nothing. */
  private static final double USELESS = 0.05;

  /** The same for what overrules the first sequence: steps so small see the solver's noise. */
  private static final double USELESS_TO_OVERRULE = 1e-4;

  private final ModelObjective<?> objective;
  private final double[] parameters;
  private final double[] point;
  private final double value;

  private GradientChecker(ModelObjective<?> objective, double[] parameters, double value) {
    this.objective = objective;
    this.parameters = parameters;
    this.value = value;
    point = parameters.clone();
  }

  static <M> GradientCheck check(
      CompiledModel<M> model, double[] parameters, List<Experiment<M>> experiments) {
    final ModelObjective<M> objective =
        ModelObjective.of(model, TIGHT, experiments, Goal.leastSquares());
    final double[] gradient = new double[parameters.length];
    final double value = objective.valueAndGradient(parameters, gradient);
    final Outcome outcome = objective.lastOutcome();
    final GradientChecker checker = new GradientChecker(objective, parameters, value);
    final List<Row> rows = new ArrayList<>();
    for (int p = 0; p < parameters.length; p++) {
      rows.add(
          Double.isFinite(value)
              ? checker.row(p, gradient[p])
              : checker.row(p, gradient[p], Difference.NONE, Verdict.UNDECIDED));
    }
    return new GradientCheck(model.name(), value, outcome, rows);
  }

  private record Difference(double slope, double uncertainty) {

    static final Difference NONE = new Difference(Double.NaN, Double.POSITIVE_INFINITY);
  }

  private Row row(int p, double generated) {
    Difference best = Difference.NONE;
    boolean allDiffer = true;
    double useless = USELESS;
    for (double first : FIRST_STEPS) {
      final Difference difference = difference(p, first * scale(parameters[p]));
      final Verdict verdict = verdict(p, generated, difference, useless);
      if (verdict == Verdict.AGREES) {
        return row(p, generated, difference, verdict);
      }
      allDiffer &= verdict == Verdict.DIFFERS;
      if (difference.uncertainty < best.uncertainty) {
        best = difference;
      }
      useless = USELESS_TO_OVERRULE;
    }
    final Row otherwise = row(p, generated, best, allDiffer ? Verdict.DIFFERS : Verdict.UNDECIDED);
    return agreeingSide(p, generated)
        .map(side -> row(p, generated, side, Verdict.ONE_SIDED))
        .orElse(otherwise);
  }

  private Row row(int p, double generated, Difference difference, Verdict verdict) {
    return new Row(
        objective.parameterName(p), generated, difference.slope, difference.uncertainty, verdict);
  }

  private Difference difference(int p, double firstStep) {
    double[] previous = new double[STEPS];
    Difference best = Difference.NONE;
    double step = firstStep;
    for (int row = 0; row < STEPS; row++) {
      final double[] present = new double[STEPS];
      present[0] = slope(p, parameters[p] - step, parameters[p] + step);
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

  /**
   * The difference to the left or to the right, if the generated derivative agrees with it and the
   * one to the other side is another, by more than both may be wrong.
   */
  private Optional<Difference> agreeingSide(int p, double generated) {
    final double step = SIDE_STEP * scale(parameters[p]);
    final Difference left = toOneSide(p, -step);
    final Difference right = toOneSide(p, step);
    final double uncertainty = left.uncertainty + right.uncertainty;
    // Across a jump the difference grows as 1 / step, and its uncertainty is half of it.
    final boolean kink = Math.abs(right.slope - left.slope) > 1.5 * uncertainty;
    return Stream.of(left, right)
        .filter(side -> kink)
        .filter(side -> verdict(p, generated, side, USELESS_TO_OVERRULE) == Verdict.AGREES)
        .findFirst();
  }

  /** Differences to the side of the sign of the step, of three steps, extrapolated to step 0. */
  private Difference toOneSide(int p, double step) {
    final double center = parameters[p];
    final double whole = slope(p, center, center + step);
    final double half = slope(p, center, center + step / 2);
    final double quarter = slope(p, center, center + step / 4);
    final double coarse = 2 * half - whole;
    final double fine = 2 * quarter - half;
    return new Difference(fine, Math.abs(fine - coarse));
  }

  private double slope(int p, double from, double to) {
    point[p] = to;
    final double end = objective.value(point);
    point[p] = from;
    final double start = objective.value(point);
    point[p] = parameters[p];
    return (end - start) / (to - from);
  }

  private static double scale(double parameter) {
    return parameter == 0 ? 1 : Math.abs(parameter);
  }

  private Verdict verdict(int p, double generated, Difference difference, double useless) {
    final double error = Math.abs(generated - difference.slope);
    final double larger = Math.max(Math.abs(generated), Math.abs(difference.slope));
    // Of a sum of squares near 0 only so much is known.
    final double floor = 1e-9 * Math.abs(value) / scale(parameters[p]);
    if (error <= ROUNDING * larger + floor) {
      return Verdict.AGREES;
    }
    if (difference.uncertainty <= USELESS * larger && error > 10 * difference.uncertainty) {
      return Verdict.DIFFERS;
    }
    // Within its uncertainty a good difference confirms, a bad one says nothing.
    return difference.uncertainty <= useless * larger ? Verdict.AGREES : Verdict.UNDECIDED;
  }
}
