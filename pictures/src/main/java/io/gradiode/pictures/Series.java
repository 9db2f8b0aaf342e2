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
    STEPS,
    AREA
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

  /** What lies between two lines. */
  static Series band(double[] x, double[] lower, double[] upper, Color color) {
    final int count = x.length;
    final double[] aroundX = new double[2 * count];
    final double[] aroundY = new double[2 * count];
    for (int i = 0; i < count; i++) {
      aroundX[i] = x[i];
      aroundY[i] = upper[i];
      aroundX[2 * count - 1 - i] = x[i];
      aroundY[2 * count - 1 - i] = lower[i];
    }
    return new Series(aroundX, aroundY, color, Look.AREA);
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
