package io.gradiode.integration;

import io.gradiode.model.Linearization;
import io.gradiode.model.Pattern;
import io.gradiode.model.SensitivityKernel;
import io.gradiode.model.SparseEquations;
import io.gradiode.model.Stages;
import java.util.Optional;

/**
 * The sensitivities of {@link SparseEquations} to some of their parameters, and their linear
 * systems: what generated code does not write down, as it would be states times parameters.
 *
 * <p>Has arrays of its own to work in: one kernel per thread, {@link #forParameters} makes others.
 */
public final class SparseKernel extends EquationsAround
    implements SensitivityKernel, Linearization {

  private final SparseStructure structure;
  private final SparseEquations equations;
  private final Columns columns;

  /** What is computed for these columns: made when it is first used, as often nothing is. */
  private Optional<SparseRows> rows = Optional.empty();

  /**
   * A kernel for all parameters.
   *
   * @param equations generated
   */
  public SparseKernel(SparseEquations equations) {
    this(new SparseStructure(equations), all(equations.parameterCount()));
  }

  private SparseKernel(SparseStructure structure, int[] parameters) {
    super(structure.equations());
    this.structure = structure;
    equations = structure.equations();
    columns = new Columns(parameters, equations.parameterCount(), structure.reach());
  }

  private static int[] all(int count) {
    final int[] all = new int[count];
    for (int p = 0; p < count; p++) {
      all[p] = p;
    }
    return all;
  }

  private SparseRows rows() {
    if (rows.isEmpty()) {
      rows = Optional.of(new SparseRows(structure, columns));
    }
    return rows.get();
  }

  /** The factorization of the linear systems. */
  SparseLu lu() {
    return structure.lu();
  }

  @Override
  public int columnCount() {
    return columns.count();
  }

  @Override
  public int parameterOf(int column) {
    return columns.parameterOf(column);
  }

  @Override
  public int columnOf(int parameter) {
    return columns.columnOf(parameter);
  }

  /** A new kernel for these parameters and no others. */
  @Override
  public SensitivityKernel forParameters(int[] parameters) {
    return new SparseKernel(structure, parameters);
  }

  @Override
  public Optional<Linearization> linearization() {
    return structure.isForExplicitMethods() ? Optional.empty() : Optional.of(this);
  }

  @Override
  public boolean isSensitive(int state, int column) {
    return structure.reach().reaches(columns.parameterOf(column), state);
  }

  @Override
  public void initialState(
      double t, double[] parameters, double[] inputs, double[] y, double[] scratch) {
    final double[] partials = rows().partials();
    equations.initialStates(t, parameters, inputs, y, scratch);
    equations.initialPartials(t, y, parameters, inputs, partials, scratch);
    rows().initialState(partials, y);
  }

  @Override
  public void sensitivityRates(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] rates,
      double[] scratch) {
    final double[] partials = rows().partials();
    equations.rates(t, y, parameters, inputs, rates, scratch);
    equations.ratePartials(t, y, parameters, inputs, partials, scratch);
    rows().rates(partials, y, rates);
  }

  @Override
  public void sensitivityObservables(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] observables,
      double[] scratch) {
    final double[] partials = rows().partials();
    equations.observables(t, y, parameters, inputs, observables, scratch);
    equations.observablePartials(t, y, parameters, inputs, partials, scratch);
    rows().observables(partials, y, observables);
  }

  @Override
  public void sensitivitySwitches(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] switches,
      double[] scratch) {
    final double[] partials = rows().partials();
    equations.switches(t, y, parameters, inputs, switches, scratch);
    equations.switchPartials(t, y, parameters, inputs, partials, scratch);
    rows().switches(partials, y, switches);
  }

  @Override
  public void sensitivityAssign(
      int event,
      double t,
      double[] y,
      double[] delays,
      double[] parameters,
      double[] inputs,
      double[] scratch) {
    final double[] partials = rows().partials();
    for (int a = 0; a < equations.assignmentCount(event); a++) {
      equations.assignmentPartials(event, a, t, y, parameters, inputs, partials, scratch);
      rows().assign(event, a, partials, delays, y);
    }
  }

  @Override
  public double step(double t, double h, double[] parameters, double[] inputs, Stages stages) {
    return DormandPrince853.step(this, t, h, parameters, inputs, stages);
  }

  @Override
  public Pattern jacobianPattern() {
    return structure.jacobianPattern();
  }

  @Override
  public void jacobian(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] jacobian,
      double[] scratch) {
    final double[] partials = rows().partials();
    equations.ratePartials(t, y, parameters, inputs, partials, scratch);
    System.arraycopy(partials, 0, jacobian, 0, jacobianPattern().length());
  }

  @Override
  public boolean isAutonomous() {
    return equations.isAutonomous();
  }

  @Override
  public void rateSlopes(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] slopes,
      double[] scratch) {
    equations.rateSlopes(t, y, parameters, inputs, slopes, scratch);
  }

  @Override
  public int factorLength() {
    return rows().lu().factorLength();
  }

  @Override
  public boolean factorize(double shift, double[] jacobian, double[] factors) {
    return rows().lu().factorize(shift, jacobian, factors);
  }

  @Override
  public void solve(double[] factors, double[] vector) {
    rows().lu().solve(factors, vector);
  }

  @Override
  public void sensitivitySolve(double[] factors, double[] vector) {
    rows().solve(factors, vector);
  }

  @Override
  public void addCurvature(
      double t,
      double[] y,
      double[] direction,
      double timeDirection,
      double[] parameters,
      double[] inputs,
      double[] rates,
      double[] scratch) {
    if (structure.isLinear()) {
      return;
    }
    final double[] partials = rows().partials();
    equations.ratePartialsAlong(
        t, y, direction, timeDirection, parameters, inputs, partials, scratch);
    rows().addCurvature(partials, y, rates);
  }
}
