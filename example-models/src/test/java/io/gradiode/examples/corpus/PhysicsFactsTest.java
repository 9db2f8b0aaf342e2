package io.gradiode.examples.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.examples.physics.BouncingBall;
import io.gradiode.examples.physics.BouncingBallModel;
import io.gradiode.examples.physics.Thermostat;
import io.gradiode.examples.physics.ThermostatModel;
import io.gradiode.integration.Outcome;
import io.gradiode.integration.Tolerances;
import io.gradiode.observation.Experiment;
import org.junit.jupiter.api.Test;

/** What is known of things that bounce and switch. */
final class PhysicsFactsTest {

  private static final double FALL = Math.sqrt(2 / 9.81);

  /** Between two bounces it is 2 r^i times as long as the first fall took. */
  @Test
  void theBallBouncesInAGeometricSeries() {
    final double[] bounces =
        Trajectory.times(
            BouncingBallModel.MODEL,
            BouncingBall.published(),
            Experiment.of(BouncingBallModel.MODEL).until(3.5),
            BouncingBallModel.BOUNCE);
    double time = FALL;
    double interval = 2 * FALL;
    assertTrue(bounces.length > 8, bounces.length + " bounces");
    for (double bounce : bounces) {
      assertEquals(time, bounce, 1e-9);
      interval *= 0.8;
      time += interval;
    }
  }

  /** Infinitely many bounces before a finite time: the outcome says so, at that time. */
  @Test
  void theBallComesToRest() {
    final Outcome outcome =
        BouncingBallModel.MODEL
            .newSolver(Tolerances.relative(1e-8).absolute(1e-10))
            .solveStates(
                BouncingBall.published().toArray(),
                Experiment.of(BouncingBallModel.MODEL).until(10));
    assertTrue(
        outcome instanceof Outcome.Failed failed
            && failed.reason() == Outcome.Reason.ENDLESS_EVENTS
            && Math.abs(failed.time() - FALL * (1 + 2 * 0.8 / 0.2)) < 1e-3,
        outcome::toString);
  }

  /** It heats from 19 to 21 on the way to 35, and cools from 21 to 19 on the way to 5. */
  @Test
  void theThermostatHasAPeriod() {
    final double[] off =
        Trajectory.times(
            ThermostatModel.MODEL,
            Thermostat.published(),
            Experiment.of(ThermostatModel.MODEL).until(120),
            ThermostatModel.HEATER_OFF);
    final double heating = 60 * Math.log((35.0 - 19) / (35.0 - 21));
    final double cooling = 60 * Math.log((21.0 - 5) / (19.0 - 5));
    assertEquals(heating, off[0], 1e-8);
    for (int i = 1; i < off.length; i++) {
      assertEquals(heating + cooling, off[i] - off[i - 1], 1e-8);
    }
    assertTrue(off.length > 5);
  }
}
