package io.gradiode.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.CompiledModel;
import io.gradiode.integration.SensitivitySolver;
import io.gradiode.integration.Tolerances;
import io.gradiode.observation.Experiment;
import org.junit.jupiter.api.Test;

/** Doses of generated models, in which some sensitivities are zero by structure. */
class DosesTest {

  /** Of a dose the part {@code f} arrives; {@code volume} acts on the concentration alone. */
  private static final String ORAL =
      """
      ddepot/dt = -ka*depot : mg
      dcentral/dt = ka*depot - ke*central : mg
      concentration = central/volume : mg/litre
      ka : 1/hour
      ke : 1/hour
      volume : litre
      f : 1
      """;

  private static final double[] PARAMETERS = {1.7, 0.3, 30.0, 0.8};

  private static CompiledModel<?> oral() {
    return CompiledModels.compile(
        "m.Oral",
        """
        package m;
        @io.gradiode.annotation.OdeModel(
            equations = %s, observables = "concentration", time = "hour")
        public interface Oral {}
        """
            .formatted("\"" + ORAL.replace("\n", "\\n") + "\""));
  }

  @Test
  void aParameterThatNoFormulaUsesMayMeasureDosesOfEveryState() {
    multiples(oral());
  }

  private static <M> void multiples(CompiledModel<M> model) {
    final Experiment<M> experiment =
        Experiment.of(model)
            .dose(model.states().get(0), 0.0, 320.0, model.parameters().get(3))
            .dose(model.states().get(0), 12.0, 160.0, model.parameters().get(3))
            .dose(model.states().get(1), 6.0, 20.0, model.parameters().get(3))
            .sample(1.0, 6.0, 12.0, 13.0, 24.0);
    final SensitivitySolver<M> solver = model.newSolver(Tolerances.relative(1e-12).absolute(1e-14));
    solver.solve(PARAMETERS, experiment);
    for (int k = 0; k < solver.outputCount(); k++) {
      // Everything is proportional to f.
      assertEquals(
          solver.observable(k, 0) / 0.8,
          solver.sensitivity(k, 0, 3),
          1e-12 * solver.observable(k, 0));
      assertEquals(
          -solver.observable(k, 0) / 30.0,
          solver.sensitivity(k, 0, 2),
          1e-12 * solver.observable(k, 0));
    }
    final double absorbed = 320.0 * 0.8 * 1.7 / 1.4 * (Math.exp(-0.3) - Math.exp(-1.7)) / 30.0;
    assertEquals(absorbed, solver.observable(0, 0), 1e-10);
  }

  @Test
  void aParameterThatActsElsewhereIsRefused() {
    refused(oral());
  }

  private static <M> void refused(CompiledModel<M> model) {
    assertTrue(model.kernel().isSensitive(0, 0));
    assertFalse(model.kernel().isSensitive(0, 1));
    assertTrue(model.kernel().isSensitive(1, 1));
    assertFalse(model.kernel().isSensitive(1, 2));
    assertTrue(model.kernel().isSensitive(0, 3));
    final Experiment<M> experiment = Experiment.of(model);
    assertEquals(
        "A dose of 'depot' cannot be a multiple of 'volume', which acts elsewhere in Oral, but not"
            + " on 'depot': its sensitivity is not computed. Declare a parameter that no formula"
            + " uses.",
        assertThrows(
                IllegalArgumentException.class,
                () -> experiment.dose(model.states().get(0), 0.0, 1.0, model.parameters().get(2)))
            .getMessage());
  }
}
