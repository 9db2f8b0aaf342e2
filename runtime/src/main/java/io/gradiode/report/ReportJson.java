package io.gradiode.report;

import io.gradiode.optimization.EvaluationCounts;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** A report as JSON; the schema is told at {@link FitReport#toJson()}. */
final class ReportJson {

  private static final int VERSION = 1;

  private final FitReport<?> report;

  private ReportJson(FitReport<?> report) {
    this.report = report;
  }

  static String of(FitReport<?> report) {
    return Json.of(new ReportJson(report).all());
  }

  private Map<String, Object> all() {
    return object(
        "format", "gradiode-fit-report",
        "version", VERSION,
        "model", report.model().name(),
        "outcome", outcome(),
        "level", report.level(),
        "parameters", report.estimates().stream().map(ReportJson::estimate).toList(),
        "correlations", matrix(report.correlations()),
        "covariances", matrix(report.covariances()),
        "statistics", statistics(),
        "misfits", report.misfits().stream().map(ReportJson::misfit).toList(),
        "eventMisfits", report.eventMisfits().stream().map(ReportJson::eventMisfit).toList(),
        "directions", report.directions().stream().map(ReportJson::direction).toList(),
        "stages", report.stages().stream().map(ReportJson::stage).toList(),
        "evaluations", evaluations(),
        "steps",
            object(
                "explicit",
                report.steps().explicit(),
                "implicit",
                report.steps().implicit(),
                "backward",
                report.steps().backward()),
        "seconds", report.time().toNanos() * 1e-9,
        "warnings", report.warnings());
  }

  /** Keys and values in turn. */
  private static Map<String, Object> object(Object... entries) {
    final Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < entries.length; i += 2) {
      object.put((String) entries[i], entries[i + 1]);
    }
    return object;
  }

  private Map<String, Object> outcome() {
    final FitOutcome outcome = report.outcome();
    return object(
        "kind", outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT),
        "reason", outcome.reason().name(),
        "description", outcome.reason().description(),
        "detail", outcome.detail());
  }

  private static Map<String, Object> estimate(Estimate estimate) {
    return object(
        "name", estimate.name(),
        "unit", estimate.unit(),
        "value", estimate.value(),
        "standardError", estimate.standardError(),
        "lower", estimate.lower(),
        "upper", estimate.upper(),
        "status", estimate.status().name(),
        "logScale", estimate.logarithmic());
  }

  private static Map<String, Object> matrix(EstimateMatrix matrix) {
    return object(
        "parameters", matrix.parameters().stream().map(Estimate::name).toList(),
        "rows",
            IntStream.range(0, matrix.dimension())
                .mapToObj(
                    i ->
                        IntStream.range(0, matrix.dimension())
                            .mapToObj(j -> matrix.get(i, j))
                            .toList())
                .toList());
  }

  private Map<String, Object> statistics() {
    final Statistics statistics = report.statistics();
    return object(
        "dataCount", statistics.dataCount(),
        "estimatedCount", statistics.estimatedCount(),
        "degreesOfFreedom", statistics.degreesOfFreedom(),
        "objective", report.objectiveValue(),
        "chiSquared", statistics.chiSquared(),
        "reducedChiSquared", statistics.reducedChiSquared(),
        "noiseKnown", statistics.noiseKnown(),
        "deviance", statistics.deviance(),
        "aic", statistics.aic(),
        "aicc", statistics.aicc().orElse(Double.NaN),
        "bic", statistics.bic());
  }

  private static Map<String, Object> misfit(Misfit misfit) {
    return object(
        "observable", misfit.observable(),
        "unit", misfit.unit(),
        "dataCount", misfit.dataCount(),
        "rootMeanSquare", misfit.rootMeanSquare());
  }

  private static Map<String, Object> eventMisfit(EventMisfit misfit) {
    return object(
        "event", misfit.event(),
        "unit", misfit.unit(),
        "recordedCount", misfit.recordedCount(),
        "modelCount", misfit.modelCount(),
        "rootMeanSquare", misfit.rootMeanSquare());
  }

  private static Map<String, Object> direction(Direction direction) {
    return object(
        "kind", direction.kind().name(),
        "parameters", direction.parameters(),
        "coefficients", direction.coefficients(),
        "deviation", direction.deviation(),
        "sentence", direction.sentence());
  }

  private static Map<String, Object> stage(Stage stage) {
    return object(
        "method", stage.method(),
        "iterations", stage.iterations(),
        "objective", stage.chiSquared(),
        "reason", stage.reason().name(),
        "detail", stage.detail(),
        "starts",
            stage.starts().stream()
                .map(
                    start ->
                        object(
                            "index", start.index(),
                            "objective", start.value(),
                            "reason", start.reason().name()))
                .toList());
  }

  private Map<String, Object> evaluations() {
    final EvaluationCounts counts = report.evaluations();
    return object(
        "values", counts.values(),
        "gradients", counts.gradients(),
        "jacobians", counts.jacobians());
  }
}
