package io.gradiode.fit;

import io.gradiode.optimization.StopReason;
import io.gradiode.report.Evaluation.Kind;
import io.gradiode.report.Results;
import io.gradiode.report.ResultsBuilder;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The evaluations of one thread, one after the other: those of the fit itself, from which those of
 * each start branch off.
 *
 * <p>Branches are read in the order in which they were made, each where it left its parent, as if
 * there were one thread alone. In this order evaluations are counted, which is the same for any
 * number of threads: a start that runs ahead of its turn may evaluate what does not count in the
 * end.
 */
final class Branch {

  private final Halt halt;
  private final Estimated estimated;
  private final Optional<Branch> parent;
  private final int start;
  private final int leftAt;
  private final List<Branch> branches = new CopyOnWriteArrayList<>();
  private final ResultsBuilder evaluations;
  private final double[] point;
  private volatile String method;
  private volatile int size;
  private boolean polishing;

  private Branch(
      Halt halt,
      Estimated estimated,
      Optional<Branch> parent,
      int start,
      int leftAt,
      String method) {
    this.halt = halt;
    this.estimated = estimated;
    this.parent = parent;
    this.start = start;
    this.leftAt = leftAt;
    this.method = method;
    this.evaluations = new ResultsBuilder(estimated.names(), estimated.units());
    this.point = new double[estimated.names().size()];
  }

  /** The evaluations of a fit. */
  static Branch root(Halt halt, Estimated estimated) {
    return new Branch(halt, estimated, Optional.empty(), 0, 0, "");
  }

  /**
   * Those that another thread will make. To be called by the thread of this branch.
   *
   * @param task see {@link io.gradiode.objective.Objective#fork(int)}
   */
  Branch fork(int task) {
    final int number = parent.isPresent() ? start : Math.max(0, task + 1);
    final Branch branch = new Branch(halt, estimated, Optional.of(this), number, size, method);
    branches.add(branch);
    return branch;
  }

  /** Those that another thread will make, as the next task. */
  Branch fork() {
    return fork(branches.size());
  }

  /** From here on a search or an optimizer of this name is at work. */
  void begin(String name) {
    method = name;
  }

  /** Whether a local optimizer is at work, which can be left by an exception. */
  void polishing(boolean isPolishing) {
    polishing = isPolishing;
  }

  boolean isRoot() {
    return parent.isEmpty();
  }

  /**
   * Whether the next evaluation may be made. If not, a search that tries many points goes on as if
   * this one could not be evaluated: the starts before this one have evaluations left.
   *
   * @throws Halted if whatever is at work has to end
   */
  boolean admits() {
    halt.requireGoingOn();
    if (halt.budget().evaluations() == Long.MAX_VALUE || place() < halt.budget().evaluations()) {
      return true;
    }
    halt.limitReached();
    if (isRoot() || polishing) {
      throw new Halted(StopReason.EVALUATION_LIMIT);
    }
    return false;
  }

  /**
   * Ends a fit of which more evaluations were made, or would have been made, than are allowed.
   *
   * @throws Halted if so
   */
  void requireWithinLimit() {
    if (isLimitReached()) {
      throw new Halted(StopReason.EVALUATION_LIMIT);
    }
  }

  boolean isLimitReached() {
    return halt.isLimitReached() || total() > halt.budget().evaluations();
  }

  /**
   * Adds an evaluation.
   *
   * @param x all parameters
   */
  void add(Kind kind, boolean coupled, double[] x, double value) {
    estimated.copy(x, point);
    evaluations.add(method, start, kind, coupled, point, value);
    size = evaluations.size();
  }

  /** How many evaluations this and its branches have so far. */
  long total() {
    long total = size;
    for (Branch branch : branches) {
      total += branch.total();
    }
    return total;
  }

  /** How many evaluations come before the next of this branch, as far as they are known by now. */
  private long place() {
    return total() + parent.map(p -> p.totalBefore(this)).orElse(0L);
  }

  private long totalBefore(Branch child) {
    long before = child.leftAt + parent.map(p -> p.totalBefore(this)).orElse(0L);
    for (Branch branch : branches) {
      if (branch == child) {
        break;
      }
      before += branch.total();
    }
    return before;
  }

  /** The evaluations in order, up to the limit; to be called when no other thread is at work. */
  Results results() {
    final ResultsBuilder all = new ResultsBuilder(estimated.names(), estimated.units());
    addTo(all);
    return all.build();
  }

  private void addTo(ResultsBuilder all) {
    int from = 0;
    for (Branch branch : branches) {
      add(from, branch.leftAt, all);
      branch.addTo(all);
      from = branch.leftAt;
    }
    add(from, evaluations.size(), all);
  }

  private void add(int from, int to, ResultsBuilder all) {
    final long room = halt.budget().evaluations() - all.size();
    all.addAll(evaluations, from, (int) Math.min(to, from + Math.min(room, to - from)));
  }
}
