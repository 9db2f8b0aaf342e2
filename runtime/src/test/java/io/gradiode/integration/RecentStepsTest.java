package io.gradiode.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.model.Stages;
import org.junit.jupiter.api.Test;

/** Dense output from past steps: exact for polynomials, refused where it is not to be trusted. */
class RecentStepsTest {

  private static final int WANTED = 1;

  private final RecentSteps recent = new RecentSteps(new int[] {0});
  private final Stages stages = new Stages(1, 0);

  @Test
  void aPolynomialOfDegreeSevenIsReproduced() {
    tolerate(1.0);
    pass(0.1, 0.3, 0.45);
    assertTrue(recent.fit(0.45, step(0.45, 0.6), WANTED, stages));
    for (double theta = 0.0; theta <= 1.0; theta += 0.125) {
      final double[] y = new double[1];
      recent.interpolate(theta, WANTED, y);
      assertEquals(value(0.45 + 0.15 * theta), y[0], 1e-14, "theta = " + theta);
    }
  }

  @Test
  void aLastTermBeyondTheToleranceIsRefused() {
    tolerate(1e-12);
    pass(0.1, 0.3, 0.45);
    assertFalse(recent.fit(0.45, step(0.45, 0.6), WANTED, stages));
  }

  @Test
  void twoStepsAreTooFew() {
    tolerate(1.0);
    pass(0.1, 0.3, 0.45);
    recent.forget();
    pass(0.3, 0.45);
    assertFalse(recent.fit(0.45, step(0.45, 0.6), WANTED, stages));
  }

  @Test
  void aStepMuchLongerThanThoseBeforeIsRefused() {
    tolerate(1.0);
    pass(0.1, 0.3, 0.45);
    assertFalse(recent.fit(0.45, step(0.45, 0.9), WANTED, stages));
  }

  private void tolerate(double absolute) {
    stages.absolute()[0] = absolute;
    stages.relative(0.0);
  }

  /** Steps from each time to the next; {@link #recent} knows where they began. */
  private void pass(double... times) {
    for (int i = 0; i + 1 < times.length; i++) {
      step(times[i], times[i + 1]);
      recent.remember(times[i], WANTED, stages);
    }
  }

  private double step(double from, double to) {
    stages.y()[0] = value(from);
    stages.k(1)[0] = rate(from);
    stages.next()[0] = value(to);
    stages.k(13)[0] = rate(to);
    return to - from;
  }

  private static double value(double t) {
    return 1.0 + t * (2.0 - t * (3.0 - t * (1.0 + t * (4.0 - t * t * (5.0 - 6.0 * t)))));
  }

  private static double rate(double t) {
    // Of 1 + 2 t - 3 t² + t³ + 4 t⁴ - 5 t⁶ + 6 t⁷
    return 2.0 + t * (-6.0 + t * (3.0 + t * (16.0 + t * t * (-30.0 + 42.0 * t))));
  }
}
