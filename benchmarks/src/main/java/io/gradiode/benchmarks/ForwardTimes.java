package io.gradiode.benchmarks;

import com.sun.management.ThreadMXBean;
import io.gradiode.annotation.Method;
import io.gradiode.integration.StepCounts;
import io.gradiode.integration.Tolerances;
import io.gradiode.objective.LeastSquares;
import io.gradiode.tables.Column;
import io.gradiode.tables.Table;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code native/forward.c} does with CVODES, with generated code: for one problem and a ladder
 * of relative tolerances, the median CPU time of a gradient and its errors.
 *
 * <p>{@code ForwardTimes F10 0.05 1e-3 1e-6}: the problem, seconds for each tolerance, tolerances.
 * Prints the same lines, by each method, with the bytes that a gradient allocates and the number of
 * implicit steps at the end. One run is one compilation by HotSpot, which varies: take the median
 * of several.
 */
public final class ForwardTimes {

  private static final int BATCHES = 101;
  private static final double WARM_UP_SECONDS = 2;

  /** A method that takes so many times the automatic one is not measured. */
  private static final double HOPELESS = 8;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final ForwardProblem problem;
  private final List<GradientError> points = new ArrayList<>();

  /** Times by the first method, {@link Method#AUTO}. */
  private final Map<String, Double> automatic = new HashMap<>();

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

  /** Measures one problem: as a user gets it, then by each method alone. */
  public static void main(String[] args) {
    final ForwardTimes times = new ForwardTimes(ForwardProblem.valueOf(args[0]));
    final double seconds = Double.parseDouble(args[1]);
    final List<String> tolerances = List.of(args).subList(2, args.length);
    for (Method method : Method.values()) {
      times.warmUp(method, tolerances);
      times.measure(method, tolerances, seconds);
    }
  }

  private Optional<LeastSquares<?>> objective(Method method, String tolerance) {
    final double relative = Double.parseDouble(tolerance);
    final Tolerances tolerances =
        Tolerances.relative(relative).absolute(1e-2 * relative).method(method);
    try {
      return Optional.of(Route.objective(problem.measured(), tolerances));
    } catch (IllegalArgumentException failure) {
      return Optional.empty(); // the model has no such method
    }
  }

  /** All tolerances in turn, so that HotSpot sees all that comes; the first gradient anyway. */
  private void warmUp(Method method, List<String> tolerances) {
    final List<LeastSquares<?>> objectives = new ArrayList<>();
    for (String tolerance : tolerances) {
      objective(method, tolerance).ifPresent(objectives::add);
    }
    final double[] gradient = new double[points.get(0).parameterCount()];
    final double begin = now();
    for (int i = 0; !objectives.isEmpty() && now() - begin < WARM_UP_SECONDS; i++) {
      objectives.get(i % objectives.size()).valueAndGradient(points.get(0).point(), gradient);
    }
  }

  private void measure(Method method, List<String> tolerances, double seconds) {
    for (String tolerance : tolerances) {
      final Optional<LeastSquares<?>> objective = objective(method, tolerance);
      if (objective.isPresent() && !measure(method, tolerance, objective.get(), seconds)) {
        break; // at tighter tolerances it is slower still
      }
    }
  }

  /** Whether the method succeeds, in a time that is not hopelessly above that of the first. */
  private boolean measure(
      Method method, String tolerance, LeastSquares<?> objective, double seconds) {
    final double[] gradient = new double[points.get(0).parameterCount()];
    final double start = now();
    double norm = 0;
    double worst = 0;
    for (GradientError point : points) {
      if (Double.isInfinite(objective.valueAndGradient(point.point(), gradient))) {
        System.err.printf("%s, %s, %s: %s%n", problem, method, tolerance, objective.lastOutcome());
        return false;
      }
      norm += Math.log(point.norm(gradient)) / points.size();
      worst += Math.log(point.worst(gradient)) / points.size();
      if (now() - start > HOPELESS * points.size() * automatic.getOrDefault(tolerance, 1e9)) {
        return false;
      }
    }
    final StepCounts steps = objective.lastSteps();
    final double time = medianTime(objective, seconds);
    automatic.putIfAbsent(tolerance, time);
    System.out.printf(
        Locale.ROOT,
        "%s,Gradiode,%s,%s,%.2f,%.3e,%.3e,%d,%.0f,%d%n",
        problem,
        method,
        tolerance,
        1e6 * time,
        Math.exp(norm),
        Math.exp(worst),
        steps.explicit() + steps.implicit(),
        allocation(objective),
        steps.implicit());
    return true;
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
