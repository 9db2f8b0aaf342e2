package io.gradiode.tables;

import java.util.stream.IntStream;

/** Some of the rows of a file, in order. Immutable. */
final class Rows {

  /** In the file, of each of its rows. */
  private final long[] lines;

  private final int[] chosen;

  private Rows(long[] lines, int[] chosen) {
    this.lines = lines;
    this.chosen = chosen;
  }

  static Rows all(long[] lines) {
    return new Rows(lines, IntStream.range(0, lines.length).toArray());
  }

  /** Those of these that stand at the places. */
  Rows at(int[] places) {
    return new Rows(lines, IntStream.of(places).map(i -> chosen[i]).toArray());
  }

  int count() {
    return chosen.length;
  }

  /** Where to find the cells of the {@code i}-th. */
  int row(int i) {
    return chosen[i];
  }

  /** Line of the {@code i}-th, from 1. */
  long line(int i) {
    return lines[chosen[i]];
  }
}
