package io.gradiode.pictures;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * A picture, ready to be saved: panels in a grid under one legend. Immutable; each method returns a
 * changed copy. Sizes are in points, of which a line of text needs 12; {@link #scale} says how many
 * pixels a point has.
 */
public final class Picture {

  private static final int SMALLEST_PANEL = 100;
  private static final int SMALLEST_RASTER = 112;
  private static final int LARGEST_PANEL = 4000;
  private static final int LARGEST_SIDE = 20_000;

  /** What the words of a horizontal axis need; the lowest panels are higher by it. */
  private static final int LABEL = 20;

  /** What a title needs. */
  private static final int TITLE = 26;

  /** Room for the half of a number below the right end of an axis. */
  private static final int RIGHT = 10;

  private final List<Panel> panels;
  private final Legend legend;
  private final int columns;
  private final int panelWidth;
  private final int panelHeight;
  private final double scale;

  private Picture(
      List<Panel> panels,
      Legend legend,
      int columns,
      int panelWidth,
      int panelHeight,
      double scale) {
    this.panels = List.copyOf(panels);
    this.legend = legend;
    this.columns = columns;
    this.panelWidth = panelWidth;
    this.panelHeight = panelHeight;
    this.scale = scale;
  }

  /** One panel after the other. */
  static Picture of(Legend legend, List<Panel> panels) {
    return new Picture(panels, legend, 1, 640, 300, 2);
  }

  /**
   * The same panels, row by row in a grid of so many columns.
   *
   * @throws IllegalArgumentException unless there is at least 1
   */
  public Picture columns(int columns) {
    if (columns < 1) {
      throw new IllegalArgumentException("There must be at least 1 column, not " + columns);
    }
    return new Picture(
        panels, legend, Math.min(columns, panels.size()), panelWidth, panelHeight, scale);
  }

  /**
   * The same picture with panels of another size.
   *
   * @param width of each panel in points, 100 to 4000
   * @param height of each panel in points, 100 to 4000
   * @throws IllegalArgumentException outside of this range
   */
  public Picture panels(int width, int height) {
    if (Math.min(width, height) < SMALLEST_PANEL || Math.max(width, height) > LARGEST_PANEL) {
      throw new IllegalArgumentException(
          "A panel may measure %d to %d points in each direction, but is to have %d by %d"
              .formatted(SMALLEST_PANEL, LARGEST_PANEL, width, height));
    }
    return new Picture(panels, legend, columns, width, height, scale);
  }

  /**
   * The same picture with more or fewer pixels, letters and lines included.
   *
   * @param pixelsPerPoint 0.5 to 8; 2 unless said
   * @throws IllegalArgumentException outside of this range
   */
  public Picture scale(double pixelsPerPoint) {
    if (!(pixelsPerPoint >= 0.5 && pixelsPerPoint <= 8)) {
      throw new IllegalArgumentException(
          "Pixels per point must lie within 0.5 and 8, but are " + pixelsPerPoint);
    }
    return new Picture(panels, legend, columns, panelWidth, panelHeight, pixelsPerPoint);
  }

  /** Width of the image, in pixels. */
  public int width() {
    return pixels(columns * panelWidth);
  }

  /** Height of the image, in pixels. */
  public int height() {
    return pixels(top(rows()) + LABEL);
  }

  /**
   * Writes a PNG file, over an old one if need be; missing directories are made.
   *
   * @param file ends in {@code .png}
   * @throws IllegalArgumentException if it ends otherwise
   * @throws UncheckedIOException if it cannot be written
   */
  public void save(Path file) {
    if (!file.toString().endsWith(".png")) {
      throw new IllegalArgumentException(
          "A picture is saved as PNG, so its name must end in .png, but is " + file);
    }
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      ImageIO.write(image(), "png", file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file, e);
    }
  }

  /**
   * The picture as an image; a new one.
   *
   * @throws IllegalStateException if it would be larger than 20000 pixels in a direction
   */
  public BufferedImage image() {
    if (Math.max(width(), height()) > LARGEST_SIDE) {
      throw new IllegalStateException(
          "The picture would have %d by %d pixels; say panels(…) or columns(…)"
              .formatted(width(), height()));
    }
    final int[] leftWidths = leftWidths();
    final BufferedImage image = new BufferedImage(width(), height(), BufferedImage.TYPE_INT_RGB);
    final Graphics2D graphics = graphics(image);
    legend.paint(graphics, columns * panelWidth);
    for (int i = 0; i < panels.size(); i++) {
      final Graphics2D corner = (Graphics2D) graphics.create();
      corner.translate(i % columns * panelWidth, top(i / columns));
      Plot.of(shown(i))
          .leftWidth(leftWidths[i % columns])
          .paint(corner, panelWidth - RIGHT, heightOf(i));
      corner.dispose();
    }
    graphics.dispose();
    return image;
  }

  /** For each column the widest labels, so that the frames below each other begin at one line. */
  private int[] leftWidths() {
    final Graphics2D nowhere = graphics(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB));
    final int[] widths = new int[columns];
    for (int i = 0; i < panels.size(); i++) {
      final Plot plot = Plot.of(shown(i));
      plot.paint(nowhere, panelWidth - RIGHT, heightOf(i));
      widths[i % columns] = Math.max(widths[i % columns], plot.leftWidth());
    }
    nowhere.dispose();
    return widths;
  }

  /** The panel as it looks in its place. */
  private Panel shown(int i) {
    final Panel panel = panels.get(i);
    return hasOneLikeItBelow(i) ? panel.withoutLabelOfX() : panel;
  }

  private boolean hasOneLikeItBelow(int i) {
    return i + columns < panels.size()
        && panels.get(i).x().label().equals(panels.get(i + columns).x().label());
  }

  private int heightOf(int i) {
    final int row = i / columns;
    final int height = top(row + 1) - top(row);
    return hasOneLikeItBelow(i) || i + columns < panels.size() ? height : height + LABEL;
  }

  /**
   * Where a row begins: behind the legend and all rows above, each as high as its highest panel.
   */
  private int top(int row) {
    int top = legendHeight();
    for (int i = 0; i < Math.min(row * columns, panels.size()); i += columns) {
      top += panels.stream().skip(i).limit(columns).mapToInt(this::heightOf).max().orElseThrow();
    }
    return top;
  }

  /** XChart draws no value into less than 70 points, to which axis, title and margins come. */
  private int heightOf(Panel panel) {
    final int least = panel.title().isEmpty() ? SMALLEST_RASTER : SMALLEST_RASTER + TITLE;
    return panel.height() == 1
        ? panelHeight
        : Math.max(least, (int) Math.round(panel.height() * panelHeight));
  }

  private Graphics2D graphics(BufferedImage image) {
    final Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setColor(Style.PAPER);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    graphics.scale(scale, scale);
    return graphics;
  }

  private int legendHeight() {
    return legend.height(columns * panelWidth);
  }

  private int rows() {
    return (panels.size() + columns - 1) / columns;
  }

  private int pixels(int points) {
    return (int) Math.round(points * scale);
  }
}
