package io.gradiode.fit;

import static io.gradiode.kernels.Models.IDLE;
import static io.gradiode.kernels.Models.INTERCEPT;
import static io.gradiode.kernels.Models.LINE;
import static io.gradiode.kernels.Models.SLOPE;
import static io.gradiode.kernels.Models.X;
import static io.gradiode.objective.Domain.positive;
import static io.gradiode.objective.Domain.unbounded;
import static io.gradiode.objective.Domain.within;
import static io.gradiode.objective.Metric.meanSquare;
import static io.gradiode.objective.Prior.normal;
import static io.gradiode.observation.Noise.additive;
import static io.gradiode.observation.Target.near;
import static io.gradiode.optimization.Optimizers.bfgs;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.kernels.Line;
import io.gradiode.objective.Criterion;
import io.gradiode.objective.Loss;
import io.gradiode.observation.DataParameter;
import io.gradiode.observation.Experiment;
import io.gradiode.observation.Observations;
import io.gradiode.report.FitReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fits of a straight line by every goal, against closed forms. */
class LikelihoodFitTest {

  private static final DataParameter SIGMA = DataParameter.named("sigma", "mV");
  private static final DataParameter GAIN = DataParameter.named("gain");
  private static final double[] TIMES = {0, 1, 2, 3};
  private static final double[] VALUES = {1.5, 2.5, 5.5, 6};

  /** The regression line of the data, and the root of its mean squared residual. */
  private static final double REGRESSION_INTERCEPT = 1.4;

  private static final double REGRESSION_SLOPE = 1.65;
  private static final double ROOT_MEAN_SQUARE = Math.sqrt(1.075 / 4);

  private static Ready<Line> fit(Experiment<Line> experiment) {
    return Fit.of(LINE)
        .to(experiment)
        .fix(IDLE, 0)
        .estimate(INTERCEPT, unbounded().startingAt(1))
        .estimate(SLOPE, unbounded().startingAt(1));
  }

  private static Experiment<Line> data() {
    return Experiment.of(LINE).observe(X, TIMES, VALUES);
  }

  /** An estimate by its place among the parameters of the model and then those of the data. */
  private static double at(FitReport<?> report, int parameter) {
    return report.estimates().get(parameter).value();
  }

  @Test
  void anEstimatedDeviationIsTheRootMeanSquare() {
    FitReport<Line> report =
        fit(Experiment.of(LINE).observe(X, Observations.of(TIMES, VALUES).noise(additive(SIGMA))))
            .estimate(SIGMA, positive())
            .run();
    assertTrue(report.isConverged(), report::toString);
    assertEquals(REGRESSION_INTERCEPT, at(report, 0), 1e-5);
    assertEquals(REGRESSION_SLOPE, at(report, 1), 1e-5);
    assertEquals(ROOT_MEAN_SQUARE, report.estimate(SIGMA).value(), 1e-5);
  }

  @Test
  void aScaleIsToldFromASlopeByAnExperimentWithoutIt() {
    double[] doubled = {3, 5, 7, 9};
    double[] single = {1.5, 2.5, 3.5, 4.5};
    FitReport<Line> report =
        fit(Experiment.of(LINE)
                .observe(X, Observations.of(TIMES, doubled).scaledBy(GAIN))
                .observe(X, TIMES, single))
            .estimate(GAIN, within(0.1, 10).logScale())
            .run();
    assertEquals(1.5, at(report, 0), 1e-7);
    assertEquals(1, at(report, 1), 1e-7);
    assertEquals(2, report.estimate(GAIN).value(), 1e-7);
  }

  @Test
  void eachExperimentHasItsOwnIntercept() {
    FitReport<Line> report =
        Fit.of(LINE)
            .to(Experiment.of(LINE).observe(X, TIMES, new double[] {1, 3, 5, 7}).named("dog"))
            .to(Experiment.of(LINE).observe(X, TIMES, new double[] {4, 6, 8, 10}))
            .to(Experiment.of(LINE).observe(X, TIMES, new double[] {0, 2, 4, 6}).with(INTERCEPT, 0))
            .fix(IDLE, 0)
            .estimate(SLOPE, within(0, 10))
            .estimateEach(INTERCEPT, within(-10, 10))
            .run();
    assertEquals(2, at(report, 1), 1e-7);
    assertEquals(1, report.estimate(DataParameter.of(INTERCEPT, "dog")).value(), 1e-7);
    assertEquals(4, report.estimate(DataParameter.of(INTERCEPT, "experiment 2")).value(), 1e-7);
  }

  @Test
  void oneOfEachMayBeFixedOrEstimatedByItself() {
    double[] level = {1, 1, 1, 1};
    DataParameter ofDog = DataParameter.of(INTERCEPT, "dog");
    DataParameter ofCat = DataParameter.of(INTERCEPT, "cat");
    Ready<Line> fit =
        Fit.of(LINE)
            .to(Experiment.of(LINE).observe(X, TIMES, level).named("dog"))
            .to(Experiment.of(LINE).observe(X, TIMES, level).named("cat"))
            .to(Experiment.of(LINE).observe(X, TIMES, level).named("bird"))
            .fix(IDLE, 0)
            .fix(SLOPE, 0)
            .estimate(ofCat, positive().startingAt(3))
            .estimateEach(INTERCEPT, within(-10, 10))
            .fix(ofDog, 7);
    FitReport<Line> report = fit.run();
    assertEquals(7, report.estimate(ofDog).value());
    assertEquals(1, report.estimate(ofCat).value(), 1e-4);
    assertEquals(1, report.estimate(DataParameter.of(INTERCEPT, "bird")).value(), 1e-4);
  }

  @Test
  void aPriorPullsLikeADatum() {
    // One datum of 2 ± 1 and a prior of 4 ± 1 meet in the middle.
    FitReport<Line> report =
        Fit.of(LINE)
            .to(Experiment.of(LINE).observe(X, new double[] {0}, new double[] {2}, additive(1.0)))
            .fix(IDLE, 0)
            .fix(SLOPE, 0)
            .estimate(INTERCEPT, unbounded())
            .prior(INTERCEPT, normal(4, 1))
            .run();
    assertEquals(3, at(report, 0), 1e-7);
    assertEquals(Math.sqrt(0.5), report.estimate(INTERCEPT).standardError(), 1e-7);
  }

  @Test
  void aPriorBesideUnknownNoiseIsWarnedOf() {
    assertWarns(fit(data()).prior(INTERCEPT, normal(4, 1)).run(), "that priors are weighed");
  }

  @Test
  void aTargetBesideUnknownNoiseIsWarnedOf() {
    Ready<Line> kept = fit(data()).keep(X, near(100).at(10).within(5));
    assertWarns(kept.run(), "that targets are weighed");
    assertWarns(kept.prior(INTERCEPT, normal(4, 1)).run(), "priors and targets are weighed");
    FitReport<Line> known =
        fit(Experiment.of(LINE).observe(X, TIMES, VALUES, additive(0.5)))
            .keep(X, near(100).at(10).within(5))
            .run();
    assertTrue(
        known.warnings().stream().noneMatch(warning -> warning.contains("weighed")),
        known::toString);
  }

  private static void assertWarns(FitReport<Line> report, String words) {
    assertTrue(
        report.warnings().stream().anyMatch(warning -> warning.contains(words)), report::toString);
  }

  @Test
  void aPriorOfEachExperimentCountsAsOftenAsThereAreExperiments() {
    FitReport<Line> report =
        Fit.of(LINE)
            .to(Experiment.of(LINE).observe(X, TIMES, VALUES, additive(0.5)).named("dog"))
            .to(Experiment.of(LINE).observe(X, TIMES, VALUES, additive(0.5)).named("cat"))
            .fix(IDLE, 0)
            .estimate(SLOPE, within(0, 10))
            .estimateEach(INTERCEPT, within(-10, 10))
            .prior(INTERCEPT, normal(1, 1))
            .run();
    assertEquals(2, report.priorCount());
    assertTrue(report.toString().contains("2 priors"), report::toString);
  }

  /** One that is known needs no prior, nor is that a mistake: the others do. */
  @Test
  void aPriorOfEachExperimentDoesNotCountWhereTheParameterIsFixed() {
    Ready<Line> fit =
        Fit.of(LINE)
            .to(Experiment.of(LINE).observe(X, TIMES, VALUES, additive(0.5)).named("dog"))
            .to(Experiment.of(LINE).observe(X, TIMES, VALUES, additive(0.5)).named("cat"))
            .fix(IDLE, 0)
            .estimate(SLOPE, within(0, 10))
            .estimateEach(INTERCEPT, within(-10, 10))
            .fix(DataParameter.of(INTERCEPT, "dog"), REGRESSION_INTERCEPT);
    FitReport<Line> report = fit.prior(INTERCEPT, normal(1, 1)).run();
    assertEquals(1, report.priorCount());
  }

  @Test
  void aTargetPullsLikeADatum() {
    FitReport<Line> report = fit(data()).keep(X, near(100).at(10).within(1e-6)).run();
    assertEquals(100, at(report, 0) + 10 * at(report, 1), 1e-6);
  }

  /** Twice the cost and the minimum of scipy.optimize.least_squares 1.17.1, f_scale = 0.3. */
  @ParameterizedTest
  @CsvSource({
    "SQUARE,  54.63428571428571,  2.171428571,  1.0",
    "HUBER,   4.899626865671641,  1.1119402957, 0.9962686574",
    "SOFT_L1, 4.77450039042193,   1.1240778743, 0.9971364566",
    "CAUCHY,  0.7598343295873756, 1.0500080242, 1.0010750043"
  })
  void aRobustLossMeetsTheMinimumOfScipy(
      Loss.Kind kind, double value, double intercept, double slope) {
    double[] times = {0, 1, 2, 3, 4, 5, 6};
    double[] values = {1, 2.3, 2.7, 12, 5.2, 5.9, 7.1};
    Ready<Line> fit = fit(Experiment.of(LINE).observe(X, times, values)).loss(new Loss(kind, 0.3));
    assertEquals(value, fit.run().objectiveValue(), 1e-6 * value);
    FitReport<Line> report = fit.polish(bfgs()).run();
    assertEquals(value, report.objectiveValue(), 1e-8 * value);
    assertEquals(intercept, at(report, 0), 1e-4);
    assertEquals(slope, at(report, 1), 1e-4);
  }

  @Test
  void theMeanSquareIsAMean() {
    FitReport<Line> report = fit(data()).metric(meanSquare().normalizedBy(X, 0.1)).run();
    assertEquals(REGRESSION_SLOPE, at(report, 1), 1e-7);
    assertEquals(100 * ROOT_MEAN_SQUARE * ROOT_MEAN_SQUARE, report.chiSquared(), 1e-7);
  }

  @Test
  void aCriterionStandsInForData() {
    Criterion<Line> ends =
        answer -> {
          double first = answer.value(0, X) - 1;
          double last = answer.value(1, X) - 7;
          answer.addSlope(0, X, 2 * first);
          answer.addSlope(1, X, 2 * last);
          return first * first + last * last;
        };
    FitReport<Line> report = fit(Experiment.of(LINE).sample(0, 2)).minimize(ends).run();
    assertEquals(1, at(report, 0), 1e-5);
    assertEquals(3, at(report, 1), 1e-5);
  }
}
