package io.gradiode.pictures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import org.junit.jupiter.api.Test;

class LevelsTest {

  @Test
  void bandsAreEqualOnALogScale() {
    final double[] borders = Levels.over(new double[] {1, Double.NaN, 1000}).borders();
    for (int i = 1; i < borders.length; i++) {
      assertEquals(borders[1] / borders[0], borders[i] / borders[i - 1], 1e-12);
    }
    assertTrue(borders[0] > 1 && borders[borders.length - 1] < 1000);
  }

  @Test
  void bandsAreEqualOnALinearScaleWhereValuesAreNotAllPositive() {
    final double[] borders = Levels.over(new double[] {-7, Double.POSITIVE_INFINITY, 7}).borders();
    for (int i = 1; i < borders.length; i++) {
      assertEquals(1, borders[i] - borders[i - 1], 1e-12);
    }
  }

  @Test
  void greaterValuesAreDarker() {
    final Levels levels = Levels.over(new double[] {0, 14});
    for (int band = 1; band < 14; band++) {
      assertTrue(
          brightness(levels.color(band + 0.5)) < brightness(levels.color(band - 0.5)), "" + band);
    }
    assertEquals(levels.color(13.5), levels.color(14));
  }

  private static double brightness(Color color) {
    return 0.2126 * color.getRed() + 0.7152 * color.getGreen() + 0.0722 * color.getBlue();
  }

  @Test
  void equalValuesAndNoValuesHaveColors() {
    assertEquals(new Color(0xFFFFE5), Levels.over(new double[] {2, 2}).color(2));
    assertEquals(new Color(0xFFFFE5), Levels.over(new double[0]).color(0));
  }
}
