package io.gradiode.optimization;

import io.gradiode.objective.Objective;

/**
 * Test problems with many local minima and a known global one, shifted to 0: M. Jamil and X.-S.
 * Yang, A literature survey of benchmark functions for global optimization problems, Int. J.
 * Mathematical Modelling and Numerical Optimisation 4 (2013) 150–194, functions 1, 30, 59 and 128;
 * and Rastrigin's. No sums of squares.
 */
enum GlobalProblems {
  /** Minimum at 0; about one local minimum in each cell of integers. */
  RASTRIGIN(3, -4, 7) {
    @Override
    double at(double[] x, double[] gradient) {
      double sum = 0.0;
      for (int i = 0; i < x.length; i++) {
        sum += x[i] * x[i] + 10.0 * (1.0 - Math.cos(2.0 * Math.PI * x[i]));
        gradient[i] = 2.0 * x[i] + 20.0 * Math.PI * Math.sin(2.0 * Math.PI * x[i]);
      }
      return sum;
    }
  },

  /** Minimum at 0, a cusp at the bottom of a nearly flat, rippled plain. */
  ACKLEY(3, -20, 30) {
    @Override
    double at(double[] x, double[] gradient) {
      int n = x.length;
      double squares = 0.0;
      double cosines = 0.0;
      for (double c : x) {
        squares += c * c;
        cosines += Math.cos(2.0 * Math.PI * c);
      }
      double root = Math.sqrt(squares / n);
      double far = 20.0 * Math.exp(-0.2 * root);
      double near = Math.exp(cosines / n);
      for (int i = 0; i < n; i++) {
        double slope = root > 0.0 ? 0.2 * far * x[i] / (n * root) : 0.0;
        gradient[i] = slope + near * 2.0 * Math.PI / n * Math.sin(2.0 * Math.PI * x[i]);
      }
      return 20.0 + Math.E - far - near;
    }
  },

  /** Minimum at 0; thousands of shallow local minima on a bowl. */
  GRIEWANK(2, -60, 80) {
    @Override
    double at(double[] x, double[] gradient) {
      double sum = 0.0;
      double product = 1.0;
      for (int i = 0; i < x.length; i++) {
        sum += x[i] * x[i] / 4000.0;
        product *= Math.cos(x[i] / Math.sqrt(i + 1.0));
      }
      for (int i = 0; i < x.length; i++) {
        double others = 1.0;
        for (int j = 0; j < x.length; j++) {
          others *= j == i ? 1.0 : Math.cos(x[j] / Math.sqrt(j + 1.0));
        }
        double root = Math.sqrt(i + 1.0);
        gradient[i] = x[i] / 2000.0 + others * Math.sin(x[i] / root) / root;
      }
      return 1.0 + sum - product;
    }
  },

  /** Minimum at 420.97; the second best one is far away. */
  SCHWEFEL(2, -500, 500) {
    @Override
    double at(double[] x, double[] gradient) {
      double sum = 418.9828872724338 * x.length;
      for (int i = 0; i < x.length; i++) {
        double root = Math.sqrt(Math.abs(x[i]));
        sum -= x[i] * Math.sin(root);
        gradient[i] = -Math.sin(root) - 0.5 * root * Math.cos(root);
      }
      return sum;
    }
  },

  /** Two global minima among six, at ±(0.0898, −0.7126). */
  SIX_HUMP_CAMEL(2, -3, 3) {
    @Override
    double at(double[] x, double[] gradient) {
      double a = x[0] * x[0];
      double b = x[1] * x[1];
      gradient[0] = 8.0 * x[0] - 8.4 * a * x[0] + 2.0 * a * a * x[0] + x[1];
      gradient[1] = x[0] - 8.0 * x[1] + 16.0 * b * x[1];
      return (4.0 - 2.1 * a + a * a / 3.0) * a
          + x[0] * x[1]
          + (4.0 * b - 4.0) * b
          + 1.031628453489877;
    }
  };

  private final int dimension;
  private final double lower;
  private final double upper;

  GlobalProblems(int dimension, double lower, double upper) {
    this.dimension = dimension;
    this.lower = lower;
    this.upper = upper;
  }

  /** The value; writes the gradient. */
  abstract double at(double[] x, double[] gradient);

  int dimension() {
    return dimension;
  }

  InCube inCube() {
    return InCube.of(new Smooth(), lower, upper);
  }

  private final class Smooth implements Objective {
    @Override
    public int dimension() {
      return dimension;
    }

    @Override
    public int residualCount() {
      return 0;
    }

    @Override
    public double value(double[] x) {
      return at(x, new double[dimension]);
    }

    @Override
    public double valueAndGradient(double[] x, double[] gradient) {
      return at(x, gradient);
    }

    @Override
    public double residualsAndJacobian(double[] x, double[] residuals, double[] jacobian) {
      throw new UnsupportedOperationException("no sum of squares");
    }

    @Override
    public Objective coupled(double strength) {
      throw new UnsupportedOperationException("no state is measured");
    }

    @Override
    public Objective fork() {
      return this;
    }
  }
}
