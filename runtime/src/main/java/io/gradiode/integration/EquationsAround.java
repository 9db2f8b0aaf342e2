package io.gradiode.integration;

import io.gradiode.model.Equations;

/** Equations that say what others say, but for what a subclass changes. */
abstract class EquationsAround implements Equations {

  private final Equations equations;

  EquationsAround(Equations equations) {
    this.equations = equations;
  }

  @Override
  public int stateCount() {
    return equations.stateCount();
  }

  @Override
  public int parameterCount() {
    return equations.parameterCount();
  }

  @Override
  public int inputCount() {
    return equations.inputCount();
  }

  @Override
  public int observableCount() {
    return equations.observableCount();
  }

  @Override
  public int scratchLength() {
    return equations.scratchLength();
  }

  @Override
  public int[] observedStates() {
    return equations.observedStates();
  }

  @Override
  public int termCount() {
    return equations.termCount();
  }

  @Override
  public int switchCount() {
    return equations.switchCount();
  }

  @Override
  public String switchText(int k) {
    return equations.switchText(k);
  }

  @Override
  public boolean isFloor(int k) {
    return equations.isFloor(k);
  }

  @Override
  public int[] switchedStates() {
    return equations.switchedStates();
  }

  @Override
  public int movingStateCount() {
    return equations.movingStateCount();
  }

  @Override
  public void rates(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] rates,
      double[] scratch) {
    equations.rates(t, y, parameters, inputs, rates, scratch);
  }

  @Override
  public void observables(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] observables,
      double[] scratch) {
    equations.observables(t, y, parameters, inputs, observables, scratch);
  }

  @Override
  public void terms(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] terms,
      double[] scratch) {
    equations.terms(t, y, parameters, inputs, terms, scratch);
  }

  @Override
  public void switches(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] switches,
      double[] scratch) {
    equations.switches(t, y, parameters, inputs, switches, scratch);
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
    equations.switchSlopes(t, y, rates, parameters, inputs, slopes, scratch);
  }

  @Override
  public int eventCount() {
    return equations.eventCount();
  }

  @Override
  public String eventText(int event) {
    return equations.eventText(event);
  }

  @Override
  public boolean happensBothWays(int event) {
    return equations.happensBothWays(event);
  }

  @Override
  public boolean happensAtStart(int event) {
    return equations.happensAtStart(event);
  }

  @Override
  public boolean isInsistent(int event) {
    return equations.isInsistent(event);
  }

  @Override
  public int[] ownSwitches(int event) {
    return equations.ownSwitches(event);
  }

  @Override
  public void conditions(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] conditions,
      double[] scratch) {
    equations.conditions(t, y, parameters, inputs, conditions, scratch);
  }

  @Override
  public void assign(
      int event, double t, double[] y, double[] parameters, double[] inputs, double[] scratch) {
    equations.assign(event, t, y, parameters, inputs, scratch);
  }
}
