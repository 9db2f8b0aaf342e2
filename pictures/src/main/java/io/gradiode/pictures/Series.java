package io.gradiode.pictures;

import java.awt.Color;

/** Values in a panel, and how they are drawn. */
final class Series {

  private final double[] x;
  private final double[] y;
  private final Color color;
  private final Look look;

  /**
   * @param x not modified
   * @param y as many; NaN and infinite ones are not drawn, and interrupt a line
   */
  private Series(double[] x, double[] y, Color color, Look look) {
    if (x.length != y.length) {
      throw new IllegalArgumentException(
          "There are %d values for %d places".formatted(y.length, x.length));
    }
    this.x = x;
    this.y = y;
    this.color = color;
    this.look = look;
  }

  /** How values are drawn. */
  enum Look {
    POINTS,
    LINE,
    DASHED_LINE,
    STEPS
  }

  static Series points(double[] x, double[] y, Color color) {
    return new Series(x, y, color, Look.POINTS);
  }

  static Series line(double[] x, double[] y, Color color) {
    return new Series(x, y, color, Look.LINE);
  }

  static Series dashed(double[] x, double[] y, Color color) {
    return new Series(x, y, color, Look.DASHED_LINE);
  }

  static Series steps(double[] x, double[] y, Color color) {
    return new Series(x, y, color, Look.STEPS);
  }

  /** A level across a panel. */
  static Series horizontal(double y, Axis x, Color color) {
    return dashed(new double[] {x.lower(), x.upper()}, new double[] {y, y}, color);
  }

  double[] x() {
    return x.clone();
  }

  double[] y() {
    return y.clone();
  }

  Color color() {
    return color;
  }

  Look look() {
    return look;
  }

  int count() {
    return x.length;
  }
}
