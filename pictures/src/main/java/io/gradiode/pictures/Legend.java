package io.gradiode.pictures;

import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/**
 * What colors and marks mean: text above all panels, so that it never covers data. One line, or
 * more where the picture is narrow.
 *
 * @param entries from left to right; empty where nothing needs to be told apart
 * @param levels the colors of levels, at the end; none or one
 */
record Legend(List<Entry> entries, List<Levels> levels) {

  private static final int HEIGHT = 26;
  private static final int SAMPLE = 24;
  private static final int SPACE = 6;
  private static final int GAP = 22;
  private static final int MARGIN = 4;
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
    DASHED_LINE,
    TICK
  }

  /** A mark and its meaning. */
  record Entry(String text, Color color, Mark mark) {}

  int height(int width) {
    return HEIGHT * lines(metrics(), width).size();
  }

  /** Paints each line into the middle of a width. */
  void paint(Graphics2D graphics, int width) {
    graphics.setFont(Style.TEXT);
    int top = 0;
    for (List<Item> line : lines(graphics.getFontMetrics(), width)) {
      final int total = line.stream().mapToInt(item -> GAP + item.width()).sum() - GAP;
      int x = Math.max(MARGIN, (width - total) / 2);
      final Graphics2D corner = (Graphics2D) graphics.create();
      corner.translate(0, top);
      for (Item item : line) {
        item.painter().paint(corner, x);
        x += item.width() + GAP;
      }
      corner.dispose();
      top += HEIGHT;
    }
  }

  /** What stands together, and how wide it is. */
  private record Item(int width, Painter painter) {}

  private interface Painter {
    void paint(Graphics2D graphics, int x);
  }

  /** As many items in each line as there is room for, one at least. */
  private List<List<Item>> lines(FontMetrics metrics, int width) {
    final List<List<Item>> lines = new ArrayList<>();
    int end = width;
    for (Item item : items(metrics)) {
      if (lines.isEmpty() || end + GAP + item.width() > width - MARGIN) {
        lines.add(new ArrayList<>());
        end = MARGIN - GAP;
      }
      lines.get(lines.size() - 1).add(item);
      end += GAP + item.width();
    }
    return lines;
  }

  private List<Item> items(FontMetrics metrics) {
    final List<Item> items = new ArrayList<>();
    for (Entry entry : entries) {
      items.add(
          new Item(
              SAMPLE + SPACE + metrics.stringWidth(entry.text()),
              (graphics, x) -> {
                sample(graphics, entry, x);
                text(graphics, entry.text(), x + SAMPLE + SPACE);
              }));
    }
    for (Levels scale : levels) {
      items.add(new Item(rampWidth(metrics, scale), (graphics, x) -> ramp(graphics, scale, x)));
    }
    return items;
  }

  /** As they are wherever it will be painted. */
  private static FontMetrics metrics() {
    final Graphics2D nowhere = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    try {
      return nowhere.getFontMetrics(Style.TEXT);
    } finally {
      nowhere.dispose();
    }
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
      case TICK -> {
        for (int tick = 1; tick <= 3; tick++) {
          final double place = x + tick * SAMPLE / 4.0;
          graphics.draw(new Line2D.Double(place, y - 5, place, y + 5));
        }
      }
    }
  }

  private static void ramp(Graphics2D graphics, Levels scale, int x) {
    final String least = least(scale);
    text(graphics, least, x);
    final int left = x + graphics.getFontMetrics().stringWidth(least) + SPACE;
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

  private static int rampWidth(FontMetrics metrics, Levels scale) {
    return metrics.stringWidth(least(scale))
        + metrics.stringWidth(Axis.rounded(scale.most()))
        + RAMP
        + 2 * SPACE;
  }
}
