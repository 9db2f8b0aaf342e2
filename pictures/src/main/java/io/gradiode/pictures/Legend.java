package io.gradiode.pictures;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.List;

/**
 * What colors and marks mean: one line of text above all panels, so that it never covers data.
 *
 * @param entries from left to right; empty where nothing needs to be told apart
 */
record Legend(List<Entry> entries) {

  static final int HEIGHT = 26;

  private static final int SAMPLE = 24;
  private static final int GAP = 22;

  Legend {
    entries = List.copyOf(entries);
  }

  static Legend of(Entry... entries) {
    return new Legend(List.of(entries));
  }

  /** How an entry is drawn. */
  enum Mark {
    POINT,
    LINE,
    DASHED_LINE
  }

  /** A mark and its meaning. */
  record Entry(String text, Color color, Mark mark) {}

  int height() {
    return entries.isEmpty() ? 0 : HEIGHT;
  }

  void paint(Graphics2D graphics, int width) {
    graphics.setFont(Style.TEXT);
    int total = -GAP;
    for (Entry entry : entries) {
      total += GAP + SAMPLE + 6 + graphics.getFontMetrics().stringWidth(entry.text());
    }
    int x = Math.max(4, (width - total) / 2);
    for (Entry entry : entries) {
      sample(graphics, entry, x);
      graphics.setColor(Style.INK);
      graphics.drawString(entry.text(), x + SAMPLE + 6, HEIGHT / 2 + 5);
      x += GAP + SAMPLE + 6 + graphics.getFontMetrics().stringWidth(entry.text());
    }
  }

  private static void sample(Graphics2D graphics, Entry entry, int x) {
    final double y = HEIGHT / 2.0 + 1;
    graphics.setColor(entry.color());
    if (entry.mark() == Mark.POINT) {
      graphics.fill(new Ellipse2D.Double(x + SAMPLE / 2.0 - 4, y - 4, 8, 8));
      return;
    }
    final BasicStroke stroke = entry.mark() == Mark.LINE ? Style.LINE : Style.DASHED;
    graphics.setStroke(stroke);
    graphics.draw(new Line2D.Double(x, y, x + SAMPLE, y));
  }
}
