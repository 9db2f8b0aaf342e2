package io.gradiode.objective;

import java.util.List;

/** Data of one kind: each item is a datum, with what the model says in its place. */
abstract class DataTerm extends Term {

  static final double LOG_TWO_PI = Math.log(2 * Math.PI);

  /** The present item's residual in units of the noise, before any loss. */
  double standardized;

  /** The part of the present cost that is the logarithm of a variance. */
  double logVariance;

  /** What the model says in place of the present datum. */
  double prediction;

  /** Whether the size of the noise is known or estimated. */
  abstract boolean isNoiseKnown();

  /** Adds what the items are about, those of experiment {@code experiment}. */
  abstract void addTo(List<Datum> data, int experiment);

  /** {@code ln 2πσ²} of the present datum, and the slope of a logarithm; 0 without weight. */
  abstract double logNormalization();

  /** Whether the model is finite here, but nothing that the noise can start from. */
  abstract boolean isImpossible();

  /** Output of the present datum, if it is one that can be impossible. */
  abstract int output();

  /** The present datum counts by its square, or by a loss of it. */
  final void square(double difference, double weight, Loss loss) {
    final double weighted = weight * difference;
    final double root = Math.sqrt(weight);
    cost = weighted * difference;
    costSlope = 2 * weighted;
    standardized = root * difference;
    residual = standardized;
    residualSlope = root;
    informationSlope = root;
    if (loss.isRobust()) {
      soften(loss);
    }
  }

  /** Puts a robust loss in the place of the square. */
  private void soften(Loss loss) {
    final double square = cost;
    final double remaining = loss.weight(square);
    final double shrinkage = loss.shrinkage(square);
    cost = loss.value(square);
    costSlope *= remaining;
    residual *= shrinkage;
    residualSlope *= remaining / shrinkage;
    informationSlope *= Math.sqrt(remaining);
  }

  /** The present datum does not count, whatever the model says. */
  void ignore() {
    cost = 0;
    costSlope = 0;
    standardized = 0;
    residual = 0;
    residualSlope = 0;
    informationSlope = 0;
    spread = 0;
    logVariance = 0;
  }
}
