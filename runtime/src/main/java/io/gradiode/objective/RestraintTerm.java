package io.gradiode.objective;

import io.gradiode.observation.Plan;
import io.gradiode.observation.Restraint;
import io.gradiode.observation.Target;
import io.gradiode.observation.Target.Side;

/** Keeps an observable where it shall be: {@code (excess / width)²} at each time. */
final class RestraintTerm extends Term {

  private final Sensitivities sensitivities;
  private final int observable;
  private final int[] outputs;
  private final Target target;
  private int item;

  RestraintTerm(Restraint<?> restraint, Plan plan, Sensitivities sensitivities) {
    this.sensitivities = sensitivities;
    this.observable = restraint.observable().index();
    this.target = restraint.target();
    final double[] times = target.times();
    this.outputs = new int[times.length];
    for (int i = 0; i < outputs.length; i++) {
      while (plan.outputTime(outputs[i]) != times[i]) {
        outputs[i]++;
      }
    }
  }

  @Override
  int count() {
    return outputs.length;
  }

  @Override
  boolean isSquare() {
    return true;
  }

  @Override
  int informationRowsPerItem() {
    return 1;
  }

  @Override
  void visit(double[] x, Sink sink) {
    for (item = 0; item < outputs.length; item++) {
      final double excess = sensitivities.observable(outputs[item], observable) - target.value();
      final boolean free =
          (target.side() == Side.ABOVE && excess > 0)
              || (target.side() == Side.BELOW && excess < 0);
      residual = free ? 0 : excess / target.width();
      residualSlope = free ? 0 : 1 / target.width();
      informationSlope = residualSlope;
      cost = residual * residual;
      costSlope = 2 * residual * residualSlope;
      sink.accept(this);
    }
  }

  @Override
  void addPrediction(double[] out, int base, double factor) {
    sensitivities.add(out, base, factor, outputs[item], observable);
  }
}
