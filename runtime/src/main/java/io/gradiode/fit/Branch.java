package io.gradiode.fit;

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
 * there were one thread alone. This order is the same for any number of threads.
 */
final class Branch {

  private final List<String> names;
  private final List<String> units;
  private final int[] estimated;
  private final Optional<Branch> parent;
  private final int start;
  private final int leftAt;
  private final List<Branch> branches = new CopyOnWriteArrayList<>();
  private final ResultsBuilder evaluations;
  private final double[] point;
  private volatile String method = "";
  private volatile int size;

  private Branch(
      List<String> names,
      List<String> units,
      int[] estimated,
      Optional<Branch> parent,
      int start,
      int leftAt) {
    this.names = names;
    this.units = units;
    this.estimated = estimated;
    this.parent = parent;
    this.start = start;
    this.leftAt = leftAt;
    this.evaluations = new ResultsBuilder(names, units);
    this.point = new double[estimated.length];
  }

  /**
   * The evaluations of a fit.
   *
   * @param names of the estimated parameters
   * @param units of the estimated parameters
   * @param estimated their indices
   */
  static Branch root(List<String> names, List<String> units, int... estimated) {
    return new Branch(names, units, estimated, Optional.empty(), 0, 0);
  }

  /** Those that another thread will make. To be called by the thread of this branch. */
  Branch fork() {
    final int number = parent.isPresent() ? start : branches.size() + 1;
    final Branch branch = new Branch(names, units, estimated, Optional.of(this), number, size);
    branch.method = method;
    branches.add(branch);
    return branch;
  }

  /** From here on a search or an optimizer of this name is at work. */
  void begin(String name) {
    method = name;
  }

  /**
   * Adds an evaluation.
   *
   * @param x all parameters
   */
  void add(Kind kind, boolean coupled, double[] x, double value) {
    for (int j = 0; j < point.length; j++) {
      point[j] = x[estimated[j]];
    }
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

  /** All evaluations, in order; to be called when no other thread is at work. */
  Results results() {
    final ResultsBuilder all = new ResultsBuilder(names, units);
    addTo(all);
    return all.build();
  }

  private void addTo(ResultsBuilder all) {
    int from = 0;
    for (Branch branch : branches) {
      all.addAll(evaluations, from, branch.leftAt);
      branch.addTo(all);
      from = branch.leftAt;
    }
    all.addAll(evaluations, from, evaluations.size());
  }
}
