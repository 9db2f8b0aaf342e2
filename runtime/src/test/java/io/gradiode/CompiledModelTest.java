package io.gradiode;

import static io.gradiode.kernels.Models.IDLE;
import static io.gradiode.kernels.Models.INTERCEPT;
import static io.gradiode.kernels.Models.LINE;
import static io.gradiode.kernels.Models.SLOPE;
import static io.gradiode.kernels.Models.X;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.GradientCheck.Verdict;
import io.gradiode.kernels.HodgkinHuxley;
import io.gradiode.kernels.Line;
import io.gradiode.kernels.LotkaVolterra;
import io.gradiode.kernels.Models;
import io.gradiode.kernels.TruthProblem;
import io.gradiode.kernels.WrongLine;
import io.gradiode.model.ParameterHandle;
import io.gradiode.observation.DataParameter;
import io.gradiode.observation.Experiment;
import io.gradiode.observation.Noise;
import io.gradiode.observation.Observations;
import io.gradiode.observation.Signal;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompiledModelTest {

  private static final Experiment<Line> LINE_DATA =
      Experiment.of(LINE).observe(X, new double[] {0, 1, 2}, new double[] {1, 2, 4});

  @Test
  void valuesAreSetByName() {
    assertArrayEquals(
        new double[] {1, 2, 3},
        LINE.values().set(IDLE, 3).set(INTERCEPT, 1).set(SLOPE, 2).toArray());
  }

  @Test
  void allMissingValuesAreNamed() {
    String message =
        assertThrows(IllegalStateException.class, () -> LINE.values().set(SLOPE, 2).toArray())
            .getMessage();
    assertEquals("Line lacks a value for 'intercept', 'idle'", message);
  }

  @Test
  void aValueMustBeFinite() {
    assertThrows(IllegalArgumentException.class, () -> LINE.values().set(SLOPE, Double.NaN));
  }

  @Test
  void theGradientOfProblemBPasses() {
    TruthProblem<LotkaVolterra> problem = TruthProblem.b();
    GradientCheck check =
        Models.LOTKA_VOLTERRA.checkGradient(problem.parameters(), problem.experiment());
    assertTrue(check.passed(), check::toString);
    assertEquals(4, check.rows().size());
    for (int p = 0; p < 4; p++) {
      assertEquals(
          problem.gradient()[p],
          check.rows().get(p).difference(),
          1e-6 * Math.abs(problem.gradient()[p]));
    }
  }

  @Test
  void theGradientOfProblemAPasses() {
    TruthProblem<HodgkinHuxley> problem = TruthProblem.a();
    GradientCheck check =
        Models.HODGKIN_HUXLEY.checkGradient(problem.parameters(), problem.experiment());
    assertTrue(check.passed(), check::toString);
  }

  @Test
  void aWrongSensitivityIsFound() {
    CompiledModel<Line> wrong =
        CompiledModel.of(
            "WrongLine",
            LINE.states(),
            LINE.parameters(),
            LINE.inputs(),
            LINE.terms(),
            LINE.observables(),
            "s",
            new WrongLine());
    GradientCheck check =
        wrong.checkGradient(
            new double[] {2, 3, 1},
            Experiment.of(wrong).observe(X, new double[] {0, 1, 2}, new double[] {1, 2, 4}));
    assertFalse(check.passed());
    assertEquals(
        List.of(Verdict.AGREES, Verdict.DIFFERS, Verdict.AGREES),
        check.rows().stream().map(GradientCheck.Row::verdict).toList());
    assertTrue(check.toString().contains("slope"), check::toString);
    assertTrue(check.toString().contains("DIFFERS"), check::toString);
  }

  @Test
  void aModelThatFailsIsUndecided() {
    GradientCheck check =
        LINE.checkGradient(
            new double[] {-1, 0, 0},
            Experiment.of(LINE).observe(Models.ROOT, new double[] {1}, new double[] {1}));
    assertFalse(check.passed());
    assertEquals(Verdict.UNDECIDED, check.rows().get(0).verdict());
    assertTrue(check.toString().contains("The model is not finite at t = "), check::toString);
  }

  @Test
  void theNumberOfValuesIsChecked() {
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> LINE.checkGradient(new double[] {1, 2}, LINE_DATA))
            .getMessage();
    assertTrue(message.contains("3") && message.contains("2"), message);
  }

  @Test
  void everySymbolStandsInItsPlace() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            CompiledModel.<Line>of(
                "Line",
                LINE.states(),
                List.of(new ParameterHandle<Line>("slope", 1, "1")),
                List.of(),
                List.of(),
                LINE.observables(),
                "s",
                LINE.kernel()));
  }

  @Test
  void aSolverIsReadyToUse() {
    var solver = Models.HODGKIN_HUXLEY.newSolver(io.gradiode.integration.Tolerances.relative(1e-6));
    var outcome =
        solver.solve(
            new double[] {0.05, 100, 30},
            Experiment.of(Models.HODGKIN_HUXLEY)
                .inject(HodgkinHuxley.I, Signal.constant(0))
                .sample(0, 1));
    assertTrue(outcome.isCompleted());
    assertEquals(-65, solver.observable(0, 0));
  }

  @Test
  void checksTheGradientByParametersOfTheData() {
    DataParameter sigma = DataParameter.named("sigma", "mV");
    DataParameter gain = DataParameter.named("gain");
    GradientCheck check =
        LINE.checkGradient(
            new double[] {1, 2, 0, 1.2, 0.7},
            Experiment.of(LINE)
                .observe(
                    X,
                    Observations.of(new double[] {0, 1, 2}, new double[] {1, 4, 5})
                        .scaledBy(gain)
                        .noise(Noise.additive(sigma))));
    assertEquals(5, check.rows().size());
    assertEquals("sigma", check.rows().get(4).parameter());
    assertTrue(
        check.rows().stream().allMatch(row -> row.verdict() == Verdict.AGREES), check::toString);
  }
}
