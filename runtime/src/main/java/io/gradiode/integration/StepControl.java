package io.gradiode.integration;

/**
 * Chooses step lengths for a method whose error norm goes with {@code h^order}.
 *
 * <p>After an accepted step of length {@code h} the next one is {@code 0.85 h err^(−1/order)}; and
 * where steps have begun to shrink, it is shrunk once more by the ratio of the last two. At the
 * onset of a spike this halves the number of steps that are tried in vain, at no cost elsewhere.
 */
final class StepControl {

  private static final double SAFETY = 0.85;
  private static final double LARGEST_INCREASE = 6.0;
  private static final double LARGEST_DECREASE = 0.2;

  /** Below this an error tells nothing but that the step was far too small. */
  private static final double LEAST_ERROR = 1e-8;

  private static final long BITS_OF_ONE = 0x3ff0000000000000L;

  private int order = 8;

  /** The length of all steps; 0 if it is chosen. */
  private double fixed;

  private double h;
  private double lastStep;
  private boolean rejectedBefore;

  /** Lets all steps be of one length, of which {@link #reject} knows no way on. */
  void fix(double length) {
    fixed = length;
    h = length;
  }

  /** Whether all steps are of one length, unless they are cut short. */
  boolean isFixed() {
    return fixed > 0.0;
  }

  /** Forgets the past and starts with a step of length {@code first}. */
  void restart(double first) {
    h = isFixed() ? fixed : first;
    lastStep = 0.0;
    rejectedBefore = false;
  }

  /**
   * Goes on with another method.
   *
   * @param newOrder how its errors follow from steps
   * @param longest the longest step that it shall try
   */
  void changeMethod(int newOrder, double longest) {
    order = newOrder;
    restart(Math.min(h, longest));
  }

  /** Length of the next step. */
  double h() {
    return h;
  }

  /**
   * Takes note of an accepted step.
   *
   * @param step its length, which may be less than {@link #h} where a segment ends
   * @param error its error norm, at most 1
   */
  void accept(double step, double error) {
    if (isFixed()) {
      h = fixed;
      return;
    }
    double factor = SAFETY * inverseRoot(Math.max(error, LEAST_ERROR));
    if (lastStep > 0.0) {
      factor *= Math.min(1.0, step / lastStep);
    }
    final double largest = rejectedBefore ? 1.0 : LARGEST_INCREASE;
    final double proposal = step * Math.max(LARGEST_DECREASE, Math.min(largest, factor));
    // A step that was cut short says nothing against the length it was cut from.
    h = step < h ? Math.max(h, proposal) : proposal;
    lastStep = step;
    rejectedBefore = false;
  }

  /**
   * Takes note of a step whose error was too large.
   *
   * @param error its error norm, more than 1; NaN or infinite if it went astray
   */
  void reject(double step, double error) {
    if (isFixed()) {
      h = 0.0;
      return;
    }
    final boolean telling = error < Double.POSITIVE_INFINITY;
    h =
        step
            * (telling
                ? Math.max(LARGEST_DECREASE, SAFETY * inverseRoot(error))
                : LARGEST_DECREASE);
    rejectedBefore = true;
  }

  /** Replaces the length that was chosen after a step went astray. */
  void retry(double length) {
    h = length;
  }

  /** Takes note that the next step must not be longer. */
  void shorten(double longest) {
    h = Math.min(h, longest);
  }

  private double inverseRoot(double error) {
    return order == 8 ? inverseRoot8(error) : Math.pow(error, -1.0 / order);
  }

  /**
   * {@code value^(−1/8)} within two percent, for positive values: the exponent is divided by −8
   * where it stands in the bits, and one Newton step corrects the rest. A controller needs no more,
   * and each step would have to wait for exact roots.
   */
  static double inverseRoot8(double value) {
    final double guess =
        Double.longBitsToDouble(
            BITS_OF_ONE + BITS_OF_ONE / 8 - Double.doubleToRawLongBits(value) / 8);
    final double squared = guess * guess;
    final double fourth = squared * squared;
    return guess * (1.125 - 0.125 * value * fourth * fourth);
  }
}
