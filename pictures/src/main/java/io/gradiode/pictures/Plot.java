package io.gradiode.pictures;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** A panel as a chart of XChart, and where that has put its values. */
final class Plot {

  private final Panel panel;
  private final XYChart chart;

  private Plot(Panel panel) {
    this.panel = panel;
    this.chart = Style.chart(panel.title(), panel.x(), panel.y());
    chart.getStyler().setMarkerSize(markerSize(panel.series()));
    // Where all data are evenly spaced, XChart would have ticks at them instead of round numbers.
    add("uneven", Series.points(uneven(panel.x()), uneven(panel.y()), Style.INVISIBLE));
    for (int i = 0; i < panel.series().size(); i++) {
      if (panel.series().get(i).count() > 0) {
        add(String.valueOf(i), panel.series().get(i));
      }
    }
  }

  private static double[] uneven(Axis axis) {
    return new double[] {
      axis.lower(), axis.lower() + 0.37 * (axis.upper() - axis.lower()), axis.upper()
    };
  }

  static Plot of(Panel panel) {
    return new Plot(panel);
  }

  /** Width of the labels to the left of the frame, known once it has been painted. */
  int leftWidth() {
    return (int) Math.ceil(chart.getYAxisLeftWidth());
  }

  Plot leftWidth(int width) {
    chart.getStyler().setYAxisLeftWidthHint(width + 6);
    return this;
  }

  void paint(Graphics2D graphics, int width, int height) {
    chart.paint(graphics, width, height);
    paintMajorTicks(graphics);
    panel.overlay().paint(graphics, this);
  }

  /** XChart would have all ticks within each decade. */
  private void paintMajorTicks(Graphics2D graphics) {
    final Rectangle2D area = area();
    graphics.setColor(Style.FRAME);
    graphics.setStroke(Style.THIN);
    if (panel.x().hasMajorTicksOnly()) {
      for (double tick : panel.x().majorTicks()) {
        final double x = Math.rint(x(tick));
        graphics.draw(
            new Line2D.Double(x, area.getMaxY() + 1, x, area.getMaxY() + Style.TICK_LENGTH));
      }
    }
    if (panel.y().hasMajorTicksOnly()) {
      for (double tick : panel.y().majorTicks()) {
        final double y = Math.rint(y(tick));
        graphics.draw(
            new Line2D.Double(area.getMinX() - Style.TICK_LENGTH, y, area.getMinX() - 1, y));
      }
    }
  }

  /** Horizontal place of a value, in points from the left of the panel. */
  double x(double value) {
    return chart.getScreenXFromChart(value);
  }

  /** Vertical place of a value, in points from the top of the panel. */
  double y(double value) {
    return chart.getScreenYFromChart(value);
  }

  /** The area inside of the frame. */
  Rectangle2D area() {
    final double left = x(panel.x().lower());
    final double top = y(panel.y().upper());
    return new Rectangle2D.Double(
        left, top, x(panel.x().upper()) - left, y(panel.y().lower()) - top);
  }

  private void add(String name, Series values) {
    final double[] y = values.y();
    for (int i = 0; i < y.length; i++) {
      if (Double.isInfinite(y[i]) || (panel.y().logarithmic() && y[i] <= 0)) {
        y[i] = Double.NaN;
      }
    }
    final XYSeries series = chart.addSeries(name, values.x(), y);
    series.setMarkerColor(values.color()).setLineColor(values.color());
    series.setMarker(SeriesMarkers.NONE).setLineStyle(Style.LINE);
    switch (values.look()) {
      case POINTS -> {
        series.setMarker(SeriesMarkers.CIRCLE);
        series.setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
      }
      case DASHED_LINE -> series.setLineStyle(Style.DASHED);
      case AREA -> {
        series.setLineColor(Style.INVISIBLE);
        series.setFillColor(values.color());
        series.setXYSeriesRenderStyle(XYSeriesRenderStyle.PolygonArea);
      }
      case STEPS -> series.setXYSeriesRenderStyle(XYSeriesRenderStyle.Step);
      case LINE -> {}
    }
  }

  /** The more points, the smaller. */
  private static int markerSize(List<Series> series) {
    final int most =
        series.stream()
            .filter(s -> s.look() == Series.Look.POINTS)
            .mapToInt(Series::count)
            .max()
            .orElse(0);
    return most <= 80 ? 6 : most <= 400 ? 4 : 3;
  }
}
