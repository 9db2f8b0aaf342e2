package io.gradiode.optimization.commonsmath;

import io.gradiode.objective.Objective;
import io.gradiode.optimization.EvaluationCounts;
import io.gradiode.optimization.Iteration;
import io.gradiode.optimization.Monitor;
import io.gradiode.optimization.OptimizationResult;
import io.gradiode.optimization.Point;
import io.gradiode.optimization.Polish;
import io.gradiode.optimization.StopReason;
import io.gradiode.optimization.TrackedObjective;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * One run of an optimizer of Commons Math: evaluates for it within limits, tells the monitor, and
 * makes a result of whatever comes out, exceptions included.
 */
final class Run {

  private final String name;
  private final TrackedObjective objective;
  private final Monitor monitor;
  private final Limits limits;
  private final boolean startMustBeFeasible;
  private EvaluationCounts polishCounts = EvaluationCounts.NONE;
  private int iterations;

  /** What the objective or the monitor has thrown: theirs, and not ours to swallow. */
  private Optional<RuntimeException> thrownOutside = Optional.empty();

  /** How far a run may go. */
  record Limits(int iterations, long evaluations) {}

  Run(
      String name,
      Objective objective,
      double[] start,
      Monitor monitor,
      Limits limits,
      boolean startMustBeFeasible) {
    this.name = name;
    this.objective = TrackedObjective.of(objective, start);
    this.monitor = monitor;
    this.limits = limits;
    this.startMustBeFeasible = startMustBeFeasible;
  }

  /**
   * Runs an optimizer and says how it ended.
   *
   * @param optimizer returns the reason, or throws anything
   */
  OptimizationResult of(Supplier<StopReason> optimizer, String detail) {
    try {
      StopReason reason = optimizer.get();
      return result(reason, detail);
    } catch (Interruption interruption) {
      return result(interruption.reason(), detail);
    } catch (RuntimeException e) {
      if (thrownOutside.isPresent() && thrownOutside.get() == e) {
        throw e;
      }
      String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      return result(StopReason.BREAKDOWN, message);
    }
  }

  private OptimizationResult result(StopReason reason, String detail) {
    OptimizationResult own = objective.result(iterations, reason, detail);
    return new OptimizationResult(
        own.point(), own.value(), iterations, counts(), own.reason(), detail);
  }

  private EvaluationCounts counts() {
    return objective.counts().plus(polishCounts);
  }

  /** Polishes a point; what comes out is the best so far if it is better. */
  OptimizationResult polish(Polish polish, Objective unitCube, double[] point) {
    boolean[] stopped = new boolean[1];
    Monitor during =
        iteration -> {
          stopped[0] |= tell(iteration.value(), iteration.point()) == Monitor.Decision.STOP;
          return stopped[0] ? Monitor.Decision.STOP : Monitor.Decision.CONTINUE;
        };
    OptimizationResult polished = outside(() -> polish.from(unitCube, point, during));
    polishCounts = polishCounts.plus(polished.evaluations());
    objective.offer(polished.point().toArray(), polished.value());
    if (stopped[0]) {
      throw new Interruption(StopReason.CANCELLED);
    }
    return polished;
  }

  /** Tells the monitor of the best so far, or of a better point. */
  private Monitor.Decision tell(double value, Point point) {
    boolean better = value < objective.bestValue();
    return monitor.after(
        new Iteration(
            name,
            iterations,
            limits.iterations(),
            better ? value : objective.bestValue(),
            better ? point : objective.bestPoint()));
  }

  double value(double[] x) {
    return evaluated(inner -> inner.value(x));
  }

  double valueAndGradient(double[] x, double[] gradient) {
    return evaluated(inner -> inner.valueAndGradient(x, gradient));
  }

  double residualsAndJacobian(double[] x, double[] residuals, double[] jacobian) {
    return evaluated(inner -> inner.residualsAndJacobian(x, residuals, jacobian));
  }

  /** Counts an iteration, tells the monitor. */
  void iterated() {
    iterations++;
    Monitor.Decision decision = outside(() -> tell(objective.bestValue(), objective.bestPoint()));
    if (decision == Monitor.Decision.STOP) {
      throw new Interruption(StopReason.CANCELLED);
    }
    if (iterations >= limits.iterations()) {
      boolean both = counts().total() >= limits.evaluations();
      throw new Interruption(both ? StopReason.EVALUATION_LIMIT : StopReason.ITERATION_LIMIT);
    }
  }

  int iterations() {
    return iterations;
  }

  double bestValue() {
    return objective.bestValue();
  }

  Point bestPoint() {
    return objective.bestPoint();
  }

  private double evaluated(ToDoubleFunction<Objective> evaluation) {
    long before = counts().total();
    if (before >= limits.evaluations()) {
      throw new Interruption(StopReason.EVALUATION_LIMIT);
    }
    double value = outside(() -> evaluation.applyAsDouble(objective));
    if (before == 0 && startMustBeFeasible && value == Double.POSITIVE_INFINITY) {
      throw new Interruption(StopReason.NO_FEASIBLE_START);
    }
    return value;
  }

  private <T> T outside(Supplier<T> call) {
    try {
      return call.get();
    } catch (RuntimeException e) {
      thrownOutside = Optional.of(e);
      throw e;
    }
  }
}
