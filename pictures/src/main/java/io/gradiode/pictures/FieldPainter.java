package io.gradiode.pictures;

import io.gradiode.fit.Differentiation;
import io.gradiode.fit.GradientField;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** Paints filled levels, contour lines, arrows of steepest descent, and the center of a field. */
final class FieldPainter {

  /** Pixels of the filled levels for each point of a panel. */
  private static final int RESOLUTION = 2;

  private static final Color CONTOUR = new Color(0, 0, 0, 60);
  private static final BasicStroke HAIRLINE = new BasicStroke(0.7f);

  private final GradientField field;
  private final Differentiation kind;
  private final Levels levels;
  private final Prefixed x;
  private final Prefixed y;

  FieldPainter(GradientField field, Differentiation kind, Levels levels, Prefixed x, Prefixed y) {
    this.field = field;
    this.kind = kind;
    this.levels = levels;
    this.x = x;
    this.y = y;
  }

  void paint(Graphics2D graphics, Plot plot) {
    final Rectangle2D area = plot.area();
    final Graphics2D inside = (Graphics2D) graphics.create();
    inside.clip(area);
    fill(inside, area);
    inside.setColor(CONTOUR);
    inside.setStroke(HAIRLINE);
    final Contours contours = new Contours(field.x().count(), field.y().count(), field::value);
    for (double level : levels.borders()) {
      for (Line2D piece : contours.at(level)) {
        inside.draw(
            new Line2D.Double(
                left(area, piece.getX1()),
                top(area, piece.getY1()),
                left(area, piece.getX2()),
                top(area, piece.getY2())));
      }
    }
    new Arrows(field, area).paint(inside, kind);
    markCenter(inside, plot);
    inside.dispose();
    graphics.setColor(Style.FRAME);
    graphics.setStroke(Style.THIN);
    graphics.draw(area);
  }

  /** Points of the grid are evenly spaced in the area, as the axes have the scale of the domain. */
  private double left(Rectangle2D area, double column) {
    return area.getMinX() + area.getWidth() * column / (field.x().count() - 1);
  }

  private double top(Rectangle2D area, double row) {
    return area.getMaxY() - area.getHeight() * row / (field.y().count() - 1);
  }

  /** Each pixel has the color of its value, interpolated bilinearly. */
  private void fill(Graphics2D graphics, Rectangle2D area) {
    final int width = (int) Math.ceil(area.getWidth() * RESOLUTION);
    final int height = (int) Math.ceil(area.getHeight() * RESOLUTION);
    final BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    for (int v = 0; v < height; v++) {
      final double row = (1 - (v + 0.5) / height) * (field.y().count() - 1);
      for (int u = 0; u < width; u++) {
        final double value = value((u + 0.5) / width * (field.x().count() - 1), row);
        if (Double.isFinite(value)) {
          image.setRGB(u, v, levels.color(value).getRGB());
        }
      }
    }
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
    final AffineTransform place =
        AffineTransform.getTranslateInstance(area.getMinX(), area.getMinY());
    place.scale(area.getWidth() / width, area.getHeight() / height);
    graphics.drawImage(image, place, null);
  }

  private double value(double column, double row) {
    final int i = Math.min((int) column, field.x().count() - 2);
    final int j = Math.min((int) row, field.y().count() - 2);
    final double right = column - i;
    final double up = row - j;
    return (1 - up) * ((1 - right) * field.value(i, j) + right * field.value(i + 1, j))
        + up * ((1 - right) * field.value(i, j + 1) + right * field.value(i + 1, j + 1));
  }

  private void markCenter(Graphics2D graphics, Plot plot) {
    final double u = plot.x(x.of(field.x().center()));
    final double v = plot.y(y.of(field.y().center()));
    final Ellipse2D circle = new Ellipse2D.Double(u - 5, v - 5, 10, 10);
    graphics.setColor(Style.PAPER);
    graphics.fill(circle);
    graphics.setColor(Style.BLACK);
    graphics.setStroke(Style.LINE);
    graphics.draw(circle);
  }
}
