package io.gradiode.pictures;

import io.gradiode.report.Results;
import java.util.ArrayList;
import java.util.List;

/**
 * What several methods did from the same starts, to be drawn by {@link Pictures#comparison}.
 * Immutable.
 *
 * <pre>{@code
 * Comparison.upTo(1000)
 *     .with("BFGS", "sensitivities", results)
 *     .with("BFGS", "finite differences", others)
 * }</pre>
 */
public final class Comparison {

  private final int evaluations;
  private final List<Line> lines;

  private Comparison(int evaluations, List<Line> lines) {
    this.evaluations = evaluations;
    this.lines = List.copyOf(lines);
  }

  /**
   * One way of one method.
   *
   * @param runs from each start the best value after each evaluation
   */
  record Line(String method, String way, List<double[]> runs) {}

  /**
   * Nothing compared yet.
   *
   * @param evaluations how many are drawn, at least 2; the best value of a run that ended before
   *     stays what it was
   * @throws IllegalArgumentException if there are fewer
   */
  public static Comparison upTo(int evaluations) {
    if (evaluations < 2) {
      throw new IllegalArgumentException(
          "A comparison needs 2 evaluations at least, not " + evaluations);
    }
    return new Comparison(evaluations, List.of());
  }

  /**
   * Adds one way of one method.
   *
   * @param method title of the panel; several ways of one method share it
   * @param way what the legend says, such as {@code "sensitivities"}
   * @param runs one for each start
   * @throws IllegalArgumentException if there is no run
   */
  public Comparison with(String method, String way, List<Results> runs) {
    if (runs.isEmpty()) {
      throw new IllegalArgumentException("'%s' has no runs".formatted(method));
    }
    final List<Line> more = new ArrayList<>(lines);
    more.add(new Line(method, way, runs.stream().map(Results::bestSoFar).toList()));
    return new Comparison(evaluations, more);
  }

  int evaluations() {
    return evaluations;
  }

  List<Line> lines() {
    return lines;
  }

  List<String> methods() {
    return lines.stream().map(Line::method).distinct().toList();
  }

  List<String> ways() {
    return lines.stream().map(Line::way).distinct().toList();
  }

  /** The smallest value of all runs; infinite if there is none. */
  double best() {
    return lines.stream()
        .flatMap(line -> line.runs().stream())
        .filter(run -> run.length > 0)
        .mapToDouble(run -> run[run.length - 1])
        .min()
        .orElse(Double.POSITIVE_INFINITY);
  }
}
