package io.gradiode.pictures;

import static io.gradiode.fit.Differentiation.SENSITIVITIES;

import io.gradiode.fit.Differentiation;
import io.gradiode.fit.GradientField;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;

/**
 * Arrows of steepest descent. They point down in what the eye sees, at right angles to the contour
 * lines: the gradient is taken by places in the picture, on whatever scale the axes are. Their
 * length grows with the logarithm of the steepness, over three powers of ten.
 */
final class Arrows {

  /** Not more in a row or column, so that each can be seen. */
  private static final int MOST = 15;

  private static final double DECADES = 3;
  private static final double SHORTEST = 0.3;
  private static final double FAR_OFF = Math.toRadians(20);
  private static final BasicStroke STROKE =
      new BasicStroke(1.1f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

  private final GradientField field;
  private final Rectangle2D area;
  private final int everyColumn;
  private final int everyRow;
  private final double steepest;

  Arrows(GradientField field, Rectangle2D area) {
    this.field = field;
    this.area = area;
    this.everyColumn = (field.x().count() - 2) / MOST + 1;
    this.everyRow = (field.y().count() - 2) / MOST + 1;
    this.steepest = steepest();
  }

  /** Steepness below which 95 % of the points lie: a spike shall not shorten all other arrows. */
  private double steepest() {
    final double[] all = new double[field.x().count() * field.y().count()];
    for (int row = 0; row < field.y().count(); row++) {
      for (int column = 0; column < field.x().count(); column++) {
        final double[] down = down(SENSITIVITIES, column, row);
        all[row * field.x().count() + column] = Math.hypot(down[0], down[1]);
      }
    }
    Arrays.sort(all);
    return all[(int) (0.95 * (all.length - 1))];
  }

  /** Change of the value by place in the picture, downhill; upwards is negative, as on a screen. */
  private double[] down(Differentiation kind, int column, int row) {
    return new double[] {
      -field.slopeByX(kind, column, row) * width(field.x(), column) / area.getWidth(),
      field.slopeByY(kind, column, row) * width(field.y(), row) / area.getHeight()
    };
  }

  /** Derivative of the parameter by the fraction of the way from bound to bound. */
  private static double width(GradientField.Side side, int i) {
    final double lower = side.domain().lower();
    final double upper = side.domain().upper();
    return side.domain().logarithmic() ? side.value(i) * Math.log(upper / lower) : upper - lower;
  }

  void paint(Graphics2D graphics, Differentiation kind) {
    graphics.setStroke(STROKE);
    for (int row = everyRow / 2; row < field.y().count(); row += everyRow) {
      for (int column = everyColumn / 2; column < field.x().count(); column += everyColumn) {
        paint(graphics, kind, column, row);
      }
    }
  }

  private void paint(Graphics2D graphics, Differentiation kind, int column, int row) {
    final double[] down = down(kind, column, row);
    final double steepness = Math.hypot(down[0], down[1]);
    if (!(steepness > 0)) {
      return;
    }
    final double whole = 1 + Math.log10(steepness / steepest) / DECADES;
    final double length = longest() * Math.max(SHORTEST, Math.min(1, whole));
    graphics.setColor(
        isFarOff(down, down(SENSITIVITIES, column, row)) ? Style.VERMILLION : Style.BLACK);
    graphics.draw(
        arrow(
            area.getMinX() + area.getWidth() * column / (field.x().count() - 1),
            area.getMaxY() - area.getHeight() * row / (field.y().count() - 1),
            down[0] / steepness * length,
            down[1] / steepness * length));
  }

  private double longest() {
    return 0.85
        * Math.min(
            area.getWidth() * everyColumn / (field.x().count() - 1),
            area.getHeight() * everyRow / (field.y().count() - 1));
  }

  private static boolean isFarOff(double[] one, double[] other) {
    final double across = one[0] * other[1] - one[1] * other[0];
    final double along = one[0] * other[0] + one[1] * other[1];
    return Math.abs(Math.atan2(across, along)) > FAR_OFF;
  }

  /** An arrow whose middle is at a point. */
  private static Path2D arrow(double x, double y, double right, double down) {
    final double tipX = x + right / 2;
    final double tipY = y + down / 2;
    final Path2D path = new Path2D.Double();
    path.moveTo(x - right / 2, y - down / 2);
    path.lineTo(tipX, tipY);
    path.moveTo(tipX - 0.35 * right + 0.22 * down, tipY - 0.35 * down - 0.22 * right);
    path.lineTo(tipX, tipY);
    path.lineTo(tipX - 0.35 * right - 0.22 * down, tipY - 0.35 * down + 0.22 * right);
    return path;
  }
}
