package io.gradiode.processor.schedule;

import io.gradiode.processor.sensitivity.SensitivitySystem.Partial;
import io.gradiode.processor.sensitivity.SensitivitySystem.Row;
import java.util.Collections;
import java.util.List;

/**
 * Which partial derivatives of some rows are not zero by structure. Their values stand in one
 * array: first those by states, row after row, then those by parameters, row after row.
 */
public final class SparsePattern {

  private final List<Line> rows;
  private final int[] stateStarts;
  private final int[] parameterStarts;

  /**
   * @param rows in order
   */
  public SparsePattern(List<Line> rows) {
    this.rows = List.copyOf(rows);
    stateStarts = new int[rows.size()];
    parameterStarts = new int[rows.size()];
    int place = 0;
    for (int i = 0; i < stateStarts.length; i++) {
      stateStarts[i] = place;
      place += rows.get(i).states().size();
    }
    for (int i = 0; i < parameterStarts.length; i++) {
      parameterStarts[i] = place;
      place += rows.get(i).parameters().size();
    }
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

  /** The rows, in order. */
  public List<Line> rows() {
    return rows;
  }

  /** The place of a derivative by a state, which is in the row. */
  int placeByState(int row, int state) {
    return stateStarts[row] + Collections.binarySearch(rows.get(row).states(), state);
  }

  /** The place of a derivative by a parameter, which is in the row. */
  int placeByParameter(int row, int parameter) {
    return parameterStarts[row] + Collections.binarySearch(rows.get(row).parameters(), parameter);
  }
}
