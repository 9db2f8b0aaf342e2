package io.gradiode.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.integration.Outcome.Failed;
import io.gradiode.integration.Outcome.Reason;
import io.gradiode.kernels.Dual;
import io.gradiode.kernels.HandWrittenModel;
import io.gradiode.kernels.Happenings;
import io.gradiode.kernels.Switched;
import io.gradiode.observation.Experiment;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A ball that falls from {@code h} at the speed {@code w_0}: it hits the floor with {@code W =
 * sqrt(w_0² + 2 g h)} at {@code (w_0 + W) / g}, and flies for {@code 2 W eⁿ / g} after bounce n.
 */
class BounceTest {

  static Stream<HandWrittenModel<Switched>> balls() {
    return Stream.of(Happenings.ball(), Happenings.looseBall());
  }

  private static Dual impact(Dual[] p) {
    return p[3].times(p[3]).plus(p[0].times(p[2]).times(2.0)).sqrt();
  }

  private static Dual[] bounces(Dual[] p, int count) {
    final Dual[] times = new Dual[count];
    Dual speed = impact(p);
    times[0] = p[3].plus(speed).over(p[0]);
    for (int n = 1; n < count; n++) {
      speed = speed.times(p[1]);
      times[n] = times[n - 1].plus(speed.times(2.0).over(p[0]));
    }
    return times;
  }

  private static Dual speedAfter(Dual[] p, int bounceCount) {
    Dual speed = impact(p);
    for (int n = 0; n < bounceCount; n++) {
      speed = speed.times(p[1]);
    }
    return speed;
  }

  @ParameterizedTest
  @MethodSource("balls")
  void bouncesAndFlight(HandWrittenModel<Switched> model) {
    final double[] parameters = {9.81, 0.8, 2.0, 1.5};
    final Dual[] p = Dual.parameters(parameters);
    final Dual[] bounces = bounces(p, 6);
    final double[] samples = new double[6];
    for (int n = 0; n < 5; n++) {
      samples[n] = 0.5 * (bounces[n].value() + bounces[n + 1].value());
    }
    samples[5] = bounces[5].value() + 1e-3;
    final Truth truth =
        new Truth(model, parameters, Experiment.of(model).from(0.0).sample(samples), 1e-10);
    truth.assertTimes(0, bounces);
    for (int n = 0; n < 6; n++) {
      final Dual flown = bounces[n].negative().plus(samples[n]);
      final Dual speed = speedAfter(p, n + 1).minus(p[0].times(flown));
      truth.assertOutput(n, 1, speed);
      truth.assertOutput(n, 0, speedAfter(p, n + 1).plus(speed).times(flown).times(0.5));
    }
  }

  @ParameterizedTest
  @MethodSource("balls")
  void aBallThatLosesNothingBouncesForEver(HandWrittenModel<Switched> model) {
    final double[] parameters = {9.81, 1.0, 1.0, 0.0};
    final Dual[] bounces = bounces(Dual.parameters(parameters), 100);
    final Truth truth =
        new Truth(
            model,
            parameters,
            Experiment.of(model).from(0.0).until(bounces[99].value() + 0.1),
            1e-9);
    truth.assertTimes(0, bounces);
  }

  @ParameterizedTest
  @MethodSource("balls")
  void bouncesThatComeFasterAndFasterHaveNoEnd(HandWrittenModel<Switched> model) {
    for (final double e : new double[] {0.1, 0.5, 0.9}) {
      final double[] parameters = {9.81, e, 2.0, 0.0};
      final Dual[] p = Dual.parameters(parameters);
      final double rest = bounces(p, 1)[0].value() + 2.0 * impact(p).value() / 9.81 * e / (1.0 - e);
      final SensitivitySolver<Switched> solver =
          new SensitivitySolver<>(model, Tolerances.defaults());
      final Experiment<Switched> experiment = Experiment.of(model).from(0.0).sample(0.1, 30.0);
      for (int i = 0; i < 2; i++) {
        final boolean sensitivities = i == 0;
        final Outcome outcome =
            assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () ->
                    sensitivities
                        ? solver.solve(parameters, experiment)
                        : solver.solveStates(parameters, experiment));
        final Failed failed = assertInstanceOf(Failed.class, outcome, () -> "e = " + e);
        assertEquals(rest, failed.time(), 1e-4 * rest, failed::toString);
        assertEquals(Reason.ENDLESS_EVENTS, failed.reason(), failed::toString);
        assertTrue(
            solver.acceptedSteps() + solver.rejectedSteps() < 5000,
            () -> solver.acceptedSteps() + " steps, e = " + e);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 0.8})
  void upToTheLastBouncesAllIsWell(double e) {
    final HandWrittenModel<Switched> model = Happenings.ball();
    final double[] parameters = {9.81, e, 2.0, 0.0};
    final Dual[] p = Dual.parameters(parameters);
    final Dual[] bounces = bounces(p, 15);
    final double end = bounces[13].value() + 0.5 * bounces[14].minus(bounces[13]).value();
    final Truth truth =
        new Truth(model, parameters, Experiment.of(model).from(0.0).until(end), 1e-9);
    for (int n = 0; n < 14; n++) {
      truth.assertTime(0, n, bounces[n]);
    }
    assertEquals(14, truth.solver().eventCount(0));
  }
}
