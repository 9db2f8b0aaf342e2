package io.gradiode.integration;

import io.gradiode.model.Stages;

/**
 * Sums over stages, {@code base + factor Σ_j weights[j] k(2 + j)}, each in one pass so that stages
 * are read and the target is written once.
 */
final class LinearCombination {

  private LinearCombination() {}

  /**
   * Writes a sum.
   *
   * @param target may be the base
   * @param n how many components
   * @param weights at most 8
   */
  static void write(
      double[] target, double[] base, int n, double factor, double[] weights, Stages stages) {
    int from = 0;
    double[] sum = base;
    while (weights.length - from > 4) {
      four(target, sum, n, factor, weights, from, stages);
      sum = target;
      from += 4;
    }
    switch (weights.length - from) {
      case 1 -> one(target, sum, n, factor, weights, from, stages);
      case 2 -> two(target, sum, n, factor, weights, from, stages);
      case 3 -> three(target, sum, n, factor, weights, from, stages);
      default -> four(target, sum, n, factor, weights, from, stages);
    }
  }

  private static void one(
      double[] target, double[] base, int n, double h, double[] weights, int from, Stages stages) {
    final double w1 = h * weights[from];
    final double[] k1 = stages.k(from + 2);
    for (int i = 0; i < n; i++) {
      target[i] = base[i] + w1 * k1[i];
    }
  }

  private static void two(
      double[] target, double[] base, int n, double h, double[] weights, int from, Stages stages) {
    final double w1 = h * weights[from];
    final double w2 = h * weights[from + 1];
    final double[] k1 = stages.k(from + 2);
    final double[] k2 = stages.k(from + 3);
    for (int i = 0; i < n; i++) {
      target[i] = base[i] + (w1 * k1[i] + w2 * k2[i]);
    }
  }

  private static void three(
      double[] target, double[] base, int n, double h, double[] weights, int from, Stages stages) {
    final double w1 = h * weights[from];
    final double w2 = h * weights[from + 1];
    final double w3 = h * weights[from + 2];
    final double[] k1 = stages.k(from + 2);
    final double[] k2 = stages.k(from + 3);
    final double[] k3 = stages.k(from + 4);
    for (int i = 0; i < n; i++) {
      target[i] = base[i] + (w1 * k1[i] + w2 * k2[i] + w3 * k3[i]);
    }
  }

  private static void four(
      double[] target, double[] base, int n, double h, double[] weights, int from, Stages stages) {
    final double w1 = h * weights[from];
    final double w2 = h * weights[from + 1];
    final double w3 = h * weights[from + 2];
    final double w4 = h * weights[from + 3];
    final double[] k1 = stages.k(from + 2);
    final double[] k2 = stages.k(from + 3);
    final double[] k3 = stages.k(from + 4);
    final double[] k4 = stages.k(from + 5);
    for (int i = 0; i < n; i++) {
      target[i] = base[i] + (w1 * k1[i] + w2 * k2[i] + w3 * k3[i] + w4 * k4[i]);
    }
  }
}
