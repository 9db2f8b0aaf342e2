package io.gradiode.fit;

import io.gradiode.objective.Objective;
import io.gradiode.report.Evaluation.Kind;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Records the evaluations of an objective of all parameters, those of its coupled variants too, and
 * refuses them when the fit has to end.
 *
 * <p>Each fork records into a branch of its own. It makes its objective when it is first asked for
 * a value: of many forks that wait for a thread, none holds work arrays.
 */
final class RecordedObjective implements Objective {

  /** Tells sizes and bounds; evaluates nothing. */
  private final Objective prototype;

  private final Supplier<Objective> source;
  private final Branch branch;
  private final boolean coupled;
  private Optional<Objective> made = Optional.empty();

  private RecordedObjective(
      Objective prototype, Supplier<Objective> source, Branch branch, boolean coupled) {
    this.prototype = prototype;
    this.source = source;
    this.branch = branch;
    this.coupled = coupled;
  }

  static RecordedObjective of(Objective objective, Branch branch) {
    return new RecordedObjective(objective, () -> objective, branch, false);
  }

  Branch branch() {
    return branch;
  }

  @Override
  public int dimension() {
    return prototype.dimension();
  }

  @Override
  public int residualCount() {
    return prototype.residualCount();
  }

  @Override
  public double lower(int i) {
    return prototype.lower(i);
  }

  @Override
  public double upper(int i) {
    return prototype.upper(i);
  }

  @Override
  public double value(double[] x) {
    return branch.admits()
        ? recorded(Kind.VALUE, x, objective().value(x))
        : Double.POSITIVE_INFINITY;
  }

  @Override
  public double valueAndGradient(double[] x, double[] gradient) {
    if (branch.admits()) {
      return recorded(Kind.GRADIENT, x, objective().valueAndGradient(x, gradient));
    }
    Arrays.fill(gradient, 0);
    return Double.POSITIVE_INFINITY;
  }

  @Override
  public double residuals(double[] x, double[] residuals) {
    if (branch.admits()) {
      return recorded(Kind.VALUE, x, objective().residuals(x, residuals));
    }
    Arrays.fill(residuals, 0);
    return Double.POSITIVE_INFINITY;
  }

  @Override
  public double residualsAndJacobian(double[] x, double[] residuals, double[] jacobian) {
    if (branch.admits()) {
      return recorded(Kind.JACOBIAN, x, objective().residualsAndJacobian(x, residuals, jacobian));
    }
    Arrays.fill(residuals, 0);
    Arrays.fill(jacobian, 0);
    return Double.POSITIVE_INFINITY;
  }

  @Override
  public RecordedObjective coupled(double strength) {
    final Objective stronger = objective().coupled(strength);
    return new RecordedObjective(stronger, () -> stronger, branch, true);
  }

  @Override
  public RecordedObjective fork() {
    return forked(branch.fork());
  }

  @Override
  public RecordedObjective fork(int task) {
    return forked(branch.fork(task));
  }

  private RecordedObjective forked(Branch own) {
    final Objective original = objective();
    return new RecordedObjective(prototype, original::fork, own, coupled);
  }

  private double recorded(Kind kind, double[] x, double value) {
    branch.add(kind, coupled, x, value);
    return value;
  }

  private Objective objective() {
    if (made.isEmpty()) {
      made = Optional.of(source.get());
    }
    return made.get();
  }
}
