package io.gradiode.integration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.gradiode.annotation.Method;
import io.gradiode.kernels.Network;
import io.gradiode.kernels.PolynomialModel;
import io.gradiode.kernels.PolynomialModels;
import io.gradiode.kernels.Robertson;
import io.gradiode.kernels.TruthProblem;
import io.gradiode.kernels.WithAdjoint;
import io.gradiode.model.ModelDefinition;
import io.gradiode.observation.Experiment;
import io.gradiode.observation.Signal;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The adjoint is the derivative of what was computed: forward sensitivities say the same. */
class AdjointTest {

  /** Everything at once: an input, time, initial values of each other, products as observables. */
  private static final PolynomialModel FORCED =
      PolynomialModel.of(
          "Forced",
          "a b c d k",
          "u",
          List.of(
              "x' = a x - b x y + 0.3 u x + k t",
              "y' = d x y - c y + 0.1 u",
              "z' = -k z + 0.2 x^2 u - 0.1 z t",
              "x0 = a",
              "y0 = 0.5 x^2 + d",
              "z0 = x y",
              "first = x y + 0.1 z + a",
              "second = z^2 u"));

  private static final double[] PARAMETERS = {1.5, 1.0, 3.0, 1.1, 0.4};

  @ParameterizedTest
  @EnumSource(
      value = Method.class,
      names = {"EXPLICIT", "IMPLICIT"})
  void equalsForwardSensitivitiesOverTheSameSteps(Method method) {
    final Experiment<PolynomialModel> experiment =
        Experiment.of(FORCED)
            .inject(
                FORCED.inputs().get(0),
                Signal.linear(0.0, 1.0, 2.5, 6.0).values(0.0, 1.0, 0.3, 0.8))
            .dose(FORCED.states().get(1), 1.7, 0.5)
            .dose(FORCED.states().get(0), 2.5, 0.25, FORCED.parameters().get(3))
            .sample(0.0, 0.01, 0.4, 1.0, 1.1, 1.7, 1.9, 2.5, 2.6, 2.7, 2.8, 4.0, 5.0);
    assertSameGradient(FORCED, experiment, PARAMETERS, method, 1e-12);
  }

  /** A reaction network with a Hill term, an input, and drift: most parameters meet few states. */
  @ParameterizedTest
  @EnumSource(Method.class)
  void aNetwork(Method method) {
    final Network network = new Network(40, 80, 5);
    final WithAdjoint<Network> model = new WithAdjoint<>(network.model(), network);
    final Experiment<Network> experiment =
        Experiment.of(model)
            .inject(model.inputs().get(0), Signal.steps(0.0, 0.5, 3.0).values(0.4, 2.0, 0.0))
            .starting(model.states().get(0), 0.7)
            .with(model.parameters().get(3), 0.9)
            .dose(model.states().get(5), 0.5, 1.0)
            .sample(0.0, 0.2, 0.5, 0.9, 1.4, 2.2, 3.0, 4.5);
    assertSameGradient(model, experiment, network.parameters(), method, 1e-12);
  }

  /** A model that becomes stiff, so that both methods are on one tape. */
  @Test
  void bothMethodsInOneSolve() {
    final TruthProblem<Robertson> problem = TruthProblem.c();
    final WithAdjoint<Robertson> model = PolynomialModels.c();
    final Experiment<Robertson> experiment = problem.experiment().on(model);
    assertSameGradient(model, experiment, problem.parameters(), Method.AUTO, 1e-11);
    final AdjointSolver<Robertson> solver = new AdjointSolver<>(model, Tolerances.defaults());
    solver.solve(problem.parameters(), experiment);
    assertTrue(solver.states().implicitSteps() > 0);
    assertTrue(solver.states().implicitSteps() < solver.states().acceptedSteps());
  }

  /** The same steps, with what has no influence left out. */
  @Test
  void whatIsNotAskedForIsZero() {
    final AdjointSolver<PolynomialModel> solver =
        new AdjointSolver<>(FORCED, Tolerances.defaults());
    final Experiment<PolynomialModel> experiment =
        Experiment.of(FORCED)
            .inject(FORCED.inputs().get(0), Signal.constant(0.5))
            .with(FORCED.parameters().get(1), 1.2)
            .sample(0.5, 2.0);
    final double[] gradient = new double[PARAMETERS.length];
    assertTrue(solver.solve(PARAMETERS, experiment).isCompleted());
    solver.gradient(gradient);
    assertArrayEquals(new double[PARAMETERS.length], gradient);
    solver.addSlope(1, 0, 2.0);
    solver.gradient(gradient);
    assertEquals(0.0, gradient[1], "a parameter with a value of its own");
    final double[] again = new double[PARAMETERS.length];
    solver.gradient(again);
    assertArrayEquals(gradient, again, "a second way back");
    assertTrue(solver.solve(PARAMETERS, experiment).isCompleted());
    solver.gradient(again);
    assertArrayEquals(new double[PARAMETERS.length], again, "slopes of an earlier solve");
  }

  @Test
  void longerAndShorterSolvesInTurn() {
    final Network network = new Network(10, 20, 3);
    final WithAdjoint<Network> model = new WithAdjoint<>(network.model(), network);
    final Experiment<Network> input =
        Experiment.of(model).inject(model.inputs().get(0), Signal.constant(0.5));
    final AdjointSolver<Network> used = new AdjointSolver<>(model, Tolerances.defaults());
    for (final double end : new double[] {1.0, 20.0, 0.1, 5.0}) {
      final Experiment<Network> experiment = input.sample(0.5 * end, end);
      final AdjointSolver<Network> fresh = new AdjointSolver<>(model, Tolerances.defaults());
      assertArrayEquals(gradient(fresh, network, experiment), gradient(used, network, experiment));
    }
  }

  private static double[] gradient(
      AdjointSolver<Network> solver, Network network, Experiment<Network> experiment) {
    final double[] gradient = new double[network.parameterCount()];
    assertTrue(solver.solve(network.parameters(), experiment).isCompleted());
    for (int k = 0; k < experiment.plan().outputCount(); k++) {
      solver.addSlope(k, k % 3, 1.0);
    }
    solver.gradient(gradient);
    return gradient;
  }

  @Test
  void allocatesNothing() {
    final Network network = new Network(10, 20, 3);
    final WithAdjoint<Network> model = new WithAdjoint<>(network.model(), network);
    final Experiment<Network> experiment =
        Experiment.of(model)
            .inject(model.inputs().get(0), Signal.linear(0.0, 1.0, 2.0).values(0.5, 1.0, 0.0))
            .dose(model.states().get(0), 0.7, 0.3)
            .sample(0.0, 0.3, 0.7, 1.6, 3.0);
    final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    final double[] parameters = network.parameters();
    final double[] gradient = new double[parameters.length];
    for (Method method : new Method[] {Method.EXPLICIT, Method.IMPLICIT}) {
      final AdjointSolver<Network> solver =
          new AdjointSolver<>(model, Tolerances.defaults().method(method));
      long least = Long.MAX_VALUE;
      for (int round = 0; round < 10; round++) {
        final long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 100; i++) {
          solver.solve(parameters, experiment);
          solver.addSlope(3, 1, 1.0);
          solver.gradient(gradient);
        }
        least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
      }
      assertEquals(0, least, method::name);
    }
  }

  @Test
  void modelsWithoutAnAdjointAreToldSo() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new AdjointSolver<>(Robertson.MODEL, Tolerances.defaults()));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new AdjointSolver<>(
                FORCED, Tolerances.defaults().fixedStep(FixedStep.rungeKutta4(0.1))));
  }

  private static <M> void assertSameGradient(
      ModelDefinition<M> model,
      Experiment<M> experiment,
      double[] parameters,
      Method method,
      double accuracy) {
    final Tolerances tolerances = Tolerances.relative(1e-6).method(method).statesOnly();
    final SensitivitySolver<M> forward =
        new SensitivitySolver<>(
            model, new SparseKernel(model.adjoint().orElseThrow()), tolerances, true);
    assertTrue(forward.solve(parameters, experiment).isCompleted());
    final AdjointSolver<M> adjoint = new AdjointSolver<>(model, tolerances);
    final Outcome outcome = adjoint.solve(parameters, experiment);
    assertTrue(outcome.isCompleted(), outcome::toString);
    assertEquals(forward.acceptedSteps(), adjoint.states().acceptedSteps());
    assertEquals(forward.implicitSteps(), adjoint.states().implicitSteps());
    final double[] expected = new double[parameters.length];
    for (int k = 0; k < forward.outputCount(); k++) {
      for (int j = 0; j < model.observables().size(); j++) {
        final double value = forward.observable(k, j);
        assertEquals(value, adjoint.states().observable(k, j), 1e-11 * (1 + Math.abs(value)));
        final double slope = Math.sin(1.0 + 3 * k + 2 * j);
        adjoint.addSlope(k, j, slope);
        for (int p = 0; p < expected.length; p++) {
          expected[p] += slope * forward.sensitivity(k, j, p);
        }
      }
    }
    final double[] gradient = new double[parameters.length];
    adjoint.gradient(gradient);
    double largest = 0.0;
    for (final double each : expected) {
      largest = Math.max(largest, Math.abs(each));
    }
    for (int p = 0; p < expected.length; p++) {
      assertEquals(expected[p], gradient[p], accuracy * largest, "by parameter " + p);
    }
  }
}
