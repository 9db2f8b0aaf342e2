package io.gradiode.pictures;

import java.awt.Color;
import java.awt.image.BufferedImage;

/** Looks at what was painted, in a way that does not depend on fonts. */
final class Pixels {

  private Pixels() {}

  /** Number of pixels of exactly this color. */
  static int count(BufferedImage image, Color color) {
    return count(image, color, 0, image.getWidth());
  }

  /** Number of pixels of exactly this color in columns from {@code left} to {@code right}. */
  static int count(BufferedImage image, Color color, int left, int right) {
    int count = 0;
    for (int x = left; x < right; x++) {
      for (int y = 0; y < image.getHeight(); y++) {
        if ((image.getRGB(x, y) & 0xFFFFFF) == (color.getRGB() & 0xFFFFFF)) {
          count++;
        }
      }
    }
    return count;
  }
}
