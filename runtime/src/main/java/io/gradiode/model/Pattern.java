package io.gradiode.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.StringTokenizer;

/**
 * Which partial derivatives of some rows, by states and by parameters, are not zero by structure.
 *
 * <p>Their values stand in one array: first those by states, row after row, then those by
 * parameters, row after row.
 */
public final class Pattern {

  private final int[] stateStarts;
  private final int[] states;
  private final int[] parameterStarts;
  private final int[] parameters;

  private Pattern(String text) {
    final String[] rows = text.split("\n", -1);
    // Behind the last line there is nothing.
    final int count = rows.length - 1;
    stateStarts = new int[count + 1];
    parameterStarts = new int[count + 1];
    int[] allStates = new int[4 * count];
    int[] allParameters = new int[4 * count];
    for (int i = 0; i < count; i++) {
      final int bar = rows[i].indexOf('|');
      final int end = bar < 0 ? rows[i].length() : bar;
      allStates = append(rows[i].substring(0, end), allStates, i, stateStarts);
      allParameters =
          append(rows[i].substring(bar < 0 ? end : bar + 1), allParameters, i, parameterStarts);
    }
    states = Arrays.copyOf(allStates, stateStarts[count]);
    parameters = Arrays.copyOf(allParameters, parameterStarts[count]);
  }

  private Pattern(int[] stateStarts, int[] states) {
    this.stateStarts = stateStarts;
    this.states = states;
    parameterStarts = new int[stateStarts.length];
    parameters = new int[0];
  }

  /**
   * A pattern from its text: one line a row, {@code "0 1 5 | 3"}, the indices of the states and,
   * behind a bar, of the parameters, both ascending. Every line ends with a line feed.
   *
   * @param lines blocks of whole lines, as a string constant may not be longer than 65535 bytes
   */
  public static Pattern parse(String... lines) {
    return new Pattern(String.join("", lines));
  }

  /**
   * Indices from their text, separated by blanks or line feeds: a new array.
   *
   * @param lines blocks, each of whole numbers
   */
  public static int[] indices(String... lines) {
    final int[] starts = new int[2];
    final int[] all = append(String.join("\n", lines), new int[16], 0, starts);
    return Arrays.copyOf(all, starts[1]);
  }

  /**
   * Patterns of one row each.
   *
   * @param lines as for {@link #parse}
   */
  public static List<Pattern> rows(String... lines) {
    final List<Pattern> patterns = new ArrayList<>();
    for (String line : String.join("", lines).split("\n", -1)) {
      patterns.add(new Pattern(line + "\n"));
    }
    // Behind the last line there is nothing.
    return List.copyOf(patterns.subList(0, patterns.size() - 1));
  }

  private static int[] append(String indices, int[] target, int row, int[] starts) {
    final StringTokenizer tokens = new StringTokenizer(indices);
    int[] all = target;
    int end = starts[row];
    while (tokens.hasMoreTokens()) {
      if (end == all.length) {
        all = Arrays.copyOf(all, 2 * end + 4);
      }
      all[end++] = Integer.parseInt(tokens.nextToken());
    }
    starts[row + 1] = end;
    return all;
  }

  /** The derivatives by states alone; their places are the same. */
  public Pattern withoutParameters() {
    return new Pattern(stateStarts, states);
  }

  /** Number of rows. */
  public int rows() {
    return stateStarts.length - 1;
  }

  /** Number of values: derivatives by states and by parameters. */
  public int length() {
    return states.length + parameters.length;
  }

  /** Number of derivatives by states. */
  public int byStates() {
    return states.length;
  }

  /** Place of the first derivative by a state of a row; that of the next row ends it. */
  public int stateStart(int row) {
    return stateStarts[row];
  }

  /**
   * The state of a derivative.
   *
   * @param place from 0 to {@code byStates() - 1}
   */
  public int state(int place) {
    return states[place];
  }

  /** Place of the first derivative by a parameter of a row; that of the next row ends it. */
  public int parameterStart(int row) {
    return states.length + parameterStarts[row];
  }

  /**
   * The parameter of a derivative.
   *
   * @param place from {@code byStates()} to {@code length() - 1}
   */
  public int parameter(int place) {
    return parameters[place - states.length];
  }
}
