package io.gradiode.report;

/** Comma-separated values (RFC 4180, with line feeds). */
final class Csv {

  private Csv() {}

  /** A cell, in quotes if it has to be. */
  static String quoted(String cell) {
    return cell.matches("[^,\"\\r\\n]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  /** What is said about each parameter. */
  static String of(FitReport<?> report) {
    final StringBuilder text =
        new StringBuilder("parameter,unit,estimate,standard_error,lower,upper,level,status\n");
    for (Estimate estimate : report.estimates()) {
      text.append(quoted(estimate.name()))
          .append(',')
          .append(quoted(estimate.unit()))
          .append(',')
          .append(estimate.value())
          .append(',')
          .append(estimate.standardError())
          .append(',')
          .append(estimate.lower())
          .append(',')
          .append(estimate.upper())
          .append(',')
          .append(estimate.level())
          .append(',')
          .append(estimate.status())
          .append('\n');
    }
    return text.toString();
  }
}
