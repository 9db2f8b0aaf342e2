package io.gradiode.benchmarks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What an error costs: of all results those that no other beats in both time and error, and the
 * straight lines between them on logarithmic scales.
 */
final class WorkPrecision {

  /** Ascending errors, and so descending times. */
  private final List<ForwardResult> front;

  private WorkPrecision(List<ForwardResult> front) {
    this.front = front;
  }

  static WorkPrecision of(List<ForwardResult> results) {
    final List<ForwardResult> front = new ArrayList<>();
    double fastest = Double.POSITIVE_INFINITY;
    for (ForwardResult result :
        results.stream().sorted(Comparator.comparingDouble(ForwardResult::norm)).toList()) {
      if (result.time() < fastest) {
        fastest = result.time();
        front.add(result);
      }
    }
    return new WorkPrecision(front);
  }

  List<ForwardResult> front() {
    return front;
  }

  /**
   * The time for an error; that of the fastest where a larger error would do, NaN where no result
   * is as exact.
   */
  double timeAt(double error) {
    ForwardResult below = null;
    for (ForwardResult result : front) {
      if (result.norm() > error) {
        return below == null ? Double.NaN : between(below, result, error);
      }
      below = result;
    }
    return below == null ? Double.NaN : below.time();
  }

  private static double between(ForwardResult exact, ForwardResult fast, double error) {
    final double part = Math.log(error / exact.norm()) / Math.log(fast.norm() / exact.norm());
    return exact.time() * Math.pow(fast.time() / exact.time(), part);
  }
}
