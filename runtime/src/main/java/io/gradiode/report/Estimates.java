package io.gradiode.report;

import io.gradiode.objective.Domain;
import io.gradiode.objective.ModelObjective;
import io.gradiode.optimization.Point;
import io.gradiode.report.Estimate.Status;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Turns the Fisher information at the best point into estimates with uncertainties. */
final class Estimates {

  /**
   * As a fraction of the way from bound to bound: optimizers stop before they are exactly there.
   */
  private static final double ON_BOUND = 1e-4;

  private final FitResult<?> result;
  private final Statistics statistics;
  private final double level;
  private final Status[] status;
  private final int[] column;
  private final boolean[] logarithmic;
  private final ScaledInformation information;
  private final Covariance covariance;
  private final List<Estimate> all;

  private Estimates(FitResult<?> result, Statistics statistics, double level) {
    this.result = result;
    this.statistics = statistics;
    this.level = level;
    this.status = statuses(result);
    this.column = new int[status.length];
    this.logarithmic = logarithmic(result);
    this.information = information();
    this.covariance = Covariance.of(information, statistics.residualVariance());
    this.all = list();
  }

  static Estimates of(FitResult<?> result, Statistics statistics, double level) {
    return new Estimates(result, statistics, level);
  }

  private static Status[] statuses(FitResult<?> result) {
    final Status[] status = new Status[result.objective().dimension()];
    Arrays.fill(status, Status.FIXED);
    for (int j = 0; j < result.space().dimension(); j++) {
      final int p = result.space().parameter(j);
      status[p] = status(result, result.space().domains().get(j), p);
    }
    return status;
  }

  /** Wide bounds may be near to any estimate: on a bound is only what the data push beyond it. */
  private static Status status(FitResult<?> result, Domain domain, int p) {
    final double value = result.point().get(p);
    final double beyond = value + step(result, p);
    if (isOn(domain, value, domain.lower()) && beyond < domain.lower()) {
      return Status.AT_LOWER_BOUND;
    }
    return isOn(domain, value, domain.upper()) && beyond > domain.upper()
        ? Status.AT_UPPER_BOUND
        : Status.ESTIMATED;
  }

  private static boolean isOn(Domain domain, double value, double bound) {
    if (domain.isBounded()) {
      return Math.abs(domain.fraction(value) - domain.fraction(bound)) <= ON_BOUND;
    }
    return !domain.logarithmic()
        && Double.isFinite(bound)
        && Math.abs(value - bound) <= ON_BOUND * Math.abs(domain.start() - bound);
  }

  /** The Gauss–Newton step of one parameter alone; NaN if it has no influence. */
  private static double step(FitResult<?> result, int p) {
    final Point information = result.evaluation().information();
    final int columns = result.objective().dimension();
    double curvature = 0;
    for (int i = p; i < information.dimension(); i += columns) {
      curvature += information.get(i) * information.get(i);
    }
    return -0.5 * result.evaluation().gradient().get(p) / curvature;
  }

  private static boolean[] logarithmic(FitResult<?> result) {
    final boolean[] logarithmic = new boolean[result.objective().dimension()];
    for (int j = 0; j < result.space().dimension(); j++) {
      logarithmic[result.space().parameter(j)] = result.space().domains().get(j).logarithmic();
    }
    return logarithmic;
  }

  /** Of the estimated parameters that are not on a bound. */
  private ScaledInformation information() {
    int columns = 0;
    for (int p = 0; p < column.length; p++) {
      column[p] = status[p] == Status.ESTIMATED ? columns++ : -1;
    }
    final Point rows = result.evaluation().information();
    final int count = isKnown() ? result.objective().informationRowCount() : 0;
    final double[] selected = new double[count * columns];
    for (int i = 0; i < count; i++) {
      for (int p = 0; p < column.length; p++) {
        if (column[p] >= 0) {
          selected[i * columns + column[p]] = rows.get(i * column.length + p);
        }
      }
    }
    return ScaledInformation.of(selected, columns);
  }

  /** Nothing is known where the model fails, and of criteria that are not data. */
  boolean isKnown() {
    return Double.isFinite(result.evaluation().value())
        && result.objective().informationRowCount() > 0;
  }

  private List<Estimate> list() {
    final List<Estimate> estimates = new ArrayList<>();
    final ModelObjective<?> objective = result.objective();
    for (int p = 0; p < objective.dimension(); p++) {
      final boolean overridden = p < result.overridden().size() && result.overridden().get(p);
      estimates.add(
          new Estimate(
              objective.parameterName(p),
              objective.parameterUnit(p),
              overridden ? Double.NaN : result.point().get(p),
              standardError(p),
              judged(p),
              logarithmic[p],
              statistics.confidence().degreesOfFreedom(),
              level));
    }
    return List.copyOf(estimates);
  }

  private double standardError(int p) {
    if (status[p] == Status.ESTIMATED && isKnown()) {
      return covariance.standardError(column[p]);
    }
    return status[p] == Status.FIXED ? 0 : Double.NaN;
  }

  private Status judged(int p) {
    return status[p] == Status.ESTIMATED && isKnown() && !covariance.isIdentifiable(column[p])
        ? Status.NOT_IDENTIFIABLE
        : status[p];
  }

  List<Estimate> all() {
    return all;
  }

  /** Of the parameters in {@link #informed()}. */
  ScaledInformation scaledInformation() {
    return information;
  }

  /** Places of the estimated parameters that are not on a bound, in ascending order. */
  int[] informed() {
    return IntStream.range(0, column.length).filter(p -> column[p] >= 0).toArray();
  }

  double correlation(int one, int other) {
    return column[one] < 0 || column[other] < 0
        ? Double.NaN
        : covariance.correlation(column[one], column[other]);
  }

  double covariance(int one, int other) {
    return column[one] < 0 || column[other] < 0
        ? Double.NaN
        : covariance.between(column[one], column[other]);
  }
}
