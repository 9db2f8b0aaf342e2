package io.gradiode.report;

import io.gradiode.report.Estimate.Status;
import java.util.List;
import java.util.Locale;

/** Prints estimates and their correlations. */
final class EstimateTable {

  /** More estimates are counted, not shown; all are in the report. */
  private static final int MOST_ESTIMATED = 40;

  private static final int MOST_FIXED = 12;

  /** Above this number of estimates a matrix of correlations is no longer read. */
  private static final int LARGEST_MATRIX = 12;

  private final FitReport<?> report;

  private EstimateTable(FitReport<?> report) {
    this.report = report;
  }

  static String of(FitReport<?> report) {
    return new EstimateTable(report).estimates();
  }

  private String estimates() {
    final TextTable table = new TextTable(true, false, false, false, false, false, true, true);
    final String level = Numbers.significant(100 * report.level(), 4);
    table.row("parameter", "estimate", "std. error", "", level + " % from", "to", "unit", "");
    int estimated = 0;
    int fixed = 0;
    for (int p = 0; p < report.estimates().size(); p++) {
      final Estimate estimate = report.estimates().get(p);
      final boolean ofData = p >= report.model().parameters().size();
      if (estimate.isEstimated() && estimated++ < MOST_ESTIMATED) {
        addEstimated(estimate, ofData, table);
      } else if (!estimate.isEstimated() && fixed++ < MOST_FIXED) {
        addFixed(estimate, ofData, table);
      }
    }
    return table.render()
        + others(estimated - MOST_ESTIMATED, "estimated")
        + others(fixed - MOST_FIXED, "fixed");
  }

  private static String others(int count, String what) {
    return count > 0 ? "  … and %d others that are %s\n".formatted(count, what) : "";
  }

  private static void addFixed(Estimate estimate, boolean ofData, TextTable table) {
    final boolean elsewhere = Double.isNaN(estimate.value());
    final String value = elsewhere ? "" : Numbers.significant(estimate.value(), 6);
    final String remark = elsewhere ? "by experiment" : "fixed";
    table.row(estimate.name(), value, "", "", "", "", estimate.unit(), withOwner(remark, ofData));
  }

  private static void addEstimated(Estimate estimate, boolean ofData, TextTable table) {
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
        withOwner(remark(estimate.status()), ofData));
  }

  private static String remark(Status status) {
    return switch (status) {
      case ESTIMATED, FIXED -> "";
      case NOT_IDENTIFIABLE -> "not identifiable";
      case AT_LOWER_BOUND -> "at lower bound";
      case AT_UPPER_BOUND -> "at upper bound";
    };
  }

  private static String withOwner(String remark, boolean ofData) {
    if (!ofData) {
      return remark;
    }
    return remark.isEmpty() ? "of the data" : "of the data, " + remark;
  }

  /** Below the diagonal; nothing if there are too few estimates, or too many. */
  static String correlations(FitReport<?> report) {
    final List<Estimate> free =
        report.estimates().stream()
            .filter(estimate -> estimate.status() == Status.ESTIMATED)
            .filter(estimate -> Double.isFinite(estimate.standardError()))
            .toList();
    if (free.size() < 2 || free.size() > LARGEST_MATRIX) {
      return "";
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
        final double entry = all.between(free.get(i), free.get(j));
        row[j + 1] = String.format(Locale.ROOT, "%.3f", Math.abs(entry) < 5e-4 ? 0.0 : entry);
      }
      table.row(row);
    }
    return table.render();
  }
}
