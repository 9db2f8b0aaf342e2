package io.gradiode.fit;

import static io.gradiode.fit.Differentiation.byFiniteDifferences;
import static io.gradiode.kernels.Models.IDLE;
import static io.gradiode.kernels.Models.INTERCEPT;
import static io.gradiode.kernels.Models.LINE;
import static io.gradiode.kernels.Models.LOTKA_VOLTERRA;
import static io.gradiode.kernels.Models.ROOT;
import static io.gradiode.kernels.Models.SLOPE;
import static io.gradiode.kernels.Models.X;
import static io.gradiode.objective.Domain.positive;
import static io.gradiode.objective.Domain.unbounded;
import static io.gradiode.objective.Domain.within;
import static io.gradiode.optimization.Optimizers.bfgs;
import static io.gradiode.optimization.Optimizers.couplingContinuation;
import static io.gradiode.optimization.Optimizers.differentialEvolution;
import static io.gradiode.optimization.Optimizers.multiStart;
import static io.gradiode.optimization.commonsmath.CommonsMathOptimizers.bobyqa;
import static io.gradiode.optimization.commonsmath.CommonsMathOptimizers.cmaEs;
import static io.gradiode.optimization.commonsmath.CommonsMathOptimizers.levenbergMarquardt;
import static io.gradiode.optimization.commonsmath.CommonsMathOptimizers.nelderMead;
import static io.gradiode.optimization.commonsmath.CommonsMathOptimizers.nonlinearConjugateGradient;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.gradiode.integration.Tolerances;
import io.gradiode.kernels.Line;
import io.gradiode.kernels.LotkaVolterra;
import io.gradiode.kernels.TruthProblem;
import io.gradiode.model.ParameterHandle;
import io.gradiode.objective.Datum;
import io.gradiode.objective.Domain;
import io.gradiode.observation.Experiment;
import io.gradiode.observation.Noise;
import io.gradiode.optimization.Monitor.Decision;
import io.gradiode.optimization.Optimizer;
import io.gradiode.optimization.Search;
import io.gradiode.optimization.StopReason;
import io.gradiode.report.Estimate;
import io.gradiode.report.FitOutcome;
import io.gradiode.report.FitReport;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FitTest {

  private static final List<ParameterHandle<LotkaVolterra>> RATES = LOTKA_VOLTERRA.parameters();
  private static final double[] TRUTH = {1.5, 1, 3, 1};
  private static final double[] TIMES = {0, 1, 2, 3};
  private static final double[] VALUES = {1, 2, 4, 4};

  private static Experiment<Line> line() {
    return Experiment.of(LINE).observe(X, TIMES, VALUES);
  }

  private static Ready<LotkaVolterra> lotkaVolterra(Domain domain) {
    Ready<LotkaVolterra> fit =
        Fit.of(LOTKA_VOLTERRA).to(TruthProblem.b().experiment()).estimate(RATES.get(0), domain);
    for (int p = 1; p < 4; p++) {
      fit = fit.estimate(RATES.get(p), domain);
    }
    return fit;
  }

  private static void requireTruth(FitReport<LotkaVolterra> report, double error) {
    for (int p = 0; p < 4; p++) {
      assertEquals(
          TRUTH[p], report.estimate(RATES.get(p)).value(), error * TRUTH[p], report::toString);
    }
    assertTrue(report.isConverged(), report::toString);
  }

  static Stream<Optimizer> gradientOptimizers() {
    return Stream.of(levenbergMarquardt(), bfgs());
  }

  @ParameterizedTest
  @MethodSource("gradientOptimizers")
  void recoversTheTruthFromAWrongStart(Optimizer optimizer) {
    FitReport<LotkaVolterra> report =
        lotkaVolterra(within(0.2, 8).logScale())
            .startingAt(RATES.get(0), 1.2)
            .startingAt(RATES.get(1), 1.4)
            .startingAt(RATES.get(2), 2.4)
            .startingAt(RATES.get(3), 1.4)
            .polish(optimizer)
            .run();
    requireTruth(report, 1e-4);
  }

  /** Steps of integration differ with and without sensitivities, and so do errors. */
  @Test
  void allNumbersOfAReportAreOfOneIntegration() {
    FitReport<LotkaVolterra> report =
        lotkaVolterra(within(0.2, 8).logScale())
            .startingAt(RATES.get(0), 1.2)
            .startingAt(RATES.get(1), 1.4)
            .startingAt(RATES.get(2), 2.4)
            .startingAt(RATES.get(3), 1.4)
            .tolerances(Tolerances.relative(1e-4))
            .polish(bfgs().maxIterations(3))
            .run();
    double objective = report.objectiveValue();
    assertEquals(objective, report.chiSquared(), 1e-13 * objective);
    assertEquals(objective, report.statistics().dataLoss(), 1e-13 * objective);
    double sum = 0;
    double[] predictions = report.predictions();
    for (int i = 0; i < predictions.length; i++) {
      Datum datum = report.data().get(i);
      sum += datum.weight() * Math.pow(predictions[i] - datum.value(), 2);
    }
    assertEquals(objective, sum, 1e-13 * objective);
  }

  @Test
  void finiteDifferencesFindTheSameAndCostMore() {
    Ready<LotkaVolterra> fit =
        lotkaVolterra(within(0.2, 8).logScale())
            .startingAt(RATES.get(0), 1.4)
            .startingAt(RATES.get(2), 2.8)
            .startingAt(RATES.get(1), 1.1)
            .startingAt(RATES.get(3), 1.1);
    FitReport<LotkaVolterra> exact = fit.run();
    FitReport<LotkaVolterra> approximate = fit.differentiate(byFiniteDifferences()).run();
    requireTruth(exact, 1e-4);
    requireTruth(approximate, 1e-4);
    assertTrue(approximate.evaluations().total() > 4 * exact.evaluations().total());
    assertEquals(0, approximate.evaluations().jacobians());
    assertEquals(0, exact.evaluations().values());
  }

  static Stream<Ready<LotkaVolterra>> searches() {
    Ready<LotkaVolterra> fit = lotkaVolterra(within(0.3, 6).logScale().startingAt(4));
    return Stream.of(
        fit.search(differentialEvolution().population(30).rounds(15).seed(42).polishEachRound())
            .polish(levenbergMarquardt()),
        fit.search(differentialEvolution().population(40).rounds(40).seed(1))
            .polish(levenbergMarquardt()),
        fit.search(multiStart().seed(3)).polish(bfgs()),
        fit.search(couplingContinuation()).polish(levenbergMarquardt()),
        fit.search(multiStart().seed(3)).polish(bobyqa()).polish(levenbergMarquardt()));
  }

  @ParameterizedTest
  @MethodSource("searches")
  void searchesFindTheTruthFromFarAway(Ready<LotkaVolterra> fit) {
    requireTruth(fit.run(), 1e-3);
  }

  static Stream<Optimizer> allOptimizers() {
    return Stream.of(
        levenbergMarquardt(),
        bfgs(),
        nonlinearConjugateGradient(),
        nelderMead(),
        bobyqa(),
        cmaEs());
  }

  @ParameterizedTest
  @MethodSource("allOptimizers")
  void everyOptimizerFitsALine(Optimizer optimizer) {
    FitReport<Line> report =
        Fit.of(LINE)
            .to(line())
            .estimate(INTERCEPT, within(-10, 10).startingAt(-3))
            .estimate(SLOPE, within(0.01, 100).logScale())
            .fix(IDLE, 0)
            .polish(optimizer)
            .run();
    assertEquals(1.1, report.estimate(INTERCEPT).value(), 1e-3, optimizer.name());
    assertEquals(1.1, report.estimate(SLOPE).value(), 1e-3, optimizer.name());
  }

  @Test
  void aLineHasItsClosedForm() {
    FitReport<Line> report =
        Fit.of(LINE)
            .to(line())
            .estimate(SLOPE, unbounded())
            .estimate(INTERCEPT, unbounded())
            .fix(IDLE, 7)
            .run();
    // Residuals 0.1, 0.2, −0.7, 0.4: χ² = 0.7, two degrees of freedom.
    assertEquals(0.7, report.chiSquared(), 1e-9);
    assertEquals(2, report.statistics().degreesOfFreedom());
    assertEquals(Math.sqrt(0.35 * 0.7), report.estimate(INTERCEPT).standardError(), 1e-8);
    assertEquals(Math.sqrt(0.35 * 0.2), report.estimate(SLOPE).standardError(), 1e-8);
    assertEquals(-0.35 * 0.3, report.covariance(SLOPE, INTERCEPT), 1e-8);
    assertEquals(-0.3 / Math.sqrt(0.14), report.correlation(SLOPE, INTERCEPT), 1e-8);
    // Student's t for two degrees of freedom is 4.3027.
    assertEquals(1.1 + 4.30265273 * Math.sqrt(0.07), report.estimate(SLOPE).upper(), 1e-6);
    assertEquals(4 * (1 + Math.log(2 * Math.PI * 0.7 / 4)) + 6, report.aic(), 1e-7);
    assertEquals("mV/s", report.estimate(SLOPE).unit());
    assertEquals(Math.sqrt(0.7 / 4), report.misfits().get(0).rootMeanSquare(), 1e-9);
    assertEquals(Estimate.Status.FIXED, report.estimate(IDLE).status());
    assertEquals(7, report.parameters()[2]);
  }

  @Test
  void knownNoiseIsNotScaled() {
    FitReport<Line> report =
        Fit.of(LINE)
            .to(Experiment.of(LINE).observe(X, TIMES, VALUES, Noise.standardDeviation(2)))
            .estimate(SLOPE, unbounded())
            .estimate(INTERCEPT, unbounded())
            .fix(IDLE, 0)
            .run();
    assertEquals(2 * Math.sqrt(0.7), report.estimate(INTERCEPT).standardError(), 1e-8);
    assertEquals(0.7 / 4, report.chiSquared(), 1e-9);
    assertEquals(0.7 / 4 + 4 * Math.log(2 * Math.PI * 4) + 4, report.aic(), 1e-9);
  }

  @Test
  void aParameterWithoutInfluenceIsNamed() {
    FitReport<Line> report =
        Fit.of(LINE)
            .to(line())
            .estimate(SLOPE, unbounded())
            .estimate(INTERCEPT, unbounded())
            .estimate(IDLE, within(0, 1))
            .run();
    assertEquals(Estimate.Status.NOT_IDENTIFIABLE, report.estimate(IDLE).status());
    assertEquals(Double.POSITIVE_INFINITY, report.estimate(IDLE).standardError());
    assertTrue(Double.isFinite(report.estimate(SLOPE).standardError()));
    assertTrue(report.warnings().toString().contains("idle"), report::toString);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e3, 1e6, 1e9})
  void anEstimateNearToAWideBoundIsNotOnIt(double width) {
    FitReport<Line> report =
        Fit.of(LINE)
            .to(Experiment.of(LINE).observe(X, TIMES, new double[] {0.5, 0.52, 0.61, 0.63}))
            .estimate(SLOPE, within(0, width).startingAt(0.1))
            .estimate(INTERCEPT, within(0.5 - width, 0.5))
            .fix(IDLE, 0)
            .run();
    assertEquals(0.048, report.estimate(SLOPE).value(), 1e-6, report::toString);
    assertEquals(Estimate.Status.ESTIMATED, report.estimate(SLOPE).status(), report::toString);
    assertEquals(
        Math.sqrt(report.chiSquared() / 2 / 5), report.estimate(SLOPE).standardError(), 1e-6);
  }

  static Stream<Arguments> searchesAlone() {
    return Stream.of(
        arguments(differentialEvolution().rounds(3), false),
        arguments(differentialEvolution().rounds(3).polishEachRound(), true),
        arguments(multiStart().starts(3), true),
        arguments(couplingContinuation(), true));
  }

  @ParameterizedTest
  @MethodSource("searchesAlone")
  void onlyASearchThatPolishesKnowsThatItsBestPointIsAMinimum(Search search, boolean knows) {
    FitReport<LotkaVolterra> report = lotkaVolterra(within(0.2, 8).logScale()).search(search).run();
    assertEquals(knows, report.isConverged(), report::toString);
    assertEquals(knows, report.toString().contains("a local minimum"), report::toString);
    assertEquals(
        knows, !report.warnings().toString().contains("has not converged"), report::toString);
  }

  @Test
  void anEstimateOnABoundIsFlagged() {
    FitReport<Line> report =
        Fit.of(LINE)
            .to(line())
            .estimate(SLOPE, within(0.1, 0.5))
            .estimate(INTERCEPT, unbounded())
            .fix(IDLE, 0)
            .run();
    assertEquals(0.5, report.estimate(SLOPE).value(), 1e-6);
    assertEquals(Estimate.Status.AT_UPPER_BOUND, report.estimate(SLOPE).status());
    assertTrue(report.warnings().toString().contains("slope"), report::toString);
    // With a given slope the intercept is a mean.
    double variance = report.chiSquared() / 2 / 4;
    assertEquals(Math.sqrt(variance), report.estimate(INTERCEPT).standardError(), 1e-6);
  }

  @Test
  void overridesMayReplaceAValue() {
    FitReport<Line> report =
        Fit.of(LINE)
            .to(line().with(IDLE, 1))
            .to(line().with(IDLE, 2).with(SLOPE, 1.1))
            .estimate(SLOPE, positive())
            .estimate(INTERCEPT, unbounded())
            .run();
    assertEquals(1.1, report.estimate(INTERCEPT).value(), 1e-6);
    assertEquals(1.1, report.estimate(SLOPE).value(), 1e-6);
    assertTrue(report.toString().contains("by experiment"), report::toString);
  }

  @Test
  void failedIntegrationsAreSurvived() {
    // The root is NaN wherever the line is below 0: most of this domain.
    FitReport<Line> report =
        Fit.of(LINE)
            .to(Experiment.of(LINE).observe(ROOT, TIMES, new double[] {1, 2, 3, 4}))
            .estimate(INTERCEPT, within(-30, 10))
            .estimate(SLOPE, within(-30, 10))
            .fix(IDLE, 0)
            .search(differentialEvolution().population(30).rounds(30).seed(5))
            .polish(levenbergMarquardt())
            .run();
    assertTrue(report.isConverged(), report::toString);
    assertTrue(report.chiSquared() < 0.2, report::toString);
  }

  @Test
  void whereNothingIsFeasibleTheOutcomeSaysSo() {
    FitReport<Line> report =
        Fit.of(LINE)
            .to(Experiment.of(LINE).observe(ROOT, TIMES, VALUES))
            .estimate(INTERCEPT, within(-3, -1))
            .estimate(SLOPE, within(-3, -1))
            .fix(IDLE, 0)
            .run();
    FitOutcome.Failed failed = assertInstanceOf(FitOutcome.Failed.class, report.outcome());
    assertEquals(StopReason.NO_FEASIBLE_START, failed.reason());
    assertFalse(report.isConverged());
    assertTrue(
        report.toString().contains("has no value at the best point: The model is not finite"),
        report::toString);
  }

  @Test
  void progressIsToldInTheModelsUnitsAndMayStop() {
    List<Progress.Update> updates = new ArrayList<>();
    FitReport<LotkaVolterra> report =
        lotkaVolterra(within(0.3, 6).logScale())
            .search(differentialEvolution().population(10).rounds(50).seed(1))
            .polish(levenbergMarquardt())
            .onProgress(
                update -> {
                  updates.add(update);
                  return update.number() == 3 ? Decision.STOP : Decision.CONTINUE;
                })
            .run();
    assertEquals(3, updates.size());
    assertEquals(4, updates.get(2).parameters().dimension());
    assertEquals(updates.get(2).value(), report.stages().get(0).chiSquared());
    assertEquals(1, report.stages().size());
    FitOutcome.Stopped stopped = assertInstanceOf(FitOutcome.Stopped.class, report.outcome());
    assertEquals(StopReason.CANCELLED, stopped.reason());
  }

  @Test
  void theSameFitGivesTheSameBits() {
    Ready<LotkaVolterra> fit =
        lotkaVolterra(within(0.3, 6).logScale())
            .search(differentialEvolution().population(20).rounds(5).seed(9).polishEachRound())
            .polish(levenbergMarquardt());
    assertEquals(fit.run().estimates(), fit.run().estimates());
  }
}
