package io.gradiode.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.annotation.Method;
import io.gradiode.kernels.HandWrittenModel;
import io.gradiode.kernels.HodgkinHuxley;
import io.gradiode.kernels.Network;
import io.gradiode.kernels.TruthProblem;
import io.gradiode.model.SensitivityKernel;
import io.gradiode.objective.Goal;
import io.gradiode.objective.ModelObjective;
import io.gradiode.observation.DataParameter;
import io.gradiode.observation.Experiment;
import io.gradiode.observation.Observations;
import io.gradiode.observation.Signal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Of some parameters alone sensitivities are computed, and they are the same. */
class SelectionTest {

  private static final Tolerances TIGHT = Tolerances.relative(1e-9).absolute(1e-11);
  private static final double[] TIMES = {0.5, 1.0, 2.0, 3.0};

  private final Network network = new Network(12, 92, 4);
  private final HandWrittenModel<Network> model = network.model();
  private final double[] parameters = network.parameters();

  /** A kernel that takes note of the columns that it was made for. */
  private static final class Noting extends KernelAround {

    private final List<Integer> made;

    Noting(SensitivityKernel kernel, List<Integer> made) {
      super(kernel);
      this.made = made;
      made.add(kernel.columnCount());
    }

    @Override
    KernelAround around(SensitivityKernel other) {
      return new Noting(other, made);
    }
  }

  private static <M> HandWrittenModel<M> noting(HandWrittenModel<M> of, List<Integer> made) {
    return new HandWrittenModel<>(
        of.name(),
        of.states(),
        of.parameters(),
        of.inputs(),
        of.observables(),
        of.timeUnit(),
        new Noting(of.kernel(), made));
  }

  private static Experiment<Network> experiment(HandWrittenModel<Network> of) {
    return Experiment.of(of)
        .inject(of.inputs().get(0), Signal.steps(0.0, 1.3).values(0.5, 0.1))
        .sample(TIMES);
  }

  private boolean[] chosen(int... indices) {
    final boolean[] chosen = new boolean[parameters.length];
    for (final int p : indices) {
      chosen[p] = true;
    }
    return chosen;
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void threeOfAHundred(Method method) {
    final SensitivitySolver<Network> all = new SensitivitySolver<>(model, TIGHT.method(method));
    final SensitivitySolver<Network> some = new SensitivitySolver<>(model, TIGHT.method(method));
    assertEquals(100, parameters.length);
    some.selectParameters(chosen(3, 50, 93));
    assertTrue(all.solve(parameters, experiment(model)).isCompleted());
    assertTrue(some.solve(parameters, experiment(model)).isCompleted());
    for (int k = 0; k < TIMES.length; k++) {
      for (int j = 0; j < 3; j++) {
        for (int p = 0; p < parameters.length; p++) {
          if (p == 3 || p == 50 || p == 93) {
            assertEquals(all.sensitivity(k, j, p), some.sensitivity(k, j, p), 1e-7);
          } else {
            assertTrue(Double.isNaN(some.sensitivity(k, j, p)));
          }
        }
      }
    }
    assertTrue(some.acceptedSteps() <= all.acceptedSteps());
  }

  @Test
  void implicitSensitivitiesAreThoseOfTheSolution() {
    final int p = 96;
    final SensitivitySolver<Network> solver =
        new SensitivitySolver<>(
            model, Tolerances.relative(1e-11).absolute(1e-13).method(Method.IMPLICIT));
    assertTrue(solver.solve(parameters, experiment(model)).isCompleted());
    final double[] found = new double[TIMES.length];
    for (int k = 0; k < found.length; k++) {
      found[k] = solver.sensitivity(k, 2, p);
    }
    final double[] difference = new double[TIMES.length];
    for (final double step : new double[] {1e-4, -1e-4}) {
      final double[] moved = parameters.clone();
      moved[p] += step;
      assertTrue(solver.solveStates(moved, experiment(model)).isCompleted());
      for (int k = 0; k < difference.length; k++) {
        difference[k] += solver.observable(k, 2) / (2.0 * step);
      }
    }
    for (int k = 0; k < difference.length; k++) {
      assertEquals(difference[k], found[k], 1e-7);
      assertTrue(Math.abs(found[k]) > 1e-4, () -> Arrays.toString(found));
    }
  }

  /** Also where a kernel computes all the same. */
  @Test
  void whatWasNotSelectedIsNotAvailable() {
    final TruthProblem<HodgkinHuxley> problem = TruthProblem.a();
    final SensitivitySolver<HodgkinHuxley> solver =
        new SensitivitySolver<>(HodgkinHuxley.MODEL, Tolerances.defaults());
    solver.selectParameters(new boolean[] {false, true, false});
    assertTrue(solver.solve(problem.parameters(), problem.experiment()).isCompleted());
    assertTrue(Double.isNaN(solver.sensitivity(0, 0, 0)));
    assertTrue(Double.isFinite(solver.sensitivity(0, 0, 1)));
    assertTrue(solver.solveStates(problem.parameters(), problem.experiment()).isCompleted());
    assertTrue(Double.isNaN(solver.sensitivity(0, 0, 1)));
  }

  @Test
  void resultsLastUntilTheNextSolve() {
    final SensitivitySolver<Network> solver = new SensitivitySolver<>(model, TIGHT);
    solver.solve(parameters, experiment(model));
    final double before = solver.sensitivity(3, 0, 7);
    solver.selectParameters(chosen(8));
    assertEquals(before, solver.sensitivity(3, 0, 7));
    solver.solve(parameters, experiment(model));
    assertTrue(Double.isNaN(solver.sensitivity(3, 0, 7)));
    solver.selectParameters(chosen(7));
    solver.solve(parameters, experiment(model));
    assertEquals(before, solver.sensitivity(3, 0, 7), 1e-7);
  }

  @Test
  void statesAloneNeedNoColumns() {
    final List<Integer> made = new ArrayList<>();
    final HandWrittenModel<Network> noting = noting(model, made);
    final SensitivitySolver<Network> solver = new SensitivitySolver<>(noting, TIGHT);
    solver.solveStates(parameters, experiment(noting));
    assertEquals(List.of(100, 0), made);
    solver.selectParameters(chosen(1, 2));
    solver.solve(parameters, experiment(noting));
    solver.solveStates(parameters, experiment(noting));
    solver.selectParameters(chosen(1, 2));
    solver.solve(parameters, experiment(noting));
    assertEquals(List.of(100, 0, 2), made);
    final List<Integer> traced = new ArrayList<>();
    final HandWrittenModel<Network> other = noting(model, traced);
    final Traces<Network> traces = Traces.generate(other, TIGHT, parameters, experiment(other));
    assertEquals(TIMES.length, traces.of(other.states().get(5)).length);
    assertEquals(List.of(100, 0), traced);
  }

  /** An experiment computes what the vector's chosen entries are in it, and nothing else. */
  @Test
  void anObjectiveComputesWhatItIsSensitiveTo() {
    final List<Integer> made = new ArrayList<>();
    final HandWrittenModel<Network> noting = noting(model, made);
    final DataParameter own = DataParameter.named("own");
    final List<Experiment<Network>> experiments =
        List.of(
            measured(noting),
            measured(noting).with(noting.parameters().get(3), 0.6),
            measured(noting).with(noting.parameters().get(5), own));
    final ModelObjective<Network> all =
        ModelObjective.of(noting, TIGHT, experiments, Goal.leastSquares());
    final double[] x = Arrays.copyOf(parameters, 101);
    x[100] = 0.5;
    final double[] gradient = new double[101];
    final double value = all.valueAndGradient(x, gradient);
    made.clear();
    final boolean[] mask = new boolean[101];
    for (final int p : new int[] {3, 5, 100}) {
      mask[p] = true;
    }
    final ModelObjective<Network> some = all.sensitiveTo(mask);
    final double[] part = new double[101];
    assertEquals(value, some.valueAndGradient(x, part), 1e-7 * value);
    for (int p = 0; p < mask.length; p++) {
      assertEquals(mask[p] ? gradient[p] : 0.0, part[p], 1e-6 * (1.0 + Math.abs(gradient[p])));
    }
    // 3 and 5; 5 alone; 3 and the one that stands for 5.
    made.removeIf(columns -> columns == 0);
    assertEquals(List.of(2, 1), made);
  }

  private static Experiment<Network> measured(HandWrittenModel<Network> of) {
    return experiment(of)
        .observe(of.observables().get(0), TIMES, new double[] {0.9, 0.8, 0.5, 0.4})
        .observe(
            of.observables().get(2), Observations.of(TIMES, new double[] {0.3, 0.2, 0.2, 0.1}));
  }

  @Test
  void aCoupledModelComputesWhatIsSelected() {
    final List<Integer> made = new ArrayList<>();
    final HandWrittenModel<Network> noting = noting(model, made);
    final ModelObjective<Network> all =
        ModelObjective.of(noting, TIGHT, List.of(measured(noting)), Goal.leastSquares());
    final double[] gradient = new double[100];
    final double value = all.coupled(2.0).valueAndGradient(parameters, gradient);
    made.clear();
    final double[] part = new double[100];
    final ModelObjective<Network> some = all.sensitiveTo(chosen(0, 10)).coupled(2.0);
    assertEquals(value, some.valueAndGradient(parameters, part), 1e-7 * value);
    assertEquals(gradient[0], part[0], 1e-7);
    assertEquals(gradient[10], part[10], 1e-7);
    assertEquals(0.0, part[11]);
    made.removeIf(columns -> columns == 0);
    assertTrue(made.stream().allMatch(columns -> columns == 2), made::toString);
  }
}
