package io.gradiode.optimization.commonsmath;

import io.gradiode.optimization.StopReason;
import java.util.Arrays;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.CMAESOptimizer;
import org.apache.commons.math3.random.MersenneTwister;

/** One run of {@link CmaEs}. */
final class CmaEsRun {

  private final Run run;
  private final int population;
  private final double valueTolerance;
  private double recordValue = Double.POSITIVE_INFINITY;
  private int recordIteration;
  private int evaluationsInIteration = -1; // the start belongs to no iteration

  CmaEsRun(Run run, int population, double valueTolerance) {
    this.run = run;
    this.population = population;
    this.valueTolerance = valueTolerance;
  }

  StopReason optimize(double[] start, double deviation, long seed) {
    int dimension = start.length;
    double[] upper = filled(dimension, 1.0);
    CubeFunction function = new CubeFunction(run);
    int patience = 10 + 30 * dimension / population;
    new CMAESOptimizer(Integer.MAX_VALUE, 0.0, true, 0, 0, new MersenneTwister(seed), false, null)
        .optimize(
            new MaxEval(Integer.MAX_VALUE),
            GoalType.MINIMIZE,
            new ObjectiveFunction(x -> counted(function.value(x), patience)),
            new SimpleBounds(new double[dimension], upper),
            new InitialGuess(start),
            new CMAESOptimizer.Sigma(filled(dimension, deviation)),
            new CMAESOptimizer.PopulationSize(population));
    return StopReason.VALUE_STALLED;
  }

  /** Commons Math tells of its iterations only now and then; they are counted by evaluations. */
  private double counted(double value, int patience) {
    evaluationsInIteration++;
    if (evaluationsInIteration == population) {
      evaluationsInIteration = 0;
      run.iterated();
      if (run.bestValue() < recordValue - valueTolerance * Math.abs(recordValue)
          || recordValue == Double.POSITIVE_INFINITY) {
        recordValue = run.bestValue();
        recordIteration = run.iterations();
      }
      if (run.iterations() - recordIteration >= patience) {
        throw new Interruption(StopReason.VALUE_STALLED);
      }
    }
    return value;
  }

  private static double[] filled(int length, double number) {
    double[] filled = new double[length];
    Arrays.fill(filled, number);
    return filled;
  }
}
