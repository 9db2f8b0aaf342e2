package io.gradiode.profile;

import io.gradiode.optimization.Point;
import io.gradiode.profile.ProfileEnd.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * One side of a profile, from the best point outward.
 *
 * <p>The root of the deviance, τ, is nearly linear in the parameter (Bates and Watts, Nonlinear
 * Regression Analysis and Its Applications, Wiley 1988, section 6.1): steps are chosen so that τ
 * grows by equal parts, and the crossing of the threshold is found by interpolation of τ.
 */
final class Side {

  /** Steps from the best point to the threshold, if τ is linear. */
  private static final int STEPS = 6;

  /** More points are not tried. */
  private static final int MOST_POINTS = 60;

  /** τ may grow by this many of its parts at once, else the step was too long. */
  private static final double TOO_MUCH = 2.5;

  /** How often a step is shortened before the profile ends, or takes what it gets. */
  private static final int SHORTENINGS = 8;

  /** A fit is better if its deviance is below 0 by this part of the threshold. */
  private static final double BETTER = 0.01;

  /** The first step without a standard error, as part of the way to the limit or absolute. */
  private static final double FIRST_STEP = 0.01;

  private final Fitted fitted;
  private final int place;
  private final Axis axis;
  private final double side;
  private final Refit refit;
  private final double target;
  private final BooleanSupplier stopped;
  private final List<ProfilePoint> points = new ArrayList<>();
  private Optional<ProfilePoint> better = Optional.empty();
  private int failures;
  private ProfilePoint previous;
  private ProfilePoint last;

  private Side(Fitted fitted, int coordinate, double side, BooleanSupplier stopped) {
    this.stopped = stopped;
    this.fitted = fitted;
    this.place = fitted.space().parameter(coordinate);
    this.axis = Axis.of(fitted.space().domains().get(coordinate), fitted.best().get(place));
    this.side = side;
    this.refit = new Refit(fitted, coordinate);
    this.target = Math.sqrt(fitted.threshold());
    this.last = new ProfilePoint(fitted.best().get(place), 0, fitted.best());
    this.previous = last;
  }

  /**
   * What is found on one side.
   *
   * @param points outward, without the best one
   */
  record Outcome(
      List<ProfilePoint> points, ProfileEnd end, Optional<ProfilePoint> better, int failures) {}

  /**
   * @param coordinate which of the estimated parameters
   * @param standardError of it, or NaN or infinite if unknown
   * @param direction 1 upward, −1 downward
   * @param stopped asked before each point
   */
  static Outcome of(
      Fitted fitted,
      int coordinate,
      double standardError,
      double direction,
      BooleanSupplier stopped) {
    final Side side = new Side(fitted, coordinate, direction, stopped);
    final ProfileEnd end = side.run(standardError);
    return new Outcome(List.copyOf(side.points), end, side.better, side.failures);
  }

  private ProfileEnd run(double standardError) {
    final double start = axis.coordinate(last.value());
    final double limit = axis.limit(start, side);
    double step = firstStep(start, limit, standardError);
    int shortened = 0;
    while (points.size() < MOST_POINTS) {
      if (stopped.getAsBoolean()) {
        return open(Kind.INTERRUPTED);
      }
      final double from = axis.coordinate(last.value());
      if (side * (limit - from) <= 1e-12 * Math.max(1, Math.abs(limit))) {
        return open(axis.isBound(limit, side) ? Kind.AT_BOUND : Kind.NOT_REACHED);
      }
      final double to = side > 0 ? Math.min(limit, from + step) : Math.max(limit, from - step);
      final ProfilePoint next = at(to);
      final boolean failed = !Double.isFinite(next.deviance());
      if (failed && shortened == SHORTENINGS) {
        return open(Kind.FAILED);
      }
      if (failed
          || (shortened < SHORTENINGS && tau(next) - tau(last) > TOO_MUCH * target / STEPS)) {
        step /= failed ? 2 : 1.5;
        shortened++;
        continue;
      }
      if (next.deviance() < -BETTER * fitted.threshold()) {
        better = Optional.of(next);
        return open(Kind.BETTER_FIT);
      }
      if (next.deviance() >= fitted.threshold()) {
        return crossing(next);
      }
      step = nextStep(Math.abs(to - from), tau(next) - tau(last));
      shortened = 0;
      accept(next);
    }
    return open(Kind.NOT_REACHED);
  }

  private double firstStep(double start, double limit, double standardError) {
    final double value = axis.value(start);
    final double slope = axis.domain().logarithmic() ? 1 / value : 1 / axis.magnitude();
    final double error = standardError * slope;
    final double way = Math.abs(limit - start);
    if (error > 0 && Double.isFinite(error)) {
      return Math.min(error * target / STEPS, Math.max(way, Double.MIN_NORMAL));
    }
    return Math.min(way, 1) * FIRST_STEP;
  }

  private double nextStep(double step, double growth) {
    final double wanted = growth > 0 ? step * target / STEPS / growth : Double.POSITIVE_INFINITY;
    return Math.min(2 * step, Math.max(step / 2, wanted));
  }

  private void accept(ProfilePoint next) {
    points.add(next);
    previous = last;
    last = next;
  }

  private static double tau(ProfilePoint point) {
    return Math.sqrt(Math.max(0, point.deviance()));
  }

  /** The best fit with the parameter held; from the last one or what that predicts. */
  private ProfilePoint at(double coordinate) {
    final double held = axis.value(coordinate);
    final double[] plain = last.parameters().toArray();
    plain[place] = held;
    final double[] start = last.parameters().toArray();
    final double before = axis.coordinate(last.value()) - axis.coordinate(previous.value());
    if (before != 0) {
      final double factor = (coordinate - axis.coordinate(last.value())) / before;
      refit.predict(previous.parameters().toArray(), last.parameters().toArray(), factor, start);
    }
    start[place] = held;
    final boolean predicted = before != 0 && refit.value(start) < refit.value(plain);
    final double[] point = predicted ? start : plain;
    final double value = refit.minimize(point);
    if (!Double.isFinite(value)) {
      failures++;
    }
    return new ProfilePoint(held, fitted.deviance(value), Point.of(point));
  }

  /** The end lies between the last point and this one. */
  private ProfileEnd crossing(ProfilePoint beyond) {
    ProfilePoint outer = beyond;
    double innerWeight = tau(last) - target;
    double outerWeight = tau(outer) - target;
    for (int i = 0; i < SHORTENINGS && !isOnThreshold(outer); i++) {
      final double inner = axis.coordinate(last.value());
      final double width = axis.coordinate(outer.value()) - inner;
      final ProfilePoint next = at(inner - innerWeight / (outerWeight - innerWeight) * width);
      if (isOnThreshold(next)) {
        points.add(next);
        points.add(outer);
        return new ProfileEnd(Kind.FOUND, next.value());
      }
      // Regula falsi, with the weight of an end that stays halved (Illinois algorithm).
      if (next.deviance() < fitted.threshold()) {
        accept(next);
        innerWeight = tau(next) - target;
        outerWeight /= 2;
      } else {
        if (Double.isFinite(outer.deviance())) {
          points.add(outer);
        }
        outer = next;
        outerWeight = Double.isFinite(next.deviance()) ? tau(next) - target : -innerWeight;
        innerWeight /= 2;
      }
    }
    points.add(outer);
    return new ProfileEnd(Kind.FOUND, interpolated(outer));
  }

  private boolean isOnThreshold(ProfilePoint point) {
    return Math.abs(point.deviance() - fitted.threshold()) <= 1e-5 * fitted.threshold();
  }

  private double interpolated(ProfilePoint outer) {
    final double inner = axis.coordinate(last.value());
    final double width = axis.coordinate(outer.value()) - inner;
    final double part = (target - tau(last)) / (tau(outer) - tau(last));
    return axis.value(inner + Math.min(1, part) * width);
  }

  private ProfileEnd open(Kind kind) {
    return new ProfileEnd(kind, last.value());
  }
}
