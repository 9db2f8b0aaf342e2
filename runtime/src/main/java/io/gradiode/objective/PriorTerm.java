package io.gradiode.objective;

/** A prior on one entry of the objective's vector. */
final class PriorTerm extends Term {

  private final Prior prior;
  private final int entry;
  private final boolean selected;

  /**
   * @param selected whether the derivative is wanted
   */
  PriorTerm(Prior prior, int entry, boolean selected) {
    this.prior = prior;
    this.entry = entry;
    this.selected = selected;
  }

  @Override
  int count() {
    return 1;
  }

  @Override
  boolean isSquare() {
    return prior.isSquare();
  }

  @Override
  int informationRowsPerItem() {
    return 1;
  }

  @Override
  void visit(double[] x, Sink sink) {
    final double value = x[entry];
    switch (prior.kind()) {
      case NORMAL -> square(value - prior.center(), 1);
      case LOG_NORMAL -> square(Math.log(value / prior.center()), 1 / value);
      case LAPLACE -> absolute(value - prior.center());
    }
    sink.accept(this);
  }

  private void square(double distance, double slope) {
    residual = distance / prior.width();
    residualSlope = slope / prior.width();
    informationSlope = residualSlope;
    cost = residual * residual;
    costSlope = 2 * residual * residualSlope;
  }

  private void absolute(double distance) {
    cost = 2 * Math.abs(distance) / prior.width();
    costSlope = 2 * Math.signum(distance) / prior.width();
    informationSlope = 1 / prior.width();
  }

  @Override
  void addPrediction(double[] out, int base, double factor) {
    if (selected) {
      out[base + entry] += factor;
    }
  }
}
