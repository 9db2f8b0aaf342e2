package io.gradiode.benchmarks;

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
 * What does one gradient cost if the model spikes and is reset? Potentials and spike times over the
 * whole experiment, and the sum of squares with its gradient. The traps are those of {@link
 * GradientBenchmark}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(5)
public class SpikingBenchmark {

  @Param SpikingProblem problem;

  @Param SpikingRoute route;

  private Gradient gradient;
  private double[] point;
  private double[] result;

  /** Makes arrays and reads data, outside of the measurement. */
  @Setup
  public void prepare() {
    gradient = route.prepare(problem);
    point = problem.point();
    result = new double[point.length];
  }

  /** One gradient. */
  @Benchmark
  public double gradient() {
    return gradient.evaluate(point, result);
  }
}
