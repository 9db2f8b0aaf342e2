package io.gradiode.pictures;

import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines of equal value on a grid, by marching squares: in each cell, straight lines between the
 * points of its edges where a linear interpolation has the level. Of the two ways through a saddle,
 * the mean of the corners chooses (Lorensen and Cline, Computer Graphics 21(4), 1987, in two
 * dimensions).
 */
final class Contours {

  private final int columns;
  private final int rows;
  private final Grid values;

  /** Values at the points of a grid. */
  @FunctionalInterface
  interface Grid {

    double at(int column, int row);
  }

  Contours(int columns, int rows, Grid values) {
    this.columns = columns;
    this.rows = rows;
    this.values = values;
  }

  /**
   * The line of one level, in pieces.
   *
   * @return in units of columns and rows, from 0; none in cells with a value that is not finite
   */
  List<Line2D> at(double level) {
    final List<Line2D> pieces = new ArrayList<>();
    for (int row = 0; row + 1 < rows; row++) {
      for (int column = 0; column + 1 < columns; column++) {
        addCell(column, row, level, pieces);
      }
    }
    return pieces;
  }

  private void addCell(int column, int row, double level, List<Line2D> pieces) {
    final double[] corner = {
      values.at(column, row) - level,
      values.at(column + 1, row) - level,
      values.at(column + 1, row + 1) - level,
      values.at(column, row + 1) - level
    };
    final double mean = (corner[0] + corner[1] + corner[2] + corner[3]) / 4;
    if (!Double.isFinite(mean)) {
      return;
    }
    // Crossings of the edges, counterclockwise from the lower one.
    final List<double[]> crossings = new ArrayList<>();
    for (int edge = 0; edge < 4; edge++) {
      final double from = corner[edge];
      final double to = corner[(edge + 1) % 4];
      if (from >= 0 != to >= 0) {
        crossings.add(onEdge(column, row, edge, from / (from - to)));
      }
    }
    final boolean turned = crossings.size() == 4 && corner[0] >= 0 != mean >= 0;
    for (int i = 0; i < crossings.size(); i += 2) {
      final double[] one = crossings.get(turned ? i + 1 : i);
      final double[] other = crossings.get((turned ? i + 2 : i + 1) % crossings.size());
      pieces.add(new Line2D.Double(one[0], one[1], other[0], other[1]));
    }
  }

  private static double[] onEdge(int column, int row, int edge, double fraction) {
    return switch (edge) {
      case 0 -> new double[] {column + fraction, row};
      case 1 -> new double[] {column + 1, row + fraction};
      case 2 -> new double[] {column + 1 - fraction, row + 1};
      default -> new double[] {column, row + 1 - fraction};
    };
  }
}
