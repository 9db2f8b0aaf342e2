package io.gradiode.optimization;

import io.gradiode.objective.Objective;
import java.util.Optional;

/** One run of {@link LevenbergMarquardt}: where it stands and when it stops. */
final class LevenbergMarquardtRun {

  /** No coordinate moves by more than this many times itself (or 1) at once. */
  private static final double LONGEST_STEP = 2.0;

  /** Least part of the predicted reduction that makes a step acceptable. */
  private static final double ACCEPTABLE = 1e-4;

  /** Below this part of the prediction the region shrinks, and above that it may grow. */
  private static final double POOR = 0.25;

  private static final double GOOD = 0.75;

  private static final double GROWTH = 2.0;

  /** Towards a point that cannot be evaluated there is nothing to interpolate: retreat quickly. */
  private static final double RETREAT = 0.25;

  /** Values below this part of the first are zero: the residuals cannot be told from rounding. */
  private static final double NEGLIGIBLE_VALUE = Math.ulp(1.0) * Math.ulp(1.0);

  /** One small decrease may be chance; two in a row are not. */
  private static final int STALLS = 2;

  private final LevenbergMarquardt settings;
  private final TrackedObjective objective;
  private final Monitor monitor;
  private final Box box;
  private final int n;
  private final Linearization linearization;
  private final BoxedLeastSquares model;
  private final TrustRegion region;
  private final double[] lower;
  private final double[] upper;
  private double[] point;
  private double[] trial;
  private double[] residuals;
  private double[] trialResiduals;
  private double[] jacobian;
  private double[] trialJacobian;
  private double value;
  private double firstValue;
  private double radius;
  private int iterations;
  private int stalls;

  LevenbergMarquardtRun(
      LevenbergMarquardt settings, Objective objective, double[] start, Monitor monitor) {
    this.settings = settings;
    this.box = Box.of(objective);
    this.n = objective.dimension();
    this.point = start.length == n ? box.nearest(start) : start;
    this.objective = TrackedObjective.of(objective, point);
    this.monitor = monitor;
    int rows = objective.residualCount();
    this.linearization = new Linearization(rows, n);
    this.model = new BoxedLeastSquares(n);
    this.region = new TrustRegion(model);
    this.lower = new double[n];
    this.upper = new double[n];
    this.trial = new double[n];
    this.residuals = new double[rows];
    this.trialResiduals = new double[rows];
    this.jacobian = new double[rows * n];
    this.trialJacobian = new double[rows * n];
  }

  OptimizationResult run() {
    value = objective.residualsAndJacobian(point, residuals, jacobian);
    if (!Double.isFinite(value)) {
      return objective.result(0, StopReason.NO_FEASIBLE_START, "");
    }
    firstValue = value;
    linearization.at(residuals, jacobian);
    radius = firstRadius();
    Optional<StopReason> reason = Optional.empty();
    while (reason.isEmpty()) {
      predict();
      reason = limit().or(this::step);
    }
    return objective.result(iterations, reason.get(), "");
  }

  private double firstRadius() {
    double sum = 0.0;
    for (int i = 0; i < n; i++) {
      sum = Math.hypot(sum, linearization.scale(i) * longest(i));
    }
    return sum;
  }

  private double longest(int i) {
    return LONGEST_STEP * Math.max(1.0, Math.abs(point[i]));
  }

  /** Minimizes the linear model within region and bounds. */
  private void predict() {
    for (int i = 0; i < n; i++) {
      lower[i] = linearization.scale(i) * (least(i) - point[i]);
      upper[i] = linearization.scale(i) * (most(i) - point[i]);
    }
    model.pose(linearization.matrix(), linearization.height(), residuals, lower, upper);
    region.solve(radius);
  }

  private double least(int i) {
    return Math.max(box.lower(i), point[i] - longest(i));
  }

  private double most(int i) {
    return Math.min(box.upper(i), point[i] + longest(i));
  }

  private Optional<StopReason> limit() {
    double offset = Math.sqrt(Math.max(0.0, region.reductionWithoutRegion()) / value);
    if (!(offset > settings.gradientTolerance()) || value <= NEGLIGIBLE_VALUE * firstValue) {
      return Optional.of(StopReason.GRADIENT_SMALL);
    }
    if (stalls >= STALLS) {
      return Optional.of(stallReason());
    }
    if (iterations >= settings.maxIterations()) {
      return Optional.of(StopReason.ITERATION_LIMIT);
    }
    boolean exhausted = objective.counts().total() >= settings.maxEvaluations();
    return exhausted ? Optional.of(StopReason.EVALUATION_LIMIT) : Optional.empty();
  }

  /** One trial; empty means go on. */
  private Optional<StopReason> step() {
    moveTrial();
    boolean isShort = isShort();
    double predicted = model.reduction();
    double trialValue = objective.residualsAndJacobian(trial, trialResiduals, trialJacobian);
    double actual = value - trialValue;
    double slack = settings.valueTolerance() * value;
    boolean negligible = predicted <= slack && Math.abs(actual) <= slack;
    boolean accepted = actual > 0.0 && actual >= ACCEPTABLE * predicted;
    boolean grows = region.isBinding() && actual > POOR * predicted;
    adapt(predicted, actual);
    if (accepted) {
      accept(trialValue);
      if (tell() == Monitor.Decision.STOP) {
        return Optional.of(StopReason.CANCELLED);
      }
    }
    if (negligible && !grows) {
      return Optional.of(stallReason());
    }
    stalls = negligible ? stalls + 1 : 0;
    return isShort ? Optional.of(StopReason.POINT_STALLED) : Optional.empty();
  }

  private void moveTrial() {
    double[] q = model.solution();
    for (int i = 0; i < n; i++) {
      if (q[i] <= lower[i]) {
        trial[i] = least(i);
      } else if (q[i] >= upper[i]) {
        trial[i] = most(i);
      } else {
        trial[i] = point[i] + q[i] / linearization.scale(i);
      }
    }
    box.project(trial);
  }

  private void adapt(double predicted, double actual) {
    double length = Math.min(radius, model.norm());
    if (actual == Double.NEGATIVE_INFINITY) {
      radius = RETREAT * length;
    } else if (!(actual > POOR * predicted)) {
      radius = shrinkage(predicted, actual) * length;
    } else if (actual >= GOOD * predicted || !region.isBinding()) {
      radius = GROWTH * length;
    }
  }

  /**
   * As in MINPACK about where the parabola through both values has its minimum, but shorter where
   * the step was far too long: along curved valleys that saves a tenth of the evaluations.
   */
  private static double shrinkage(double predicted, double actual) {
    double minimum = 0.5 * predicted / (predicted - 2.0 * actual);
    return actual >= 0.0 ? 0.5 : Math.max(0.1, minimum);
  }

  private void accept(double trialValue) {
    value = trialValue;
    double[] spare = point;
    point = trial;
    trial = spare;
    spare = residuals;
    residuals = trialResiduals;
    trialResiduals = spare;
    spare = jacobian;
    jacobian = trialJacobian;
    trialJacobian = spare;
    linearization.at(residuals, jacobian);
    iterations++;
  }

  private Monitor.Decision tell() {
    return monitor.after(
        new Iteration(
            settings.name(),
            iterations,
            settings.maxIterations(),
            objective.bestValue(),
            objective.bestPoint()));
  }

  private boolean isShort() {
    for (int i = 0; i < n; i++) {
      double scale = Math.max(1.0, Math.abs(point[i]));
      if (Math.abs(trial[i] - point[i]) > settings.pointTolerance() * scale) {
        return false;
      }
    }
    return true;
  }

  private StopReason stallReason() {
    return settings.isNoisy() ? StopReason.NOISE_FLOOR : StopReason.VALUE_STALLED;
  }
}
