package io.gradiode.kernels;

import io.gradiode.integration.SparseKernel;
import io.gradiode.kernels.SwitchedEvent.Assigned;
import io.gradiode.kernels.SwitchedKernel.Formula;
import io.gradiode.model.Pattern;
import io.gradiode.model.SparseEquations;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The equations of a {@link SwitchedKernel}, which computes its sensitivities in its own plain way,
 * as sparse ones: so that both ways can be compared.
 */
public final class SparseSwitched implements SparseEquations {

  private final SwitchedKernel kernel;
  private final int n;
  private final int parameters;
  private final Pattern rates;
  private final Pattern initials;
  private final Pattern surfaces;

  private SparseSwitched(SwitchedKernel kernel) {
    this.kernel = kernel;
    n = kernel.states();
    parameters = kernel.parameters();
    rates = Pattern.parse(row(n, parameters).repeat(n));
    initials = Pattern.parse(row(0, parameters).repeat(n));
    surfaces = Pattern.parse(row(n, parameters).repeat(kernel.floors().size()));
  }

  /** A model with the same equations. */
  public static HandWrittenModel<Switched> of(HandWrittenModel<Switched> model) {
    return new HandWrittenModel<>(
        model.name(),
        model.states(),
        model.parameters(),
        model.inputs(),
        model.observables(),
        model.timeUnit(),
        new SparseKernel(new SparseSwitched((SwitchedKernel) model.kernel())));
  }

  private static String row(int states, int parameters) {
    final StringBuilder text = new StringBuilder();
    IntStream.range(0, states).forEach(i -> text.append(i).append(' '));
    text.append('|');
    IntStream.range(0, parameters).forEach(p -> text.append(' ').append(p));
    return text.append('\n').toString();
  }

  private double input(double t, double[] inputs) {
    return kernel.inputs() == 0 ? 0.0 : inputs[1] + inputs[2] * (t - inputs[0]);
  }

  private double[] written(
      Formula formula, int length, double t, double[] y, double[] p, double u) {
    final double[] values = new double[length];
    formula.write(t, y, p, u, values);
    return values;
  }

  @Override
  public int stateCount() {
    return n;
  }

  @Override
  public int parameterCount() {
    return parameters;
  }

  @Override
  public int inputCount() {
    return kernel.inputCount();
  }

  @Override
  public int observableCount() {
    return kernel.observableCount();
  }

  @Override
  public int scratchLength() {
    return kernel.scratchLength();
  }

  @Override
  public int[] observedStates() {
    return kernel.observedStates();
  }

  @Override
  public int switchCount() {
    return kernel.switchCount();
  }

  @Override
  public boolean isFloor(int k) {
    return kernel.isFloor(k);
  }

  @Override
  public int[] switchedStates() {
    return kernel.switchedStates();
  }

  @Override
  public void rates(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] rates,
      double[] scratch) {
    kernel.rates(t, y, parameters, inputs, rates, scratch);
  }

  @Override
  public Pattern ratePattern() {
    return rates;
  }

  @Override
  public void ratePartials(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] partials,
      double[] scratch) {
    final double[] values =
        written(kernel.derivatives(), rates.length(), t, y, parameters, input(t, inputs));
    System.arraycopy(values, 0, partials, 0, rates.length());
  }

  @Override
  public void initialStates(
      double t, double[] parameters, double[] inputs, double[] y, double[] scratch) {
    final double[] values = written(kernel.start(), n * (1 + this.parameters), t, y, parameters, 0);
    System.arraycopy(values, 0, y, 0, n);
  }

  @Override
  public Pattern initialPattern() {
    return initials;
  }

  @Override
  public int[] initialOrder() {
    return IntStream.range(0, n).toArray();
  }

  @Override
  public void initialPartials(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] partials,
      double[] scratch) {
    final double[] values = written(kernel.start(), n * (1 + this.parameters), t, y, parameters, 0);
    System.arraycopy(values, n, partials, 0, initials.length());
  }

  @Override
  public void observables(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] observables,
      double[] scratch) {
    kernel.observables(t, y, parameters, inputs, observables, scratch);
  }

  @Override
  public Pattern observablePattern() {
    final StringBuilder text = new StringBuilder();
    IntStream.range(0, n).forEach(i -> text.append(i).append("|\n"));
    return Pattern.parse(text + "\n".repeat(kernel.observables()));
  }

  @Override
  public void observablePartials(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] partials,
      double[] scratch) {
    Arrays.fill(partials, 0, n, 1.0);
  }

  @Override
  public void switches(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] switches,
      double[] scratch) {
    kernel.switches(t, y, parameters, inputs, switches, scratch);
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
    kernel.switchSlopes(t, y, rates, parameters, inputs, slopes, scratch);
  }

  @Override
  public Pattern switchPattern() {
    return surfaces;
  }

  @Override
  public void switchPartials(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] partials,
      double[] scratch) {
    final int count = kernel.switchCount();
    final int length = n + this.parameters + 2;
    final double[] values =
        written(kernel.surfaces(), count * length, t, y, parameters, input(t, inputs));
    for (int k = 0; k < count; k++) {
      System.arraycopy(values, k * length, partials, k * n, n);
      System.arraycopy(
          values, k * length + n, partials, count * n + k * this.parameters, this.parameters);
    }
  }

  @Override
  public int eventCount() {
    return kernel.eventCount();
  }

  @Override
  public boolean happensBothWays(int event) {
    return kernel.happensBothWays(event);
  }

  @Override
  public boolean happensAtStart(int event) {
    return kernel.happensAtStart(event);
  }

  @Override
  public boolean isInsistent(int event) {
    return kernel.isInsistent(event);
  }

  @Override
  public int[] ownSwitches(int event) {
    return kernel.ownSwitches(event);
  }

  @Override
  public void conditions(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] conditions,
      double[] scratch) {
    kernel.conditions(t, y, parameters, inputs, conditions, scratch);
  }

  @Override
  public void assign(
      int event, double t, double[] y, double[] parameters, double[] inputs, double[] scratch) {
    kernel.assign(event, t, y, parameters, inputs, scratch);
  }

  @Override
  public int assignmentCount(int event) {
    return kernel.events().get(event).assignments().size();
  }

  @Override
  public int assignedState(int event, int assignment) {
    return kernel.events().get(event).assignments().get(assignment).state();
  }

  @Override
  public Pattern assignmentPattern(int event, int assignment) {
    return Pattern.parse(row(n, parameters));
  }

  @Override
  public void assignmentPartials(
      int event,
      int assignment,
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] partials,
      double[] scratch) {
    final Assigned assigned = kernel.events().get(event).assignments().get(assignment);
    final int length = n + this.parameters;
    final double u = input(t, inputs);
    final double[] values = written(assigned.derivatives(), length + 2, t, y, parameters, u);
    System.arraycopy(values, 0, partials, 0, length);
    partials[length] =
        values[length] + (kernel.inputs() == 0 ? 0.0 : values[length + 1] * inputs[2]);
    partials[length + 1] = written(assigned.value(), 1, t, y, parameters, u)[0];
  }
}
