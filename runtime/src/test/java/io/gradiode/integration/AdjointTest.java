package io.gradiode.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.annotation.Method;
import io.gradiode.kernels.PolynomialModel;
import io.gradiode.model.ModelDefinition;
import io.gradiode.observation.Experiment;
import io.gradiode.observation.Signal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The adjoint is the derivative of what was computed: forward sensitivities say the same. */
class AdjointTest {

  /** Everything at once: an input, time, initial values of each other, products as observables. */
  private static final PolynomialModel FORCED =
      PolynomialModel.of(
          "Forced",
          "a b c d k",
          "u",
          List.of(
              "x' = a x - b x y + 0.3 u x + k t",
              "y' = d x y - c y + 0.1 u",
              "z' = -k z + 0.2 x^2 u - 0.1 z t",
              "x0 = a",
              "y0 = 0.5 x^2 + d",
              "z0 = x y",
              "first = x y + 0.1 z + a",
              "second = z^2 u"));

  private static final double[] PARAMETERS = {1.5, 1.0, 3.0, 1.1, 0.4};

  @ParameterizedTest
  @EnumSource(
      value = Method.class,
      names = {"EXPLICIT", "IMPLICIT"})
  void equalsForwardSensitivitiesOverTheSameSteps(Method method) {
    final Experiment<PolynomialModel> experiment =
        Experiment.of(FORCED)
            .inject(
                FORCED.inputs().get(0),
                Signal.linear(0.0, 1.0, 2.5, 6.0).values(0.0, 1.0, 0.3, 0.8))
            .dose(FORCED.states().get(1), 1.7, 0.5)
            .dose(FORCED.states().get(0), 2.5, 0.25, FORCED.parameters().get(3))
            .sample(0.0, 0.01, 0.4, 1.0, 1.1, 1.7, 1.9, 2.5, 2.6, 2.7, 2.8, 4.0, 5.0);
    assertSameGradient(FORCED, experiment, PARAMETERS, method, 1e-12);
  }

  private static <M> void assertSameGradient(
      ModelDefinition<M> model,
      Experiment<M> experiment,
      double[] parameters,
      Method method,
      double accuracy) {
    final Tolerances tolerances = Tolerances.relative(1e-6).method(method).statesOnly();
    final SensitivitySolver<M> forward =
        new SensitivitySolver<>(
            model, new SparseKernel(model.adjoint().orElseThrow()), tolerances, true);
    assertTrue(forward.solve(parameters, experiment).isCompleted());
    final AdjointSolver<M> adjoint = new AdjointSolver<>(model, tolerances);
    final Outcome outcome = adjoint.solve(parameters, experiment);
    assertTrue(outcome.isCompleted(), outcome::toString);
    assertEquals(forward.acceptedSteps(), adjoint.states().acceptedSteps());
    assertEquals(forward.implicitSteps(), adjoint.states().implicitSteps());
    final double[] expected = new double[parameters.length];
    for (int k = 0; k < forward.outputCount(); k++) {
      for (int j = 0; j < model.observables().size(); j++) {
        final double value = forward.observable(k, j);
        assertEquals(value, adjoint.states().observable(k, j), 1e-11 * (1 + Math.abs(value)));
        final double slope = Math.sin(1.0 + 3 * k + 2 * j);
        adjoint.addSlope(k, j, slope);
        for (int p = 0; p < expected.length; p++) {
          expected[p] += slope * forward.sensitivity(k, j, p);
        }
      }
    }
    final double[] gradient = new double[parameters.length];
    adjoint.gradient(gradient);
    double largest = 0.0;
    for (final double each : expected) {
      largest = Math.max(largest, Math.abs(each));
    }
    for (int p = 0; p < expected.length; p++) {
      assertEquals(expected[p], gradient[p], accuracy * largest, "by parameter " + p);
    }
  }
}
