package io.gradiode.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.CompiledModel;
import io.gradiode.integration.Outcome;
import io.gradiode.integration.SensitivitySolver;
import io.gradiode.integration.Tolerances;
import io.gradiode.model.InputHandle;
import io.gradiode.model.SensitivityKernel;
import io.gradiode.observation.Experiment;
import io.gradiode.observation.Signal;
import io.gradiode.processor.expression.Evaluator;
import io.gradiode.processor.expression.Symbol;
import io.gradiode.processor.model.OdeSystem;
import io.gradiode.processor.sensitivity.RandomEvents;
import io.gradiode.processor.sensitivity.SensitivityDerivation;
import io.gradiode.processor.symbolic.Algebra;
import io.gradiode.processor.symbolic.AlgebraRoute;
import io.gradiode.processor.symbolic.Differences;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Events of random models: what is assigned, its derivatives, and sensitivities across events. */
class RandomEventsTest {

  private static final double[] TIMES = {0.2, 0.9, 1.4, 2};

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 40);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void haveTheRightSensitivities(long seed) {
    final RandomEvents random = RandomEvents.of("random", seed);
    final CompiledModel<?> model = CompiledSystems.compile(random.system());
    final double[] parameters = array(random.parameters());
    KernelVerifier.verify(model.kernel(), parameters, new Random(seed));
    assignsWhatTheFormulasSay(random, model.kernel());
    solve(random, model, parameters);
  }

  /** Against the formulas, evaluated one after the other. */
  private static void assignsWhatTheFormulasSay(RandomEvents random, SensitivityKernel kernel) {
    final OdeSystem system;
    // As generated, some formulas are 0/0 somewhere.
    try (Algebra algebra = AlgebraRoute.NATIVE.open()) {
      system = SensitivityDerivation.derive(random.system(), algebra).system();
    }
    final double t = 0.7;
    final double[] y = new Random(random.seed()).doubles(kernel.dimension(), 0.2, 1.1).toArray();
    final double[] values =
        Arrays.copyOf(array(random.parameters()), kernel.parameterCount() + kernel.switchCount());
    final double[] inputs = new double[1 + 2 * kernel.inputCount()];
    for (int i = 0; i < kernel.inputCount(); i++) {
      inputs[1 + 2 * i] = random.inputs().get(i);
    }
    for (int event = 0; event < kernel.eventCount(); event++) {
      final double[] expected = y.clone();
      for (OdeSystem.Assignment each : system.events().get(event).assignments()) {
        expected[each.state()] = value(system, each, t, expected, values, inputs);
      }
      kernel.assign(event, t, y, values, inputs, new double[kernel.scratchLength()]);
      for (int i = 0; i < kernel.stateCount(); i++) {
        assertEquals(expected[i], y[i], 1e-12, "seed " + random.seed() + " event " + event);
      }
    }
  }

  private static double value(
      OdeSystem system,
      OdeSystem.Assignment assignment,
      double t,
      double[] y,
      double[] parameters,
      double[] inputs) {
    final Map<Symbol, Double> values = new HashMap<>();
    values.put(Symbol.TIME, t);
    for (int i = 0; i < system.states().size(); i++) {
      values.put(system.states().get(i).symbol(), y[i]);
    }
    for (int p = 0; p < system.parameters().size(); p++) {
      values.put(system.parameters().get(p).symbol(), parameters[p]);
    }
    for (int i = 0; i < system.inputs().size(); i++) {
      values.put(system.inputs().get(i).symbol(), inputs[1 + 2 * i]);
    }
    for (OdeSystem.Term term : system.terms()) {
      values.put(term.symbol(), Evaluator.evaluate(term.value(), values));
    }
    return Evaluator.evaluate(assignment.value(), values);
  }

  private static <M> void solve(RandomEvents random, CompiledModel<M> model, double[] parameters) {
    final Experiment<M> experiment = experiment(random, model);
    final SensitivitySolver<M> solver = model.newSolver(Tolerances.relative(1e-11).absolute(1e-13));
    final String what = "seed " + random.seed() + ", ";
    assertInstanceOf(Outcome.Completed.class, solver.solve(parameters, experiment), what);
    assertTrue(solver.eventCount(0) > 0, what);
    final SensitivitySolver<M> other = model.newSolver(Tolerances.relative(1e-12).absolute(1e-14));
    for (int p = 0; p < parameters.length; p++) {
      final Moved<M> moved = new Moved<>(other, experiment, parameters, p);
      for (int k = 0; k < TIMES.length; k++) {
        for (int j = 0; j < model.observables().size(); j++) {
          final double difference = moved.difference(k * model.observables().size() + j);
          assertEquals(
              difference,
              solver.sensitivity(k, j, p),
              1e-6 * (1 + Math.abs(difference)),
              what + "parameter " + p + " at " + TIMES[k]);
        }
      }
      final double delay = moved.difference(TIMES.length * model.observables().size());
      assertEquals(delay, solver.eventSensitivity(0, 0, p), 1e-6, what + "time by " + p);
    }
  }

  /** All that is compared where a parameter has moved: observables, then the time of an event. */
  private static final class Moved<M> {
    private final SensitivitySolver<M> solver;
    private final Experiment<M> experiment;
    private final double[] parameters;
    private final int parameter;
    private final Map<Double, double[]> known = new HashMap<>();

    Moved(
        SensitivitySolver<M> solver, Experiment<M> experiment, double[] parameters, int parameter) {
      this.solver = solver;
      this.experiment = experiment;
      this.parameters = parameters;
      this.parameter = parameter;
    }

    double difference(int index) {
      return Differences.of(shift -> known.computeIfAbsent(shift, this::values)[index]);
    }

    private double[] values(double shift) {
      final double[] moved = parameters.clone();
      moved[parameter] += shift;
      solver.solveStates(moved, experiment);
      final int observables = experiment.model().observables().size();
      final double[] values = new double[TIMES.length * observables + 1];
      for (int i = 0; i < values.length - 1; i++) {
        values[i] = solver.observable(i / observables, i % observables);
      }
      values[values.length - 1] = solver.eventTime(0, 0);
      return values;
    }
  }

  private static <M> Experiment<M> experiment(RandomEvents random, CompiledModel<M> model) {
    Experiment<M> experiment = Experiment.of(model).sample(TIMES);
    final Iterator<Double> values = random.inputs().iterator();
    for (InputHandle<M> input : model.inputs()) {
      experiment = experiment.inject(input, Signal.constant(values.next()));
    }
    return experiment;
  }

  private static double[] array(List<Double> numbers) {
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
