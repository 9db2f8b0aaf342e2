package io.gradiode.optimization.commonsmath;

import io.gradiode.objective.Objective;
import io.gradiode.optimization.Monitor;
import io.gradiode.optimization.OptimizationResult;
import io.gradiode.optimization.StopReason;
import java.util.Arrays;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunctionGradient;
import org.apache.commons.math3.optim.nonlinear.scalar.gradient.NonLinearConjugateGradientOptimizer;
import org.apache.commons.math3.optim.nonlinear.scalar.gradient.NonLinearConjugateGradientOptimizer.Formula;

/** One run of {@link ConjugateGradient}. */
final class ConjugateGradientRun {

  /** Length of the first bracket; the bracket grows tenfold and more in a few evaluations. */
  private static final double FIRST_STEP = 0.1;

  /** Brent's method ends where values agree to this: more does not help the next direction. */
  private static final double LINE_TOLERANCE = 1e-7;

  /** Values below this part of the first are zero. */
  private static final double NEGLIGIBLE_VALUE = Math.ulp(1.0);

  private static final int STALLS = 2;

  private final ConjugateGradient settings;
  private final Run run;
  private final double[] start;
  private final double[] gradient;
  private final double[] triedGradient;
  private double[] tried = new double[0];
  private double triedValue;
  private double[] current;
  private double currentValue;
  private double firstValue = Double.NaN;
  private int stalls;

  /**
   * Commons Math's direction is the bare gradient, whatever its unit: the step is measured in the
   * first gradient's length.
   */
  private double stepUnit = Double.NaN;

  ConjugateGradientRun(
      ConjugateGradient settings, Objective objective, double[] start, Monitor monitor) {
    this.settings = settings;
    this.run = new Run(settings.name(), objective, start, monitor, settings.limits(), true);
    this.start = start.clone();
    this.gradient = new double[start.length];
    this.triedGradient = new double[start.length];
    this.current = this.start;
  }

  OptimizationResult run() {
    return run.of(this::optimize, "");
  }

  private StopReason optimize() {
    double valueBefore = Double.POSITIVE_INFINITY;
    double[] from = start;
    while (true) {
      try {
        return optimize(from);
      } catch (TooManyEvaluationsException e) {
        // The bracket found no end. A steepest descent from the best point is worth one try.
        if (!(run.bestValue() < valueBefore)) {
          return StopReason.LINE_SEARCH_FAILED;
        }
        valueBefore = run.bestValue();
        from = run.bestPoint().toArray();
        stalls = 0;
      }
    }
  }

  private StopReason optimize(double[] from) {
    new NonLinearConjugateGradientOptimizer(
            Formula.POLAK_RIBIERE,
            this::isConverged,
            LINE_TOLERANCE,
            Double.MIN_NORMAL,
            FIRST_STEP,
            (point, descent) -> scaled(descent))
        .optimize(
            new MaxEval(Integer.MAX_VALUE),
            GoalType.MINIMIZE,
            new ObjectiveFunction(this::value),
            new ObjectiveFunctionGradient(this::gradient),
            new InitialGuess(from));
    return settings.valueTolerance().isNoise() ? StopReason.NOISE_FLOOR : StopReason.VALUE_STALLED;
  }

  private double[] gradient(double[] x) {
    if (!Arrays.equals(x, current) || Double.isNaN(firstValue)) {
      evaluate(x);
      currentValue = triedValue;
      System.arraycopy(triedGradient, 0, gradient, 0, gradient.length);
      current = tried;
      firstValue = Double.isNaN(firstValue) ? currentValue : firstValue;
    }
    return gradient.clone();
  }

  private double value(double[] x) {
    if (Arrays.equals(x, current)) {
      return currentValue;
    }
    if (Steps.isTooLong(current, x)) {
      return Failure.VALUE;
    }
    evaluate(x);
    return triedValue;
  }

  /**
   * Values come with their gradient, although Commons Math's line search asks for them alone: an
   * integration without sensitivities takes other steps, and the two kinds of value differ by about
   * the integrator's tolerance, which would end a search early.
   */
  private void evaluate(double[] x) {
    if (!Arrays.equals(x, tried)) {
      triedValue = Failure.finite(run.valueAndGradient(x, triedGradient));
      tried = x.clone();
    }
  }

  private double[] scaled(double[] descent) {
    if (Double.isNaN(stepUnit)) {
      double norm = 0.0;
      for (double component : descent) {
        norm = Math.hypot(norm, component);
      }
      stepUnit = norm > 0.0 ? norm : 1.0;
    }
    return Arrays.stream(descent).map(component -> component / stepUnit).toArray();
  }

  @SuppressWarnings("UnusedVariable") // the signature is Commons Math's
  private boolean isConverged(int iteration, PointValuePair previous, PointValuePair next) {
    run.iterated();
    if (isGradientSmall()) {
      throw new Interruption(StopReason.GRADIENT_SMALL);
    }
    double decrease = previous.getValue() - next.getValue();
    stalls = decrease <= settings.valueTolerance().relative() * next.getValue() ? stalls + 1 : 0;
    return stalls >= STALLS;
  }

  private boolean isGradientSmall() {
    double largest = 0.0;
    for (int i = 0; i < gradient.length; i++) {
      largest = Math.max(largest, Math.abs(gradient[i]) * Math.max(1.0, Math.abs(current[i])));
    }
    double value = Math.max(currentValue, NEGLIGIBLE_VALUE * firstValue);
    return largest <= settings.gradientTolerance() * value;
  }
}
