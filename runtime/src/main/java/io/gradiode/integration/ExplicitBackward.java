package io.gradiode.integration;

import io.gradiode.model.Stages;
import java.util.Arrays;

/**
 * The adjoint of {@link ExplicitMethod}: of the scheme of 16 stages that {@link ExplicitTableau}
 * describes. Stages are computed again, then taken in reverse order.
 *
 * <p>E. Hairer, C. Lubich and G. Wanner, Geometric Numerical Integration, second edition, Springer
 * 2006, section VI.1; W. W. Hager, Runge–Kutta methods in optimal control and the transformed
 * adjoint system, Numerische Mathematik 87, 247–282, 2000.
 */
final class ExplicitBackward implements BackwardMethod {

  private final Integrand integrand;
  private final ExplicitMethod method;
  private final Pullbacks pullbacks;
  private final OutputSlopes slopes;
  private final int[] observed;
  private final int n;

  /** Adjoints of {@code h} times each stage. */
  private final double[][] stageAdjoints;

  private final double[] startAdjoint;
  private final double[] argumentAdjoint;
  private final double[] rateAdjoint;
  private final double[] weights = new double[ExplicitTableau.STAGES];

  ExplicitBackward(
      Integrand integrand, ExplicitMethod method, Pullbacks pullbacks, OutputSlopes slopes) {
    this.integrand = integrand;
    this.method = method;
    this.pullbacks = pullbacks;
    this.slopes = slopes;
    observed = integrand.kernel().observedStates();
    n = integrand.kernel().stateCount();
    stageAdjoints = new double[ExplicitTableau.STAGES][n];
    startAdjoint = new double[n];
    argumentAdjoint = new double[n];
    rateAdjoint = new double[n];
  }

  @Override
  public void pull(Tape tape, int entry, double[] adjoint, double[] gradient) {
    final double t = tape.time(entry);
    final double h = tape.length(entry);
    final Stages stages = integrand.stages();
    System.arraycopy(tape.state(entry), 0, stages.y(), 0, n);
    integrand.rates(t, stages.y(), stages.k(1));
    method.attempt(t, h);
    for (final double[] stageAdjoint : stageAdjoints) {
      Arrays.fill(stageAdjoint, 0.0);
    }
    Arrays.fill(startAdjoint, 0.0);
    if (slopes.matter(tape.number(entry), tape.end(entry))) {
      integrand.rates(tape.endTime(entry), stages.next(), stages.k(ExplicitTableau.END));
      method.forget();
      method.prepare(n, t, h);
      for (int output = tape.number(entry); output < tape.end(entry); output++) {
        pullOutput(output, t, h, adjoint, gradient);
      }
      for (int i = ExplicitTableau.STAGES; i > ExplicitTableau.END; i--) {
        pullStage(i, t, h, gradient);
      }
      scaleTo(rateAdjoint, h, stageAdjoints[ExplicitTableau.END - 1]);
      pullbacks.addRates(tape.endTime(entry), stages.next(), rateAdjoint, adjoint, gradient);
    }
    pullArgument(ExplicitTableau.END, adjoint);
    for (int i = ExplicitTableau.END - 1; i > 0; i--) {
      pullStage(i, t, h, gradient);
    }
    System.arraycopy(startAdjoint, 0, adjoint, 0, n);
  }

  /** What is seen within the step depends on both ends of it, and on stages. */
  private void pullOutput(int output, double t, double h, double[] adjoint, double[] gradient) {
    if (!slopes.matter(output, output + 1)) {
      return;
    }
    final double time = slopes.time(output);
    final double[] seen = method.interpolate(time);
    Arrays.fill(argumentAdjoint, 0.0);
    pullbacks.addObservables(
        time, seen, slopes.values(), slopes.first(output), argumentAdjoint, gradient);
    final double theta = (time - t) / h;
    final double byEnd = ExplicitTableau.endWeight(theta);
    for (final int state : observed) {
      adjoint[state] += byEnd * argumentAdjoint[state];
      startAdjoint[state] += (1.0 - byEnd) * argumentAdjoint[state];
    }
    ExplicitTableau.denseWeights(theta, weights);
    for (int i = 0; i < weights.length; i++) {
      final double weight = weights[i];
      if (weight != 0.0) {
        final double[] stageAdjoint = stageAdjoints[i];
        for (final int state : observed) {
          stageAdjoint[state] += weight * argumentAdjoint[state];
        }
      }
    }
  }

  private void pullStage(int i, double t, double h, double[] gradient) {
    scaleTo(rateAdjoint, h, stageAdjoints[i - 1]);
    Arrays.fill(argumentAdjoint, 0.0);
    pullbacks.addRates(
        t + ExplicitTableau.node(i) * h, argument(i, h), rateAdjoint, argumentAdjoint, gradient);
    pullArgument(i, argumentAdjoint);
  }

  /** The argument of a stage depends on the start of the step, and on the stages before. */
  private void pullArgument(int i, double[] ofArgument) {
    for (int s = 0; s < n; s++) {
      startAdjoint[s] += ofArgument[s];
    }
    final int[] used = ExplicitTableau.used(i);
    final double[] by = ExplicitTableau.weights(i);
    for (int j = 0; j < used.length; j++) {
      final double weight = by[j];
      final double[] stageAdjoint = stageAdjoints[used[j] - 1];
      for (int s = 0; s < n; s++) {
        stageAdjoint[s] += weight * ofArgument[s];
      }
    }
  }

  private double[] argument(int i, double h) {
    final Stages stages = integrand.stages();
    if (i == 1) {
      return stages.y();
    }
    final double[] argument = stages.argument();
    System.arraycopy(stages.y(), 0, argument, 0, n);
    final int[] used = ExplicitTableau.used(i);
    final double[] by = ExplicitTableau.weights(i);
    for (int j = 0; j < used.length; j++) {
      final double weight = h * by[j];
      final double[] k = stages.k(used[j]);
      for (int s = 0; s < n; s++) {
        argument[s] += weight * k[s];
      }
    }
    return argument;
  }

  private void scaleTo(double[] target, double factor, double[] source) {
    for (int s = 0; s < n; s++) {
      target[s] = factor * source[s];
    }
  }
}
