package io.gradiode.observation;

import java.util.Arrays;

/**
 * A quantity over time that is imposed on a system: piecewise constant or piecewise linear, with
 * jumps.
 *
 * <pre>{@code
 * Signal.constant(2.0)
 * Signal.steps(10, 90).values(2.0, 0.0)     // 2 until 90, then 0
 * Signal.linear(0, 5, 8).values(0, 10, 0)   // up, down, then 0
 * }</pre>
 *
 * <p>Immutable. Before its first time a signal has its first value. At the time of a jump it has
 * the value after the jump. Where nothing changes there is no breakpoint, so that a long recording
 * with few edges is as cheap as its edges.
 */
public final class Signal {

  /** Breakpoints; piece {@code i} is {@code value[i] + slope[i] (t − time[i])} from there on. */
  private final double[] time;

  private final double[] value;
  private final double[] slope;

  private Signal(double[] time, double[] value, double[] slope) {
    this.time = time;
    this.value = value;
    this.slope = slope;
  }

  /** The same value at all times; finite. */
  public static Signal constant(double value) {
    return steps(0.0).values(value);
  }

  /**
   * The times from which a new value holds; finite, strictly increasing, at least one. Before the
   * first of them the first value holds.
   */
  public static Times steps(double... times) {
    return new Times(checkedTimes(times), false);
  }

  /**
   * The times of the corners of a polygon; finite, strictly increasing, at least one. Before the
   * first and after the last of them the signal is constant.
   */
  public static Times linear(double... times) {
    return new Times(checkedTimes(times), true);
  }

  /** Times that wait for their values. */
  public static final class Times {
    private final double[] times;
    private final boolean linear;

    private Times(double[] times, boolean linear) {
      this.times = times;
      this.linear = linear;
    }

    /**
     * One value for each time, in order; finite.
     *
     * @throws IllegalArgumentException if there are more or fewer values than times, or one is not
     *     finite
     */
    public Signal values(double... values) {
      if (values.length != times.length) {
        throw new IllegalArgumentException(
            "A signal needs as many values as times, but there are "
                + values.length
                + " values for "
                + times.length
                + " times.");
      }
      for (int i = 0; i < values.length; i++) {
        if (!Double.isFinite(values[i])) {
          throw new IllegalArgumentException(
              "The value of a signal at time " + times[i] + " is " + values[i] + ".");
        }
      }
      return linear ? polygon(times, values) : staircase(times, values);
    }
  }

  /** Number of pieces, at least 1. */
  int pieceCount() {
    return time.length;
  }

  /** Where piece {@code i} begins; the first reaches back for ever. */
  double breakpoint(int i) {
    return time[i];
  }

  /** Index of the piece that holds at {@code t}, and at a breakpoint the one that begins there. */
  int pieceAt(double t) {
    final int found = Arrays.binarySearch(time, t + 0.0); // −0.0 sorts before 0.0
    return found >= 0 ? found : Math.max(0, -found - 2);
  }

  /** Value of piece {@code i} at {@code t}. */
  double value(int i, double t) {
    return slope[i] == 0.0 ? value[i] : value[i] + slope[i] * (t - time[i]);
  }

  double slope(int i) {
    return slope[i];
  }

  /** The value at {@code t}; at a jump the value after it. */
  public double at(double t) {
    return value(pieceAt(t), t);
  }

  private static double[] checkedTimes(double[] times) {
    if (times.length == 0) {
      throw new IllegalArgumentException("A signal needs at least one time.");
    }
    for (int i = 0; i < times.length; i++) {
      if (!Double.isFinite(times[i])) {
        throw new IllegalArgumentException("Time " + i + " of a signal is " + times[i] + ".");
      }
      if (i > 0 && times[i] <= times[i - 1]) {
        throw new IllegalArgumentException(
            "The times of a signal must increase, but "
                + times[i]
                + " follows "
                + times[i - 1]
                + ".");
      }
    }
    final double[] checked = times.clone();
    for (int i = 0; i < checked.length; i++) {
      checked[i] += 0.0; // −0.0 becomes 0.0
    }
    return checked;
  }

  private static Signal staircase(double[] times, double[] values) {
    final Pieces pieces = new Pieces(times.length);
    for (int i = 0; i < times.length; i++) {
      pieces.add(times[i], values[i], 0.0);
    }
    return pieces.toSignal();
  }

  private static Signal polygon(double[] times, double[] values) {
    final int last = times.length - 1;
    final Pieces pieces = new Pieces(times.length + 1);
    pieces.add(Double.NEGATIVE_INFINITY, values[0], 0.0);
    for (int i = 0; i < last; i++) {
      pieces.add(times[i], values[i], (values[i + 1] - values[i]) / (times[i + 1] - times[i]));
    }
    pieces.add(times[last], values[last], 0.0);
    return pieces.toSignal();
  }

  /** Collects pieces and drops those that only continue the one before. */
  private static final class Pieces {
    private final double[] time;
    private final double[] value;
    private final double[] slope;
    private int count;

    Pieces(int capacity) {
      time = new double[capacity];
      value = new double[capacity];
      slope = new double[capacity];
    }

    void add(double newTime, double newValue, double newSlope) {
      final boolean continues =
          count > 0 && newSlope == 0.0 && slope[count - 1] == 0.0 && newValue == value[count - 1];
      if (!continues) {
        time[count] = newTime;
        value[count] = newValue;
        slope[count] = newSlope;
        count++;
      }
    }

    Signal toSignal() {
      return new Signal(
          Arrays.copyOf(time, count), Arrays.copyOf(value, count), Arrays.copyOf(slope, count));
    }
  }
}
