package io.gradiode.benchmarks;

import java.util.Collection;
import java.util.Locale;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs {@link GradientBenchmark} and prints one table: time, allocation and the error of the
 * gradient side by side, since a fast wrong gradient is worth nothing. Takes JMH's options.
 */
public final class GradientReport {

  private GradientReport() {}

  /** Runs all routes and prints the table. */
  public static void main(String[] args) throws RunnerException, CommandLineOptionException {
    final Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .parent(new CommandLineOptions(args))
                    .include(GradientBenchmark.class.getName())
                    .addProfiler(GCProfiler.class)
                    .build())
            .run();
    for (Problem problem : Problem.values()) {
      print(problem, results);
    }
  }

  private static void print(Problem problem, Collection<RunResult> results) {
    System.out.printf(
        Locale.ROOT,
        "%nProblem %s, one gradient evaluation%n%n"
            + "| Route | median µs | worst µs | of the first | bytes | error | mean error |%n"
            + "| --- | ---: | ---: | ---: | ---: | ---: | ---: |%n",
        problem);
    double first = Double.NaN;
    for (Route route : Route.values()) {
      for (RunResult result : results) {
        if (is(result, problem, route)) {
          final double[] times = times(result);
          final double median = times[times.length / 2];
          first = Double.isNaN(first) ? median : first;
          System.out.printf(
              Locale.ROOT,
              "| %s | %.1f | %.1f | %.2f | %.0f | %.1e | %.1e |%n",
              route.title(),
              median,
              times[times.length - 1],
              median / first,
              result.getSecondaryResults().get("gc.alloc.rate.norm").getScore(),
              Accuracy.atReferencePoint(problem, route),
              Accuracy.mean(problem, route));
        }
      }
    }
  }

  private static boolean is(RunResult result, Problem problem, Route route) {
    return result.getParams().getParam("problem").equals(problem.name())
        && result.getParams().getParam("route").equals(route.name());
  }

  /** Times of all iterations of all forks, ascending. */
  static double[] times(RunResult result) {
    return result.getBenchmarkResults().stream()
        .flatMap(fork -> fork.getIterationResults().stream())
        .map(IterationResult::getPrimaryResult)
        .mapToDouble(iteration -> iteration.getScore())
        .sorted()
        .toArray();
  }
}
