package io.gradiode.benchmarks;

import io.gradiode.annotation.Method;
import io.gradiode.benchmarks.AdjointBenchmark.Way;
import io.gradiode.objective.ModelObjective;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * The ways of {@link AdjointBenchmark} in one table: alternately in one JVM, by the processor time
 * of the thread, so that ratios hold also on a machine that is busy. A number of evaluations may be
 * given.
 */
public final class AdjointReport {

  private static final int[] PARAMETERS = {1, 3, 10, 30, 100};

  private AdjointReport() {}

  /** Measures and prints the table. */
  public static void main(String[] args) {
    final int evaluations = args.length > 0 ? Integer.parseInt(args[0]) : 400;
    System.out.printf(
        "| Method | parameters | value µs | forward µs | untested µs | backward µs | forward/backward |%n"
            + "| --- | ---: | ---: | ---: | ---: | ---: | ---: |%n");
    for (Method method : new Method[] {Method.EXPLICIT, Method.IMPLICIT}) {
      // Code is compiled by what it has seen: the first of a kind would be slow.
      measure(method, 30, evaluations);
      for (int parameters : PARAMETERS) {
        final Map<Way, Double> times = measure(method, parameters, evaluations);
        System.out.printf(
            Locale.ROOT,
            "| %s | %d | %.0f | %.0f | %.0f | %.0f | %.1f |%n",
            method,
            parameters,
            times.get(Way.VALUE),
            times.get(Way.FORWARD),
            times.get(Way.FORWARD_UNTESTED),
            times.get(Way.BACKWARD),
            times.get(Way.FORWARD) / times.get(Way.BACKWARD));
      }
    }
  }

  private static Map<Way, Double> measure(Method method, int parameters, int evaluations) {
    final double[] point = AdjointBenchmark.point();
    final double[] gradient = new double[point.length];
    final Map<Way, ModelObjective<?>> objectives = new EnumMap<>(Way.class);
    final Map<Way, long[]> times = new EnumMap<>(Way.class);
    for (Way way : Way.values()) {
      objectives.put(way, AdjointBenchmark.objective(way, method, parameters));
      times.put(way, new long[evaluations]);
    }
    final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    for (int i = 0; i < evaluations; i++) {
      for (Way way : Way.values()) {
        final ModelObjective<?> objective = objectives.get(way);
        final long start = threads.getCurrentThreadCpuTime();
        if (way == Way.VALUE) {
          objective.value(point);
        } else {
          objective.valueAndGradient(point, gradient);
        }
        times.get(way)[i] = threads.getCurrentThreadCpuTime() - start;
      }
    }
    final Map<Way, Double> medians = new EnumMap<>(Way.class);
    times.forEach((way, all) -> medians.put(way, medianOfLastHalf(all) * 1e-3));
    return medians;
  }

  /** Until then, code is compiled. */
  private static double medianOfLastHalf(long[] times) {
    final long[] last = Arrays.copyOfRange(times, times.length / 2, times.length);
    Arrays.sort(last);
    return last[last.length / 2];
  }
}
