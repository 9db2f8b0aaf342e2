package io.gradiode.fit;

import io.gradiode.objective.Objective;
import io.gradiode.objective.ParameterSpace;
import io.gradiode.optimization.Coordinates;
import io.gradiode.optimization.Point;

/**
 * The coordinates of a method, between all parameters and the unit cube.
 *
 * @param space what is estimated
 * @param coordinates how the method sees it
 */
record Frame(ParameterSpace space, Coordinates coordinates) {

  /** An objective of all parameters. */
  Objective view(Objective objective) {
    return switch (coordinates) {
      case UNIT_CUBE -> space.unitCube(objective);
      case UNBOUNDED -> space.unbounded(objective);
      case BOX -> space.box(objective);
    };
  }

  double[] fromParameters(double[] parameters) {
    return switch (coordinates) {
      case UNIT_CUBE -> space.toUnitCube(parameters);
      case UNBOUNDED -> space.toUnbounded(parameters);
      case BOX -> space.toBox(parameters);
    };
  }

  Point toParameters(Point point) {
    return switch (coordinates) {
      case UNIT_CUBE -> Point.of(space.fromUnitCube(point.toArray()));
      case UNBOUNDED -> Point.of(space.fromUnbounded(point.toArray()));
      case BOX -> Point.of(space.fromBox(point.toArray()));
    };
  }

  /** An objective in the unit cube. */
  Objective viewOfUnitCube(Objective unitCube) {
    return switch (coordinates) {
      case UNIT_CUBE -> unitCube;
      case UNBOUNDED -> space.unboundedFromUnitCube(unitCube);
      case BOX -> space.boxFromUnitCube(unitCube);
    };
  }

  double[] fromUnitCube(double[] point) {
    return switch (coordinates) {
      case UNIT_CUBE -> point;
      case UNBOUNDED -> space.unboundedFromUnitCube(point);
      case BOX -> space.boxFromUnitCube(point);
    };
  }

  Point toUnitCube(Point point) {
    return switch (coordinates) {
      case UNIT_CUBE -> point;
      case UNBOUNDED -> Point.of(space.unitCubeFromUnbounded(point.toArray()));
      case BOX -> Point.of(space.unitCubeFromBox(point.toArray()));
    };
  }
}
