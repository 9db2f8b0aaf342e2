package io.gradiode.report;

import static io.gradiode.kernels.Models.IDLE;
import static io.gradiode.kernels.Models.INTERCEPT;
import static io.gradiode.kernels.Models.LINE;
import static io.gradiode.kernels.Models.SLOPE;
import static io.gradiode.kernels.Models.X;
import static io.gradiode.objective.Domain.unbounded;
import static io.gradiode.objective.Domain.within;
import static io.gradiode.objective.Prior.normal;
import static io.gradiode.observation.Noise.additive;
import static io.gradiode.optimization.Optimizers.bfgs;
import static io.gradiode.optimization.Optimizers.multiStart;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.fit.Fit;
import io.gradiode.kernels.Line;
import io.gradiode.observation.DataParameter;
import io.gradiode.observation.Experiment;
import io.gradiode.observation.Noise;
import io.gradiode.observation.Observations;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What leaves a report: text, JSON, CSV, traces. */
class ReportOutputTest {

  private static final double[] TIMES = {0, 1, 2, 3};
  private static final double[] VALUES = {1, 2, 4, 4};

  private static FitReport<Line> line() {
    return Fit.of(LINE)
        .to(Experiment.of(LINE).observe(X, TIMES, VALUES, Noise.standardDeviation(0.5)))
        .estimate(SLOPE, unbounded())
        .estimate(INTERCEPT, unbounded())
        .fix(IDLE, 7)
        .run();
  }

  /** The text, without what depends on the clock. */
  private static String withoutTime(FitReport<?> report) {
    return report.toString().replaceAll("[0-9.]+ s\\b", "0.00 s");
  }

  /** A line through two points, of which nobody knows how good they are. */
  @Test
  void whatIsUnknownIsADash() {
    FitReport<Line> report =
        Fit.of(LINE)
            .to(Experiment.of(LINE).observe(X, new double[] {0, 1}, new double[] {1, 3}))
            .estimate(SLOPE, unbounded())
            .estimate(INTERCEPT, unbounded())
            .fix(IDLE, 7)
            .run();
    String text = report.toString();
    assertTrue(text.contains("−2 log likelihood –, AIC –, BIC –"), text);
    assertFalse(text.contains("NaN"), text);
    Map<String, Object> json = JsonReader.read(report.toJson());
    Object statistics = json.get("statistics");
    assertEquals(JsonReader.NULL, ((Map<?, ?>) statistics).get("aic"));
  }

  @Test
  void printsAsATable() {
    assertEquals(
        """
        Fit of Line, converged to a local minimum: the gradient is small

          parameter  estimate  std. error        95 % from      to  unit
          intercept    1.1000       0.418  38 %    0.28009  1.9199  mV
          slope        1.1000       0.224  20 %    0.66174  1.5383  mV/s
          idle              7                                       1     fixed

          correlation  intercept
          slope           -0.802

          χ² 2.80000 with 2 degrees of freedom (4 data, 2 estimated), reduced χ² 1.40
          rms of x 0.4183 mV over 4 data
          −2 log likelihood 4.60633, AIC 8.60633, AICc 20.6063, BIC 7.37892

          method               iterations  objective  ended because
          Levenberg–Marquardt           1    2.80000  the gradient is small
          one gradient took 4 explicit steps
          2 evaluations: 0 values, 0 gradients, 2 Jacobians; 0.00 s
        """,
        withoutTime(line()));
  }

  /** A level of noise, a prior, starts, and a parameter that the data do not see. */
  @Test
  void printsWhatItKnowsOfDataPriorsAndStarts() {
    DataParameter sigma = DataParameter.named("sigma", "mV");
    FitReport<Line> report =
        Fit.of(LINE)
            .to(
                Experiment.of(LINE)
                    .observe(X, Observations.of(TIMES, VALUES).noise(additive(sigma))))
            .estimate(SLOPE, within(-5, 5))
            .estimate(INTERCEPT, within(-5, 5))
            .estimate(IDLE, within(0, 1))
            .estimate(sigma, within(0.01, 10).logScale())
            .prior(SLOPE, normal(1, 0.2))
            .search(multiStart().starts(4).seed(1))
            .polish(bfgs())
            .run()
            .atLevel(0.9);
    String text = report.toString();
    List.of(
            "  parameter  estimate  std. error        90 % from       to  unit\n",
            "  slope        1.0529       0.137  13 %    0.82727   1.2786  mV/s\n",
            "  sigma       0.42163       0.149  35 %    0.23570  0.75420  mV    of the data\n",
            "4 data, 4 estimated, 1 prior)",
            "  4 of 4 starts reached the best value to 0.01 %\n",
            "  ! idle has no influence on the data.\n")
        .forEach(part -> assertTrue(text.contains(part), part + " is not in:\n" + text));
    assertEquals(1, report.warnings().size(), text);
  }

  @Test
  void jsonReadsBack() {
    FitReport<Line> report = line();
    Map<String, Object> json = JsonReader.read(report.toJson());
    assertEquals(
        List.of(
            "format",
            "version",
            "model",
            "outcome",
            "level",
            "parameters",
            "correlations",
            "covariances",
            "statistics",
            "misfits",
            "eventMisfits",
            "directions",
            "stages",
            "evaluations",
            "steps",
            "seconds",
            "warnings"),
        List.copyOf(json.keySet()));
    Estimate slope = report.estimate(SLOPE);
    assertEquals(
        Map.of(
            "name",
            "slope",
            "unit",
            "mV/s",
            "value",
            slope.value(),
            "standardError",
            slope.standardError(),
            "lower",
            slope.lower(),
            "upper",
            slope.upper(),
            "status",
            "ESTIMATED",
            "logScale",
            false),
        ((List<?>) json.get("parameters")).get(1));
    Map<?, ?> statistics = (Map<?, ?>) json.get("statistics");
    assertEquals(report.aic(), statistics.get("aic"));
    assertEquals(4.0, statistics.get("dataCount"));
    Map<?, ?> correlations = (Map<?, ?>) json.get("correlations");
    assertEquals(List.of("intercept", "slope"), correlations.get("parameters"));
    assertEquals(
        List.of(
            List.of(1.0, report.correlation(SLOPE, INTERCEPT)),
            List.of(report.correlation(SLOPE, INTERCEPT), 1.0)),
        correlations.get("rows"));
    assertEquals("converged", ((Map<?, ?>) json.get("outcome")).get("kind"));
  }

  @Test
  void estimatesAsCsv() {
    FitReport<Line> report = line();
    String[] lines = report.toCsv().split("\n", -1);
    assertEquals("parameter,unit,estimate,standard_error,lower,upper,level,status", lines[0]);
    assertTrue(lines[1].startsWith("intercept,mV," + report.estimate(INTERCEPT).value() + ","));
    assertEquals("idle,1,7.0,0.0,7.0,7.0,0.95,FIXED", lines[3]);
    assertEquals(5, lines.length);
  }

  @Test
  void generatesTheFittedModel() {
    FitReport<Line> report = line();
    double[] fitted = report.generate(Experiment.of(LINE).sample(0, 10)).of(X);
    double intercept = report.estimate(INTERCEPT).value();
    double slope = report.estimate(SLOPE).value();
    assertArrayEquals(new double[] {intercept, intercept + 10 * slope}, fitted, 1e-9);
    double[] changed = report.generate(Experiment.of(LINE).with(SLOPE, 0).sample(0, 10)).of(X);
    assertArrayEquals(new double[] {intercept, intercept}, changed, 1e-9);
  }

  @Test
  void generatesWithTheValuesThatAnExperimentHasForItself() {
    FitReport<Line> report =
        Fit.of(LINE)
            .to(Experiment.of(LINE).observe(X, TIMES, new double[] {1, 3, 5, 7}).named("dog"))
            .to(Experiment.of(LINE).observe(X, TIMES, new double[] {4, 6, 8, 10}).named("cat"))
            .fix(IDLE, 0)
            .estimate(SLOPE, within(0, 10))
            .estimateEach(INTERCEPT, within(-10, 10))
            .run();
    assertArrayEquals(
        new double[] {1, 3, 5, 7}, report.generate(report.experiments().get(0)).of(X), 1e-6);
    assertArrayEquals(
        new double[] {4, 6, 8, 10}, report.generate(report.experiments().get(1)).of(X), 1e-6);
    Experiment<Line> third = Experiment.of(LINE).sample(1);
    assertThrows(IllegalArgumentException.class, () -> report.generate(third));
    DataParameter dog = DataParameter.of(INTERCEPT, "dog");
    assertArrayEquals(new double[] {3}, report.generate(third.with(INTERCEPT, dog)).of(X), 1e-6);
    assertEquals(1, report.correlations().between(report.estimate(dog), report.estimate(dog)));
  }

  /** Of a regression line: {@code σ² (1/n + (t − t̄)²/Σ(t_i − t̄)²)}. */
  @Test
  void theBandOfALineIsItsClosedForm() {
    Band band = line().atLevel(0.9).band(Experiment.of(LINE).sample(-1, 1.5, 7).from(-1), X);
    double[] times = {-1, 1.5, 7};
    for (int k = 0; k < times.length; k++) {
      double distance = times[k] + 1 - 1.5;
      double half = 1.644853627 * 0.5 * Math.sqrt(0.25 + distance * distance / 5);
      assertEquals(times[k], band.times().get(k));
      assertEquals(1.1 + 1.1 * (times[k] + 1), band.values().get(k), 1e-6);
      assertEquals(band.values().get(k) - half, band.lower().get(k), 1e-7);
      assertEquals(band.values().get(k) + half, band.upper().get(k), 1e-7);
    }
  }

  /** The parameter without influence is not known, the line is. */
  @Test
  void aCurveMayBeKnownThoughItsParametersAreNot() {
    DataParameter start = DataParameter.named("start", "mV");
    FitReport<Line> report =
        Fit.of(LINE)
            .to(Experiment.of(LINE).with(INTERCEPT, start).observe(X, TIMES, VALUES))
            .estimate(SLOPE, unbounded())
            .estimate(start, unbounded())
            .estimate(IDLE, unbounded())
            .run();
    Experiment<Line> here = Experiment.of(LINE).with(INTERCEPT, start).sample(1.5);
    double half = report.estimate(SLOPE).standardError() * Math.sqrt(5) / 2 * 12.7062047; // t of 1
    assertEquals(2.75 + half, report.band(here, X).upper().get(0), 1e-6);
    assertThrows(
        IllegalArgumentException.class, () -> report.band(Experiment.of(LINE).sample(1), X));
  }
}
