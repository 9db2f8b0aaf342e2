package io.gradiode.optimization;

/**
 * What the quasi-Newton methods have in common; their own methods say what each number means.
 *
 * @param maxIterations at least 1
 * @param maxEvaluations at least 1
 * @param gradientTolerance not negative
 * @param pointTolerance not negative
 * @param firstStep positive
 * @param givenNoise relative accuracy of the values, or {@link #UNKNOWN}
 */
record QuasiNewtonSettings(
    int maxIterations,
    long maxEvaluations,
    double gradientTolerance,
    double pointTolerance,
    double firstStep,
    double givenNoise) {

  static final double UNKNOWN = -1.0;

  /** Enough for double precision, and below what an integrator delivers. */
  static final double DEFAULT_NOISE = 1e-13;

  static QuasiNewtonSettings byDefault() {
    return new QuasiNewtonSettings(500, 5_000, 1e-8, 1e-12, 0.5, UNKNOWN);
  }

  QuasiNewtonSettings withMaxIterations(int iterations) {
    Settings.requireAtLeast(1, iterations, "iterations");
    return new QuasiNewtonSettings(
        iterations, maxEvaluations, gradientTolerance, pointTolerance, firstStep, givenNoise);
  }

  QuasiNewtonSettings withMaxEvaluations(long evaluations) {
    Settings.requireAtLeast(1, evaluations, "evaluations");
    return new QuasiNewtonSettings(
        maxIterations, evaluations, gradientTolerance, pointTolerance, firstStep, givenNoise);
  }

  QuasiNewtonSettings withGradientTolerance(double relative) {
    Settings.requireNotNegative(relative, "gradientTolerance");
    return new QuasiNewtonSettings(
        maxIterations, maxEvaluations, relative, pointTolerance, firstStep, givenNoise);
  }

  QuasiNewtonSettings withPointTolerance(double relative) {
    Settings.requireNotNegative(relative, "pointTolerance");
    return new QuasiNewtonSettings(
        maxIterations, maxEvaluations, gradientTolerance, relative, firstStep, givenNoise);
  }

  QuasiNewtonSettings withFirstStep(double length) {
    Settings.requirePositive(length, "firstStep");
    return new QuasiNewtonSettings(
        maxIterations, maxEvaluations, gradientTolerance, pointTolerance, length, givenNoise);
  }

  QuasiNewtonSettings withNoise(double relative) {
    Settings.requireNotNegative(relative, "noise");
    return new QuasiNewtonSettings(
        maxIterations, maxEvaluations, gradientTolerance, pointTolerance, firstStep, relative);
  }

  boolean knowsNoise() {
    return givenNoise != UNKNOWN;
  }

  double noise() {
    return knowsNoise() ? givenNoise : DEFAULT_NOISE;
  }
}
