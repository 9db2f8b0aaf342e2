package io.gradiode.report;

import io.gradiode.optimization.EvaluationCounts;
import io.gradiode.optimization.StartOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Prints a report as a table that a person reads. */
final class ReportText {

  /** More is told by {@link Stage#detail()}. */
  private static final int LONGEST_DETAIL = 60;

  /** More lines of one kind are counted, not shown; all are in the report. */
  private static final int MOST_LINES = 12;

  /** Starts that end this near to the best value, relative, have reached it. */
  private static final double SAME_VALUE = 1e-4;

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
        .append("\n\n")
        .append(EstimateTable.of(report))
        .append('\n');
    final String correlations = EstimateTable.correlations(report);
    text.append(correlations).append(correlations.isEmpty() ? "" : "\n");
    if (report.statistics().dataCount() > 0) {
      chiSquared();
      misfits();
      criteria();
    } else {
      text.append("  no data count, so that nothing is said of likelihood\n");
      misfits();
      text.append('\n');
    }
    stages();
    starts();
    steps();
    cost();
    warnings();
    return text.toString();
  }

  private void chiSquared() {
    final Statistics statistics = report.statistics();
    text.append(
        String.format(
            Locale.ROOT,
            "  χ² %s with %d degrees of freedom (%d data, %d estimated%s)%s\n",
            Numbers.significant(statistics.chiSquared(), 6),
            statistics.degreesOfFreedom(),
            statistics.dataCount(),
            statistics.estimatedCount(),
            priors(),
            statistics.noiseKnown()
                ? ", reduced χ² " + Numbers.significant(statistics.reducedChiSquared(), 3)
                : "; noise estimated from the residuals"));
  }

  private String priors() {
    return switch (report.priorCount()) {
      case 0 -> "";
      case 1 -> ", 1 prior";
      default -> ", " + report.priorCount() + " priors";
    };
  }

  private void misfits() {
    final List<Misfit> misfits = report.misfits();
    for (Misfit misfit : misfits.subList(0, Math.min(MOST_LINES, misfits.size()))) {
      text.append("  rms of ")
          .append(misfit.observable())
          .append(' ')
          .append(Numbers.withUnit(Numbers.significant(misfit.rootMeanSquare(), 4), misfit.unit()))
          .append(" over ")
          .append(misfit.dataCount())
          .append(" data\n");
    }
    others(misfits.size(), "observables");
    for (EventMisfit misfit : report.eventMisfits()) {
      text.append("  ").append(misfit.text()).append('\n');
    }
  }

  private void others(int count, String what) {
    if (count > MOST_LINES) {
      text.append("  … and ").append(count - MOST_LINES).append(" more ").append(what).append('\n');
    }
  }

  private void criteria() {
    final Statistics statistics = report.statistics();
    text.append("  −2 log likelihood ")
        .append(Numbers.significant(statistics.deviance(), 6))
        .append(", AIC ")
        .append(Numbers.significant(statistics.aic(), 6));
    statistics
        .aicc()
        .ifPresent(aicc -> text.append(", AICc ").append(Numbers.significant(aicc, 6)));
    text.append(", BIC ").append(Numbers.significant(statistics.bic(), 6)).append("\n\n");
  }

  private void stages() {
    final TextTable table = new TextTable(true, false, false, true);
    table.row("method", "iterations", "objective", "ended because");
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

  private void starts() {
    final List<StartOutcome> starts = report.starts();
    if (starts.isEmpty()) {
      return;
    }
    final double best = starts.stream().mapToDouble(StartOutcome::value).min().orElseThrow();
    final double bound = best + SAME_VALUE * Math.abs(best);
    final long reached = starts.stream().filter(start -> start.value() <= bound).count();
    final long failed = starts.stream().filter(start -> !Double.isFinite(start.value())).count();
    text.append(
        "  %d of %d starts reached the best value to 0.01 %%"
            .formatted(Double.isFinite(best) ? reached : 0, starts.size()));
    text.append(failed == 0 ? "\n" : "; the model failed at %d\n".formatted(failed));
  }

  /** How the model was integrated. */
  private void steps() {
    text.append("  one gradient took ").append(report.steps().text()).append('\n');
  }

  private void cost() {
    final EvaluationCounts counts = report.evaluations();
    text.append(
        String.format(
            Locale.ROOT,
            "  %d evaluations: %d values%s, %d gradients, %d Jacobians; %s\n",
            counts.total(),
            counts.values(),
            measures(),
            counts.gradients(),
            counts.jacobians(),
            seconds(report.time())));
  }

  private String measures() {
    final long measures = report.results().count(Evaluation.Kind.MEASURE);
    return measures == 0 ? "" : " (%d of the measure)".formatted(measures);
  }

  private static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.2f s", time.toNanos() * 1e-9);
  }

  private void warnings() {
    final List<String> warnings = report.warnings();
    text.append(warnings.isEmpty() ? "" : "\n");
    for (String warning : warnings.subList(0, Math.min(MOST_LINES, warnings.size()))) {
      text.append("  ! ").append(warning).append('\n');
    }
    others(warnings.size(), "warnings");
  }
}
