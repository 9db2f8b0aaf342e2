package io.gradiode.examples.ecology;

import static io.gradiode.examples.ecology.LotkaVolterraModel.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.GradientCheck;
import io.gradiode.integration.Outcome;
import io.gradiode.integration.SensitivitySolver;
import io.gradiode.integration.Tolerances;
import io.gradiode.objective.LeastSquares;
import io.gradiode.observation.Experiment;
import io.gradiode.tables.Table;
import org.junit.jupiter.api.Test;

/** The gradient for people who bring their own optimizer. */
final class BareGradientTest {

  private final Table pelts = Table.read(FitLotkaVolterra.class, "lynx-hare.csv");
  private final Experiment<LotkaVolterra> experiment =
      Experiment.of(MODEL)
          .from(1900)
          .observe(HARE, pelts.column("year").values(), pelts.column("hare").values())
          .observe(LYNX, pelts.column("year").values(), pelts.column("lynx").values());
  private final double[] parameters = {0.5, 0.025, 0.025, 0.8, 35, 4};

  @Test
  void aGradientNeedsThreeLines() {
    LeastSquares<LotkaVolterra> objective = LeastSquares.of(MODEL, experiment);
    double[] gradient = new double[MODEL.parameters().size()];
    double sumOfSquares = objective.valueAndGradient(parameters, gradient);

    assertTrue(sumOfSquares > 0);
    final double step = 1e-4;
    parameters[0] += step;
    final double above = objective.value(parameters);
    parameters[0] -= 2 * step;
    final double below = objective.value(parameters);
    assertEquals((above - below) / (2 * step), gradient[0], 1e-3 * Math.abs(gradient[0]));
  }

  @Test
  void aTrajectoryNeedsThreeLines() {
    SensitivitySolver<LotkaVolterra> solver =
        MODEL.newSolver(Tolerances.relative(1e-6).absolute(1e-8));
    Outcome outcome = solver.solve(parameters, experiment);
    double hare = solver.observable(20, HARE.index());
    double hareByBirth = solver.sensitivity(20, HARE.index(), BIRTH.index());

    assertInstanceOf(Outcome.Completed.class, outcome);
    assertTrue(hare > 0);
    assertTrue(Double.isFinite(hareByBirth));
  }

  @Test
  void theGradientProvesItself() {
    GradientCheck check = MODEL.checkGradient(parameters, experiment);

    assertTrue(check.passed(), check::toString);
  }
}
