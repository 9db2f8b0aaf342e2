package io.gradiode.report;

import io.gradiode.optimization.Point;
import io.gradiode.report.Evaluation.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Evaluations in growing arrays of numbers: a long search makes millions of them. */
final class EvaluationList {

  private static final List<Kind> KINDS = List.of(Kind.values());
  private static final int FIRST_CAPACITY = 64;
  private static final int COUPLED = 0x40;

  private final int dimension;
  private final List<String> methods = new ArrayList<>();
  private int size;
  private double[] points;
  private double[] values = new double[FIRST_CAPACITY];
  private int[] starts = new int[FIRST_CAPACITY];
  private short[] methodNumbers = new short[FIRST_CAPACITY];
  private byte[] kinds = new byte[FIRST_CAPACITY];

  /**
   * @param dimension number of estimated parameters
   */
  EvaluationList(int dimension) {
    this.dimension = dimension;
    this.points = new double[FIRST_CAPACITY * dimension];
  }

  int size() {
    return size;
  }

  int dimension() {
    return dimension;
  }

  /** Parameters are copied from {@code offset} on. */
  void add(
      String method,
      int start,
      Kind kind,
      boolean coupled,
      double[] parameters,
      int offset,
      double value) {
    if (size == values.length) {
      grow();
    }
    System.arraycopy(parameters, offset, points, size * dimension, dimension);
    values[size] = value;
    starts[size] = start;
    methodNumbers[size] = numberOf(method);
    kinds[size] = (byte) (KINDS.indexOf(kind) | (coupled ? COUPLED : 0));
    size++;
  }

  /** Adds those of another list, from one place to before another. */
  void addAll(EvaluationList other, int from, int to) {
    for (int i = from; i < to; i++) {
      add(
          other.method(i),
          other.starts[i],
          other.kind(i),
          other.isCoupled(i),
          other.points,
          i * dimension,
          other.values[i]);
    }
  }

  Evaluation get(int place) {
    if (place < 0 || place >= size) {
      throw new IndexOutOfBoundsException(
          "There are evaluations 0 to %d, but not %d".formatted(size - 1, place));
    }
    final int offset = place * dimension;
    return new Evaluation(
        place + 1L,
        method(place),
        starts[place],
        kind(place),
        isCoupled(place),
        Point.of(Arrays.copyOfRange(points, offset, offset + dimension)),
        values[place]);
  }

  Kind kind(int place) {
    return KINDS.get(kinds[place] & ~COUPLED);
  }

  /** The value, or infinity where it is of another objective or no number. */
  double comparableValue(int place) {
    return isCoupled(place) || kind(place) == Kind.MEASURE || Double.isNaN(values[place])
        ? Double.POSITIVE_INFINITY
        : values[place];
  }

  /** The measure, or infinity where none was evaluated or it is no number. */
  double measure(int place) {
    return kind(place) != Kind.MEASURE || Double.isNaN(values[place])
        ? Double.POSITIVE_INFINITY
        : values[place];
  }

  private boolean isCoupled(int place) {
    return (kinds[place] & COUPLED) != 0;
  }

  private String method(int place) {
    return methods.get(methodNumbers[place]);
  }

  private short numberOf(String method) {
    int number = methods.lastIndexOf(method);
    if (number < 0) {
      number = methods.size();
      methods.add(method);
    }
    return (short) number;
  }

  private void grow() {
    final int capacity = size + (size >> 1);
    points = Arrays.copyOf(points, capacity * dimension);
    values = Arrays.copyOf(values, capacity);
    starts = Arrays.copyOf(starts, capacity);
    methodNumbers = Arrays.copyOf(methodNumbers, capacity);
    kinds = Arrays.copyOf(kinds, capacity);
  }
}
