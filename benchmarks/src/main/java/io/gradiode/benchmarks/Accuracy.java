package io.gradiode.benchmarks;

import java.util.Random;

/**
 * How far the gradients of a route are from the truth.
 *
 * <p>At the reference point the truth is an integration in quadruple precision. That is one point,
 * and errors scatter by a factor of ten from point to point; so there is a mean over many, for
 * which the truth is Gradiode at a relative tolerance of 1e-12, which at the reference point has
 * more than eight digits.
 */
final class Accuracy {

  private static final int POINTS = 60;
  private static final double SPREAD = 0.15;
  private static final long SEED = 20261124;

  private Accuracy() {}

  /** The largest relative error of a component, at the reference point. */
  static double atReferencePoint(Problem problem, Route route) {
    final Reference reference = problem.reference();
    final double[] gradient = new double[reference.point().length];
    route.prepare(problem).evaluate(reference.point(), gradient);
    return reference.errorOf(gradient);
  }

  /**
   * The geometric mean of that error over points around the reference point, log-normal by 15
   * percent.
   */
  static double mean(Problem problem, Route route) {
    final Gradient truth = Route.gradiode(problem, 1e-12);
    final Gradient candidate = route.prepare(problem);
    final double[] center = problem.reference().point();
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
