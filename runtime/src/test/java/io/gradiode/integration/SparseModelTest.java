package io.gradiode.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.kernels.Firing;
import io.gradiode.kernels.HandWrittenModel;
import io.gradiode.kernels.Happenings;
import io.gradiode.kernels.RandomSwitches;
import io.gradiode.kernels.SparseSwitched;
import io.gradiode.kernels.StateSwitches;
import io.gradiode.kernels.Switched;
import io.gradiode.kernels.TimeSwitches;
import io.gradiode.observation.Experiment;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * Models with switches and events, by sparse equations and by kernels that compute sensitivities in
 * their own plain way: all columns, and one alone.
 */
class SparseModelTest {

  private static final Tolerances TIGHT = Tolerances.relative(1e-11).absolute(1e-13);

  private int compared;

  @Test
  void modelsWithClosedForms() {
    compare(Happenings.cascade(), 0.8, 1.0, 0.5, 1.2, 0.3);
    compare(Happenings.passages(), 1.0, 0.9);
    compare(Happenings.pulse(), 1.3, 2.0, 0.7, 5.0);
    compare(StateSwitches.peaks(), 1.0, 0.9);
    compare(StateSwitches.sign(), 1.0, -3.0);
    compare(TimeSwitches.sawtooth(), 1.0, 0.7);
    compare(Firing.leaky(), 10.0, 1.0, 20.0, -65.0, -50.0, -60.0, 2.0, -65.0);
    assertTrue(compared > 100, compared + " derivatives");
  }

  @Test
  void randomSwitches() {
    compareRandom(RandomSwitches::model);
  }

  @Test
  void randomEvents() {
    compareRandom(RandomSwitches::eventful);
  }

  private void compareRandom(Function<Random, HandWrittenModel<Switched>> models) {
    final Random random = new Random(17);
    for (int i = 0; i < 60; i++) {
      final HandWrittenModel<Switched> model = models.apply(random);
      compare(model, random.doubles(RandomSwitches.PARAMETERS, -1.5, 1.5).toArray());
    }
    assertTrue(compared > 500, compared + " derivatives");
  }

  private void compare(HandWrittenModel<Switched> plain, double... parameters) {
    final HandWrittenModel<Switched> sparse = SparseSwitched.of(plain);
    final SensitivitySolver<Switched> expected = new SensitivitySolver<>(plain, TIGHT);
    final SensitivitySolver<Switched> found = new SensitivitySolver<>(sparse, TIGHT);
    final SensitivitySolver<Switched> single = new SensitivitySolver<>(sparse, TIGHT);
    final Outcome outcome = expected.solve(parameters, experiment(plain));
    final Outcome other = found.solve(parameters, experiment(sparse));
    assertEquals(outcome.isCompleted(), other.isCompleted(), () -> outcome + " but " + other);
    if (!outcome.isCompleted()) {
      return;
    }
    for (int p = 0; p < parameters.length; p++) {
      assertDerivatives(plain, p, expected, found);
      final boolean[] chosen = new boolean[parameters.length];
      chosen[p] = true;
      single.selectParameters(chosen);
      assertTrue(single.solve(parameters, experiment(sparse)).isCompleted());
      assertDerivatives(plain, p, expected, single);
    }
  }

  private static Experiment<Switched> experiment(HandWrittenModel<Switched> model) {
    return Experiment.of(model).from(0.0).sample(0.0, 1.0, 2.5, 5.0);
  }

  private void assertDerivatives(
      HandWrittenModel<Switched> model,
      int p,
      SensitivitySolver<Switched> expected,
      SensitivitySolver<Switched> found) {
    final String what = model.name() + " by " + p;
    for (int k = 0; k < expected.outputCount(); k++) {
      for (int j = 0; j < model.observables().size(); j++) {
        assertSame(expected.observable(k, j), found.observable(k, j), what);
        assertSame(expected.sensitivity(k, j, p), found.sensitivity(k, j, p), what);
      }
    }
    for (int event = 0; event < model.kernel().eventCount(); event++) {
      assertEquals(expected.eventCount(event), found.eventCount(event));
      for (int i = 0; i < expected.eventCount(event); i++) {
        assertSame(expected.eventTime(event, i), found.eventTime(event, i), what);
        assertSame(
            expected.eventSensitivity(event, i, p), found.eventSensitivity(event, i, p), what);
      }
    }
  }

  private void assertSame(double expected, double found, String what) {
    assertEquals(expected, found, 1e-7 * (1.0 + Math.abs(expected)), what);
    compared++;
  }
}
