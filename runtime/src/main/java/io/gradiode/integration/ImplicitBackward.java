package io.gradiode.integration;

import io.gradiode.model.Stages;
import java.util.Arrays;

/**
 * The adjoint of {@link ImplicitMethod}. Stages are computed again, then taken in reverse order:
 * each is a solution by the transposed matrix, which is the one of the step, factorized once.
 *
 * <p>A stage depends on the start of its step also by the matrix, {@code W u = (I/(γ h) − J) u},
 * and by {@code ∂f/∂t}: together by {@code J' = ∂(J u + s ∂f/∂t)/∂x}, which is the derivative of
 * {@code J} along {@code (u, s)}.
 *
 * <p>D. N. Daescu, A. Sandu and G. R. Carmichael, Direct and adjoint sensitivity analysis of
 * chemical kinetic systems with KPP: II, Atmospheric Environment 37, 5097–5114, 2003.
 */
final class ImplicitBackward implements BackwardMethod {

  private final Integrand integrand;
  private final ImplicitMethod method;
  private final SparseLu lu;
  private final Pullbacks pullbacks;
  private final OutputSlopes slopes;
  private final RosenbrockTableau tableau;
  private final boolean autonomous;
  private final int[] observed;
  private final int n;

  /** For each stage, and behind them for the end of the step, the weights of all stages in it. */
  private final double[][] weights;

  private final double[][] stageAdjoints;
  private final double[] startAdjoint;
  private final double[] argumentAdjoint;

  ImplicitBackward(
      Integrand integrand,
      ImplicitMethod method,
      SparseKernel kernel,
      Pullbacks pullbacks,
      OutputSlopes slopes) {
    this.integrand = integrand;
    this.method = method;
    this.pullbacks = pullbacks;
    this.slopes = slopes;
    lu = kernel.lu();
    autonomous = kernel.isAutonomous();
    tableau = method.tableau();
    observed = kernel.observedStates();
    n = kernel.stateCount();
    weights = new double[tableau.stages() + 1][tableau.stages()];
    for (int i = 1; i < weights.length; i++) {
      final boolean given = i < tableau.stages() && tableau.arguments(i).length > 0;
      final double[] source = given ? tableau.arguments(i) : weights[i - 1];
      System.arraycopy(source, 0, weights[i], 0, Math.min(i, source.length));
      if (!given) {
        weights[i][i - 1] = 1.0;
      }
    }
    stageAdjoints = new double[tableau.stages()][n];
    startAdjoint = new double[n];
    argumentAdjoint = new double[n];
  }

  @Override
  public void pull(Tape tape, int entry, double[] adjoint, double[] gradient) {
    final double t = tape.time(entry);
    final double h = tape.length(entry);
    final Stages stages = integrand.stages();
    System.arraycopy(tape.state(entry), 0, stages.y(), 0, n);
    integrand.rates(t, stages.y(), stages.k(1));
    method.forget();
    method.attempt(t, h);
    for (final double[] stageAdjoint : stageAdjoints) {
      Arrays.fill(stageAdjoint, 0.0);
    }
    Arrays.fill(startAdjoint, 0.0);
    if (slopes.matter(tape.number(entry), tape.end(entry))) {
      method.prepare(n, t, h);
      for (int output = tape.number(entry); output < tape.end(entry); output++) {
        pullOutput(output, t, h, adjoint, gradient);
      }
    }
    pullArgument(tableau.stages(), adjoint);
    for (int i = tableau.stages() - 1; i >= 0; i--) {
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
    final double rest = 1.0 - theta;
    for (final int state : observed) {
      adjoint[state] += theta * argumentAdjoint[state];
      startAdjoint[state] += rest * argumentAdjoint[state];
    }
    for (int j = 0; j < stageAdjoints.length; j++) {
      double weight = 0.0;
      for (int k = tableau.polynomials() - 1; k >= 0; k--) {
        weight = tableau.dense(k)[j] + theta * weight;
      }
      weight *= theta * rest;
      final double[] stageAdjoint = stageAdjoints[j];
      for (final int state : observed) {
        stageAdjoint[state] += weight * argumentAdjoint[state];
      }
    }
  }

  private void pullStage(int i, double t, double h, double[] gradient) {
    final double[] solved = stageAdjoints[i];
    lu.solveTransposed(method.factors(), solved);
    final double duration = autonomous ? 0.0 : h * tableau.timeWeight(i);
    final Stages stages = integrand.stages();
    pullbacks.addRatesAlong(
        t,
        stages.y(),
        stages.k(ImplicitMethod.FIRST_STAGE + i),
        duration,
        solved,
        startAdjoint,
        gradient);
    Arrays.fill(argumentAdjoint, 0.0);
    pullbacks.addRates(t + tableau.node(i) * h, argument(i), solved, argumentAdjoint, gradient);
    pullArgument(i, argumentAdjoint);
    final double[] couplings = tableau.couplings(i);
    for (int j = 0; j < couplings.length; j++) {
      add(stageAdjoints[j], couplings[j] / h, solved);
    }
  }

  /** The argument of a stage depends on the start of the step, and on the stages before. */
  private void pullArgument(int i, double[] ofArgument) {
    add(startAdjoint, 1.0, ofArgument);
    for (int j = 0; j < i; j++) {
      add(stageAdjoints[j], weights[i][j], ofArgument);
    }
  }

  private double[] argument(int i) {
    final Stages stages = integrand.stages();
    if (i == 0) {
      return stages.y();
    }
    final double[] argument = stages.argument();
    System.arraycopy(stages.y(), 0, argument, 0, n);
    for (int j = 0; j < i; j++) {
      add(argument, weights[i][j], stages.k(ImplicitMethod.FIRST_STAGE + j));
    }
    return argument;
  }

  private void add(double[] target, double factor, double[] source) {
    if (factor != 0.0) {
      for (int s = 0; s < n; s++) {
        target[s] += factor * source[s];
      }
    }
  }
}
