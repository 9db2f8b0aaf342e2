package io.gradiode.examples.comparison;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.pictures.Pictures;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CompareMethodsTest {

  private static final int SENSITIVITIES = 0x0072B2;
  private static final int DIFFERENCES = 0xD55E00;
  private static final int NO_DERIVATIVES = 0x009E73;

  private static int[] pixels() {
    final BufferedImage image =
        Pictures.comparison(CompareMethods.hares(2, 40).compare(CompareMethods.METHODS))
            .scale(1)
            .image();
    assertEquals(900, image.getWidth());
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }

  private static long count(int[] pixels, int color) {
    return Arrays.stream(pixels).filter(pixel -> (pixel & 0xFFFFFF) == color).count();
  }

  @Test
  void everyWayHasItsLineAndASecondRunIsTheSame() {
    final int[] pixels = pixels();
    assertTrue(count(pixels, SENSITIVITIES) > 500);
    assertTrue(count(pixels, DIFFERENCES) > 500);
    assertTrue(count(pixels, NO_DERIVATIVES) > 500);
    assertArrayEquals(pixels, pixels());
  }
}
