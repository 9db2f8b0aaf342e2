package io.gradiode.integration;

import java.util.Arrays;

/**
 * What happened in a solve, in order: steps with the states at which they begin, outputs, doses,
 * and changes of inputs. A pass backwards reads it from the end.
 *
 * <p>It is as long as the longest solve so far, and allocates nothing for one that is not longer.
 */
final class Tape {

  /** What an entry is. */
  enum Kind {
    /** A step by the explicit method; outputs may lie in it. */
    EXPLICIT_STEP,
    /** A step by the implicit method; outputs may lie in it. */
    IMPLICIT_STEP,
    /** An output from the present state. */
    OUTPUT,
    /** A dose. */
    DOSE,
    /** A segment begins, and inputs change. */
    SEGMENT
  }

  private static final double[] NO_STATE = {};

  private final int stateCount;
  private Kind[] kinds = new Kind[0];
  private int[] numbers = new int[0];
  private int[] ends = new int[0];
  private double[] times = new double[0];
  private double[] lengths = new double[0];
  private double[] endTimes = new double[0];
  private double[][] states = new double[0][];
  private int count;
  private boolean recording;
  private int firstWithin;
  private int endWithin;

  Tape(int stateCount) {
    this.stateCount = stateCount;
  }

  /** Begins anew. */
  void begin(boolean isRecorded) {
    recording = isRecorded;
    count = 0;
    firstWithin = 0;
    endWithin = 0;
  }

  /** Takes note of an output that lies within the step about to be accepted. */
  void outputWithin(int output) {
    if (endWithin == firstWithin) {
      firstWithin = output;
    }
    endWithin = output + 1;
  }

  /**
   * Records a step.
   *
   * @param y the states at its start, copied
   */
  void step(boolean implicit, double start, double length, double end, double[] y) {
    if (recording) {
      add(implicit ? Kind.IMPLICIT_STEP : Kind.EXPLICIT_STEP, firstWithin, endWithin, start);
      lengths[count - 1] = length;
      endTimes[count - 1] = end;
      keep(y);
    }
    firstWithin = 0;
    endWithin = 0;
  }

  /**
   * Records an output.
   *
   * @param y the present states, copied
   */
  void output(int output, double time, double[] y) {
    if (recording) {
      add(Kind.OUTPUT, output, output + 1, time);
      keep(y);
    }
  }

  /** Records a dose. */
  void dose(int dose) {
    if (recording) {
      add(Kind.DOSE, dose, dose + 1, 0.0);
    }
  }

  /** Records the beginning of a segment. */
  void segment(int segment) {
    if (recording) {
      add(Kind.SEGMENT, segment, segment + 1, 0.0);
    }
  }

  private void add(Kind kind, int number, int end, double time) {
    if (count == kinds.length) {
      grow(2 * count + 16);
    }
    kinds[count] = kind;
    numbers[count] = number;
    ends[count] = end;
    times[count] = time;
    count++;
  }

  private void grow(int capacity) {
    kinds = Arrays.copyOf(kinds, capacity);
    numbers = Arrays.copyOf(numbers, capacity);
    ends = Arrays.copyOf(ends, capacity);
    times = Arrays.copyOf(times, capacity);
    lengths = Arrays.copyOf(lengths, capacity);
    endTimes = Arrays.copyOf(endTimes, capacity);
    states = Arrays.copyOf(states, capacity);
    Arrays.fill(states, count, capacity, NO_STATE);
  }

  private void keep(double[] y) {
    if (states[count - 1].length == 0) {
      states[count - 1] = new double[stateCount];
    }
    System.arraycopy(y, 0, states[count - 1], 0, stateCount);
  }

  /** Number of entries. */
  int count() {
    return count;
  }

  /** What an entry is. */
  Kind kind(int entry) {
    return kinds[entry];
  }

  /** The number of a dose, a segment or an output; of a step, of the first output within it. */
  int number(int entry) {
    return numbers[entry];
  }

  /**
   * Of a step, the number behind that of the last output within it: the first, if there is none.
   */
  int end(int entry) {
    return ends[entry];
  }

  /** When a step begins, or what is seen at an output. */
  double time(int entry) {
    return times[entry];
  }

  /** How long a step is. */
  double length(int entry) {
    return lengths[entry];
  }

  /** When a step ends. */
  double endTime(int entry) {
    return endTimes[entry];
  }

  /** The states where a step begins, or at an output; not a copy. */
  double[] state(int entry) {
    return states[entry];
  }
}
