package io.gradiode.pictures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.optimization.EvaluationCounts;
import io.gradiode.optimization.Point;
import io.gradiode.optimization.StartOutcome;
import io.gradiode.optimization.StopReason;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaterfallPanelsTest {

  private static StartOutcome start(int index, double value, StopReason reason) {
    return new StartOutcome(
        index, Point.of(0), Point.of(1), value, reason, new EvaluationCounts(1, 0, 0));
  }

  private static final StartOutcome CONVERGED = start(0, 3, StopReason.VALUE_STALLED);
  private static final StartOutcome STOPPED = start(1, 50, StopReason.EVALUATION_LIMIT);
  private static final StartOutcome NEGATIVE = start(2, -20, StopReason.NOISE_FLOOR);
  private static final StartOutcome FAILED =
      start(3, Double.POSITIVE_INFINITY, StopReason.NO_FEASIBLE_START);

  @Test
  void startsAreColoredByHowTheyEnded() {
    final BufferedImage one = WaterfallPanels.picture(List.of(CONVERGED)).image();
    final BufferedImage two = WaterfallPanels.picture(List.of(CONVERGED, STOPPED)).image();
    assertEquals(Pixels.count(one, Style.BLUE), Pixels.count(two, Style.BLUE), 20);
    assertTrue(Pixels.count(two, Style.ORANGE) > Pixels.count(one, Style.ORANGE) + 50);
  }

  @Test
  void valuesBelowZeroAndFailedStartsAreDrawnOrTold() {
    final BufferedImage image = WaterfallPanels.picture(List.of(FAILED, STOPPED, NEGATIVE)).image();
    assertTrue(Pixels.count(image, Style.ORANGE) > 50);
  }

  @Test
  void onlyFailedStartsAreAPicture() {
    assertTrue(WaterfallPanels.picture(List.of(FAILED)).image().getWidth() > 0);
  }

  @Test
  void valuesAreShownAboveTheBestWhereSomeAreNotAboveZero() {
    final double[] values = {-20, 50, Double.POSITIVE_INFINITY};
    final double[] shown = ValueScale.over(values).of(values);
    assertEquals(1, shown[0]);
    assertEquals(71, shown[1]);
    assertEquals(3, ValueScale.over(new double[] {3, 50}).of(new double[] {3})[0]);
  }
}
