package io.gradiode.kernels;

import io.gradiode.observation.Experiment;
import io.gradiode.observation.Signal;
import java.util.Arrays;

/**
 * A test problem with reference values from quadruple precision.
 *
 * @param <M> the model
 */
public final class TruthProblem<M> {

  private final Experiment<M> experiment;
  private final Table reference;

  private TruthProblem(Experiment<M> experiment, Table reference) {
    this.experiment = experiment;
    this.reference = reference;
  }

  /** A Hodgkin–Huxley neuron driven by a step of current for 80 ms: 1000 data. */
  public static TruthProblem<HodgkinHuxley> a() {
    final Table data = Table.truth("A_data");
    return new TruthProblem<>(
        Experiment.of(HodgkinHuxley.MODEL)
            .inject(HodgkinHuxley.I, Signal.steps(0.0, 10.0, 90.0).values(0.0, 2.0, 0.0))
            .observe(HodgkinHuxley.V, data.column("t"), data.column("v")),
        Table.truth("A_grad"));
  }

  /** Predator and prey: 100 data of each. */
  public static TruthProblem<LotkaVolterra> b() {
    final Table data = Table.truth("B_data");
    return new TruthProblem<>(
        Experiment.of(LotkaVolterra.MODEL)
            .observe(LotkaVolterra.PREY, data.column("t"), data.column("x"))
            .observe(LotkaVolterra.PREDATOR, data.column("t"), data.column("y")),
        Table.truth("B_grad"));
  }

  /** Three species, stiff: 30 data of the first and the third. */
  public static TruthProblem<Robertson> c() {
    final Table data = Table.truth("C_data");
    return new TruthProblem<>(
        Experiment.of(Robertson.MODEL)
            .observe(Robertson.species(1), data.column("t"), data.column("y1"))
            .observe(Robertson.species(3), data.column("t"), data.column("y3")),
        Table.truth("C_grad"));
  }

  /** Input and data. */
  public Experiment<M> experiment() {
    return experiment;
  }

  /** Where the reference values hold: 1.1 times the parameters that made the data. */
  public double[] parameters() {
    return withoutLast(reference.column("p_eval"));
  }

  /** The gradient of the sum of squares. */
  public double[] gradient() {
    return withoutLast(reference.column("dSSE_dp"));
  }

  /** The sum of squares. */
  public double value() {
    return reference.number(reference.rowCount() - 1, "dSSE_dp");
  }

  private static double[] withoutLast(double[] array) {
    return Arrays.copyOf(array, array.length - 1);
  }
}
