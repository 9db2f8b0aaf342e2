package io.gradiode.optimization;

import io.gradiode.objective.Objective;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One run of {@link MultiStart}. What several threads share is guarded by the run itself. */
final class MultiStartRun {

  private final MultiStart settings;
  private final Objective objective;
  private final double[] start;
  private final Polish polish;
  private final Monitor monitor;
  private final Thread caller = Thread.currentThread();
  private final Map<Integer, StartOutcome> outcomes = new TreeMap<>();
  private EvaluationCounts screening = EvaluationCounts.NONE;
  private int limit;
  private Point bestPoint;
  private double bestValue = Double.POSITIVE_INFINITY;
  private Optional<StopReason> stopped = Optional.empty();

  MultiStartRun(
      MultiStart settings, Objective objective, double[] start, Polish polish, Monitor monitor) {
    this.settings = settings;
    this.objective = objective;
    this.start = TrackedObjective.of(objective, start).bestPoint().toArray();
    this.polish = polish;
    this.monitor = monitor;
    this.bestPoint = Point.of(start);
  }

  OptimizationResult run() {
    double[][] starts = starts();
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < starts.length; i++) {
      if (!isKnown(i, starts[i]) && settings.shard().has(i)) {
        open.add(i);
      }
    }
    limit = outcomes.size() + open.size();
    // Forks are made here and in this order, so that who records evaluations by fork has an order.
    List<Objective> forks = open.stream().map(objective::fork).toList();
    settings
        .crew()
        .run(
            open.size(),
            k -> begin(open.get(k), forks.get(k), starts[open.get(k)]),
            this::interrupt);
    return result();
  }

  /** The start given, and those that are drawn. */
  private double[][] starts() {
    MultiStart.Draw draw = settings.draw();
    int count = draw.starts() - 1;
    int candidates = Math.max(count, draw.candidates());
    double[][] drawn = draw.points().points(candidates, start.length, draw.seed());
    if (candidates > count) {
      drawn =
          Screening.best(
              count, drawn, objective, settings.crew(), this::isStopped, this::interrupt);
      screening = new EvaluationCounts(candidates, 0, 0);
    }
    double[][] starts = new double[count + 1][];
    starts[0] = start;
    System.arraycopy(drawn, 0, starts, 1, count);
    return starts;
  }

  private boolean isKnown(int index, double[] from) {
    Optional<StartOutcome> known = settings.usedLedger().known(index);
    known.ifPresent(
        outcome -> {
          if (outcome.index() != index || !outcome.start().equals(Point.of(from))) {
            throw new IllegalStateException(
                "the ledger knows start %d of another search: it began at %s, not at %s"
                    .formatted(index, outcome.start(), Arrays.toString(from)));
          }
          take(outcome);
        });
    return known.isPresent();
  }

  /** Runs one start, on any thread. */
  private void begin(int index, Objective own, double[] from) {
    if (isStopped()) {
      return;
    }
    try {
      finish(outcome(index, own, from));
    } catch (RuntimeException | Error e) {
      stop(StopReason.CANCELLED); // what was thrown reaches the caller when the others have ended
      throw e;
    }
  }

  private StartOutcome outcome(int index, Objective own, double[] from) {
    TrackedObjective tracked = TrackedObjective.of(own, from);
    EvaluationCounts cost = new EvaluationCounts(1, 0, 0);
    StopReason reason = StopReason.NO_FEASIBLE_START;
    if (Double.isFinite(tracked.value(from))) {
      OptimizationResult polished = polish.from(own, from.clone(), this::during);
      tracked.offer(polished.point().toArray(), polished.value());
      cost = cost.plus(polished.evaluations());
      reason = polished.reason();
    }
    return new StartOutcome(
        index, Point.of(from), tracked.bestPoint(), tracked.bestValue(), reason, cost);
  }

  /** An iteration of a polish. */
  private synchronized Monitor.Decision during(Iteration iteration) {
    if (!isStopped()) {
      improve(iteration.value(), iteration.point());
      tell();
    }
    return isStopped() ? Monitor.Decision.STOP : Monitor.Decision.CONTINUE;
  }

  private synchronized void finish(StartOutcome outcome) {
    boolean isWhole = !isStopped();
    take(outcome);
    if (isWhole) {
      settings.usedLedger().finished(outcome);
      tell();
    }
  }

  private void take(StartOutcome outcome) {
    outcomes.put(outcome.index(), outcome);
    improve(outcome.value(), outcome.point());
  }

  /** For the monitor; which of equal values came first depends on the threads. */
  private void improve(double value, Point point) {
    if (value < bestValue) {
      bestValue = value;
      bestPoint = point;
    }
  }

  private void tell() {
    Iteration iteration =
        new Iteration(settings.name(), outcomes.size(), limit, bestValue, bestPoint);
    if (monitor.after(iteration) == Monitor.Decision.STOP) {
      stop(StopReason.CANCELLED);
    }
  }

  /** Whether to end: the caller's interruption is seen by all threads, as it may be busy itself. */
  private synchronized boolean isStopped() {
    if (caller.isInterrupted() || Thread.currentThread().isInterrupted()) {
      interrupt();
    }
    return stopped.isPresent();
  }

  private void interrupt() {
    stop(StopReason.INTERRUPTED);
  }

  private synchronized void stop(StopReason reason) {
    stopped = stopped.or(() -> Optional.of(reason));
  }

  private OptimizationResult result() {
    List<StartOutcome> all = List.copyOf(outcomes.values());
    StartOutcome none =
        new StartOutcome(
            -1,
            Point.of(start),
            Point.of(start),
            Double.POSITIVE_INFINITY,
            StopReason.NO_FEASIBLE_START,
            EvaluationCounts.NONE);
    StartOutcome best = all.stream().reduce(none, (a, b) -> b.value() < a.value() ? b : a);
    EvaluationCounts cost =
        all.stream().map(StartOutcome::evaluations).reduce(screening, EvaluationCounts::plus);
    StopReason reason = stopped.orElseGet(() -> reason(best));
    return new OptimizationResult(best.point(), best.value(), all.size(), cost, reason, "", all);
  }

  private static StopReason reason(StartOutcome best) {
    if (best.value() == Double.POSITIVE_INFINITY) {
      return StopReason.NO_FEASIBLE_START;
    }
    return best.reason().converged() ? StopReason.MINIMUM_OF_ROUNDS : StopReason.ROUNDS_DONE;
  }
}
