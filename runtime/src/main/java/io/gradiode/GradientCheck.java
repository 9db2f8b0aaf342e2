package io.gradiode;

import io.gradiode.integration.Outcome;
import java.util.List;
import java.util.Locale;

/**
 * A generated gradient of the sum of squares, or of a likelihood, beside central differences of its
 * values, both at tight tolerance.
 *
 * @param model name of the model
 * @param value the sum of squares, or minus twice the logarithm of the likelihood
 * @param outcome of the last solve for it: why there is no value, if there is none
 * @param rows one for each parameter, in the order of declaration
 */
public record GradientCheck(String model, double value, Outcome outcome, List<Row> rows) {

  /** Copies the rows. */
  public GradientCheck {
    rows = List.copyOf(rows);
  }

  /** What a comparison says. */
  public enum Verdict {
    /** They agree within the accuracy of the difference. */
    AGREES("agrees"),
    /** They differ by more than the difference can be wrong. */
    DIFFERS("DIFFERS"),
    /** The difference is too inaccurate to judge by, or the model cannot be integrated. */
    UNDECIDED("undecided"),
    /**
     * The differences to the left and to the right are not the same, and the generated derivative
     * is one of them: a datum lies on an event or on a kink, where there is no other derivative.
     */
    ONE_SIDED("undecided, one-sided");

    private final String text;

    Verdict(String text) {
      this.text = text;
    }
  }

  /**
   * One parameter.
   *
   * @param parameter its name
   * @param generated derivative by the generated sensitivities
   * @param difference derivative by extrapolated central differences; if it is one-sided, by
   *     differences to the side that agrees
   * @param uncertainty how wrong the difference may be
   * @param verdict what follows
   */
  public record Row(
      String parameter, double generated, double difference, double uncertainty, Verdict verdict) {

    /** {@code |generated − difference|} divided by the larger magnitude; 0 if both are 0. */
    public double relativeDifference() {
      final double larger = Math.max(Math.abs(generated), Math.abs(difference));
      return larger == 0 ? 0 : Math.abs(generated - difference) / larger;
    }
  }

  /** Whether no parameter differs, and at least one agrees or there is none. */
  public boolean passed() {
    return rows.stream().noneMatch(row -> row.verdict() == Verdict.DIFFERS)
        && (rows.isEmpty() || rows.stream().anyMatch(row -> row.verdict() == Verdict.AGREES));
  }

  /** A table for people. */
  @Override
  public String toString() {
    final int width = rows.stream().mapToInt(row -> row.parameter().length()).reduce(9, Math::max);
    final StringBuilder text =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "Gradient of %s: %s (sum of squares %.6e)\n",
                model,
                passed() ? "passed" : "NOT PASSED",
                value));
    if (!outcome.isCompleted()) {
      text.append("  ").append(outcome).append('\n');
    }
    text.append(
        "  %s  %14s  %14s  %10s\n"
            .formatted(padded("parameter", width), "generated", "difference", "relative"));
    for (Row row : rows) {
      text.append(
          String.format(
              Locale.ROOT,
              "  %s  %14.7e  %14.7e  %10.1e  %s\n",
              padded(row.parameter(), width),
              row.generated(),
              row.difference(),
              row.relativeDifference(),
              row.verdict().text));
    }
    if (rows.stream().anyMatch(row -> row.verdict() == Verdict.ONE_SIDED)) {
      text.append(
          "  one-sided: a datum lies on an event or a kink; the generated derivative is that of one"
              + " side\n");
    }
    return text.toString();
  }

  private static String padded(String name, int width) {
    return name + " ".repeat(width - name.length());
  }
}
