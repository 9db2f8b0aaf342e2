package io.gradiode.report;

import io.gradiode.model.ParameterHandle;
import io.gradiode.objective.Domain;
import io.gradiode.optimization.Point;
import io.gradiode.report.Estimate.Status;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Turns the Jacobian at the best point into estimates with uncertainties. */
final class Estimates {

  /**
   * As a fraction of the way from bound to bound: optimizers stop before they are exactly there.
   */
  private static final double ON_BOUND = 1e-4;

  private final List<Estimate> all;
  private final int[] column;
  private final Covariance covariance;

  private Estimates(List<Estimate> all, int[] column, Covariance covariance) {
    this.all = all;
    this.column = column;
    this.covariance = covariance;
  }

  static Estimates of(FitResult<?> result, Statistics statistics) {
    final int count = result.model().parameters().size();
    final Status[] status = statuses(result, count);
    final int[] column = new int[count];
    Arrays.fill(column, -1);
    int columns = 0;
    for (int p = 0; p < count; p++) {
      if (status[p] == Status.ESTIMATED) {
        column[p] = columns++;
      }
    }
    final Covariance covariance =
        Double.isFinite(statistics.chiSquared())
            ? covariance(result, column, columns, statistics.residualVariance())
            : Covariance.of(new double[0], 0, columns, Double.NaN);
    final Estimates estimates = new Estimates(new ArrayList<>(), column, covariance);
    for (ParameterHandle<?> parameter : result.model().parameters()) {
      estimates.add(result, parameter, status[parameter.index()], statistics);
    }
    return new Estimates(List.copyOf(estimates.all), column, covariance);
  }

  private static Status[] statuses(FitResult<?> result, int count) {
    final Status[] status = new Status[count];
    Arrays.fill(status, Status.FIXED);
    for (int j = 0; j < result.space().dimension(); j++) {
      final int p = result.space().parameter(j);
      status[p] = status(result, result.space().domains().get(j), p);
    }
    return status;
  }

  /** Wide bounds may be near to any estimate: on a bound is only what the data push beyond it. */
  private static Status status(FitResult<?> result, Domain domain, int p) {
    if (domain.isBounded()) {
      final double value = result.parameters().get(p);
      final double fraction = domain.fraction(value);
      if (fraction <= ON_BOUND && value + step(result, p) < domain.lower()) {
        return Status.AT_LOWER_BOUND;
      }
      if (fraction >= 1 - ON_BOUND && value + step(result, p) > domain.upper()) {
        return Status.AT_UPPER_BOUND;
      }
    }
    return Status.ESTIMATED;
  }

  /** The Gauss–Newton step of one parameter alone; NaN if it has no influence. */
  private static double step(FitResult<?> result, int p) {
    final Point residuals = result.evaluation().residuals();
    final Point jacobian = result.evaluation().jacobian();
    final int columns = result.model().parameters().size();
    double slope = 0;
    double curvature = 0;
    for (int i = 0; i < residuals.dimension(); i++) {
      final double entry = jacobian.get(i * columns + p);
      slope += entry * residuals.get(i);
      curvature += entry * entry;
    }
    return -slope / curvature;
  }

  /** Of the estimated parameters that are not on a bound. */
  private static Covariance covariance(
      FitResult<?> result, int[] column, int columns, double residualVariance) {
    final double[] jacobian = result.evaluation().jacobian().toArray();
    final int rows = result.evaluation().residuals().dimension();
    final double[] selected = new double[rows * columns];
    for (int i = 0; i < rows; i++) {
      for (int p = 0; p < column.length; p++) {
        if (column[p] >= 0) {
          selected[i * columns + column[p]] = jacobian[i * column.length + p];
        }
      }
    }
    return Covariance.of(selected, rows, columns, residualVariance);
  }

  private void add(
      FitResult<?> result, ParameterHandle<?> parameter, Status status, Statistics statistics) {
    final int p = parameter.index();
    final double value = result.overridden().get(p) ? Double.NaN : result.parameters().get(p);
    double error = status == Status.FIXED ? 0 : Double.NaN;
    Status judged = status;
    if (status == Status.ESTIMATED && Double.isFinite(statistics.chiSquared())) {
      error = covariance.standardError(column[p]);
      judged = covariance.isIdentifiable(column[p]) ? status : Status.NOT_IDENTIFIABLE;
    }
    final double half = statistics.confidenceFactor() * error;
    final boolean logarithmic = isLogarithmic(result, p);
    all.add(
        new Estimate(
            parameter.name(),
            parameter.unit(),
            value,
            error,
            status == Status.FIXED ? value : lower(value, half, logarithmic),
            status == Status.FIXED ? value : upper(value, half, logarithmic),
            judged));
  }

  private static boolean isLogarithmic(FitResult<?> result, int p) {
    for (int j = 0; j < result.space().dimension(); j++) {
      if (result.space().parameter(j) == p) {
        return result.space().domains().get(j).logarithmic();
      }
    }
    return false;
  }

  /** On a log scale the interval is symmetric in logarithms: it never reaches 0. */
  private static double lower(double value, double half, boolean logarithmic) {
    return logarithmic ? value * Math.exp(-half / value) : value - half;
  }

  private static double upper(double value, double half, boolean logarithmic) {
    return logarithmic ? value * Math.exp(half / value) : value + half;
  }

  Estimate of(int parameter) {
    return all.get(parameter);
  }

  List<Estimate> all() {
    return all;
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
