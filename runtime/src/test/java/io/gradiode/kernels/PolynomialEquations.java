package io.gradiode.kernels;

import io.gradiode.model.Pattern;
import io.gradiode.model.SparseEquations;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Sparse equations whose rates, initial values and observables are polynomials, given as texts: see
 * {@link Polynomial}. For one thread.
 */
public final class PolynomialEquations implements SparseEquations {

  private static final double[] NOWHERE = {};

  private final int stateCount;
  private final int parameterCount;
  private final int inputCount;
  private final Polynomial rates;
  private final Polynomial initial;
  private final Polynomial observables;
  private final int[] curved;

  PolynomialEquations(
      List<String> states,
      List<String> parameters,
      List<String> inputs,
      List<String> rates,
      List<String> initial,
      List<String> observables) {
    stateCount = states.size();
    parameterCount = parameters.size();
    inputCount = inputs.size();
    this.rates = new Polynomial(states, parameters, inputs, rates);
    this.initial = new Polynomial(states, parameters, inputs, initial);
    this.observables = new Polynomial(states, parameters, inputs, observables);
    curved = this.rates.curved();
  }

  @Override
  public int stateCount() {
    return stateCount;
  }

  @Override
  public int parameterCount() {
    return parameterCount;
  }

  @Override
  public int inputCount() {
    return inputCount;
  }

  @Override
  public int observableCount() {
    return observables.pattern().rows();
  }

  @Override
  public int scratchLength() {
    return 0;
  }

  @Override
  public int[] observedStates() {
    return observables.states();
  }

  @Override
  public void rates(
      double t, double[] y, double[] parameters, double[] inputs, double[] target, double[] s) {
    rates.at(t, y, parameters, inputs);
    rates.values(target);
  }

  @Override
  public void observables(
      double t, double[] y, double[] parameters, double[] inputs, double[] target, double[] s) {
    observables.at(t, y, parameters, inputs);
    observables.values(target);
  }

  @Override
  public Pattern ratePattern() {
    return rates.pattern();
  }

  @Override
  public void ratePartials(
      double t, double[] y, double[] parameters, double[] inputs, double[] partials, double[] s) {
    rates.at(t, y, parameters, inputs);
    rates.partials(partials);
  }

  @Override
  public int[] curvedPartials() {
    return curved.clone();
  }

  @Override
  public void ratePartialsAlong(
      double t,
      double[] y,
      double[] direction,
      double timeDirection,
      double[] parameters,
      double[] inputs,
      double[] partials,
      double[] scratch) {
    rates.at(t, y, parameters, inputs);
    rates.along(direction, timeDirection);
    rates.partialsAlong(partials);
  }

  @Override
  public boolean isAutonomous() {
    return !rates.dependsOnTime();
  }

  @Override
  public void rateSlopes(
      double t, double[] y, double[] parameters, double[] inputs, double[] slopes, double[] s) {
    rates.at(t, y, parameters, inputs);
    rates.along(NOWHERE, 1);
    rates.slopes(slopes);
  }

  @Override
  public int[] eliminationOrder() {
    return IntStream.range(0, stateCount).toArray();
  }

  @Override
  public void initialStates(
      double t, double[] parameters, double[] inputs, double[] y, double[] scratch) {
    initial.at(t, y, parameters, inputs);
    for (int i = 0; i < stateCount; i++) {
      y[i] = initial.rowValue(i);
    }
  }

  @Override
  public Pattern initialPattern() {
    return initial.pattern();
  }

  /** A state may depend on those before it. */
  @Override
  public int[] initialOrder() {
    return IntStream.range(0, stateCount).toArray();
  }

  @Override
  public void initialPartials(
      double t, double[] y, double[] parameters, double[] inputs, double[] partials, double[] s) {
    initial.at(t, y, parameters, inputs);
    initial.partials(partials);
  }

  @Override
  public Pattern observablePattern() {
    return observables.pattern();
  }

  @Override
  public void observablePartials(
      double t, double[] y, double[] parameters, double[] inputs, double[] partials, double[] s) {
    observables.at(t, y, parameters, inputs);
    observables.partials(partials);
  }
}
