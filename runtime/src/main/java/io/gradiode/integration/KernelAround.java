package io.gradiode.integration;

import io.gradiode.model.SensitivityKernel;
import io.gradiode.model.Stages;

/** A kernel that does what another does, but for what a subclass changes. */
abstract class KernelAround implements SensitivityKernel {

  private final SensitivityKernel kernel;

  KernelAround(SensitivityKernel kernel) {
    this.kernel = kernel;
  }

  @Override
  public int stateCount() {
    return kernel.stateCount();
  }

  @Override
  public int parameterCount() {
    return kernel.parameterCount();
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
  public int termCount() {
    return kernel.termCount();
  }

  @Override
  public int columnCount() {
    return kernel.columnCount();
  }

  @Override
  public int parameterOf(int column) {
    return kernel.parameterOf(column);
  }

  @Override
  public int columnOf(int parameter) {
    return kernel.columnOf(parameter);
  }

  @Override
  public boolean isSensitive(int state, int column) {
    return kernel.isSensitive(state, column);
  }

  @Override
  public int switchCount() {
    return kernel.switchCount();
  }

  @Override
  public String switchText(int k) {
    return kernel.switchText(k);
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
  public void initialState(
      double t, double[] parameters, double[] inputs, double[] y, double[] scratch) {
    kernel.initialState(t, parameters, inputs, y, scratch);
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
  public void sensitivityRates(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] rates,
      double[] scratch) {
    kernel.sensitivityRates(t, y, parameters, inputs, rates, scratch);
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
  public void sensitivityObservables(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] observables,
      double[] scratch) {
    kernel.sensitivityObservables(t, y, parameters, inputs, observables, scratch);
  }

  @Override
  public void terms(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] terms,
      double[] scratch) {
    kernel.terms(t, y, parameters, inputs, terms, scratch);
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
  public void sensitivitySwitches(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] switches,
      double[] scratch) {
    kernel.sensitivitySwitches(t, y, parameters, inputs, switches, scratch);
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

  /** Not the other kernel's own step, which would use its own rates. */
  @Override
  public int eventCount() {
    return kernel.eventCount();
  }

  @Override
  public String eventText(int event) {
    return kernel.eventText(event);
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
  public void sensitivityAssign(
      int event,
      double t,
      double[] y,
      double[] delays,
      double[] parameters,
      double[] inputs,
      double[] scratch) {
    kernel.sensitivityAssign(event, t, y, delays, parameters, inputs, scratch);
  }

  @Override
  public double step(double t, double h, double[] parameters, double[] inputs, Stages stages) {
    return DormandPrince853.step(this, t, h, parameters, inputs, stages);
  }
}
