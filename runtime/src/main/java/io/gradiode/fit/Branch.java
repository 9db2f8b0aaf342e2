package io.gradiode.fit;

import io.gradiode.fit.JournalEntry.Evaluated;
import io.gradiode.fit.JournalEntry.Polished;
import io.gradiode.optimization.OptimizationResult;
import io.gradiode.optimization.Point;
import io.gradiode.optimization.StopReason;
import io.gradiode.report.Results;
import io.gradiode.report.ResultsBuilder;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

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
  private final Journal journal;
  private final Estimated estimated;
  private final Optional<Branch> parent;
  private final String path;
  private final int start;
  private final int leftAt;
  private final Queue<Branch> branches = new ConcurrentLinkedQueue<>();
  private final Set<String> paths = new HashSet<>();
  private final ResultsBuilder evaluations;
  private final double[] point;
  private volatile String method;
  private volatile int size;
  private final KnownBranch known;
  private boolean polishing;

  private Branch(Halt halt, Journal journal, Estimated estimated) {
    this.halt = halt;
    this.journal = journal;
    this.estimated = estimated;
    this.parent = Optional.empty();
    this.path = "0";
    this.start = 0;
    this.leftAt = 0;
    this.method = "";
    this.known = journal.known(path);
    this.evaluations = new ResultsBuilder(estimated.names(), estimated.units());
    this.point = new double[estimated.names().size()];
  }

  private Branch(Branch parent, int task) {
    this.halt = parent.halt;
    this.journal = parent.journal;
    this.estimated = parent.estimated;
    this.parent = Optional.of(parent);
    this.path = parent.pathOf(task);
    this.start = parent.isRoot() ? Math.max(0, task + 1) : parent.start;
    this.leftAt = parent.size;
    this.method = parent.method;
    this.known = journal.known(path);
    this.evaluations = new ResultsBuilder(estimated.names(), estimated.units());
    this.point = new double[estimated.names().size()];
  }

  /** The evaluations of a fit. */
  static Branch root(Halt halt, Journal journal, Estimated estimated) {
    return new Branch(halt, journal, estimated);
  }

  /**
   * Those that another thread will make. To be called by the thread of this branch.
   *
   * @param task see {@link io.gradiode.objective.Objective#fork(int)}
   */
  Branch fork(int task) {
    final Branch branch = new Branch(this, task);
    branches.add(branch);
    return branch;
  }

  /** A name of its own, which is the same in every run: {@code 0/3}, a second time {@code 0/3+}. */
  private String pathOf(int task) {
    String name = path + "/" + task;
    while (!paths.add(name)) {
      name += "+";
    }
    return name;
  }

  /** Those that another thread will make, as the next task. */
  Branch fork() {
    return fork(paths.size());
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

  /** What is known of the next evaluation. */
  Optional<Evaluated> known(Request request, double[] x) {
    estimated.copy(x, point);
    final Optional<Evaluated> evaluated = known.evaluation(size, request, point);
    if (evaluated.isEmpty()) {
      journal.requireToBeMade(this);
    }
    return evaluated;
  }

  /** Adds an evaluation that is known. */
  void add(Evaluated evaluated) {
    add(evaluated.request(), evaluated.x().toArray(), evaluated.value());
  }

  /** Adds a known evaluation that had to be made again, for what it comes with. */
  void addAgain(Evaluated evaluated, double value) {
    known.requireSame(evaluated, value);
    add(evaluated);
  }

  /**
   * Adds an evaluation that was not known, and writes it down.
   *
   * @param x all parameters
   * @param gradient by all parameters, if one was asked for
   */
  void addNew(Request request, double[] x, double value, double[] gradient) {
    estimated.copy(x, point);
    if (journal.isWritten()) {
      journal.write(
          new Evaluated(
              path,
              size,
              request,
              Point.of(point),
              value,
              request.hasGradient() ? Point.of(estimated.of(gradient)) : Point.of()));
    }
    add(request, point, value);
  }

  private void add(Request request, double[] estimates, double value) {
    evaluations.add(method, start, request.kind(), request.isCoupled(), estimates, value);
    size = evaluations.size();
  }

  /** Fills in a gradient that is known. */
  void fill(Evaluated evaluated, double[] gradient) {
    Arrays.fill(gradient, 0);
    estimated.paste(evaluated.gradient().toArray(), gradient);
  }

  /**
   * How the polish that begins now has ended, if that is known; its evaluations are added.
   *
   * @param from in its own coordinates
   */
  Optional<OptimizationResult> knownPolish(double[] from) {
    final Optional<Polished> polished = known.polish(size, from);
    polished.ifPresent(
        ended -> {
          while (size < ended.to()) {
            add(known.evaluation(size));
          }
        });
    return polished.map(Polished::result);
  }

  /**
   * A polish has ended of itself.
   *
   * @param place {@link #size()} when it began
   * @param from where it began, in its own coordinates
   */
  void polished(int place, double[] from, OptimizationResult result) {
    if (journal.isWritten() && place < size) {
      journal.write(new Polished(path, place, size, Bits.hash(from), result));
    }
  }

  /** How many evaluations it has so far by itself. */
  int size() {
    return size;
  }

  /** Number of the start that it belongs to, from 1; 0 if none. */
  int start() {
    return start;
  }

  String path() {
    return path;
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
