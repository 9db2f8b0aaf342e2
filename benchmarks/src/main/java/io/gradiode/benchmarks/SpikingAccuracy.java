package io.gradiode.benchmarks;

import java.util.Random;

/**
 * How far the gradients of a route are from the truth, in the geometric mean over points near to
 * the reference point, log-normal by a five-thousandth: so near that the number of spikes stays.
 * The truth is Gradiode at a relative tolerance of 1e-12.
 */
final class SpikingAccuracy {

  private static final int POINTS = 60;
  private static final double SPREAD = 2e-4;
  private static final long SEED = 20261124;

  private SpikingAccuracy() {}

  /** The mean of the largest relative error of a component. */
  static double mean(SpikingProblem problem, SpikingRoute route) {
    return mean(problem, route.prepare(problem));
  }

  static double mean(SpikingProblem problem, Gradient candidate) {
    final Gradient truth = SpikingRoute.gradiode(problem, 1e-12);
    final double[] center = problem.point();
    final double[] expected = new double[center.length];
    final double[] actual = new double[center.length];
    final Random random = new Random(SEED);
    double logarithms = 0;
    for (int k = 0; k < POINTS; k++) {
      final double[] point = center.clone();
      for (int p = 0; p < point.length; p++) {
        point[p] *= Math.exp(SPREAD * random.nextGaussian());
      }
      truth.evaluate(point, expected);
      candidate.evaluate(point, actual);
      logarithms += Math.log(Reference.error(actual, expected));
    }
    return Math.exp(logarithms / POINTS);
  }
}
