package io.gradiode.processor.insight;

/**
 * A value and its slopes with respect to the parameters, numbers of the {@link Field}.
 *
 * @param value the value
 * @param indices of the parameters whose slope is not zero, ascending
 * @param slopes of those parameters
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, never changed, made by the thousand.
record Jet(long value, int[] indices, long[] slopes) {

  private static final int[] NO_INDICES = {};
  private static final long[] NO_SLOPES = {};

  /** What does not depend on parameters. */
  static Jet constant(long value) {
    return new Jet(value, NO_INDICES, NO_SLOPES);
  }

  /** A parameter. */
  static Jet parameter(long value, int index) {
    return new Jet(value, new int[] {index}, new long[] {1});
  }
}
