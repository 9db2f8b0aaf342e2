package io.gradiode.pictures;

import java.awt.Graphics2D;
import java.util.List;

/**
 * One panel of a picture: axes, and what is drawn between them.
 *
 * @param title above; may be empty
 * @param x horizontal axis
 * @param y vertical axis
 * @param series from back to front
 * @param overlay painted over the series
 * @param height as a part of that of an ordinary panel
 */
record Panel(String title, Axis x, Axis y, List<Series> series, Overlay overlay, double height) {

  Panel(String title, Axis x, Axis y, List<Series> series, Overlay overlay) {
    this(title, x, y, series, overlay, 1);
  }

  Panel {
    series = List.copyOf(series);
  }

  static Panel of(String title, Axis x, Axis y, Series... series) {
    return new Panel(title, x, y, List.of(series), (graphics, plot) -> {});
  }

  static Panel of(String title, Axis x, Axis y, List<Series> series) {
    return new Panel(title, x, y, series, (graphics, plot) -> {});
  }

  /** Paints what a chart cannot, in the coordinates of the panel. */
  @FunctionalInterface
  interface Overlay {

    void paint(Graphics2D graphics, Plot plot);
  }

  /** The same panel above another one that has the words of the horizontal axis. */
  Panel withoutLabelOfX() {
    return new Panel(title, x.unlabeled(), y, series, overlay, height);
  }

  /** The same panel, lower or higher than others. */
  Panel height(double partOfOthers) {
    return new Panel(title, x, y, series, overlay, partOfOthers);
  }
}
