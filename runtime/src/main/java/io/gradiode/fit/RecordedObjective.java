package io.gradiode.fit;

import io.gradiode.objective.Objective;
import io.gradiode.report.Evaluation.Kind;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Records the evaluations of an objective of all parameters, those of its coupled variants too.
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
    return recorded(Kind.VALUE, x, objective().value(x));
  }

  @Override
  public double valueAndGradient(double[] x, double[] gradient) {
    return recorded(Kind.GRADIENT, x, objective().valueAndGradient(x, gradient));
  }

  @Override
  public double residuals(double[] x, double[] residuals) {
    return recorded(Kind.VALUE, x, objective().residuals(x, residuals));
  }

  @Override
  public double residualsAndJacobian(double[] x, double[] residuals, double[] jacobian) {
    return recorded(Kind.JACOBIAN, x, objective().residualsAndJacobian(x, residuals, jacobian));
  }

  @Override
  public RecordedObjective coupled(double strength) {
    final Objective stronger = objective().coupled(strength);
    return new RecordedObjective(stronger, () -> stronger, branch, true);
  }

  @Override
  public RecordedObjective fork() {
    final Objective own = objective();
    return new RecordedObjective(prototype, own::fork, branch.fork(), coupled);
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
