package io.gradiode.report;

import static io.gradiode.kernels.Models.IDLE;
import static io.gradiode.kernels.Models.INTERCEPT;
import static io.gradiode.kernels.Models.LINE;
import static io.gradiode.kernels.Models.SLOPE;
import static io.gradiode.kernels.Models.X;
import static io.gradiode.objective.Domain.unbounded;
import static io.gradiode.objective.Domain.within;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.fit.Fit;
import io.gradiode.kernels.Line;
import io.gradiode.observation.DataParameter;
import io.gradiode.observation.Experiment;
import io.gradiode.observation.Noise;
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
            "directions",
            "stages",
            "evaluations",
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
}
