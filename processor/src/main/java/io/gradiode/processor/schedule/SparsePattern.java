package io.gradiode.processor.schedule;

import io.gradiode.processor.sensitivity.SensitivitySystem.Partial;
import io.gradiode.processor.sensitivity.SensitivitySystem.Row;
import java.util.ArrayList;
import java.util.List;

/**
 * Which partial derivatives of some rows are not zero by structure. Their values stand in one
 * array: first those by states, row after row, then those by parameters, row after row.
 *
 * @param rows in order
 */
public record SparsePattern(List<Line> rows) {

  /** Copies the list. */
  public SparsePattern {
    rows = List.copyOf(rows);
  }

  /**
   * One row.
   *
   * @param states ascending
   * @param parameters ascending
   */
  public record Line(List<Integer> states, List<Integer> parameters) {

    /** Copies the lists. */
    public Line {
      states = List.copyOf(states);
      parameters = List.copyOf(parameters);
    }
  }

  static SparsePattern of(List<Row> rows) {
    return new SparsePattern(
        rows.stream()
            .map(row -> new Line(indices(row.byState()), indices(row.byParameter())))
            .toList());
  }

  private static List<Integer> indices(List<Partial> partials) {
    return partials.stream().map(Partial::index).toList();
  }

  /** Number of values. */
  int length() {
    return rows.stream().mapToInt(row -> row.states().size() + row.parameters().size()).sum();
  }

  /** For each row the place of its first derivative by a state. */
  List<Integer> stateStarts() {
    final List<Integer> starts = new ArrayList<>();
    int place = 0;
    for (Line row : rows) {
      starts.add(place);
      place += row.states().size();
    }
    return starts;
  }

  /** For each row the place of its first derivative by a parameter. */
  List<Integer> parameterStarts() {
    final List<Integer> starts = new ArrayList<>();
    int place = rows.stream().mapToInt(row -> row.states().size()).sum();
    for (Line row : rows) {
      starts.add(place);
      place += row.parameters().size();
    }
    return starts;
  }
}
