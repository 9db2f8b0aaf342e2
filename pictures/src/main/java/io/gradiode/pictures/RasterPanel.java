package io.gradiode.pictures;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.List;

/** When something happened: a row of ticks for each of several trains of events. */
final class RasterPanel {

  /** A panel of two rows is this much lower than a trace. */
  private static final double HEIGHT = 0.5;

  /** The part of a row that a tick fills. */
  private static final double TICK = 0.72;

  private RasterPanel() {}

  /** The ticks of one row: times of events, in the unit of the axis. */
  static Series row(double[] times, Color color) {
    return Series.points(times, new double[times.length], color);
  }

  /**
   * Two rows or more, the first on top.
   *
   * @param x times
   * @param label what happened
   */
  static Panel of(String title, Axis x, String label, List<Series> rows) {
    return new Panel(
            title,
            x,
            Axis.rows(label, rows.size()),
            List.of(),
            (graphics, plot) -> paint(graphics, plot, x, rows))
        .height(HEIGHT * rows.size() / 2);
  }

  private static void paint(Graphics2D graphics, Plot plot, Axis x, List<Series> rows) {
    graphics.setStroke(Style.LINE);
    for (int r = 0; r < rows.size(); r++) {
      final double middle = rows.size() - 0.5 - r;
      final double top = plot.y(middle + TICK / 2);
      final double bottom = plot.y(middle - TICK / 2);
      graphics.setColor(rows.get(r).color());
      for (double time : rows.get(r).x()) {
        // XChart has no place for what is off the axis, but its border.
        if (x.lower() <= time && time <= x.upper()) {
          graphics.draw(new Line2D.Double(plot.x(time), top, plot.x(time), bottom));
        }
      }
    }
  }
}
