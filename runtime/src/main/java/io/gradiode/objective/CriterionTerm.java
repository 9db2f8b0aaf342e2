package io.gradiode.objective;

/**
 * A user's criterion at one experiment. It is its own prediction; it has no residual, and no
 * information is known of it.
 */
final class CriterionTerm<M> extends Term {

  private final Criterion<M> criterion;
  private final Answer<M> answer;
  private final Sensitivities sensitivities;
  private final int observableCount;
  private final int eventCount;

  CriterionTerm(Criterion<M> criterion, Answer<M> answer, Sensitivities sensitivities) {
    this.criterion = criterion;
    this.answer = answer;
    this.sensitivities = sensitivities;
    this.observableCount = answer.experiment().model().observables().size();
    this.eventCount = answer.experiment().model().kernel().eventCount();
    costSlope = 1;
  }

  @Override
  int count() {
    return 1;
  }

  @Override
  boolean isSquare() {
    return false;
  }

  @Override
  int informationRowsPerItem() {
    return 0;
  }

  @Override
  void visit(double[] x, Sink sink) {
    answer.clearSlopes();
    cost = criterion.value(answer);
    sink.accept(this);
  }

  @Override
  void addPrediction(double[] out, int base, double factor) {
    for (int k = 0; k < answer.timeCount(); k++) {
      for (int j = 0; j < observableCount; j++) {
        final double slope = answer.slope(k, j);
        if (slope != 0) {
          sensitivities.add(out, base, factor * slope, k, j);
        }
      }
    }
    for (int event = 0; event < eventCount; event++) {
      for (int i = 0; i < sensitivities.eventCount(event); i++) {
        final double slope = answer.eventSlope(event, i);
        if (slope != 0) {
          sensitivities.addEventTime(out, base, factor * slope, event, i);
        }
      }
    }
  }
}
