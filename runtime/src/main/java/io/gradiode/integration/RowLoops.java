package io.gradiode.integration;

/**
 * Sums of rows, up to four at a time: the innermost loops of {@link SparseKernel}.
 *
 * <p>Each row is an array of its own, and all are read and written at the same index: only so does
 * HotSpot's compiler make vector instructions of a loop, as it need not ask whether a row is
 * written that is read elsewhere. What is summed for one column does not depend on the number of
 * columns, nor do its bits.
 */
final class RowLoops {

  private RowLoops() {}

  /** {@code r := a s}. */
  static void set(double[] r, int width, double a, double[] s) {
    for (int c = 0; c < width; c++) {
      r[c] = a * s[c];
    }
  }

  /** {@code r := a s + a1 s1}. */
  static void set(double[] r, int width, double a, double[] s, double a1, double[] s1) {
    for (int c = 0; c < width; c++) {
      r[c] = a * s[c] + a1 * s1[c];
    }
  }

  /** {@code r := a s + a1 s1 + a2 s2}. */
  static void set(
      double[] r, int width, double a, double[] s, double a1, double[] s1, double a2, double[] s2) {
    for (int c = 0; c < width; c++) {
      r[c] = a * s[c] + a1 * s1[c] + a2 * s2[c];
    }
  }

  /** {@code r := a s + a1 s1 + a2 s2 + a3 s3}. */
  static void set(
      double[] r,
      int width,
      double a,
      double[] s,
      double a1,
      double[] s1,
      double a2,
      double[] s2,
      double a3,
      double[] s3) {
    for (int c = 0; c < width; c++) {
      r[c] = a * s[c] + a1 * s1[c] + a2 * s2[c] + a3 * s3[c];
    }
  }

  /** {@code r := r + a s}. */
  static void add(double[] r, int width, double a, double[] s) {
    for (int c = 0; c < width; c++) {
      r[c] = r[c] + a * s[c];
    }
  }

  /** {@code r := r + a s + a1 s1}. */
  static void add(double[] r, int width, double a, double[] s, double a1, double[] s1) {
    for (int c = 0; c < width; c++) {
      r[c] = r[c] + a * s[c] + a1 * s1[c];
    }
  }

  /** {@code r := r + a s + a1 s1 + a2 s2}. */
  static void add(
      double[] r, int width, double a, double[] s, double a1, double[] s1, double a2, double[] s2) {
    for (int c = 0; c < width; c++) {
      r[c] = r[c] + a * s[c] + a1 * s1[c] + a2 * s2[c];
    }
  }

  /** {@code r := r + a s + a1 s1 + a2 s2 + a3 s3}. */
  static void add(
      double[] r,
      int width,
      double a,
      double[] s,
      double a1,
      double[] s1,
      double a2,
      double[] s2,
      double a3,
      double[] s3) {
    for (int c = 0; c < width; c++) {
      r[c] = r[c] + a * s[c] + a1 * s1[c] + a2 * s2[c] + a3 * s3[c];
    }
  }

  /** {@code r := r f}. */
  static void scale(double[] r, int width, double f) {
    for (int c = 0; c < width; c++) {
      r[c] = r[c] * f;
    }
  }

  /** {@code r := (r − a s) f}. */
  static void reduce(double[] r, int width, double f, double a, double[] s) {
    for (int c = 0; c < width; c++) {
      r[c] = (r[c] - a * s[c]) * f;
    }
  }

  /** {@code r := (r − a s − a1 s1) f}. */
  static void reduce(
      double[] r, int width, double f, double a, double[] s, double a1, double[] s1) {
    for (int c = 0; c < width; c++) {
      r[c] = (r[c] - a * s[c] - a1 * s1[c]) * f;
    }
  }

  /** {@code r := (r − a s − a1 s1 − a2 s2) f}. */
  static void reduce(
      double[] r,
      int width,
      double f,
      double a,
      double[] s,
      double a1,
      double[] s1,
      double a2,
      double[] s2) {
    for (int c = 0; c < width; c++) {
      r[c] = (r[c] - a * s[c] - a1 * s1[c] - a2 * s2[c]) * f;
    }
  }

  /** {@code r := (r − a s − a1 s1 − a2 s2 − a3 s3) f}. */
  static void reduce(
      double[] r,
      int width,
      double f,
      double a,
      double[] s,
      double a1,
      double[] s1,
      double a2,
      double[] s2,
      double a3,
      double[] s3) {
    for (int c = 0; c < width; c++) {
      r[c] = (r[c] - a * s[c] - a1 * s1[c] - a2 * s2[c] - a3 * s3[c]) * f;
    }
  }
}
