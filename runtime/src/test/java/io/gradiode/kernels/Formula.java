package io.gradiode.kernels;

import io.gradiode.CompiledModel;
import io.gradiode.integration.DormandPrince853;
import io.gradiode.model.ObservableHandle;
import io.gradiode.model.ParameterHandle;
import io.gradiode.model.SensitivityKernel;
import io.gradiode.model.Stages;
import io.gradiode.model.StateHandle;
import java.util.ArrayList;
import java.util.List;

/**
 * A model whose observable {@code y} is a formula in time and parameters, beside a state that
 * rests: regressions with known answers take the same way as differential equations.
 */
public final class Formula implements SensitivityKernel {

  /** What is observed, with its slopes. */
  @FunctionalInterface
  public interface Curve {
    /**
     * The value at time {@code t}.
     *
     * @param slopes derivatives by the parameters, modified
     */
    double at(double t, double[] parameters, double[] slopes);
  }

  private final int parameterCount;
  private final Curve curve;

  private Formula(int parameterCount, Curve curve) {
    this.parameterCount = parameterCount;
    this.curve = curve;
  }

  /** A model with these parameters, all of unit 1, and one observable. */
  public static CompiledModel<Formula> model(Curve curve, String... parameters) {
    final List<ParameterHandle<Formula>> handles = new ArrayList<>();
    for (int i = 0; i < parameters.length; i++) {
      handles.add(new ParameterHandle<>(parameters[i], i, "1"));
    }
    return CompiledModel.of(
        "Formula",
        List.of(new StateHandle<>("rest", 0, "1")),
        handles,
        List.of(),
        List.of(),
        List.of(new ObservableHandle<>("y", 0, "1", -1)),
        "s",
        new Formula(parameters.length, curve));
  }

  @Override
  public int stateCount() {
    return 1;
  }

  @Override
  public int parameterCount() {
    return parameterCount;
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
  public void initialState(
      double t, double[] parameters, double[] inputs, double[] y, double[] scratch) {
    y[0] = 1;
  }

  @Override
  public void rates(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] rates,
      double[] scratch) {
    rates[0] = 0;
  }

  @Override
  public void sensitivityRates(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] rates,
      double[] scratch) {
    rates[0] = 0;
  }

  @Override
  public void observables(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] observables,
      double[] scratch) {
    observables[0] = curve.at(t, parameters, new double[parameterCount]);
  }

  @Override
  public void sensitivityObservables(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] observables,
      double[] scratch) {
    final double[] slopes = new double[parameterCount];
    observables[0] = curve.at(t, parameters, slopes);
    System.arraycopy(slopes, 0, observables, 1, parameterCount);
  }

  @Override
  public double step(double t, double h, double[] parameters, double[] inputs, Stages stages) {
    return DormandPrince853.step(this, t, h, parameters, inputs, stages);
  }
}
