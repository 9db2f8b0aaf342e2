package io.gradiode.examples.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.CompiledModel;
import io.gradiode.GradientCheck;
import io.gradiode.GradientCheck.Row;
import io.gradiode.GradientCheck.Verdict;
import io.gradiode.examples.pharmacology.RepeatedDosing;
import io.gradiode.examples.pharmacology.RepeatedDosingModel;
import io.gradiode.examples.physics.Thermostat;
import io.gradiode.examples.physics.ThermostatModel;
import io.gradiode.model.ObservableHandle;
import io.gradiode.observation.Experiment;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the public check says of objectives with kinks. */
final class GradientCheckTest {

  private static <M> GradientCheck check(
      CompiledModel<M> model,
      double[] parameters,
      ObservableHandle<M> observable,
      double datum,
      double... times) {
    final double[] values = new double[times.length];
    Arrays.fill(values, datum);
    return model.checkGradient(parameters, Experiment.of(model).observe(observable, times, values));
  }

  private static List<Verdict> verdicts(GradientCheck check) {
    return check.rows().stream().map(Row::verdict).toList();
  }

  /** The heater is switched some forty times; a step of 1e-3 moves the last by minutes. */
  @Test
  void aRelayAmongSamplesAgrees() {
    for (final double offset : new double[] {0.14, 0.5, 0.77, 1.3, 2.1}) {
      final double[] times = new double[101];
      Arrays.setAll(times, i -> offset + 3.0 * i);
      final GradientCheck check =
          check(
              ThermostatModel.MODEL,
              Thermostat.published().toArray(),
              ThermostatModel.TEMPERATURE,
              15,
              times);
      assertTrue(
          check.rows().stream().allMatch(row -> row.verdict() == Verdict.AGREES), check::toString);
    }
  }

  /**
   * Before a dose the drug falls, behind it it rises: by the time of doses there are two slopes.
   */
  @Test
  void troughsAtTheTimesOfDosesAreOneSidedByTheTimesOfDoses() {
    final GradientCheck check =
        check(
            RepeatedDosingModel.MODEL,
            RepeatedDosing.published().toArray(),
            RepeatedDosingModel.CONCENTRATION,
            3,
            12.5,
            24.5,
            36.5);
    assertEquals(
        List.of(
            Verdict.AGREES,
            Verdict.AGREES,
            Verdict.AGREES,
            Verdict.AGREES,
            Verdict.ONE_SIDED,
            Verdict.ONE_SIDED),
        verdicts(check),
        check::toString);
    assertTrue(check.passed());
    assertTrue(
        check.toString().contains("one-sided: a datum lies on an event or a kink"),
        check::toString);
  }

  @Test
  void besideTheTimesOfDosesThereIsOneSlope() {
    final GradientCheck check =
        check(
            RepeatedDosingModel.MODEL,
            RepeatedDosing.published().toArray(),
            RepeatedDosingModel.CONCENTRATION,
            3,
            12.49,
            24.49,
            36.51);
    assertTrue(
        check.rows().stream().allMatch(row -> row.verdict() == Verdict.AGREES), check::toString);
  }
}
