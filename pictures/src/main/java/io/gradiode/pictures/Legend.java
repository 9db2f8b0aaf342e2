package io.gradiode.pictures;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * What colors and marks mean: one line of text above all panels, so that it never covers data.
 *
 * @param entries from left to right; empty where nothing needs to be told apart
 * @param levels the colors of levels, at the end; none or one
 */
record Legend(List<Entry> entries, List<Levels> levels) {

  private static final int HEIGHT = 26;
  private static final int SAMPLE = 24;
  private static final int SPACE = 6;
  private static final int GAP = 22;
  private static final int BASELINE = HEIGHT / 2 + 5;
  private static final int RAMP = 112;
  private static final int TOP = HEIGHT / 2 - 5;

  Legend {
    entries = List.copyOf(entries);
    levels = List.copyOf(levels);
  }

  Legend(List<Entry> entries) {
    this(entries, List.of());
  }

  static Legend of(Entry... entries) {
    return new Legend(List.of(entries));
  }

  /** How an entry is drawn. */
  enum Mark {
    POINT,
    CIRCLE,
    LINE,
    DASHED_LINE
  }

  /** A mark and its meaning. */
  record Entry(String text, Color color, Mark mark) {}

  int height() {
    return entries.isEmpty() && levels.isEmpty() ? 0 : HEIGHT;
  }

  /** Paints the line into the middle of a width. */
  void paint(Graphics2D graphics, int width) {
    graphics.setFont(Style.TEXT);
    int total = -GAP;
    for (Entry entry : entries) {
      total += GAP + SAMPLE + SPACE + textWidth(graphics, entry.text());
    }
    for (Levels scale : levels) {
      total += GAP + rampWidth(graphics, scale);
    }
    int x = Math.max(4, (width - total) / 2);
    for (Entry entry : entries) {
      sample(graphics, entry, x);
      text(graphics, entry.text(), x + SAMPLE + SPACE);
      x += GAP + SAMPLE + SPACE + textWidth(graphics, entry.text());
    }
    for (Levels scale : levels) {
      ramp(graphics, scale, x);
      x += GAP + rampWidth(graphics, scale);
    }
  }

  private static int textWidth(Graphics2D graphics, String text) {
    return graphics.getFontMetrics().stringWidth(text);
  }

  private static void text(Graphics2D graphics, String text, int x) {
    graphics.setColor(Style.INK);
    graphics.drawString(text, x, BASELINE);
  }

  private static void sample(Graphics2D graphics, Entry entry, int x) {
    final double y = HEIGHT / 2.0 + 1;
    graphics.setColor(entry.color());
    graphics.setStroke(entry.mark() == Mark.DASHED_LINE ? Style.DASHED : Style.LINE);
    final Ellipse2D circle = new Ellipse2D.Double(x + SAMPLE / 2.0 - 4, y - 4, 8, 8);
    switch (entry.mark()) {
      case POINT -> graphics.fill(circle);
      case CIRCLE -> graphics.draw(circle);
      case LINE, DASHED_LINE -> graphics.draw(new Line2D.Double(x, y, x + SAMPLE, y));
    }
  }

  private static void ramp(Graphics2D graphics, Levels scale, int x) {
    final String least = least(scale);
    text(graphics, least, x);
    final int left = x + textWidth(graphics, least) + SPACE;
    final double band = (double) RAMP / Levels.BANDS;
    for (int i = 0; i < Levels.BANDS; i++) {
      graphics.setColor(scale.colorAt((i + 0.5) / Levels.BANDS));
      // To the end each time: the next band covers the rest, and no seam shows the paper.
      graphics.fill(new Rectangle2D.Double(left + i * band, TOP, RAMP - i * band, 12));
    }
    text(graphics, Axis.rounded(scale.most()), left + RAMP + SPACE);
  }

  private static String least(Levels scale) {
    return "error " + Axis.rounded(scale.least());
  }

  private static int rampWidth(Graphics2D graphics, Levels scale) {
    return textWidth(graphics, least(scale))
        + textWidth(graphics, Axis.rounded(scale.most()))
        + RAMP
        + 2 * SPACE;
  }
}
