package io.gradiode.examples.ecology;

import static io.gradiode.examples.ecology.LotkaVolterraModel.BIRTH;
import static io.gradiode.examples.ecology.LotkaVolterraModel.DEATH;
import static io.gradiode.objective.Domain.within;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.fit.GradientField;
import io.gradiode.pictures.Picture;
import io.gradiode.pictures.Pictures;
import io.gradiode.report.FitReport;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

/** Every picture of a fit, without looking at letters. */
class PicturesTest {

  private static final int BLUE = 0x0072B2;
  private static final int SKY_BLUE = 0x56B4E9;
  private static final int VERMILLION = 0xD55E00;

  private static final FitReport<LotkaVolterra> REPORT = FitLotkaVolterra.fit();
  private static final FitReport<LotkaVolterra> STARTS = DrawLotkaVolterra.fit(4);

  private static int count(Picture picture, int color) {
    final BufferedImage image = picture.image();
    int count = 0;
    for (int x = 0; x < image.getWidth(); x++) {
      for (int y = 0; y < image.getHeight(); y++) {
        count += (image.getRGB(x, y) & 0xFFFFFF) == color ? 1 : 0;
      }
    }
    return count;
  }

  @Test
  void theFitHasAPanelForEachObservableWithDataAndModel() {
    final Picture picture = Pictures.fit(REPORT);
    assertEquals(1440, picture.width());
    assertEquals(2 * (26 + 2 * 190 + 20), picture.height());
    assertTrue(count(picture, SKY_BLUE) > 42 * 50, "42 data");
    assertTrue(count(picture, VERMILLION) > 1000, "two curves");
  }

  @Test
  void residualsAreToldApartByObservable() {
    final Picture picture = Pictures.residuals(REPORT);
    assertTrue(count(picture, BLUE) > 21 * 50, "hares");
    assertTrue(count(picture, VERMILLION) > 21 * 50, "lynxes");
    assertTrue(count(picture, 0x000000) > 42 * 50, "quantiles");
  }

  @Test
  void convergenceHasEvaluationsAndTheBestSoFar() {
    final Picture picture = Pictures.convergence(REPORT);
    assertTrue(count(picture, SKY_BLUE) > 500);
    assertTrue(count(picture, VERMILLION) > 500);
  }

  @Test
  void theWaterfallHasAPointForEachStart() {
    assertTrue(count(Pictures.waterfall(STARTS), BLUE) > 3 * 50);
  }

  @Test
  void profilesHaveAPanelForEachParameter() {
    final Picture picture = Pictures.profiles(REPORT.profiles());
    assertEquals(3 * 600, picture.width());
    assertTrue(count(picture, BLUE) > 6 * 300, "six curves");
    assertTrue(count(picture, VERMILLION) > 12 * 50, "twelve ends");
  }

  @Test
  void aFitWithoutStartsHasNoWaterfall() {
    assertThrows(IllegalArgumentException.class, () -> Pictures.waterfall(REPORT));
  }

  @Test
  void theFieldHasLevelsAndArrows() {
    final GradientField field =
        GradientField.over(BIRTH, within(0.2, 1), DEATH, within(0.3, 2).logScale())
            .points(9, 8)
            .around(REPORT);
    final Picture picture = Pictures.field(field);
    assertTrue(count(picture, 0x2C7FB8) > 1000, "the highest level");
    assertTrue(count(picture, 0x000000) > 1000, "arrows");
  }
}
