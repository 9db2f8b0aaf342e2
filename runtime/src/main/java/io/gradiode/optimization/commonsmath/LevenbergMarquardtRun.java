package io.gradiode.optimization.commonsmath;

import io.gradiode.objective.Objective;
import io.gradiode.optimization.Monitor;
import io.gradiode.optimization.OptimizationResult;
import io.gradiode.optimization.StopReason;
import java.util.Arrays;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresFactory;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresOptimizer.Optimum;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresProblem;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresProblem.Evaluation;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.util.Pair;

/** One run of {@link LevenbergMarquardt}. */
final class LevenbergMarquardtRun {

  /** Commons Math's own default. */
  private static final double FIRST_STEP_FACTOR = 100.0;

  /** At the origin itself the region's unit is the residuals', whatever that is. */
  private static final double UNLIMITED = 1e100;

  private static final int MAX_RESTARTS = 4;

  /** After each restart steps may be this many times as long. */
  private static final double RESTART_GROWTH = 100.0;

  /** A point that promises this many times the tolerance is no minimum. */
  private static final double PROMISING = 100.0;

  private final LevenbergMarquardt settings;
  private final Run run;
  private final int residualCount;
  private final double[] start;
  private double[] accepted;
  private double acceptedValue = Double.POSITIVE_INFINITY;
  private double lastReduction = Double.POSITIVE_INFINITY;
  private boolean first;

  /** Whether a trial was worse: then the region is small for a reason. */
  private boolean disappointed;

  private double longestFactor = 1.0;

  LevenbergMarquardtRun(
      LevenbergMarquardt settings, Objective objective, double[] start, Monitor monitor) {
    this.settings = settings;
    this.run = new Run(settings.name(), objective, start, monitor, settings.limits(), true);
    this.residualCount = objective.residualCount();
    this.start = start.clone();
    this.accepted = this.start;
  }

  OptimizationResult run() {
    return run.of(this::optimize, "");
  }

  /**
   * A trust region that is far too small lowers the value so little that the fit seems to have
   * converged. So it does where the way is long, or where Commons Math has kept a region in the
   * unit of a place at which the parameters had no influence. From there it starts anew.
   */
  private StopReason optimize() {
    Optimum optimum = optimize(start);
    for (int i = 0; i < MAX_RESTARTS && !disappointed && isPromising(optimum); i++) {
      longestFactor *= RESTART_GROWTH;
      optimum = optimize(accepted);
    }
    return reason(optimum);
  }

  /** Whether along one parameter alone the linear model falls by more than the tolerance. */
  private boolean isPromising(Optimum optimum) {
    double cosine = largestCosine(optimum);
    return cosine > settings.gradientTolerance()
        && cosine * cosine > PROMISING * settings.valueTolerance().relative();
  }

  private Optimum optimize(double[] from) {
    first = true;
    disappointed = false;
    LeastSquaresProblem problem =
        LeastSquaresFactory.create(
            this::evaluate,
            new ArrayRealVector(residualCount),
            new ArrayRealVector(from),
            this::tell,
            Integer.MAX_VALUE,
            Integer.MAX_VALUE);
    return new LevenbergMarquardtOptimizer()
        .withInitialStepBoundFactor(firstStepFactor(from))
        .withCostRelativeTolerance(settings.valueTolerance().relative())
        .withParameterRelativeTolerance(settings.pointTolerance())
        .withOrthoTolerance(settings.gradientTolerance())
        .optimize(problem);
  }

  /**
   * The first trust region is this many times the norm of the start, which says nothing where the
   * start is near the origin: the region would be so small that the fit seems to have converged.
   */
  private static double firstStepFactor(double[] from) {
    double norm = new ArrayRealVector(from, false).getNorm();
    if (norm == 0.0) {
      return UNLIMITED;
    }
    return norm < 1.0 ? FIRST_STEP_FACTOR / norm : FIRST_STEP_FACTOR;
  }

  /** Commons Math asks at every accepted step whether it should stop. */
  @SuppressWarnings("UnusedVariable") // the signature is Commons Math's
  private boolean tell(int iteration, Evaluation previous, Evaluation current) {
    run.iterated();
    return false;
  }

  private Pair<RealVector, RealMatrix> evaluate(RealVector vector) {
    double[] x = vector.toArray();
    double[] residuals = new double[residualCount];
    double[] jacobian = new double[residualCount * x.length];
    if (!first && Steps.isNone(accepted, x)) {
      throw new Interruption(StopReason.POINT_STALLED);
    }
    boolean tooLong = Steps.isTooLong(accepted, x, longestFactor);
    double value =
        tooLong ? Double.POSITIVE_INFINITY : run.residualsAndJacobian(x, residuals, jacobian);
    disappointed |= !first && !tooLong && !(value < acceptedValue);
    if (value == Double.POSITIVE_INFINITY) {
      Arrays.fill(residuals, Math.sqrt(Failure.VALUE / residualCount));
    } else {
      lastReduction = first ? Double.POSITIVE_INFINITY : Math.abs(1.0 - value / acceptedValue);
      if (value < acceptedValue) {
        accepted = x;
        acceptedValue = value;
      }
    }
    first = false;
    return new Pair<>(new ArrayRealVector(residuals, false), new RowMatrix(jacobian, x.length));
  }

  private StopReason reason(Optimum optimum) {
    if (largestCosine(optimum) <= settings.gradientTolerance()) {
      return StopReason.GRADIENT_SMALL;
    }
    if (lastReduction <= settings.valueTolerance().relative()) {
      return settings.valueTolerance().isNoise()
          ? StopReason.NOISE_FLOOR
          : StopReason.VALUE_STALLED;
    }
    return StopReason.POINT_STALLED;
  }

  private static double largestCosine(Evaluation evaluation) {
    RealVector residuals = evaluation.getResiduals();
    RealMatrix jacobian = evaluation.getJacobian();
    double norm = residuals.getNorm();
    double largest = 0.0;
    for (int p = 0; p < jacobian.getColumnDimension() && norm > 0.0; p++) {
      RealVector column = jacobian.getColumnVector(p);
      double columnNorm = column.getNorm();
      if (columnNorm > 0.0) {
        double cosine = Math.abs(column.dotProduct(residuals)) / (columnNorm * norm);
        largest = Math.max(largest, cosine);
      }
    }
    return largest;
  }
}
