package io.gradiode.optimization;

import java.util.SplittableRandom;

/**
 * Random points that cover each coordinate of the unit cube evenly: M. D. McKay, R. J. Beckman and
 * W. J. Conover, A comparison of three methods for selecting values of input variables in the
 * analysis of output from a computer code, Technometrics 21 (1979) 239–245.
 */
final class LatinHypercube {

  /** A stream that belongs to no point. */
  private static final long STRATA = -1;

  private LatinHypercube() {}

  /**
   * {@code count} points of the unit cube, as rows. The strata are known from the seed, the place
   * of point {@code i} within its own from the seed and {@code i}.
   */
  static double[][] points(int count, int dimension, long seed) {
    double[][] points = new double[count][dimension];
    SplittableRandom permuting = Seeds.stream(seed, STRATA);
    int[][] strata = new int[dimension][];
    for (int j = 0; j < dimension; j++) {
      strata[j] = permutation(count, permuting);
    }
    for (int i = 0; i < count; i++) {
      SplittableRandom within = Seeds.stream(seed, i);
      for (int j = 0; j < dimension; j++) {
        points[i][j] = (strata[j][i] + within.nextDouble()) / count;
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
