package io.gradiode.benchmarks;

import java.util.Collection;
import java.util.Locale;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs {@link SpikingBenchmark} and prints one table: time, allocation and the error of the
 * gradient side by side. Takes JMH's options.
 */
public final class SpikingReport {

  private SpikingReport() {}

  /** Runs all routes and prints the table. */
  public static void main(String[] args) throws RunnerException, CommandLineOptionException {
    final Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .parent(new CommandLineOptions(args))
                    .include(SpikingBenchmark.class.getName())
                    .addProfiler(GCProfiler.class)
                    .build())
            .run();
    for (SpikingProblem problem : SpikingProblem.values()) {
      print(problem, results);
    }
  }

  private static void print(SpikingProblem problem, Collection<RunResult> results) {
    System.out.printf(
        Locale.ROOT,
        "%n%s, one gradient evaluation%n%n"
            + "| Route | median µs | worst µs | of the first | bytes | mean error |%n"
            + "| --- | ---: | ---: | ---: | ---: | ---: |%n",
        problem);
    double first = Double.NaN;
    for (SpikingRoute route : SpikingRoute.values()) {
      for (RunResult result : results) {
        if (is(result, problem, route)) {
          final double[] times = GradientReport.times(result);
          final double median = times[times.length / 2];
          first = Double.isNaN(first) ? median : first;
          System.out.printf(
              Locale.ROOT,
              "| %s | %.1f | %.1f | %.2f | %.0f | %.1e |%n",
              route.title(),
              median,
              times[times.length - 1],
              median / first,
              result.getSecondaryResults().get("gc.alloc.rate.norm").getScore(),
              SpikingAccuracy.mean(problem, route));
        }
      }
    }
  }

  private static boolean is(RunResult result, SpikingProblem problem, SpikingRoute route) {
    return result.getParams().getParam("problem").equals(problem.name())
        && result.getParams().getParam("route").equals(route.name());
  }
}
