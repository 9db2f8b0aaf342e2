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

  private final LevenbergMarquardt settings;
  private final Run run;
  private final int residualCount;
  private final double[] start;
  private double[] accepted;
  private double acceptedValue = Double.POSITIVE_INFINITY;
  private double lastReduction = Double.POSITIVE_INFINITY;

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

  private StopReason optimize() {
    LeastSquaresProblem problem =
        LeastSquaresFactory.create(
            this::evaluate,
            new ArrayRealVector(residualCount),
            new ArrayRealVector(start),
            this::tell,
            Integer.MAX_VALUE,
            Integer.MAX_VALUE);
    Optimum optimum =
        new LevenbergMarquardtOptimizer()
            .withInitialStepBoundFactor(firstStepFactor())
            .withCostRelativeTolerance(settings.valueTolerance().relative())
            .withParameterRelativeTolerance(settings.pointTolerance())
            .withOrthoTolerance(settings.gradientTolerance())
            .optimize(problem);
    return reason(optimum);
  }

  /**
   * The first trust region is this many times the norm of the start, which says nothing where the
   * start is near the origin: the region would be so small that the fit seems to have converged.
   */
  private double firstStepFactor() {
    double norm = new ArrayRealVector(start, false).getNorm();
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
    boolean first = acceptedValue == Double.POSITIVE_INFINITY;
    if (!first && Steps.isNone(accepted, x)) {
      throw new Interruption(StopReason.POINT_STALLED);
    }
    double value =
        Steps.isTooLong(accepted, x)
            ? Double.POSITIVE_INFINITY
            : run.residualsAndJacobian(x, residuals, jacobian);
    if (value == Double.POSITIVE_INFINITY) {
      Arrays.fill(residuals, Math.sqrt(Failure.VALUE / residualCount));
    } else {
      lastReduction = first ? Double.POSITIVE_INFINITY : Math.abs(1.0 - value / acceptedValue);
      if (value < acceptedValue) {
        accepted = x;
        acceptedValue = value;
      }
    }
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
