package io.gradiode.optimization;

import io.gradiode.objective.Objective;

/** One evaluated point of a line {@code x(step) = origin + step * direction}. */
final class Trial {

  final double step;
  final double[] point;
  final double value;
  final double[] gradient;

  /** Derivative of the value with respect to the step. */
  final double slope;

  private Trial(double step, double[] point, double value, double[] gradient, double slope) {
    this.step = step;
    this.point = point;
    this.value = value;
    this.gradient = gradient;
    this.slope = slope;
  }

  /** Evaluates the point at {@code step} from {@code origin}, or the nearest in the box. */
  static Trial at(Objective objective, Box box, Trial origin, double[] direction, double step) {
    double[] point = origin.point.clone();
    for (int i = 0; i < point.length; i++) {
      point[i] += step * direction[i];
    }
    box.settle(origin.point, point);
    double[] gradient = new double[point.length];
    double value = objective.valueAndGradient(point, gradient);
    return new Trial(step, point, value, gradient, dot(gradient, direction));
  }

  /** Evaluates a point that belongs to no line yet. */
  static Trial start(Objective objective, double[] point) {
    double[] gradient = new double[point.length];
    double value = objective.valueAndGradient(point, gradient);
    return new Trial(0.0, point.clone(), value, gradient, Double.NaN);
  }

  /** The same point as the origin of the line along {@code direction}. */
  Trial asOrigin(double[] direction) {
    return new Trial(0.0, point, value, gradient, dot(gradient, direction));
  }

  boolean isFinite() {
    return Double.isFinite(value);
  }

  static double dot(double[] a, double[] b) {
    double sum = 0.0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
