package io.gradiode.pictures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PictureTest {

  private static final Color COLOR = Style.GREEN;
  private static final double[] X = {0, 1, 2, 3};
  private static final double[] Y = {1, 3, 2, 5};

  private static Panel panel(Series... series) {
    return Panel.of("", Axis.linear("x", X), Axis.linear("y", Y), series);
  }

  private static Picture picture(int panels) {
    return Picture.of(Legend.of(), Collections.nCopies(panels, panel(Series.line(X, Y, COLOR))));
  }

  static Stream<Series> looks() {
    return Stream.of(
        Series.points(X, Y, COLOR),
        Series.line(X, Y, COLOR),
        Series.dashed(X, Y, COLOR),
        Series.steps(X, Y, COLOR));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void everyLookHasItsColor(Series series) {
    final BufferedImage image = Picture.of(Legend.of(), List.of(panel(series))).image();
    assertTrue(Pixels.count(image, COLOR) > 100);
  }

  @Test
  void aGridIsAsLargeAsItsPanels() {
    final Picture grid = picture(5).columns(2).panels(300, 200).scale(1.5);
    final BufferedImage image = grid.image();
    assertEquals(900, image.getWidth());
    assertEquals(grid.height(), image.getHeight());
    assertEquals(930, image.getHeight()); // three rows, and 20 points for the words below
  }

  @Test
  void aLegendTakesALineOfItsOwn() {
    final Legend legend = Legend.of(new Legend.Entry("model", Style.PURPLE, Legend.Mark.LINE));
    final Picture picture = Picture.of(legend, List.of(panel(Series.line(X, Y, COLOR))));
    assertEquals(picture(1).height() + 2 * legend.height(640), picture.height());
    assertTrue(Pixels.count(picture.image(), Style.PURPLE) > 10);
  }

  @Test
  void aLegendThatIsTooWideIsBroken() {
    final Legend.Entry first = new Legend.Entry("first of two", Style.GREEN, Legend.Mark.LINE);
    final Legend.Entry last = new Legend.Entry("and the last", Style.PURPLE, Legend.Mark.LINE);
    final Legend legend = Legend.of(first, last);
    assertEquals(2 * legend.height(1000), legend.height(100));
    final Picture narrow =
        Picture.of(legend, List.of(panel(Series.line(X, Y, COLOR)))).panels(100, 100);
    assertTrue(Pixels.count(narrow.image(), Style.GREEN) > 10);
    assertTrue(Pixels.count(narrow.image(), Style.PURPLE) > 10);
  }

  @Test
  void ticksOfManyDecadesDoNotMerge() {
    final double[] wide = {1e-15, 1, 1e15};
    final Axis axis = Axis.logarithmic("", wide);
    final Panel panel = Panel.of("", axis, axis, Series.points(wide, wide, COLOR));
    final BufferedImage image = Picture.of(Legend.of(), List.of(panel)).scale(2).image();
    // From the middle upward the first line is the frame; on the left it is the first vertical one.
    int bottom = image.getHeight() - 1;
    while (!isFrame(image, image.getWidth() / 2 + 5, bottom)) {
      bottom--;
    }
    int left = 0;
    while (!isFrame(image, left, 50) || !isFrame(image, left, 51) || !isFrame(image, left, 53)) {
      left++;
    }
    int below = 0;
    for (int x = left; x < image.getWidth(); x++) {
      below += isFrame(image, x, bottom + 4) && !isFrame(image, x - 1, bottom + 4) ? 1 : 0;
    }
    int beside = 0;
    for (int y = 1; y < bottom; y++) {
      beside += isFrame(image, left - 4, y) && !isFrame(image, left - 4, y - 1) ? 1 : 0;
    }
    assertEquals(axis.majorTicks().length, below);
    assertEquals(axis.majorTicks().length, beside);
  }

  private static boolean isFrame(BufferedImage image, int x, int y) {
    return (image.getRGB(x, y) & 0xFF) < 0xA0;
  }

  @Test
  void eachPanelIsPaintedInItsPlace() {
    final BufferedImage image = picture(2).columns(2).image();
    final int middle = image.getWidth() / 2;
    final int left = Pixels.count(image, COLOR, 0, middle);
    assertTrue(left > 100);
    assertEquals(left, Pixels.count(image, COLOR, middle, image.getWidth()), left / 10.0);
  }

  @Test
  void theSamePictureHasTheSamePixels() {
    final Picture picture = picture(3).columns(2);
    final BufferedImage first = picture.image();
    final BufferedImage second = picture.image();
    for (int y = 0; y < first.getHeight(); y++) {
      for (int x = 0; x < first.getWidth(); x++) {
        assertEquals(first.getRGB(x, y), second.getRGB(x, y));
      }
    }
  }

  @Test
  void valuesThatAreNotFiniteAreLeftOut() {
    final double[] y = {1, Double.POSITIVE_INFINITY, Double.NaN, 5};
    final BufferedImage image =
        Picture.of(Legend.of(), List.of(panel(Series.points(X, y, COLOR)))).image();
    assertTrue(Pixels.count(image, COLOR) > 10);
  }

  @Test
  void aPanelWithoutSeriesHasItsFrameAndItsTicks() {
    final Series points = Series.points(X, Y, COLOR);
    final BufferedImage full = Picture.of(Legend.of(), List.of(panel(points))).image();
    final BufferedImage empty = Picture.of(Legend.of(), List.of(panel())).image();
    assertEquals(Pixels.count(full, Style.FRAME), Pixels.count(empty, Style.FRAME), 20);
  }

  @Test
  void aPanelOfOnePointHasItsTicks() {
    final double[] one = {2};
    final BufferedImage image =
        Picture.of(Legend.of(), List.of(panel(Series.points(one, one, COLOR)))).image();
    final BufferedImage empty = Picture.of(Legend.of(), List.of(panel())).image();
    assertEquals(Pixels.count(empty, Style.FRAME), Pixels.count(image, Style.FRAME), 20);
  }

  @Test
  void aSavedPictureIsReadAgain(@TempDir Path directory) throws Exception {
    final Path file = directory.resolve("new/deep/picture.png");
    picture(1).save(file);
    final BufferedImage image = ImageIO.read(file.toFile());
    assertEquals(picture(1).width(), image.getWidth());
    assertTrue(Pixels.count(image, COLOR) > 100);
  }

  @Test
  void mistakesAreToldAtOnce() {
    final Picture picture = picture(1);
    assertThrows(IllegalArgumentException.class, () -> picture.save(Path.of("picture.jpg")));
    assertThrows(IllegalArgumentException.class, () -> picture.columns(0));
    assertThrows(IllegalArgumentException.class, () -> picture.panels(10, 300));
    assertThrows(IllegalArgumentException.class, () -> picture.scale(0));
    assertThrows(IllegalStateException.class, () -> picture(9).panels(4000, 4000).scale(8).image());
  }
}
