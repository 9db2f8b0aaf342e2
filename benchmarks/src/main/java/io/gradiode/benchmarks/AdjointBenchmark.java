package io.gradiode.benchmarks;

import io.gradiode.annotation.Method;
import io.gradiode.integration.Tolerances;
import io.gradiode.model.ModelDefinition;
import io.gradiode.objective.LeastSquares;
import io.gradiode.objective.ModelObjective;
import io.gradiode.observation.Experiment;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * From how many parameters on is the adjoint faster? A sum of squares of a network of 100 species,
 * each measured at 20 times, and its gradient by some of the 100 parameters: forwards, by as many
 * columns of sensitivities, and backwards.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(3)
public class AdjointBenchmark {

  /** The ways to the same gradient, and the value alone. */
  public enum Way {
    /** The value without a gradient. */
    VALUE,
    /** By forward sensitivities, which take part in the error test. */
    FORWARD,
    /** By forward sensitivities in the very steps of the states, as the adjoint's. */
    FORWARD_UNTESTED,
    /** By the adjoint. */
    BACKWARD
  }

  private static final int SPECIES = 100;
  private static final int TIMES = 20;
  private static final double DURATION = 5;

  @Param({"EXPLICIT", "IMPLICIT"})
  Method method;

  @Param({"1", "3", "10", "30", "100"})
  int parameters;

  @Param Way way;

  private ModelObjective<?> objective;
  private double[] point;
  private double[] gradient;

  /** Makes data and arrays, outside of the measurement. */
  @Setup
  public void prepare() {
    point = point();
    gradient = new double[SPECIES];
    objective = objective(way, method, parameters);
  }

  /** One value, with its gradient or without. */
  @Benchmark
  public double evaluate() {
    return way == Way.VALUE ? objective.value(point) : objective.valueAndGradient(point, gradient);
  }

  static double[] point() {
    final double[] point = new double[SPECIES];
    for (int i = 0; i < SPECIES; i++) {
      point[i] = 0.5 + 29 * i % 17 / 17.0;
    }
    return point;
  }

  /** So many of the parameters, evenly among all. */
  static boolean[] estimated(int count) {
    final boolean[] estimated = new boolean[SPECIES];
    for (int i = 0; i < count; i++) {
      estimated[i * SPECIES / count] = true;
    }
    return estimated;
  }

  /** What a way needs. */
  static ModelObjective<?> objective(Way way, Method method, int parameters) {
    final Tolerances tolerances = Tolerances.defaults().method(method);
    final boolean[] estimated = estimated(parameters);
    return switch (way) {
      case VALUE, BACKWARD -> objective(ReactionNetwork_BackwardModel.MODEL, tolerances, estimated);
      case FORWARD -> objective(ReactionNetwork_ForwardModel.MODEL, tolerances, estimated);
      case FORWARD_UNTESTED ->
          objective(ReactionNetwork_ForwardModel.MODEL, tolerances.statesOnly(), estimated);
    };
  }

  /** A sum of squares over data that are a little off. */
  static <M> ModelObjective<M> objective(
      ModelDefinition<M> model, Tolerances tolerances, boolean[] estimated) {
    final double[] times = new double[TIMES];
    final double[] data = new double[TIMES];
    Experiment<M> experiment = Experiment.of(model);
    for (int k = 0; k < TIMES; k++) {
      times[k] = (k + 1) * DURATION / TIMES;
    }
    for (int i = 0; i < SPECIES; i++) {
      for (int k = 0; k < TIMES; k++) {
        data[k] = 1.0 + 0.3 * Math.sin(i + k);
      }
      experiment = experiment.observe(model.observables().get(i), times, data);
    }
    return LeastSquares.of(model, tolerances, List.of(experiment)).sensitiveTo(estimated);
  }
}
