package io.gradiode.benchmarks;

import io.gradiode.tables.Table;

/**
 * Data of a problem, the point at which its gradient is wanted, and the gradient itself, from an
 * integration in quadruple precision.
 */
final class Reference {

  private final double[] times;
  private final double[][] data;
  private final double[] point;
  private final double[] gradient;

  private Reference(double[] times, double[][] data, double[] point, double[] gradient) {
    this.times = times;
    this.data = data;
    this.point = point;
    this.gradient = gradient;
  }

  /** Reads the resources of {@code problem}; {@code columns} name the observed states. */
  static Reference read(String problem, String... columns) {
    final Table table = Table.read(Reference.class, problem + "_data.csv");
    final Table gradient = Table.read(Reference.class, problem + "_grad.csv");
    final double[][] data = new double[columns.length][];
    for (int j = 0; j < columns.length; j++) {
      data[j] = table.column(columns[j]).values();
    }
    return new Reference(
        table.column("t").values(),
        data,
        gradient.column("p_eval").values(),
        gradient.column("dSSE_dp").values());
  }

  /** The largest relative error of a component of {@code candidate}. */
  double errorOf(double[] candidate) {
    return error(candidate, gradient);
  }

  /** The largest relative error of a component. */
  static double error(double[] candidate, double[] truth) {
    double largest = 0;
    for (int p = 0; p < truth.length; p++) {
      largest = Math.max(largest, Math.abs(candidate[p] / truth[p] - 1));
    }
    return largest;
  }

  /** Times of the data; not copied, since routes read them while they are timed. */
  double[] times() {
    return times;
  }

  /** The data, a row for each observed state; not copied. */
  double[][] data() {
    return data;
  }

  /** The parameters at which the gradient is wanted; not copied. */
  double[] point() {
    return point;
  }
}
