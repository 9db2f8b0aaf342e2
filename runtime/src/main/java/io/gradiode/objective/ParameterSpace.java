package io.gradiode.objective;

import java.util.Arrays;
import java.util.List;

/**
 * Which parameters a fit may move, and in which coordinates optimizers see them. Immutable.
 *
 * <p>An optimizer sees one coordinate for each estimated parameter; the others keep fixed values.
 * Three kinds of coordinates are offered. <em>Unbounded</em>: every point of R^d is feasible,
 * {@code fraction = (1 + sin u)/2} between bounds, {@code exp u} above 0. <em>Unit cube</em>: the
 * fraction of the way from bound to bound. On a log scale the way is measured in logarithms.
 * <em>Box</em>: each parameter on its own scale with its own bounds, which the objective tells;
 * {@code log(x / start)} on a log scale, else a multiple of the start's magnitude.
 */
public final class ParameterSpace {

  private final double[] base;
  private final int[] places;
  private final List<Domain> domains;

  private ParameterSpace(double[] base, int[] places, List<Domain> domains) {
    this.base = base;
    this.places = places;
    this.domains = domains;
  }

  /**
   * @param base values of all parameters; those of estimated ones are not used; copied
   * @param estimated indices of the estimated parameters, in the order of the coordinates; copied
   * @param domains of the estimated parameters, in the same order
   * @throws IllegalArgumentException if the lengths differ, an index is out of range or doubled
   */
  public static ParameterSpace of(double[] base, int[] estimated, List<Domain> domains) {
    if (estimated.length != domains.size()) {
      throw new IllegalArgumentException(
          "%d parameters are estimated, but %d domains given"
              .formatted(estimated.length, domains.size()));
    }
    final boolean[] seen = new boolean[base.length];
    for (int place : estimated) {
      if (place < 0 || place >= base.length || seen[place]) {
        throw new IllegalArgumentException(
            "Estimated parameters must be different indices from 0 to %d, but are %s"
                .formatted(base.length - 1, Arrays.toString(estimated)));
      }
      seen[place] = true;
    }
    return new ParameterSpace(base.clone(), estimated.clone(), List.copyOf(domains));
  }

  /** Number of coordinates: of estimated parameters. */
  public int dimension() {
    return places.length;
  }

  /** Domains of the coordinates. */
  public List<Domain> domains() {
    return domains;
  }

  /** Index of the parameter that a coordinate stands for. */
  public int parameter(int coordinate) {
    return places[coordinate];
  }

  /** Whether every estimated parameter has finite bounds, as the unit cube needs. */
  public boolean isBounded() {
    return domains.stream().allMatch(Domain::isBounded);
  }

  /** All parameters at the start of the fit; a new array. */
  public double[] start() {
    final double[] parameters = base.clone();
    for (int j = 0; j < places.length; j++) {
      parameters[places[j]] = domains.get(j).start();
    }
    return parameters;
  }

  /**
   * An objective of all parameters, seen in unbounded coordinates.
   *
   * @param objective in the full parameter vector
   * @return owns its work arrays: one per thread, as the objective given
   * @throws IllegalArgumentException if the objective has another number of parameters
   */
  public Objective unbounded(Objective objective) {
    return view(objective, unboundedMaps());
  }

  /**
   * An objective of all parameters, seen in the unit cube. Outside of the cube it is continued as a
   * constant.
   *
   * @param objective in the full parameter vector
   * @return owns its work arrays: one per thread, as the objective given
   * @throws IllegalArgumentException if the objective has another number of parameters
   * @throws IllegalStateException unless {@link #isBounded()}
   */
  public Objective unitCube(Objective objective) {
    return view(objective, unitCubeMaps());
  }

  /**
   * An objective in the unit cube, seen in unbounded coordinates: {@code unbounded(f)} is {@code
   * unboundedFromUnitCube(unitCube(f))}.
   *
   * @throws IllegalArgumentException if the objective has another dimension
   */
  public Objective unboundedFromUnitCube(Objective unitCube) {
    requireLength(unitCube.dimension(), dimension(), "The objective");
    final int[] same = new int[dimension()];
    Arrays.setAll(same, j -> j);
    final CoordinateMap[] maps = new CoordinateMap[dimension()];
    Arrays.fill(maps, CoordinateMap.toUnitInterval());
    return new TransformedObjective(unitCube, new double[dimension()], same, maps);
  }

  /**
   * An objective of all parameters, each seen on its own scale, within the bounds that the result
   * tells by {@link Objective#lower} and {@link Objective#upper} and that may be infinite. Beyond
   * them it is continued as a constant.
   *
   * @param objective in the full parameter vector
   * @return owns its work arrays: one per thread, as the objective given
   * @throws IllegalArgumentException if the objective has another number of parameters
   */
  public Objective box(Objective objective) {
    return view(objective, boxMaps());
  }

  /**
   * An objective in the unit cube, seen on the parameters' own scales: {@code box(f)} is {@code
   * boxFromUnitCube(unitCube(f))}.
   *
   * @throws IllegalArgumentException if the objective has another dimension
   * @throws IllegalStateException unless {@link #isBounded()}
   */
  public Objective boxFromUnitCube(Objective unitCube) {
    requireLength(unitCube.dimension(), dimension(), "The objective");
    final int[] same = new int[dimension()];
    Arrays.setAll(same, j -> j);
    return new TransformedObjective(unitCube, new double[dimension()], same, boxToUnitCubeMaps());
  }

  /** All parameters at a point on their own scales; a new array. */
  public double[] fromBox(double[] point) {
    return parameters(point, boxMaps());
  }

  /** A full parameter vector on the parameters' own scales; a new array. */
  public double[] toBox(double[] parameters) {
    return coordinates(parameters, boxMaps());
  }

  /**
   * A point of the unit cube on the parameters' own scales; a new array.
   *
   * @throws IllegalStateException unless {@link #isBounded()}
   */
  public double[] boxFromUnitCube(double[] point) {
    requireLength(point.length, dimension(), "The point");
    final CoordinateMap[] maps = boxToUnitCubeMaps();
    final double[] box = new double[point.length];
    Arrays.setAll(box, j -> maps[j].coordinate(point[j]));
    return box;
  }

  /**
   * A point on the scales of bounded parameters, in the unit cube; a new array.
   *
   * @throws IllegalStateException unless {@link #isBounded()}
   */
  public double[] unitCubeFromBox(double[] point) {
    requireLength(point.length, dimension(), "The point");
    final CoordinateMap[] maps = boxToUnitCubeMaps();
    final double[] cube = new double[point.length];
    Arrays.setAll(cube, j -> maps[j].value(point[j]));
    return cube;
  }

  /** All parameters at a point in unbounded coordinates; a new array. */
  public double[] fromUnbounded(double[] point) {
    return parameters(point, unboundedMaps());
  }

  /**
   * All parameters at a point of the unit cube; a new array.
   *
   * @throws IllegalStateException unless {@link #isBounded()}
   */
  public double[] fromUnitCube(double[] point) {
    return parameters(point, unitCubeMaps());
  }

  /**
   * The unbounded coordinates of a full parameter vector; a new array. A value on a bound is moved
   * inside by 0.1 % of the way, because the coordinate has no slope there and no optimizer would
   * ever leave.
   */
  public double[] toUnbounded(double[] parameters) {
    return coordinates(parameters, unboundedMaps());
  }

  /**
   * The place of a full parameter vector in the unit cube; a new array.
   *
   * @throws IllegalStateException unless {@link #isBounded()}
   */
  public double[] toUnitCube(double[] parameters) {
    return coordinates(parameters, unitCubeMaps());
  }

  /** A point of the unit cube in unbounded coordinates; a new array; see {@link #toUnbounded}. */
  public double[] unboundedFromUnitCube(double[] point) {
    requireLength(point.length, dimension(), "The point");
    return Arrays.stream(point).map(CoordinateMap.toUnitInterval()::coordinate).toArray();
  }

  /** A point in unbounded coordinates of bounded domains, in the unit cube; a new array. */
  public double[] unitCubeFromUnbounded(double[] point) {
    requireLength(point.length, dimension(), "The point");
    return Arrays.stream(point).map(CoordinateMap.toUnitInterval()::value).toArray();
  }

  private Objective view(Objective objective, CoordinateMap[] maps) {
    requireLength(objective.dimension(), base.length, "The objective");
    return new TransformedObjective(objective, base, places, maps);
  }

  private double[] parameters(double[] point, CoordinateMap[] maps) {
    requireLength(point.length, dimension(), "The point");
    final double[] parameters = base.clone();
    for (int j = 0; j < places.length; j++) {
      parameters[places[j]] = maps[j].value(point[j]);
    }
    return parameters;
  }

  private double[] coordinates(double[] parameters, CoordinateMap[] maps) {
    requireLength(parameters.length, base.length, "The parameter vector");
    final double[] point = new double[places.length];
    for (int j = 0; j < places.length; j++) {
      point[j] = maps[j].coordinate(parameters[places[j]]);
    }
    return point;
  }

  private CoordinateMap[] unboundedMaps() {
    return domains.stream().map(CoordinateMap::fromRealLine).toArray(CoordinateMap[]::new);
  }

  private CoordinateMap[] boxMaps() {
    return domains.stream().map(CoordinateMap::fromScale).toArray(CoordinateMap[]::new);
  }

  private CoordinateMap[] boxToUnitCubeMaps() {
    requireBounds();
    return domains.stream()
        .map(CoordinateMap::fromScaleToUnitInterval)
        .toArray(CoordinateMap[]::new);
  }

  private void requireBounds() {
    if (!isBounded()) {
      throw new IllegalStateException("The unit cube needs finite bounds, but they are " + domains);
    }
  }

  private CoordinateMap[] unitCubeMaps() {
    requireBounds();
    return domains.stream().map(CoordinateMap::fromUnitInterval).toArray(CoordinateMap[]::new);
  }

  private static void requireLength(int actual, int expected, String what) {
    if (actual != expected) {
      throw new IllegalArgumentException(
          "%s has dimension %d instead of %d".formatted(what, actual, expected));
    }
  }
}
