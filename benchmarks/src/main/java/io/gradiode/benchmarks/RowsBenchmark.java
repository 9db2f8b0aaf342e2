package io.gradiode.benchmarks;

import io.gradiode.integration.SparseKernel;
import io.gradiode.model.Linearization;
import io.gradiode.model.SensitivityKernel;
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
 * What do rows of sensitivities cost, and are their loops vectorized? The same is measured with
 * HotSpot's superword optimization and without it, {@code -XX:-UseSuperWord}: if there is no
 * difference, there are no vectors.
 *
 * <p>{@code 20x25} is states times columns; {@code 100x3of100} computes 3 of 100 parameters.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(3)
public class RowsBenchmark {

  @Param({"20x25", "100x100", "100x3of100"})
  String size;

  private SensitivityKernel kernel;
  private Linearization linear;
  private double[] parameters;
  private double[] y;
  private double[] rates;
  private double[] factors;
  private double[] jacobian;
  private double[] scratch;

  /** Makes a network, and a point at which it is looked at. */
  @Setup
  public void prepare() {
    final boolean small = size.startsWith("20x");
    final LoopedNetwork network =
        small ? new LoopedNetwork(20, 25, 1) : new LoopedNetwork(100, 100, 1);
    final SparseKernel all = new SparseKernel(network);
    kernel = size.endsWith("of100") ? all.forParameters(new int[] {3, 40, 80}) : all;
    linear = kernel.linearization().orElseThrow();
    parameters = network.parameters();
    y = new double[kernel.dimension()];
    scratch = new double[0];
    kernel.initialState(0.0, parameters, scratch, y, scratch);
    for (int i = network.stateCount(); i < y.length; i++) {
      y[i] = 0.1 + (i % 13) / 13.0;
    }
    rates = y.clone();
    jacobian = new double[linear.jacobianPattern().length()];
    factors = new double[linear.factorLength()];
    linear.jacobian(0.0, y, parameters, scratch, jacobian, scratch);
    if (!linear.factorize(4.0, jacobian, factors)) {
      throw new IllegalStateException("A pivot is lost.");
    }
  }

  /** The rates of states and sensitivities. */
  @Benchmark
  public double[] rates() {
    kernel.sensitivityRates(0.0, y, parameters, scratch, rates, scratch);
    return rates;
  }

  /** The same without vectors. */
  @Benchmark
  @Fork(value = 3, jvmArgsAppend = "-XX:-UseSuperWord")
  public double[] ratesWithoutVectors() {
    return rates();
  }

  /** The linear systems of all columns. */
  @Benchmark
  public double[] solve() {
    System.arraycopy(y, 0, rates, 0, y.length);
    linear.sensitivitySolve(factors, rates);
    return rates;
  }

  /** The same without vectors. */
  @Benchmark
  @Fork(value = 3, jvmArgsAppend = "-XX:-UseSuperWord")
  public double[] solveWithoutVectors() {
    return solve();
  }

  /** What makes the matrix of the extended state exact. */
  @Benchmark
  public double[] curvature() {
    System.arraycopy(y, 0, rates, 0, y.length);
    linear.addCurvature(0.0, y, y, 0.0, parameters, scratch, rates, scratch);
    return rates;
  }

  /** The factorization that all columns share. */
  @Benchmark
  public boolean factorize() {
    return linear.factorize(4.0, jacobian, factors);
  }
}
