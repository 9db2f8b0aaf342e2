package io.gradiode.report;

import io.gradiode.report.Evaluation.Kind;
import java.util.List;

/** Collects the evaluations of a fit while it runs. For one thread. */
public final class ResultsBuilder {

  private final List<String> names;
  private final List<String> units;
  private final EvaluationList evaluations;

  /**
   * Begins with none.
   *
   * @param names of the estimated parameters; copied
   * @param units of the same length; copied
   */
  public ResultsBuilder(List<String> names, List<String> units) {
    this.names = List.copyOf(names);
    this.units = List.copyOf(units);
    this.evaluations = new EvaluationList(names.size());
  }

  /** Number of evaluations so far. */
  public int size() {
    return evaluations.size();
  }

  /**
   * Adds an evaluation; see {@link Evaluation} for what the arguments mean.
   *
   * @param parameters those that are estimated; copied
   */
  public void add(
      String method, int start, Kind kind, boolean coupled, double[] parameters, double value) {
    evaluations.add(method, start, kind, coupled, parameters, 0, value);
  }

  /** Adds those of another from place {@code from} to before {@code to}. */
  public void addAll(ResultsBuilder other, int from, int to) {
    evaluations.addAll(other.evaluations, from, to);
  }

  /** The evaluations so far, as a value. */
  public Results build() {
    final EvaluationList copy = new EvaluationList(evaluations.dimension());
    copy.addAll(evaluations, 0, evaluations.size());
    return new Results(names, units, copy);
  }
}
