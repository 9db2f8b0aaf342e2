package io.gradiode.model;

/** What elimination may divide by; called by generated code. */
public final class Pivot {

  /** Of what was added up in a pivot, this part is more than rounding. */
  private static final double LOST = 0x1p-48;

  private Pivot() {}

  /**
   * Whether a pivot is neither zero, nor lost in rounding, nor infinite or undefined.
   *
   * @param size the sum of the magnitudes that were added up in it
   */
  public static boolean isSafe(double pivot, double size) {
    // Not so if anything is NaN or infinite.
    return Math.abs(pivot) > LOST * size && Math.abs(1.0 / pivot) < Double.POSITIVE_INFINITY;
  }
}
