package io.gradiode.report;

import io.gradiode.objective.Domain;
import io.gradiode.objective.ModelObjective;
import io.gradiode.objective.ParameterSpace;
import io.gradiode.optimization.Point;
import java.util.Arrays;
import java.util.List;

/**
 * The estimated parameters inside of their bounds, with what is known of a change of each. Numbered
 * as the columns of their information.
 */
final class Movable {

  private final ModelObjective<?> objective;
  private final Point point;
  private final int[] places;
  private final Domain[] domains;
  private final ScaledInformation information;

  private Movable(
      ModelObjective<?> objective,
      Point point,
      int[] places,
      Domain[] domains,
      ScaledInformation information) {
    this.objective = objective;
    this.point = point;
    this.places = places;
    this.domains = domains;
    this.information = information;
  }

  static Movable of(FitResult<?> result, Estimates estimates) {
    final int[] places = estimates.informed();
    final Domain[] domains = new Domain[places.length];
    final ParameterSpace space = result.space();
    for (int i = 0; i < places.length; i++) {
      for (int j = 0; j < space.dimension(); j++) {
        if (space.parameter(j) == places[i]) {
          domains[i] = space.domains().get(j);
        }
      }
    }
    return new Movable(
        result.objective(), result.point(), places, domains, estimates.scaledInformation());
  }

  ScaledInformation information() {
    return information;
  }

  int count() {
    return places.length;
  }

  /** Place of a column among all parameters. */
  int place(int column) {
    return places[column];
  }

  String name(int column) {
    return objective.parameterName(places[column]);
  }

  List<String> names(int[] columns) {
    return Arrays.stream(columns).mapToObj(this::name).toList();
  }

  String unit(int column) {
    return objective.parameterUnit(places[column]);
  }

  double value(int column) {
    return point.get(places[column]);
  }

  /** What a change of 100 % is: the value, or what the domain says where that is 0. */
  double magnitude(int column) {
    final double value = Math.abs(value(column));
    return value > 0 ? value : reach(column);
  }

  /**
   * What would be a large change. On a linear scale a value may be near 0 by chance, and the start
   * tells more, or 1 if that is 0.
   */
  double reach(int column) {
    final double value = Math.abs(value(column));
    if (domains[column].logarithmic()) {
      return value;
    }
    final double start = Math.abs(domains[column].start());
    return Math.max(value, start > 0 ? start : 1);
  }

  /**
   * Some parameters changed.
   *
   * @param from all parameters; modified and returned
   * @param columns which
   * @param change of each, in its unit
   * @param step how much of the changes, above −1; 0.1 is 10 %
   * @param multiplicative whether values are multiplied; else changes are added
   */
  double[] moved(
      double[] from, int[] columns, double[] change, double step, boolean multiplicative) {
    for (int i = 0; i < columns.length; i++) {
      final int place = places[columns[i]];
      if (multiplicative && from[place] != 0) {
        from[place] *= Math.pow(1 + step, change[i] / from[place]);
      } else {
        from[place] += step * change[i];
      }
    }
    return from;
  }
}
