package io.gradiode.optimization;

import java.util.SplittableRandom;

/** Where the starts of a {@link MultiStart} are drawn from. */
enum StartPoints {
  /** Evenly in each coordinate; another number of points gives other points. */
  LATIN_HYPERCUBE {
    @Override
    double[][] points(int count, int dimension, long seed) {
      return LatinHypercube.points(count, dimension, seed);
    }
  },

  /** Independently; more points begin with the same ones. */
  RANDOM {
    @Override
    double[][] points(int count, int dimension, long seed) {
      double[][] points = new double[count][dimension];
      for (int i = 0; i < count; i++) {
        SplittableRandom random = Seeds.stream(seed, i);
        for (int j = 0; j < dimension; j++) {
          points[i][j] = random.nextDouble();
        }
      }
      return points;
    }
  };

  /** {@code count} points of the unit cube, as rows. */
  abstract double[][] points(int count, int dimension, long seed);
}
