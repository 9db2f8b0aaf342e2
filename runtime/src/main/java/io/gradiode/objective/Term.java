package io.gradiode.objective;

/**
 * A part of an objective that consists of items of one kind, such as the data of one measurement.
 * {@link #visit} computes one item after the other into the fields of this class and shows each to
 * a sink: nothing is allocated.
 *
 * <p>Each item compares a prediction, something that has derivatives by the parameters, with what
 * it shall be.
 */
abstract class Term {

  /** What the item adds to the value. */
  double cost;

  /** Its derivative by the prediction, at fixed levels of noise. */
  double costSlope;

  /** The item's residual, whose square is the cost; means nothing unless {@link #isSquare}. */
  double residual;

  /** Its derivative by the prediction. */
  double residualSlope;

  /** The root of the Fisher information that the item has of the prediction as a mean. */
  double informationSlope;

  /** Derivative of the logarithm of the standard deviation by the prediction. */
  double spread;

  /** Computes all items at {@code x}, in order. */
  abstract void visit(double[] x, Sink sink);

  /** Number of items. */
  abstract int count();

  /** Whether every item is the square of its residual. */
  abstract boolean isSquare();

  /** Rows of information of each item. */
  abstract int informationRowsPerItem();

  /** Adds the gradient of the prediction, times a factor, from {@code out[base]} on. */
  abstract void addPrediction(double[] out, int base, double factor);

  /**
   * Adds the derivatives of the logarithm of the standard deviation by the levels of noise, times a
   * factor, from {@code out[base]} on.
   */
  void addLevels(double[] out, int base, double factor) {}
}
