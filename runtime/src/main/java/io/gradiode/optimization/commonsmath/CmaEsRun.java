package io.gradiode.optimization.commonsmath;

import io.gradiode.optimization.StopReason;
import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.CMAESOptimizer;
import org.apache.commons.math3.random.MersenneTwister;

/** One run of {@link CmaEs}. */
final class CmaEsRun {

  /** Iterations without a difference in their best before the run ends. */
  private static final int PATIENCE = 10;

  /**
   * Values of one iteration that differ by more, where the first value is 1, have not converged.
   */
  private static final double CONVERGED_SPREAD = 1e-10;

  private static final int MAX_RESTARTS = 5;

  private final Run run;
  private final CubeFunction function;
  private final int population;
  private final ValueTolerance valueTolerance;
  private final Optional<IterationPolish> polish;
  private double best = Double.POSITIVE_INFINITY;
  private double bestOfIteration;
  private Optional<double[]> bestPointOfIteration = Optional.empty();
  private double worstOfIteration;
  private double spread;
  private int calmIterations;
  private int evaluationsInIteration;

  CmaEsRun(
      Run run, int population, ValueTolerance valueTolerance, Optional<IterationPolish> polish) {
    this.run = run;
    this.function = new CubeFunction(run);
    this.population = population;
    this.valueTolerance = valueTolerance;
    this.polish = polish;
  }

  /**
   * Commons Math ends a run when its covariance matrix degenerates, as it does beside points that
   * cannot be evaluated. From there it starts again, with half the deviation.
   */
  StopReason optimize(double[] start, double firstDeviation, long seed) {
    double[] from = start;
    double deviation = firstDeviation;
    for (int restart = 0; restart <= MAX_RESTARTS; restart++) {
      startIteration();
      evaluationsInIteration = -1; // the start belongs to no iteration
      optimizeOnce(from, deviation, seed + restart);
      if (spread <= CONVERGED_SPREAD) {
        break;
      }
      from = run.bestPoint().toArray();
      deviation *= 0.5;
    }
    return StopReason.VALUE_STALLED;
  }

  private void optimizeOnce(double[] start, double deviation, long seed) {
    int dimension = start.length;
    boolean active = true;
    new CMAESOptimizer(Integer.MAX_VALUE, 0.0, active, 0, 0, new MersenneTwister(seed), false, null)
        .optimize(
            new MaxEval(Integer.MAX_VALUE),
            GoalType.MINIMIZE,
            new ObjectiveFunction(x -> counted(x, function.value(x))),
            new SimpleBounds(new double[dimension], filled(dimension, 1.0)),
            new InitialGuess(start),
            new CMAESOptimizer.Sigma(filled(dimension, deviation)),
            new CMAESOptimizer.PopulationSize(population));
  }

  /**
   * Commons Math tells of its iterations only now and then; they are counted by evaluations. It
   * stops by absolute differences; here, when the best of each iteration is no longer different.
   */
  private double counted(double[] x, double value) {
    best = Math.min(best, value);
    if (value < bestOfIteration && !function.hasFailed()) {
      bestPointOfIteration = Optional.of(CubeFunction.inCube(x));
    }
    bestOfIteration = Math.min(bestOfIteration, value);
    worstOfIteration = Math.max(worstOfIteration, value);
    evaluationsInIteration++;
    if (evaluationsInIteration == population) {
      spread = worstOfIteration - best;
      polish.ifPresent(p -> bestPointOfIteration.ifPresent(p::from));
      run.iterated();
      boolean calm = bestOfIteration - best <= valueTolerance.relative() * Math.abs(best);
      calmIterations = calm ? calmIterations + 1 : 0;
      if (calmIterations >= PATIENCE && run.bestValue() < Double.POSITIVE_INFINITY) {
        throw new Interruption(
            valueTolerance.isNoise() ? StopReason.NOISE_FLOOR : StopReason.VALUE_STALLED);
      }
      startIteration();
    }
    return value;
  }

  private void startIteration() {
    evaluationsInIteration = 0;
    bestOfIteration = Double.POSITIVE_INFINITY;
    bestPointOfIteration = Optional.empty();
    worstOfIteration = Double.NEGATIVE_INFINITY;
  }

  private static double[] filled(int length, double number) {
    double[] filled = new double[length];
    Arrays.fill(filled, number);
    return filled;
  }
}
