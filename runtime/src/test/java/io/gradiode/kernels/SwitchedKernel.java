package io.gradiode.kernels;

import io.gradiode.integration.DormandPrince853;
import io.gradiode.kernels.SwitchedEvent.Assigned;
import io.gradiode.kernels.SwitchedEvent.Kind;
import io.gradiode.model.SensitivityKernel;
import io.gradiode.model.Stages;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A kernel with switching functions, put together from formulas and their partial derivatives. Its
 * observables are its states, and then what {@code observables} writes.
 *
 * <p>Formulas read the mode of switching function {@code k} at {@code p[P + k]}.
 *
 * @param states number of states
 * @param parameters number of parameters
 * @param inputs 0 or 1
 * @param observables number of observables beside the states
 * @param floors for each switching function whether its mode is its floor
 * @param start writes the initial states, and their rows of derivatives by parameters
 * @param rates writes the rates
 * @param derivatives writes {@code df/dx} row by row, then {@code df/dp} row by row
 * @param switches writes the switching functions
 * @param surfaces writes for each switching function its derivatives by states, by parameters, by
 *     time and by the input
 * @param observe writes the further observables, of which the derivatives are 0 between switches
 * @param events what happens at instants
 */
public record SwitchedKernel(
    int states,
    int parameters,
    int inputs,
    int observables,
    List<Boolean> floors,
    Formula start,
    Formula rates,
    Formula derivatives,
    Formula switches,
    Formula surfaces,
    Formula observe,
    List<SwitchedEvent> events)
    implements SensitivityKernel {

  /** Something that depends on time, states, parameters with modes, and the input. */
  @FunctionalInterface
  public interface Formula {
    /** Writes it; what is not written is 0. */
    void write(double t, double[] x, double[] p, double u, double[] target);
  }

  @Override
  public int stateCount() {
    return states;
  }

  @Override
  public int parameterCount() {
    return parameters;
  }

  @Override
  public int inputCount() {
    return inputs;
  }

  @Override
  public int observableCount() {
    return states + observables;
  }

  @Override
  public int scratchLength() {
    return Math.max(states * (states + parameters), Math.max(1, floors.size()) * surfaceLength());
  }

  private int surfaceLength() {
    return states + parameters + 2;
  }

  @Override
  public int[] observedStates() {
    return IntStream.range(0, states).toArray();
  }

  @Override
  public int switchCount() {
    return floors.size();
  }

  @Override
  public boolean isFloor(int k) {
    return floors.get(k);
  }

  @Override
  public int[] switchedStates() {
    return observedStates();
  }

  @Override
  public void initialState(
      double t, double[] parameters, double[] inputs, double[] y, double[] scratch) {
    start.write(t, y, parameters, 0.0, y);
  }

  @Override
  public void rates(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] rates,
      double[] scratch) {
    this.rates.write(t, y, parameters, input(t, inputs), rates);
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
    Arrays.fill(scratch, 0.0);
    derivatives.write(t, y, parameters, input(t, inputs), scratch);
    for (int i = 0; i < states; i++) {
      for (int p = 0; p < this.parameters; p++) {
        double rate = scratch[states * states + i * this.parameters + p];
        for (int j = 0; j < states; j++) {
          rate += scratch[i * states + j] * y[states + j * this.parameters + p];
        }
        rates[states + i * this.parameters + p] = rate;
      }
    }
  }

  @Override
  public void observables(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] observables,
      double[] scratch) {
    observe.write(t, y, parameters, input(t, inputs), observables);
    System.arraycopy(y, 0, observables, 0, states);
  }

  @Override
  public void sensitivityObservables(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] observables,
      double[] scratch) {
    observables(t, y, parameters, inputs, observables, scratch);
    System.arraycopy(y, states, observables, observableCount(), states * this.parameters);
  }

  @Override
  public void switches(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] switches,
      double[] scratch) {
    this.switches.write(t, y, parameters, input(t, inputs), switches);
  }

  @Override
  public void sensitivitySwitches(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] switches,
      double[] scratch) {
    switches(t, y, parameters, inputs, switches, scratch);
    Arrays.fill(scratch, 0.0);
    surfaces.write(t, y, parameters, input(t, inputs), scratch);
    for (int k = 0; k < floors.size(); k++) {
      final int row = k * surfaceLength();
      for (int p = 0; p < this.parameters; p++) {
        double derivative = scratch[row + states + p];
        for (int j = 0; j < states; j++) {
          derivative += scratch[row + j] * y[states + j * this.parameters + p];
        }
        switches[floors.size() + k * this.parameters + p] = derivative;
      }
    }
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
    Arrays.fill(scratch, 0.0);
    surfaces.write(t, y, parameters, input(t, inputs), scratch);
    for (int k = 0; k < floors.size(); k++) {
      final int row = k * surfaceLength();
      final int byTime = row + states + this.parameters;
      double slope = scratch[byTime] + scratch[byTime + 1] * (inputs() == 0 ? 0.0 : inputs[2]);
      for (int j = 0; j < states; j++) {
        slope += scratch[row + j] * rates[j];
      }
      slopes[k] = slope;
    }
  }

  @Override
  public int eventCount() {
    return events.size();
  }

  @Override
  public boolean happensBothWays(int event) {
    return events.get(event).kind() == Kind.CHANGES;
  }

  @Override
  public boolean happensAtStart(int event) {
    return events.get(event).kind() != Kind.MOMENT;
  }

  @Override
  public boolean isInsistent(int event) {
    return events.get(event).kind() == Kind.INSISTENT;
  }

  @Override
  public int[] ownSwitches(int event) {
    return IntStream.range(0, floors.size())
        .filter(k -> decides(event, k) && dependsOnAssigned(event, k))
        .toArray();
  }

  /** Whether, for some modes of the others, the condition of an event changes with a mode. */
  private boolean decides(int event, int k) {
    for (int others = 0; others < 1 << floors.size(); others++) {
      if (condition(event, others & ~(1 << k)) != condition(event, others | 1 << k)) {
        return true;
      }
    }
    return false;
  }

  private double condition(int event, int modes) {
    final double[] p = new double[parameters + floors.size()];
    for (int k = 0; k < floors.size(); k++) {
      p[parameters + k] = modes >> k & 1;
    }
    final double[] written = new double[1];
    events.get(event).condition().write(0.0, new double[states], p, 0.0, written);
    return written[0];
  }

  private boolean dependsOnAssigned(int event, int k) {
    final double[] anywhere = new double[states];
    Arrays.fill(anywhere, 0.7);
    final double[] p = new double[parameters + floors.size()];
    Arrays.fill(p, 0, parameters, 1.3);
    final double[] written = new double[floors.size() * surfaceLength()];
    surfaces.write(0.3, anywhere, p, 0.2, written);
    return events.get(event).assignments().stream()
        .anyMatch(each -> written[k * surfaceLength() + each.state()] != 0.0);
  }

  @Override
  public void conditions(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] conditions,
      double[] scratch) {
    for (int e = 0; e < events.size(); e++) {
      events.get(e).condition().write(t, y, parameters, input(t, inputs), scratch);
      conditions[e] = scratch[0];
    }
  }

  @Override
  public void assign(
      int event, double t, double[] y, double[] parameters, double[] inputs, double[] scratch) {
    final List<Assigned> assignments = events.get(event).assignments();
    for (int a = 0; a < assignments.size(); a++) {
      assignments.get(a).value().write(t, y, parameters, input(t, inputs), scratch);
      y[assignments.get(a).state()] = scratch[0];
    }
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
    final List<Assigned> assignments = events.get(event).assignments();
    for (int a = 0; a < assignments.size(); a++) {
      final Assigned assigned = assignments.get(a);
      Arrays.fill(scratch, 0.0);
      assigned.derivatives().write(t, y, parameters, input(t, inputs), scratch);
      final int byTime = states + this.parameters;
      final double rate = scratch[byTime] + scratch[byTime + 1] * (inputs() == 0 ? 0.0 : inputs[2]);
      for (int p = 0; p < this.parameters; p++) {
        double derivative = scratch[states + p] + rate * delays[p];
        for (int j = 0; j < states; j++) {
          derivative += scratch[j] * y[states + j * this.parameters + p];
        }
        y[states + assigned.state() * this.parameters + p] = derivative;
      }
      assigned.value().write(t, y, parameters, input(t, inputs), scratch);
      y[assigned.state()] = scratch[0];
    }
  }

  @Override
  public double step(double t, double h, double[] parameters, double[] inputs, Stages stages) {
    return DormandPrince853.step(this, t, h, parameters, inputs, stages);
  }

  private double input(double t, double[] values) {
    return inputs == 0 ? 0.0 : values[1] + values[2] * (t - values[0]);
  }
}
