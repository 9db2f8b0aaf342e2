package io.gradiode.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** After how many steps of a kind the method changes. */
class StiffnessMonitorTest {

  private final StiffnessMonitor monitor = new StiffnessMonitor();

  @BeforeEach
  void begin() {
    monitor.begin();
  }

  @Test
  void evidenceThatIsNeeded() {
    assertEquals(6, until(() -> monitor.afterExplicit(4.5)));
    assertEquals(5, until(() -> monitor.afterImplicit(1.0)));
    // Sent for nothing: four times as much.
    assertEquals(24, until(() -> monitor.afterExplicit(4.5)));
    assertEquals(3, until(monitor::afterAstray));
    assertEquals(96, until(() -> monitor.afterExplicit(4.5)));
  }

  @Test
  void aRejectedStepThatCouldNotHaveBeenStableIsEnough() {
    assertEquals(1, until(() -> monitor.afterRejection(50.0)));
  }

  @Test
  void calmStepsForget() {
    for (int i = 0; i < 5; i++) {
      monitor.afterExplicit(4.5);
    }
    for (int i = 0; i < 5; i++) {
      monitor.afterExplicit(0.5);
    }
    assertEquals(6, until(() -> monitor.afterExplicit(4.5)));
  }

  private static int until(BooleanSupplier step) {
    int count = 1;
    while (!step.getAsBoolean()) {
      count++;
    }
    return count;
  }
}
