package io.gradiode.optimization;

import io.gradiode.objective.Objective;
import java.util.Optional;

/** One run of a quasi-Newton method: where it stands and when it stops. */
final class QuasiNewtonRun {

  /** Trials of one line search. */
  private static final int MAX_TRIALS = 40;

  /** No step is longer than this many times the point's own norm (or 1). */
  private static final double LONGEST_STEP = 3.0;

  /**
   * A short step that lowers the value by more than this part is no stall: near to a pole, such as
   * that of a logarithm, the way is measured in powers of ten.
   */
  private static final double PROGRESS = 1e-6;

  /** A step this much shorter than the quasi-Newton step says that the Hessian is wrong. */
  private static final double SUSPICIOUS_STEP = 1e-3;

  /** A gradient above this part of the value promises more than a stall. */
  private static final double NEARLY_STATIONARY = 1e-3;

  /** Values below this part of the first may be on their way to zero. */
  private static final double NEARLY_ZERO = 1e-8;

  /** Values below this part of the first are zero: the residuals cannot be told from rounding. */
  private static final double NEGLIGIBLE_VALUE = Math.ulp(1.0) * Math.ulp(1.0);

  /** One small decrease may be chance; two in a row are not. */
  private static final int STALLS = 2;

  private final String name;
  private final QuasiNewtonSettings settings;
  private final TrackedObjective objective;
  private final Monitor monitor;
  private final Box box;
  private final Curvature curvature;
  private final double[] start;
  private Trial current;
  private double firstValue;
  private int iterations;
  private int stalls;
  private boolean restarted;

  /** Whether the last line search met an infinite value. */
  private boolean beforeWall;

  /**
   * @param start in the box
   */
  QuasiNewtonRun(
      String name,
      QuasiNewtonSettings settings,
      Objective objective,
      Box box,
      Curvature curvature,
      double[] start,
      Monitor monitor) {
    this.name = name;
    this.settings = settings;
    this.objective = TrackedObjective.of(objective, start);
    this.box = box;
    this.curvature = curvature;
    this.monitor = monitor;
    this.start = start;
  }

  OptimizationResult run() {
    current = Trial.start(objective, start);
    if (!current.isFinite()) {
      return objective.result(0, StopReason.NO_FEASIBLE_START, "");
    }
    firstValue = current.value;
    Optional<StopReason> reason = Optional.empty();
    while (reason.isEmpty()) {
      reason = limit().or(this::step);
    }
    return objective.result(iterations, reason.get(), "");
  }

  private Optional<StopReason> limit() {
    if (isGradientBelow(settings.gradientTolerance())) {
      return Optional.of(StopReason.GRADIENT_SMALL);
    }
    if (iterations >= settings.maxIterations()) {
      return Optional.of(StopReason.ITERATION_LIMIT);
    }
    return trialsLeft() > 0 ? Optional.empty() : Optional.of(StopReason.EVALUATION_LIMIT);
  }

  /** One line search and one update; empty means go on. */
  private Optional<StopReason> step() {
    double[] direction = curvature.direction(current.point, current.gradient);
    double slope = Trial.dot(direction, current.gradient);
    if (!(slope < 0.0)) {
      return restartOr(StopReason.LINE_SEARCH_FAILED);
    }
    double slack = settings.noise() * Math.abs(current.value);
    boolean negligible = -0.5 * slope <= slack && curvature.updates() >= start.length;
    Trial next = search(direction, slope, slack);
    if (next.step > 0.0) {
      return accept(next, negligible, slack);
    }
    if (trialsLeft() <= 0) {
      return Optional.of(StopReason.EVALUATION_LIMIT);
    }
    return restartOr(negligible ? stallReason() : StopReason.LINE_SEARCH_FAILED);
  }

  private Trial search(double[] direction, double slope, double slack) {
    double length = Math.sqrt(Trial.dot(direction, direction));
    double longest =
        LONGEST_STEP * Math.max(1.0, Math.sqrt(Trial.dot(current.point, current.point))) / length;
    longest = Math.min(longest, box.room(current.point, direction));
    double step = 1.0;
    if (curvature.updates() == 0) {
      // A sum of squares is never negative: where it is a parabola, it cannot end below zero.
      double toZero = 2.0 * current.value / -slope;
      step = toZero > 0.0 ? Math.min(1.0, toZero) : 1.0;
    }
    int trials = (int) Math.min(MAX_TRIALS, trialsLeft());
    StrongWolfeLineSearch lineSearch =
        new StrongWolfeLineSearch(objective, box, current, direction, slack, trials);
    Trial found = lineSearch.search(Math.min(step, longest), longest);
    beforeWall = lineSearch.hasMetWall();
    return found;
  }

  /**
   * Goes to {@code next}.
   *
   * @param negligible whether the model of the objective promised less than its accuracy
   * @param slack the accuracy of the value
   */
  private Optional<StopReason> accept(Trial next, boolean negligible, double slack) {
    double[] step = difference(next.point, current.point);
    boolean learned = curvature.update(step, difference(next.gradient, current.gradient));
    // Where gradients are rough, their differences may mislead: a stall is believed when repeated.
    boolean suspicious =
        isNoisy() || !learned || (next.step < SUSPICIOUS_STEP && curvature.updates() > 1);
    double decrease = current.value - next.value;
    stalls = decrease <= slack ? stalls + 1 : 0;
    current = next;
    iterations++;
    if (tell() == Monitor.Decision.STOP) {
      return Optional.of(StopReason.CANCELLED);
    }
    boolean isShort = isShort(step) && decrease <= PROGRESS * Math.abs(current.value);
    Optional<StopReason> stall = stall(isShort, negligible);
    // Before the curvature is known, a short step tells of scales, and not of a minimum.
    suspicious |= curvature.updates() <= start.length && isShort;
    // Where the gradient is not small at all, neither is what could be won: the Hessian is wrong.
    boolean isPromising = !isNearlyZero() && !isGradientBelow(NEARLY_STATIONARY);
    if (stall.isPresent() && (suspicious || isPromising)) {
      // Before a wall of infinite values, that is where the way ends, and not where the minimum is.
      return restartOr(isPromising && beforeWall ? StopReason.LINE_SEARCH_FAILED : stall.get());
    }
    restarted = restarted && stalls > 0;
    return stall;
  }

  private Optional<StopReason> stall(boolean isShort, boolean negligible) {
    if (stalls >= STALLS || (stalls > 0 && negligible)) {
      return Optional.of(stallReason());
    }
    return isShort ? Optional.of(StopReason.POINT_STALLED) : Optional.empty();
  }

  private StopReason stallReason() {
    return isNoisy() ? StopReason.NOISE_FLOOR : StopReason.VALUE_STALLED;
  }

  private boolean isNoisy() {
    return settings.noise() > QuasiNewtonSettings.DEFAULT_NOISE;
  }

  /** Forgets the Hessian if there is one to forget; else there is nothing left to try. */
  private Optional<StopReason> restartOr(StopReason reason) {
    if (restarted || curvature.updates() == 0) {
      return Optional.of(reason);
    }
    restarted = true;
    stalls = 0;
    curvature.reset();
    return Optional.empty();
  }

  private Monitor.Decision tell() {
    return monitor.after(
        new Iteration(
            name,
            iterations,
            settings.maxIterations(),
            objective.bestValue(),
            objective.bestPoint()));
  }

  private long trialsLeft() {
    return settings.maxEvaluations() - objective.counts().total();
  }

  /** Next to a zero, gradients are large beside the value. */
  private boolean isNearlyZero() {
    return Math.abs(current.value) <= NEARLY_ZERO * Math.abs(firstValue);
  }

  private boolean isGradientBelow(double relative) {
    double largest = 0.0;
    for (int i = 0; i < current.point.length; i++) {
      double slope = current.gradient[i];
      double room = box.room(i, current.point[i], slope);
      double scale = Math.min(room, Math.max(1.0, Math.abs(current.point[i])));
      largest = Math.max(largest, Math.abs(slope) * scale);
    }
    double value = Math.max(Math.abs(current.value), NEGLIGIBLE_VALUE * firstValue);
    return largest <= relative * value;
  }

  private boolean isShort(double[] step) {
    for (int i = 0; i < step.length; i++) {
      double scale = Math.max(1.0, Math.abs(current.point[i]));
      if (Math.abs(step[i]) > settings.pointTolerance() * scale) {
        return false;
      }
    }
    return true;
  }

  private static double[] difference(double[] a, double[] b) {
    double[] difference = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      difference[i] = a[i] - b[i];
    }
    return difference;
  }
}
