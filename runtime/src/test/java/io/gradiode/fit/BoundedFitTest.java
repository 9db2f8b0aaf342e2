package io.gradiode.fit;

import static io.gradiode.kernels.Models.IDLE;
import static io.gradiode.kernels.Models.INTERCEPT;
import static io.gradiode.kernels.Models.LINE;
import static io.gradiode.kernels.Models.SLOPE;
import static io.gradiode.kernels.Models.X;
import static io.gradiode.objective.Domain.atLeast;
import static io.gradiode.objective.Domain.atMost;
import static io.gradiode.objective.Domain.unbounded;
import static io.gradiode.objective.Domain.within;
import static io.gradiode.optimization.Optimizers.bfgs;
import static io.gradiode.optimization.Optimizers.lbfgsb;
import static io.gradiode.optimization.Optimizers.levenbergMarquardt;
import static io.gradiode.optimization.Optimizers.multiStart;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.kernels.Line;
import io.gradiode.objective.Domain;
import io.gradiode.observation.Experiment;
import io.gradiode.optimization.Optimizer;
import io.gradiode.report.Estimate;
import io.gradiode.report.FitReport;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bounds that the data push against, through the whole of a fit: a line, in closed form. */
class BoundedFitTest {

  /** The best line has the slope 1.1 and the intercept 1.1; their mean is 2.75. */
  private static final Experiment<Line> DATA =
      Experiment.of(LINE).observe(X, new double[] {0, 1, 2, 3}, new double[] {1, 2, 4, 4});

  static List<Domain> domainsThatEndAtTwo() {
    return List.of(
        atLeast(2),
        atLeast(2).startingAt(2),
        within(2, 9),
        within(2, 9).startingAt(2),
        within(2, 9).logScale());
  }

  @ParameterizedTest
  @MethodSource("domainsThatEndAtTwo")
  void anEstimateOnABoundIsExactlyThereAndSaysSo(Domain slope) {
    for (Optimizer optimizer : List.of(levenbergMarquardt(), lbfgsb())) {
      FitReport<Line> report =
          Fit.of(LINE)
              .to(DATA)
              .fix(IDLE, 0)
              .estimate(SLOPE, slope)
              .estimate(INTERCEPT, unbounded())
              .polish(optimizer)
              .run();
      Estimate estimate = report.estimate(SLOPE);
      assertEquals(2, estimate.value(), 0, report::toString);
      assertEquals(Estimate.Status.AT_LOWER_BOUND, estimate.status(), report::toString);
      assertEquals(2.75 - 2 * 1.5, report.estimate(INTERCEPT).value(), 1e-6, report::toString);
      assertTrue(report.isConverged(), report::toString);
    }
  }

  @Test
  void aBoundAboveAloneWillDo() {
    for (Optimizer optimizer : List.of(levenbergMarquardt(), lbfgsb(), bfgs())) {
      Ready<Line> fit =
          Fit.of(LINE).to(DATA).fix(IDLE, 0).estimate(INTERCEPT, unbounded().startingAt(3));
      FitReport<Line> held = fit.estimate(SLOPE, atMost(0.5)).polish(optimizer).run();
      FitReport<Line> free = fit.estimate(SLOPE, atMost(3)).polish(optimizer).run();
      assertEquals(0.5, held.estimate(SLOPE).value(), 1e-3, held::toString);
      assertEquals(Estimate.Status.AT_UPPER_BOUND, held.estimate(SLOPE).status(), held::toString);
      assertEquals(1.1, free.estimate(SLOPE).value(), 1e-5, free::toString);
      assertEquals(Estimate.Status.ESTIMATED, free.estimate(SLOPE).status(), free::toString);
    }
  }

  /** A search hands points of the unit cube to a polish in a box, and takes them back. */
  @Test
  void aSearchPolishesWithinBounds() {
    FitReport<Line> report =
        Fit.of(LINE)
            .to(DATA)
            .fix(IDLE, 0)
            .estimate(SLOPE, within(2, 9).logScale())
            .estimate(INTERCEPT, within(-5, 5))
            .search(multiStart().starts(3).seed(1))
            .polish(levenbergMarquardt())
            .run();
    assertEquals(2, report.estimate(SLOPE).value(), 0, report::toString);
    assertEquals(-0.25, report.estimate(INTERCEPT).value(), 1e-6, report::toString);
  }
}
