package io.gradiode.optimization;

import java.util.Arrays;

/** A point in R^d or in the unit cube. Immutable. */
public final class Point {

  private final double[] coordinates;

  private Point(double[] coordinates) {
    this.coordinates = coordinates;
  }

  /**
   * The point with these coordinates.
   *
   * @param coordinates copied
   */
  public static Point of(double... coordinates) {
    return new Point(coordinates.clone());
  }

  /** Number of coordinates. */
  public int dimension() {
    return coordinates.length;
  }

  /**
   * Coordinate {@code i}.
   *
   * @throws IndexOutOfBoundsException unless {@code 0 <= i < dimension()}
   */
  public double get(int i) {
    return coordinates[i];
  }

  /** A fresh array with the coordinates. */
  public double[] toArray() {
    return coordinates.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Point point && Arrays.equals(coordinates, point.coordinates);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(coordinates);
  }

  @Override
  public String toString() {
    return Arrays.toString(coordinates);
  }
}
