package io.gradiode.integration;

import io.gradiode.model.Pattern;
import io.gradiode.model.SparseEquations;
import java.util.Arrays;
import java.util.Optional;

/** The row algebra of one {@link SparseKernel}: its plans, and the arrays that it works in. */
final class SparseRows {

  private final SparseStructure structure;
  private final Columns columns;
  private final int stateCount;
  private final int width;
  private final double[] partials;
  private final RowSpace space;
  private final RowPlan rates;
  private final RowPlan curvature;
  private final RowPlan observables;
  private final RowPlan switches;
  private final Pattern initialPattern;
  private final int[] initialOrder;
  private final Assignment[][] assignments;

  /** Made when first needed, as explicit methods do not need them. */
  private Optional<SparseLu> lu = Optional.empty();

  private Optional<RowSolver> solver = Optional.empty();

  /**
   * One assignment of an event.
   *
   * @param length of its pattern, behind which its derivative by time and its value stand
   */
  private record Assignment(RowPlan plan, int state, int length) {}

  SparseRows(SparseStructure structure, Columns columns) {
    this.structure = structure;
    this.columns = columns;
    final SparseEquations equations = structure.equations();
    stateCount = equations.stateCount();
    width = columns.count();
    partials = new double[structure.mostPartials()];
    space = new RowSpace(stateCount, width);
    final Pattern pattern = structure.ratePattern();
    final boolean[] all = new boolean[pattern.length()];
    Arrays.fill(all, true);
    rates = new RowPlan(pattern, all, columns, columns.reached(), space);
    curvature = new RowPlan(pattern, structure.curved(), columns, new boolean[stateCount], space);
    observables = RowPlan.ofAll(equations.observablePattern(), columns, space);
    switches = RowPlan.ofAll(equations.switchPattern(), columns, space);
    initialPattern = equations.initialPattern();
    initialOrder = equations.initialOrder();
    assignments = new Assignment[equations.eventCount()][];
    for (int event = 0; event < assignments.length; event++) {
      assignments[event] = new Assignment[equations.assignmentCount(event)];
      for (int a = 0; a < assignments[event].length; a++) {
        final Pattern row = equations.assignmentPattern(event, a);
        assignments[event][a] =
            new Assignment(
                RowPlan.ofAll(row, columns, space),
                equations.assignedState(event, a),
                row.length());
      }
    }
  }

  /** An array for derivatives, long enough for those of any pattern. */
  double[] partials() {
    return partials;
  }

  /** Writes the sensitivities of initial states. */
  void initialState(double[] partials, double[] y) {
    for (final int state : initialOrder) {
      if (!columns.reach(state)) {
        continue;
      }
      final int row = row(state);
      Arrays.fill(y, row, row + width, 0.0);
      final int end = initialPattern.stateStart(state + 1);
      for (int k = initialPattern.stateStart(state); k < end; k++) {
        final int other = row(initialPattern.state(k));
        for (int c = 0; c < width; c++) {
          y[row + c] += partials[k] * y[other + c];
        }
      }
      final int ownEnd = initialPattern.parameterStart(state + 1);
      for (int k = initialPattern.parameterStart(state); k < ownEnd; k++) {
        final int column = columns.columnOf(initialPattern.parameter(k));
        if (column >= 0) {
          y[row + column] += partials[k];
        }
      }
    }
  }

  private int row(int state) {
    return stateCount + state * width;
  }

  /** Writes the rates of sensitivities. */
  void rates(double[] partials, double[] y, double[] target) {
    rates.compute(partials, y, target, stateCount, false);
  }

  /** Adds to the rates of sensitivities. */
  void addCurvature(double[] partials, double[] y, double[] target) {
    curvature.compute(partials, y, target, stateCount, true);
  }

  /** Writes the derivatives of observables. */
  void observables(double[] partials, double[] y, double[] target) {
    observables.compute(partials, y, target, structure.equations().observableCount(), false);
  }

  /** Writes the derivatives of switching functions. */
  void switches(double[] partials, double[] y, double[] target) {
    switches.compute(partials, y, target, structure.equations().switchCount(), false);
  }

  /**
   * Assigns to a state and its sensitivities.
   *
   * @param partials derivatives, then the derivative by time, then the value
   * @param delays by how much the time of the event moves with each column
   */
  void assign(int event, int assignment, double[] partials, double[] delays, double[] y) {
    final Assignment each = assignments[event][assignment];
    final int row = row(each.state());
    each.plan().compute(partials, y, y, row, false);
    final double byTime = partials[each.length()];
    for (int c = 0; c < width; c++) {
      if (delays[c] != 0.0) {
        y[row + c] += byTime * delays[c];
      }
    }
    y[each.state()] = partials[each.length() + 1];
  }

  /** Factors of the linear systems. */
  SparseLu lu() {
    if (lu.isEmpty()) {
      lu = Optional.of(structure.lu());
    }
    return lu.get();
  }

  /** Solves linear systems for the sensitivities. */
  void solve(double[] factors, double[] vector) {
    if (solver.isEmpty()) {
      solver = Optional.of(new RowSolver(lu(), columns, space));
    }
    solver.get().solve(factors, vector);
  }
}
