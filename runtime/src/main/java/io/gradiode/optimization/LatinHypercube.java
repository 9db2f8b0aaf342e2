package io.gradiode.optimization;

import java.util.SplittableRandom;

/**
 * Random points that cover each coordinate of the unit cube evenly: M. D. McKay, R. J. Beckman and
 * W. J. Conover, A comparison of three methods for selecting values of input variables in the
 * analysis of output from a computer code, Technometrics 21 (1979) 239–245.
 */
final class LatinHypercube {

  private LatinHypercube() {}

  /** {@code count} points of the unit cube, as rows. */
  static double[][] points(int count, int dimension, SplittableRandom random) {
    double[][] points = new double[count][dimension];
    for (int j = 0; j < dimension; j++) {
      int[] strata = permutation(count, random);
      for (int i = 0; i < count; i++) {
        points[i][j] = (strata[i] + random.nextDouble()) / count;
      }
    }
    return points;
  }

  private static int[] permutation(int count, SplittableRandom random) {
    int[] permutation = new int[count];
    for (int i = 0; i < count; i++) {
      int j = random.nextInt(i + 1);
      permutation[i] = permutation[j];
      permutation[j] = i;
    }
    return permutation;
  }
}
