package io.gradiode.pictures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

class RasterPanelTest {

  private static final Axis TIME = Axis.exactly("time (ms)", 0, 100, false);

  private static Panel raster(double[] recorded, double... model) {
    return RasterPanel.of(
        "",
        TIME,
        "spike",
        List.of(RasterPanel.row(recorded, Style.DATA), RasterPanel.row(model, Style.MODEL)));
  }

  private static BufferedImage image(double[] recorded, double... model) {
    return Picture.of(Legend.of(), List.of(raster(recorded, model))).panels(600, 300).image();
  }

  @Test
  void eachEventHasItsTick() {
    final int one = Pixels.count(image(new double[] {50}), Style.DATA);
    final int three = Pixels.count(image(new double[] {20, 50, 80}), Style.DATA);
    assertTrue(one > 20, () -> one + " pixels");
    assertEquals(3 * one, three, one / 2.0);
  }

  @Test
  void eachTrainHasItsRow() {
    final BufferedImage both = image(new double[] {50}, 50);
    assertEquals(
        Pixels.count(both, Style.DATA), Pixels.count(both, Style.MODEL), both.getHeight() / 20.0);
    assertTrue(lowest(both, Style.DATA.getRGB()) < lowest(both, Style.MODEL.getRGB()));
  }

  /** XChart puts all values of a panel that is too low into one place. */
  @Test
  void theLowestRasterHasTicks() {
    final Panel titled =
        RasterPanel.of(
            "sweep 1",
            TIME,
            "spike",
            List.of(
                RasterPanel.row(new double[] {50}, Style.DATA),
                RasterPanel.row(new double[] {60}, Style.MODEL)));
    final BufferedImage image =
        Picture.of(Legend.of(), List.of(titled, titled)).panels(600, 100).image();
    assertTrue(Pixels.count(image, Style.DATA) > 100);
  }

  @Test
  void whatIsOffTheAxisIsNotDrawn() {
    assertEquals(0, Pixels.count(image(new double[] {-20, 130}), Style.DATA));
  }

  @Test
  void aRasterIsLowerThanTheTraceBelow() {
    final double[] x = {0, 100};
    final Panel trace =
        Panel.of("", TIME, Axis.linear("v", x), Series.line(x, new double[] {0, 1}, Style.GREEN));
    final Picture traces = Picture.of(Legend.of(), List.of(trace, trace)).panels(600, 200).scale(1);
    final Picture mixed =
        Picture.of(Legend.of(), List.of(raster(new double[] {50}), trace))
            .panels(600, 200)
            .scale(1);
    assertEquals(420, traces.height());
    assertEquals(332, mixed.height());
    assertTrue(Pixels.count(mixed.image(), Style.GREEN) > 50);
  }

  private static int lowest(BufferedImage image, int color) {
    for (int y = image.getHeight() - 1; y >= 0; y--) {
      for (int x = 0; x < image.getWidth(); x++) {
        if (image.getRGB(x, y) == color) {
          return y;
        }
      }
    }
    return -1;
  }
}
