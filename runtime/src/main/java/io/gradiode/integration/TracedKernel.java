package io.gradiode.integration;

import io.gradiode.model.SensitivityKernel;

/**
 * A kernel of which everything can be observed: behind its observables its states, its terms and
 * its inputs. Values only, no derivatives.
 */
final class TracedKernel extends KernelAround {

  private final int firstState;
  private final int firstTerm;
  private final int firstInput;

  TracedKernel(SensitivityKernel kernel) {
    super(kernel);
    firstState = kernel.observableCount();
    firstTerm = firstState + kernel.stateCount();
    firstInput = firstTerm + kernel.termCount();
  }

  /** Place of the first state among what is observed here. */
  int firstState() {
    return firstState;
  }

  /** Place of the first term. */
  int firstTerm() {
    return firstTerm;
  }

  /** Place of the first input. */
  int firstInput() {
    return firstInput;
  }

  @Override
  KernelAround around(SensitivityKernel other) {
    return new TracedKernel(other);
  }

  @Override
  public int observableCount() {
    return firstInput + inputCount();
  }

  @Override
  public int[] observedStates() {
    final int[] all = new int[stateCount()];
    for (int i = 0; i < all.length; i++) {
      all[i] = i;
    }
    return all;
  }

  @Override
  public void observables(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] observables,
      double[] scratch) {
    // A kernel writes from the first place on.
    terms(t, y, parameters, inputs, observables, scratch);
    System.arraycopy(observables, 0, observables, firstTerm, firstInput - firstTerm);
    System.arraycopy(y, 0, observables, firstState, firstTerm - firstState);
    for (int i = 0; i < inputCount(); i++) {
      observables[firstInput + i] = inputs[1 + 2 * i] + inputs[2 + 2 * i] * (t - inputs[0]);
    }
    super.observables(t, y, parameters, inputs, observables, scratch);
  }

  @Override
  public void sensitivityObservables(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] observables,
      double[] scratch) {
    throw new UnsupportedOperationException("Not everything has derivatives.");
  }
}
