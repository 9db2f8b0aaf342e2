package io.gradiode.examples.events;

import static io.gradiode.examples.events.BallModel.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.gradiode.integration.Outcome;
import io.gradiode.integration.SensitivitySolver;
import io.gradiode.integration.Tolerances;
import io.gradiode.observation.Experiment;
import org.junit.jupiter.api.Test;

/**
 * A ball that falls from {@code h} at the speed {@code w_0}: it hits the floor with {@code W =
 * sqrt(w_0² + 2 g h)} at {@code (w_0 + W) / g}, and flies for {@code 2 W eⁿ / g} after bounce n.
 */
final class BallTest {

  private static final double[] VALUES =
      MODEL.values().set(G, 9.81).set(H, 2).set(W_0, 1.5).set(RESTITUTION, 0.8).toArray();

  private static final Experiment<Ball> THREE_SECONDS =
      Experiment.of(MODEL).sample(0.5, 1.5, 2.5, 3.0);

  private static Dual impact(Dual[] p) {
    final Dual fallen = p[G.index()].times(p[H.index()]).times(2);
    return p[W_0.index()].times(p[W_0.index()]).plus(fallen).sqrt();
  }

  @Test
  void bouncesAndFlightInClosedForm() {
    final Dual[] p = Dual.parameters(VALUES);
    final Proof<Ball> proof = Proof.of(MODEL, VALUES, THREE_SECONDS).assertCount(3, BOUNCE);
    Dual speed = impact(p);
    Dual bounce = p[W_0.index()].plus(speed).over(p[G.index()]);
    proof.assertTime(BOUNCE, 0, bounce, 1e-10);
    for (int n = 1; n < 3; n++) {
      speed = speed.times(p[RESTITUTION.index()]);
      bounce = bounce.plus(speed.times(2).over(p[G.index()]));
      proof.assertTime(BOUNCE, n, bounce, 1e-10);
    }
    speed = speed.times(p[RESTITUTION.index()]);
    final Dual flown = bounce.negative().plus(3.0);
    final Dual fallen = p[G.index()].times(flown);
    proof.assertOutput(3, W, speed.minus(fallen), 1e-10);
    proof.assertOutput(3, Y, speed.minus(fallen.times(0.5)).times(flown), 1e-10);
  }

  @Test
  void byDifferences() {
    Proof.of(MODEL, VALUES, THREE_SECONDS).assertDerivatives().assertMatter(RESTITUTION);
  }

  @Test
  void thatItComesToRestIsAnOutcome() {
    final SensitivitySolver<Ball> solver = MODEL.newSolver(Tolerances.defaults());
    final Outcome outcome = solver.solve(VALUES, Experiment.of(MODEL).sample(100));
    final Outcome.Failed failed = assertInstanceOf(Outcome.Failed.class, outcome);
    assertEquals(Outcome.Reason.ENDLESS_EVENTS, failed.reason());
    final double impact = Math.sqrt(1.5 * 1.5 + 2 * 9.81 * 2);
    assertEquals((1.5 + impact + 2 * impact * 0.8 / 0.2) / 9.81, failed.time(), 1e-5);
  }
}
