package io.gradiode.report;

import io.gradiode.optimization.EvaluationCounts;
import io.gradiode.report.Estimate.Status;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Prints a report as a table that a person reads. */
final class ReportText {

  /** Above this number of estimates a matrix of correlations is no longer read. */
  private static final int LARGEST_MATRIX = 12;

  /** More is told by {@link Stage#detail()}. */
  private static final int LONGEST_DETAIL = 60;

  private final FitReport<?> report;
  private final StringBuilder text = new StringBuilder();

  private ReportText(FitReport<?> report) {
    this.report = report;
  }

  static String of(FitReport<?> report) {
    return new ReportText(report).render();
  }

  private String render() {
    text.append("Fit of ")
        .append(report.model().name())
        .append(", ")
        .append(report.outcome())
        .append("\n\n");
    estimates();
    correlations();
    quality();
    stages();
    cost();
    warnings();
    return text.toString();
  }

  private void estimates() {
    final TextTable table = new TextTable(true, false, false, false, false, false, true, true);
    table.row(
        "parameter",
        "estimate",
        "std. error",
        "",
        Numbers.significant(100 * report.level(), 4) + " % from",
        "to",
        "unit",
        "");
    for (Estimate estimate : report.estimates()) {
      if (estimate.status() == Status.FIXED) {
        final String value =
            Double.isNaN(estimate.value()) ? "" : Numbers.significant(estimate.value(), 6);
        final String remark = Double.isNaN(estimate.value()) ? "by experiment" : "fixed";
        table.row(estimate.name(), value, "", "", "", "", estimate.unit(), remark);
      } else {
        final boolean known = Double.isFinite(estimate.standardError());
        final int digits = Numbers.digitsFor(estimate.value(), estimate.standardError());
        table.row(
            estimate.name(),
            Numbers.significant(estimate.value(), digits),
            Numbers.significant(estimate.standardError(), 3),
            known ? Numbers.percent(estimate.relativeError()) : "",
            known ? Numbers.significant(estimate.lower(), digits) : "",
            known ? Numbers.significant(estimate.upper(), digits) : "",
            estimate.unit(),
            remark(estimate.status()));
      }
    }
    text.append(table.render()).append('\n');
  }

  private static String remark(Status status) {
    return switch (status) {
      case ESTIMATED, FIXED -> "";
      case NOT_IDENTIFIABLE -> "not identifiable";
      case AT_LOWER_BOUND -> "at lower bound";
      case AT_UPPER_BOUND -> "at upper bound";
    };
  }

  private void correlations() {
    final List<Estimate> free =
        report.estimates().stream()
            .filter(estimate -> estimate.status() == Status.ESTIMATED)
            .toList();
    if (free.size() < 2 || free.size() > LARGEST_MATRIX) {
      return;
    }
    final EstimateMatrix all = report.correlations();
    final boolean[] alignment = new boolean[free.size()];
    alignment[0] = true;
    final TextTable table = new TextTable(alignment);
    final String[] heading = new String[free.size()];
    heading[0] = "correlation";
    for (int j = 0; j < free.size() - 1; j++) {
      heading[j + 1] = free.get(j).name();
    }
    table.row(heading);
    for (int i = 1; i < free.size(); i++) {
      final String[] row = new String[i + 1];
      row[0] = free.get(i).name();
      for (int j = 0; j < i; j++) {
        row[j + 1] = String.format(Locale.ROOT, "%.3f", all.between(free.get(i), free.get(j)));
      }
      table.row(row);
    }
    text.append(table.render()).append('\n');
  }

  private void quality() {
    final Statistics statistics = report.statistics();
    text.append(
        String.format(
            Locale.ROOT,
            "  χ² %s with %d degrees of freedom (%d data, %d estimated)%s\n",
            Numbers.significant(statistics.chiSquared(), 6),
            statistics.degreesOfFreedom(),
            statistics.dataCount(),
            statistics.estimatedCount(),
            statistics.noiseKnown()
                ? ", reduced χ² " + Numbers.significant(statistics.reducedChiSquared(), 3)
                : "; noise estimated from the residuals"));
    for (Misfit misfit : report.misfits()) {
      text.append("  rms of ")
          .append(misfit.observable())
          .append(' ')
          .append(Numbers.withUnit(Numbers.significant(misfit.rootMeanSquare(), 4), misfit.unit()))
          .append(" over ")
          .append(misfit.dataCount())
          .append(" data\n");
    }
    text.append("  AIC ").append(Numbers.significant(statistics.aic(), 6));
    statistics
        .aicc()
        .ifPresent(aicc -> text.append(", AICc ").append(Numbers.significant(aicc, 6)));
    text.append(", BIC ").append(Numbers.significant(statistics.bic(), 6)).append("\n\n");
  }

  private void stages() {
    final TextTable table = new TextTable(true, false, false, true);
    table.row("method", "iterations", "χ²", "ended because");
    for (Stage stage : report.stages()) {
      table.row(
          stage.method(),
          Integer.toString(stage.iterations()),
          Numbers.significant(stage.chiSquared(), 6),
          because(stage));
    }
    text.append(table.render());
  }

  private static String because(Stage stage) {
    final String reason = stage.reason().description();
    if (stage.detail().isEmpty()) {
      return reason;
    }
    return stage.detail().length() <= LONGEST_DETAIL
        ? reason + " (" + stage.detail() + ")"
        : reason + " (" + stage.detail().substring(0, LONGEST_DETAIL) + "…)";
  }

  private void cost() {
    final EvaluationCounts counts = report.evaluations();
    text.append(
        String.format(
            Locale.ROOT,
            "  %d evaluations: %d values, %d gradients, %d Jacobians; %s\n",
            counts.total(),
            counts.values(),
            counts.gradients(),
            counts.jacobians(),
            seconds(report.time())));
  }

  private static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.2f s", time.toNanos() * 1e-9);
  }

  private void warnings() {
    if (!report.warnings().isEmpty()) {
      text.append('\n');
      report.warnings().forEach(warning -> text.append("  ! ").append(warning).append('\n'));
    }
  }
}
