package io.gradiode.fit;

import io.gradiode.fit.JournalEntry.Evaluated;
import io.gradiode.objective.Objective;
import io.gradiode.report.Evaluation.Kind;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/**
 * Records the evaluations of an objective of all parameters, those of its coupled variants too, and
 * refuses them when the fit has to end.
 *
 * <p>What a journal knows is not evaluated again, unless for residuals or a Jacobian, which it does
 * not keep.
 *
 * <p>Each fork records into a branch of its own. It makes its objective when it is first asked for
 * a value: of many forks that wait for a thread, none holds work arrays.
 */
final class RecordedObjective implements Objective {

  private static final double[] NO_GRADIENT = {};

  /** Tells sizes and bounds; evaluates nothing. */
  private final Objective prototype;

  private final Supplier<Objective> source;
  private final Branch branch;
  private final double coupling;

  /** What an evaluation of the value alone is called. */
  private final Kind valueKind;

  private Optional<Objective> made = Optional.empty();

  private RecordedObjective(
      Objective prototype,
      Supplier<Objective> source,
      Branch branch,
      double coupling,
      Kind valueKind) {
    this.prototype = prototype;
    this.source = source;
    this.branch = branch;
    this.coupling = coupling;
    this.valueKind = valueKind;
  }

  static RecordedObjective of(Objective objective, Branch branch) {
    return new RecordedObjective(objective, () -> objective, branch, 0, Kind.VALUE);
  }

  /** A measure that is no objective of the fit; it has values only. */
  static RecordedObjective ofMeasure(Objective measure, Branch branch) {
    return new RecordedObjective(measure, () -> measure, branch, 0, Kind.MEASURE);
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
    if (!branch.admits()) {
      return Double.POSITIVE_INFINITY;
    }
    final Request request = new Request(valueKind, false, coupling);
    final Optional<Evaluated> known = branch.known(request, x);
    if (known.isPresent()) {
      branch.add(known.get());
      return known.get().value();
    }
    return added(request, x, objective().value(x), NO_GRADIENT);
  }

  @Override
  public double valueAndGradient(double[] x, double[] gradient) {
    if (!branch.admits()) {
      Arrays.fill(gradient, 0);
      return Double.POSITIVE_INFINITY;
    }
    final Request request = new Request(Kind.GRADIENT, false, coupling);
    final Optional<Evaluated> known = branch.known(request, x);
    if (known.isPresent()) {
      branch.add(known.get());
      branch.fill(known.get(), gradient);
      return known.get().value();
    }
    return added(request, x, objective().valueAndGradient(x, gradient), gradient);
  }

  @Override
  public double residuals(double[] x, double[] residuals) {
    if (!branch.admits()) {
      Arrays.fill(residuals, 0);
      return Double.POSITIVE_INFINITY;
    }
    return recorded(
        new Request(Kind.VALUE, true, coupling), x, () -> objective().residuals(x, residuals));
  }

  @Override
  public double residualsAndJacobian(double[] x, double[] residuals, double[] jacobian) {
    if (!branch.admits()) {
      Arrays.fill(residuals, 0);
      Arrays.fill(jacobian, 0);
      return Double.POSITIVE_INFINITY;
    }
    return recorded(
        new Request(Kind.JACOBIAN, true, coupling),
        x,
        () -> objective().residualsAndJacobian(x, residuals, jacobian));
  }

  /** An evaluation that is made even if its value is known. */
  private double recorded(Request request, double[] x, DoubleSupplier evaluation) {
    final Optional<Evaluated> known = branch.known(request, x);
    final double value = evaluation.getAsDouble();
    if (known.isEmpty()) {
      return added(request, x, value, NO_GRADIENT);
    }
    branch.addAgain(known.get(), value);
    return value;
  }

  private double added(Request request, double[] x, double value, double[] gradient) {
    branch.addNew(request, x, value, gradient);
    return value;
  }

  @Override
  public RecordedObjective coupled(double strength) {
    final Objective stronger = objective().coupled(strength);
    return new RecordedObjective(stronger, () -> stronger, branch, strength, valueKind);
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
    return new RecordedObjective(prototype, original::fork, own, coupling, valueKind);
  }

  private Objective objective() {
    if (made.isEmpty()) {
      made = Optional.of(source.get());
    }
    return made.get();
  }
}
