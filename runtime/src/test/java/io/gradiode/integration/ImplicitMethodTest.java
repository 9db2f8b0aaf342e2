package io.gradiode.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.annotation.Method;
import io.gradiode.kernels.ForcedRiccati;
import io.gradiode.model.Stages;
import io.gradiode.observation.Experiment;
import org.junit.jupiter.api.Test;

/** One step, and what happens where there is none. */
class ImplicitMethodTest {

  private static final double[] PARAMETERS = {0.8};
  private static final double[] INPUTS = {0.0};
  private static final double START = 0.3;

  /**
   * Errors of the end, its embedded estimate and the dense output after one step of state and S.
   */
  private static double[] errors(double h) {
    final Stages large = stepped(h, 1);
    final Stages small = stepped(h, 64);
    final ForcedRiccati kernel = new ForcedRiccati(Double.POSITIVE_INFINITY);
    final Integrand integrand = started(kernel, large.y());
    final ImplicitMethod method = method(integrand, kernel);
    method.attempt(START, h);
    method.prepare(2, START, h);
    final double[] middle = method.interpolate(START + 0.5 * h).clone();
    final double[] exactMiddle = stepped(0.5 * h, 64).next();
    final double[] exact = small.next();
    final double[] embedded = integrand.stages().k(ImplicitMethod.FIRST_STAGE + 7);
    return new double[] {
      distance(integrand.stages().next(), exact),
      Math.hypot(embedded[0], embedded[1]),
      distance(middle, exactMiddle)
    };
  }

  private static Integrand started(ForcedRiccati kernel, double[] y) {
    final Integrand integrand = new Integrand(kernel, 1e-6, false);
    integrand.begin(PARAMETERS, INPUTS, true);
    System.arraycopy(y, 0, integrand.stages().y(), 0, 2);
    integrand.rates(START, integrand.stages().y(), integrand.stages().k(1));
    return integrand;
  }

  private static ImplicitMethod method(Integrand integrand, ForcedRiccati kernel) {
    final ImplicitMethod method =
        new ImplicitMethod(integrand, new WantedComponents(kernel), kernel);
    method.begin();
    return method;
  }

  /** The stages of the last of some equal steps. */
  private static Stages stepped(double h, int count) {
    final ForcedRiccati kernel = new ForcedRiccati(Double.POSITIVE_INFINITY);
    final Integrand integrand = started(kernel, new double[] {0.4, -0.2});
    final ImplicitMethod method = method(integrand, kernel);
    final Stages stages = integrand.stages();
    final double step = h / count;
    for (int i = 0; i < count; i++) {
      final double t = START + i * step;
      method.attempt(t, step);
      integrand.rates(t + step, stages.next(), stages.k(13));
      if (i < count - 1) {
        method.accept(t);
        stages.accept();
      }
    }
    return stages;
  }

  private static double distance(double[] a, double[] b) {
    return Math.hypot(a[0] - b[0], a[1] - b[1]);
  }

  @Test
  void ordersOfStepEstimateAndDenseOutput() {
    final double[] coarse = errors(0.05);
    final double[] fine = errors(0.025);
    // Local errors are one order higher; the estimate is that of the embedded method.
    assertEquals(6.0, log2(coarse[0] / fine[0]), 0.4);
    assertEquals(5.0, log2(coarse[1] / fine[1]), 0.4);
    assertEquals(5.0, log2(coarse[2] / fine[2]), 0.5);
  }

  private static double log2(double ratio) {
    return Math.log(ratio) / Math.log(2.0);
  }

  @Test
  void aLostPivotMakesTheStepSmaller() {
    final ForcedRiccati kernel = new ForcedRiccati(0.1);
    final SensitivitySolver<ForcedRiccati> solver =
        new SensitivitySolver<>(
            ForcedRiccati.model(kernel), Tolerances.relative(1e-3).method(Method.IMPLICIT));
    assertTrue(solver.solve(PARAMETERS, experiment(kernel)).isCompleted());
    assertTrue(kernel.refusals() > 0);
    assertTrue(solver.rejectedSteps() >= kernel.refusals());
    assertTrue(solver.acceptedSteps() >= 20);
  }

  @Test
  void pivotsThatAreLostInEveryStepAreAnOutcome() {
    final ForcedRiccati kernel = new ForcedRiccati(0.0);
    final SensitivitySolver<ForcedRiccati> solver =
        new SensitivitySolver<>(
            ForcedRiccati.model(kernel), Tolerances.defaults().method(Method.IMPLICIT));
    final Outcome.Failed failed = (Outcome.Failed) solver.solve(PARAMETERS, experiment(kernel));
    assertEquals(Outcome.Reason.SINGULAR, failed.reason());
    assertEquals(0.0, failed.time());
  }

  private static Experiment<ForcedRiccati> experiment(ForcedRiccati kernel) {
    return Experiment.of(ForcedRiccati.model(kernel)).from(0.0).sample(2.0);
  }
}
