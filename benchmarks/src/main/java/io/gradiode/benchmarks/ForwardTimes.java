package io.gradiode.benchmarks;

import com.sun.management.ThreadMXBean;
import io.gradiode.integration.StepCounts;
import io.gradiode.integration.Tolerances;
import io.gradiode.objective.LeastSquares;
import io.gradiode.tables.Column;
import io.gradiode.tables.Table;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What {@code native/forward.c} does with CVODES, with generated code: for one problem and a ladder
 * of relative tolerances, the median CPU time of a gradient and its errors.
 *
 * <p>{@code ForwardTimes F10 0.05 1e-3 1e-6}: the problem, seconds for each tolerance, tolerances.
 * Prints the same lines, with the bytes that a gradient allocates at the end. One run is one
 * compilation by HotSpot, which varies: take the median of several.
 */
public final class ForwardTimes {

  private static final int BATCHES = 101;
  private static final double WARM_UP_SECONDS = 3;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final ForwardProblem problem;
  private final List<GradientError> points = new ArrayList<>();

  private ForwardTimes(ForwardProblem problem) {
    this.problem = problem;
    final Table table = problem.table("points");
    final List<Column> columns = table.columns();
    for (int row = 0; row < table.rowCount(); row++) {
      final int index = row;
      points.add(
          GradientError.of(
              columns.stream().mapToDouble(column -> column.values()[index]).toArray()));
    }
  }

  /** Measures one problem. */
  public static void main(String[] args) {
    final ForwardTimes times = new ForwardTimes(ForwardProblem.valueOf(args[0]));
    final double seconds = Double.parseDouble(args[1]);
    final String[] tolerances = Arrays.copyOfRange(args, 2, args.length);
    final List<LeastSquares<?>> objectives = new ArrayList<>();
    for (String tolerance : tolerances) {
      objectives.add(times.objective(Double.parseDouble(tolerance)));
    }
    times.warmUp(objectives);
    for (int i = 0; i < tolerances.length; i++) {
      times.measure(tolerances[i], objectives.get(i), seconds);
    }
  }

  private LeastSquares<?> objective(double tolerance) {
    final Tolerances tolerances = Tolerances.relative(tolerance).absolute(1e-2 * tolerance);
    return Route.objective(problem.measured(), tolerances);
  }

  /** All tolerances in turn, so that HotSpot sees all that comes. */
  private void warmUp(List<LeastSquares<?>> objectives) {
    final double[] gradient = new double[points.get(0).parameterCount()];
    for (double begin = now(); now() - begin < WARM_UP_SECONDS; ) {
      for (LeastSquares<?> objective : objectives) {
        objective.valueAndGradient(points.get(0).point(), gradient);
      }
    }
  }

  private void measure(String tolerance, LeastSquares<?> objective, double seconds) {
    final double[] gradient = new double[points.get(0).parameterCount()];
    double norm = 0;
    double worst = 0;
    for (GradientError point : points) {
      if (Double.isInfinite(objective.valueAndGradient(point.point(), gradient))) {
        System.err.printf("%s at %s: %s%n", problem, tolerance, objective.lastOutcome());
        return;
      }
      norm += Math.log(point.norm(gradient)) / points.size();
      worst += Math.log(point.worst(gradient)) / points.size();
    }
    final StepCounts steps = objective.lastSteps();
    final double time = medianTime(objective, seconds);
    System.out.printf(
        Locale.ROOT,
        "%s,Gradiode,%s,%s,%.2f,%.3e,%.3e,%d,%.0f%n",
        problem,
        name(steps),
        tolerance,
        1e6 * time,
        Math.exp(norm),
        Math.exp(worst),
        steps.explicit() + steps.implicit(),
        allocation(objective));
  }

  private static String name(StepCounts steps) {
    return steps.implicit() == 0 ? "explicit" : steps.explicit() == 0 ? "implicit" : "both";
  }

  /** The median over batches, which together take about the given time. */
  private double medianTime(LeastSquares<?> objective, double seconds) {
    final double[] gradient = new double[points.get(0).parameterCount()];
    final double start = now();
    solveAll(objective, gradient, 1);
    final int repeats = (int) Math.max(1, seconds / BATCHES / (now() - start));
    final double[] times = new double[BATCHES];
    int batches = 0;
    for (double begin = now();
        batches == 0 || (batches < BATCHES && now() - begin < seconds);
        batches++) {
      final double before = now();
      solveAll(objective, gradient, repeats);
      times[batches] = (now() - before) / repeats / points.size();
    }
    Arrays.sort(times, 0, batches);
    return times[batches / 2];
  }

  private void solveAll(LeastSquares<?> objective, double[] gradient, int repeats) {
    for (int repeat = 0; repeat < repeats; repeat++) {
      for (int i = 0; i < points.size(); i++) {
        objective.valueAndGradient(points.get(i).point(), gradient);
      }
    }
  }

  private double allocation(LeastSquares<?> objective) {
    final double[] gradient = new double[points.get(0).parameterCount()];
    final long before = THREADS.getCurrentThreadAllocatedBytes();
    solveAll(objective, gradient, 1);
    return (THREADS.getCurrentThreadAllocatedBytes() - before) / (double) points.size();
  }

  /** CPU time of this thread: other programs on the machine count less. */
  private static double now() {
    return 1e-9 * THREADS.getCurrentThreadCpuTime();
  }
}
