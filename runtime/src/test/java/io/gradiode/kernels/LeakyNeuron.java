package io.gradiode.kernels;

import io.gradiode.CompiledModel;
import io.gradiode.integration.DormandPrince853;
import io.gradiode.model.EventHandle;
import io.gradiode.model.ObservableHandle;
import io.gradiode.model.ParameterHandle;
import io.gradiode.model.SensitivityKernel;
import io.gradiode.model.Stages;
import io.gradiode.model.StateHandle;
import java.util.Arrays;
import java.util.List;

/**
 * A leaky neuron, {@code dv/dt = (drive − v)/tau}, {@code v(0) = 0}, that spikes at {@code theta}
 * and goes on from {@code reset}: its spike times have a closed form.
 */
public class LeakyNeuron implements SensitivityKernel {

  /** What the voltage goes to. */
  public static final ParameterHandle<LeakyNeuron> DRIVE = new ParameterHandle<>("drive", 0, "mV");

  /** How fast. */
  public static final ParameterHandle<LeakyNeuron> TAU = new ParameterHandle<>("tau", 1, "s");

  /** The threshold. */
  public static final ParameterHandle<LeakyNeuron> THETA = new ParameterHandle<>("theta", 2, "mV");

  /** Where the voltage is after a spike. */
  public static final ParameterHandle<LeakyNeuron> RESET = new ParameterHandle<>("reset", 3, "mV");

  /** The voltage. */
  public static final ObservableHandle<LeakyNeuron> V = new ObservableHandle<>("v", 0, "mV", 0);

  /** The spike. */
  public static final EventHandle<LeakyNeuron> SPIKE = new EventHandle<>("spike", 0);

  /** The model. */
  public static final CompiledModel<LeakyNeuron> MODEL =
      CompiledModel.of(
          "LeakyNeuron",
          List.of(new StateHandle<>("v", 0, "mV")),
          List.of(DRIVE, TAU, THETA, RESET),
          List.of(),
          List.of(),
          List.of(V),
          List.of(SPIKE),
          "s",
          new LeakyNeuron());

  private static final int P = 4;

  /** The {@code i}-th spike time, from 0. */
  public static double spike(int i, double... parameters) {
    final double drive = parameters[0];
    final double gap = drive - parameters[2];
    return parameters[1] * (Math.log(drive / gap) + i * Math.log((drive - parameters[3]) / gap));
  }

  /** All spike times before an end. */
  public static double[] spikes(double end, double... parameters) {
    int count = 0;
    while (spike(count, parameters) <= end) {
      count++;
    }
    final double[] times = new double[count];
    for (int i = 0; i < count; i++) {
      times[i] = spike(i, parameters);
    }
    return times;
  }

  /** The derivatives of {@link #spike} by the four parameters. */
  public static double[] slopes(int i, double... parameters) {
    final double drive = parameters[0];
    final double tau = parameters[1];
    final double gap = drive - parameters[2];
    final double jump = drive - parameters[3];
    return new double[] {
      tau * (1 / drive - 1 / gap + i * (1 / jump - 1 / gap)),
      Math.log(drive / gap) + i * Math.log(jump / gap),
      tau * (1 + i) / gap,
      -tau * i / jump
    };
  }

  @Override
  public int stateCount() {
    return 1;
  }

  @Override
  public int parameterCount() {
    return P;
  }

  @Override
  public int inputCount() {
    return 0;
  }

  @Override
  public int observableCount() {
    return 1;
  }

  @Override
  public int scratchLength() {
    return 0;
  }

  @Override
  public int[] observedStates() {
    return new int[] {0};
  }

  @Override
  public int switchCount() {
    return 1;
  }

  @Override
  public int[] switchedStates() {
    return new int[] {0};
  }

  @Override
  public int eventCount() {
    return 1;
  }

  @Override
  public void initialState(
      double t, double[] parameters, double[] inputs, double[] y, double[] scratch) {
    Arrays.fill(y, 0, y.length, 0);
  }

  @Override
  public void rates(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] rates,
      double[] scratch) {
    rates[0] = (parameters[0] - y[0]) / parameters[1];
  }

  @Override
  public void sensitivityRates(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] rates,
      double[] scratch) {
    rates(t, y, parameters, inputs, rates, scratch);
    for (int p = 0; p < P; p++) {
      rates[1 + p] = -y[1 + p] / parameters[1];
    }
    rates[1] += 1 / parameters[1];
    rates[2] -= rates[0] / parameters[1];
  }

  @Override
  public void observables(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] observables,
      double[] scratch) {
    observables[0] = y[0];
  }

  @Override
  public void sensitivityObservables(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] observables,
      double[] scratch) {
    System.arraycopy(y, 0, observables, 0, 1 + P);
  }

  @Override
  public void switches(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] switches,
      double[] scratch) {
    switches[0] = y[0] - parameters[2];
  }

  @Override
  public void sensitivitySwitches(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] switches,
      double[] scratch) {
    switches[0] = y[0] - parameters[2];
    System.arraycopy(y, 1, switches, 1, P);
    switches[3] -= 1;
  }

  @Override
  public void switchSlopes(
      double t,
      double[] y,
      double[] rates,
      double[] parameters,
      double[] inputs,
      double[] slopes,
      double[] scratch) {
    slopes[0] = rates[0];
  }

  @Override
  public void conditions(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] conditions,
      double[] scratch) {
    conditions[0] = parameters[P];
  }

  @Override
  public void assign(
      int event, double t, double[] y, double[] parameters, double[] inputs, double[] scratch) {
    y[0] = parameters[3];
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
    y[0] = parameters[3];
    Arrays.fill(y, 1, 1 + P, 0);
    y[4] = 1;
  }

  @Override
  public double step(double t, double h, double[] parameters, double[] inputs, Stages stages) {
    return DormandPrince853.step(this, t, h, parameters, inputs, stages);
  }
}
