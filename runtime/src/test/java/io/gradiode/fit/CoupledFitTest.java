package io.gradiode.fit;

import static io.gradiode.kernels.Models.HODGKIN_HUXLEY;
import static io.gradiode.kernels.Models.IDLE;
import static io.gradiode.kernels.Models.INTERCEPT;
import static io.gradiode.kernels.Models.LINE;
import static io.gradiode.kernels.Models.LOTKA_VOLTERRA;
import static io.gradiode.kernels.Models.ROOT;
import static io.gradiode.kernels.Models.SLOPE;
import static io.gradiode.kernels.Models.X;
import static io.gradiode.objective.Domain.within;
import static io.gradiode.optimization.Optimizers.bfgs;
import static io.gradiode.optimization.Optimizers.multiStart;
import static io.gradiode.optimization.commonsmath.CommonsMathOptimizers.levenbergMarquardt;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.kernels.HodgkinHuxley;
import io.gradiode.kernels.Line;
import io.gradiode.kernels.LotkaVolterra;
import io.gradiode.kernels.TruthProblem;
import io.gradiode.observation.Experiment;
import io.gradiode.report.FitReport;
import io.gradiode.report.Stage;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A spike train, test problem A, from conductances that are wrong by ×2, ×0.5 and ×1.8. */
class CoupledFitTest {

  private static final double[] TRUTH = {0.05, 100, 30};

  private static Ready<HodgkinHuxley> neuron() {
    return Fit.of(HODGKIN_HUXLEY)
        .to(TruthProblem.a().experiment())
        .estimate(HODGKIN_HUXLEY.parameters().get(0), within(5e-3, 0.5).logScale().startingAt(0.1))
        .estimate(HODGKIN_HUXLEY.parameters().get(1), within(10, 1000).logScale().startingAt(50))
        .estimate(HODGKIN_HUXLEY.parameters().get(2), within(3, 300).logScale().startingAt(54));
  }

  static List<Ready<HodgkinHuxley>> coupled() {
    return List.of(
        neuron().coupled(HodgkinHuxley.V),
        neuron().coupled(HodgkinHuxley.V).polish(bfgs()),
        neuron().coupled(HodgkinHuxley.V, 5, 1, 0.2, 0.05).polish(levenbergMarquardt()));
  }

  @ParameterizedTest
  @MethodSource("coupled")
  void couplingFindsTheTruth(Ready<HodgkinHuxley> fit) {
    FitReport<HodgkinHuxley> report = fit.run();

    assertArrayEquals(new double[] {1, 1, 1}, ratios(report), 1e-4, report::toString);
    assertTrue(report.isConverged(), report::toString);
  }

  @Test
  void withoutCouplingBfgsEndsElsewhere() {
    FitReport<HodgkinHuxley> report = neuron().polish(bfgs()).run();

    double worst = Arrays.stream(ratios(report)).map(ratio -> Math.abs(ratio - 1)).max().orElse(0);
    assertTrue(worst > 0.1, report::toString);
  }

  private static double[] ratios(FitReport<HodgkinHuxley> report) {
    double[] found = report.parameters();
    return new double[] {found[0] / TRUTH[0], found[1] / TRUTH[1], found[2] / TRUTH[2]};
  }

  @Test
  void aSearchComesFirst() {
    FitReport<LotkaVolterra> report =
        Fit.of(LOTKA_VOLTERRA)
            .to(TruthProblem.b().experiment())
            .estimate(LOTKA_VOLTERRA.parameters().get(0), within(0.2, 8).startingAt(4))
            .fix(LOTKA_VOLTERRA.parameters().get(1), 1)
            .fix(LOTKA_VOLTERRA.parameters().get(2), 3)
            .fix(LOTKA_VOLTERRA.parameters().get(3), 1)
            .search(multiStart().starts(3))
            .coupled(LotkaVolterra.PREY)
            .coupled(LotkaVolterra.PREDATOR, 3, 1)
            .polish(levenbergMarquardt())
            .run();

    assertEquals(
        List.of("multi-start", "coupling continuation", "Levenberg–Marquardt"),
        report.stages().stream().map(Stage::method).toList());
    assertEquals("strengths [3.0, 1.0]", report.stages().get(1).detail());
    assertEquals(3, report.starts().size());
  }

  @Test
  void whatCannotBeCoupledIsRefused() {
    Ready<Line> line =
        Fit.of(LINE)
            .to(Experiment.of(LINE).observe(ROOT, new double[] {1, 2}, new double[] {1, 2}))
            .estimate(INTERCEPT, within(0.1, 5))
            .fix(SLOPE, 1)
            .fix(IDLE, 1);

    assertThrows(IllegalArgumentException.class, () -> line.coupled(ROOT));
    assertThrows(IllegalArgumentException.class, () -> line.coupled(X, 1, 2));
    UnsupportedOperationException e =
        assertThrows(UnsupportedOperationException.class, () -> line.coupled(X).run());
    assertTrue(e.getMessage().contains("[x] of Line"), e::getMessage);
  }
}
