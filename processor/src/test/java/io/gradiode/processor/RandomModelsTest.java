package io.gradiode.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.gradiode.CompiledModel;
import io.gradiode.integration.Outcome;
import io.gradiode.integration.SensitivitySolver;
import io.gradiode.integration.Tolerances;
import io.gradiode.model.InputHandle;
import io.gradiode.observation.Experiment;
import io.gradiode.observation.Signal;
import io.gradiode.processor.expression.Evaluator;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Symbol;
import io.gradiode.processor.model.OdeSystem;
import io.gradiode.processor.sensitivity.RandomModel;
import io.gradiode.processor.sensitivity.SensitivityDerivation;
import io.gradiode.processor.symbolic.Algebra;
import io.gradiode.processor.symbolic.AlgebraRoute;
import io.gradiode.processor.symbolic.Differences;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * From equation text to sensitivities at given times, on random models: states against a plain
 * Runge–Kutta integration of the model's own expressions, sensitivities against differences.
 */
class RandomModelsTest {

  private static final int COUNT = 40;
  private static final double[] TIMES = {0, 0.35, 1, 2};

  private static final Map<Long, RandomModel> MODELS = new HashMap<>();
  private static CompiledModels.Output output;

  @BeforeAll
  static void compileAllAtOnce() {
    final Map<String, String> sources = new TreeMap<>();
    seeds()
        .forEach(
            seed -> {
              final RandomModel model = RandomModel.of("random", seed);
              MODELS.put(seed, model);
              sources.put(
                  "random.RandomModel" + seed,
                  CompiledModels.source(
                      "random",
                      "RandomModel" + seed,
                      model.equations(),
                      model.initial(),
                      model.observables()));
            });
    output = CompiledModels.output(sources);
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, COUNT);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void haveTheRightSensitivities(long seed) {
    check(MODELS.get(seed), output.model("random.RandomModel" + seed));
  }

  private static <M> void check(RandomModel random, CompiledModel<M> model) {
    final String what = "seed " + random.seed() + "\n" + random.equations() + random.initial();
    final Experiment<M> experiment = experiment(random, model);
    final double[] parameters = array(random.parameters());
    final SensitivitySolver<M> solver = model.newSolver(Tolerances.relative(1e-11).absolute(1e-13));
    assertInstanceOf(Outcome.Completed.class, solver.solve(parameters, experiment), what);
    final double[][] expected = integrate(random);
    final SensitivitySolver<M> other = model.newSolver(Tolerances.relative(1e-12).absolute(1e-14));
    for (int j = 0; j < model.observables().size(); j++) {
      for (int k = 0; k < TIMES.length; k++) {
        assertEquals(expected[k][j], solver.observable(k, j), 1e-8, what);
        for (int p = 0; p < parameters.length; p++) {
          final int parameter = p;
          final int time = k;
          final int observable = j;
          final double difference =
              Differences.of(
                  shift -> {
                    final double[] moved = parameters.clone();
                    moved[parameter] += shift;
                    other.solveStates(moved, experiment);
                    return other.observable(time, observable);
                  });
          assertEquals(
              difference,
              solver.sensitivity(k, j, p),
              1e-6 * (1 + Math.abs(difference)),
              "parameter " + p + " at " + TIMES[k] + ", " + what);
        }
      }
    }
  }

  private static <M> Experiment<M> experiment(RandomModel random, CompiledModel<M> model) {
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

  /** Observables at {@link #TIMES}. */
  private static double[][] integrate(RandomModel random) {
    final Reference reference = new Reference(random);
    final double[][] observables = new double[TIMES.length][];
    double[] x = reference.initialStates();
    observables[0] = reference.observables(0, x);
    for (int k = 1; k < TIMES.length; k++) {
      final int steps = (int) Math.ceil((TIMES[k] - TIMES[k - 1]) * 200);
      final double h = (TIMES[k] - TIMES[k - 1]) / steps;
      for (int i = 0; i < steps; i++) {
        x = reference.step(TIMES[k - 1] + i * h, x, h);
      }
      observables[k] = reference.observables(TIMES[k], x);
    }
    return observables;
  }

  /** The model as the generator made it, evaluated expression by expression. */
  private static final class Reference {
    private final OdeSystem system;
    private final Map<Symbol, Double> known = new HashMap<>();

    Reference(RandomModel random) {
      // As generated, some models are 0/0 where they start.
      try (Algebra algebra = AlgebraRoute.NATIVE.open()) {
        system = SensitivityDerivation.derive(random.system(), algebra).system();
      }
      put(system.parameters(), random.parameters());
      put(system.inputs(), random.inputs());
    }

    private void put(List<OdeSystem.Quantity> quantities, List<Double> values) {
      for (int i = 0; i < values.size(); i++) {
        known.put(quantities.get(i).symbol(), values.get(i));
      }
    }

    /** Each value as soon as what it needs is known; the order is not given. */
    double[] initialStates() {
      final Map<Symbol, Double> values = new HashMap<>(known);
      values.put(new Symbol("t", Symbol.Kind.TIME), 0.0);
      final int size = system.states().size();
      for (int round = 0; round <= size; round++) {
        for (OdeSystem.Term term : system.terms()) {
          putIfPossible(values, term.symbol(), term.value());
        }
        for (OdeSystem.State state : system.states()) {
          putIfPossible(values, state.symbol(), state.initial());
        }
      }
      return system.states().stream().mapToDouble(each -> values.get(each.symbol())).toArray();
    }

    private static void putIfPossible(Map<Symbol, Double> values, Symbol symbol, Expression value) {
      try {
        values.put(symbol, Evaluator.evaluate(value, values));
      } catch (IllegalArgumentException unknown) {
        // In a later round.
      }
    }

    private Evaluator at(double t, double[] x) {
      final Map<Symbol, Double> values = new HashMap<>(known);
      values.put(new Symbol("t", Symbol.Kind.TIME), t);
      for (int i = 0; i < x.length; i++) {
        values.put(system.states().get(i).symbol(), x[i]);
      }
      for (OdeSystem.Term term : system.terms()) {
        values.put(term.symbol(), Evaluator.evaluate(term.value(), values));
      }
      return new Evaluator(values);
    }

    double[] observables(double t, double[] x) {
      final Evaluator evaluator = at(t, x);
      return system.observables().stream()
          .mapToDouble(each -> evaluator.value(each.value()))
          .toArray();
    }

    private double[] rates(double t, double[] x) {
      final Evaluator evaluator = at(t, x);
      return system.states().stream().mapToDouble(each -> evaluator.value(each.rate())).toArray();
    }

    /** One step of the classical method of order 4. */
    double[] step(double t, double[] x, double h) {
      final double[] k1 = rates(t, x);
      final double[] k2 = rates(t + h / 2, plus(x, h / 2, k1));
      final double[] k3 = rates(t + h / 2, plus(x, h / 2, k2));
      final double[] k4 = rates(t + h, plus(x, h, k3));
      final double[] next = new double[x.length];
      for (int i = 0; i < x.length; i++) {
        next[i] = x[i] + h / 6 * (k1[i] + 2 * k2[i] + 2 * k3[i] + k4[i]);
      }
      return next;
    }

    private static double[] plus(double[] x, double h, double[] k) {
      final double[] sum = new double[x.length];
      for (int i = 0; i < x.length; i++) {
        sum[i] = x[i] + h * k[i];
      }
      return sum;
    }
  }
}
