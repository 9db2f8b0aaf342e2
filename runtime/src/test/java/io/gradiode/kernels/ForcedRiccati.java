package io.gradiode.kernels;

import io.gradiode.integration.DormandPrince853;
import io.gradiode.model.Linearization;
import io.gradiode.model.Pattern;
import io.gradiode.model.SensitivityKernel;
import io.gradiode.model.Stages;
import java.util.Optional;

/** {@code dx/dt = -p*x**2 + cos(t)}: nonlinear, and driven by time. */
public final class ForcedRiccati implements SensitivityKernel, Linearization {

  private static final Pattern JACOBIAN = Pattern.parse("0\n");

  /** How often {@code W} could not be factorized. */
  private int refusals;

  private final double longestStep;

  /**
   * @param longestStep longer ones have, by decree, no factors
   */
  public ForcedRiccati(double longestStep) {
    this.longestStep = longestStep;
  }

  /** The model. */
  public static HandWrittenModel<ForcedRiccati> model(ForcedRiccati kernel) {
    return HandWrittenModel.of("ForcedRiccati", "x", "p", "", "x", kernel);
  }

  /** How often {@code W} could not be factorized. */
  public int refusals() {
    return refusals;
  }

  @Override
  public int stateCount() {
    return 1;
  }

  @Override
  public int parameterCount() {
    return 1;
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
    y[0] = 0.5;
  }

  @Override
  public void rates(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] rates,
      double[] scratch) {
    rates[0] = Math.cos(t) - parameters[0] * y[0] * y[0];
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
    rates[1] = -2.0 * parameters[0] * y[0] * y[1] - y[0] * y[0];
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
    observables[0] = y[0];
    observables[1] = y[1];
  }

  @Override
  public double step(double t, double h, double[] parameters, double[] inputs, Stages stages) {
    return DormandPrince853.step(this, t, h, parameters, inputs, stages);
  }

  @Override
  public Optional<Linearization> linearization() {
    return Optional.of(this);
  }

  @Override
  public Pattern jacobianPattern() {
    return JACOBIAN;
  }

  @Override
  public void jacobian(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] jacobian,
      double[] scratch) {
    jacobian[0] = -2.0 * parameters[0] * y[0];
  }

  @Override
  public boolean isAutonomous() {
    return false;
  }

  @Override
  public void rateSlopes(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] slopes,
      double[] scratch) {
    slopes[0] = -Math.sin(t);
  }

  @Override
  public int factorLength() {
    return 1;
  }

  @Override
  public boolean factorize(double shift, double[] jacobian, double[] factors) {
    factors[0] = 1.0 / (shift - jacobian[0]);
    // The shift is 1 / (0.212 h).
    final boolean refused = shift * longestStep < 4.7;
    refusals += refused ? 1 : 0;
    return !refused;
  }

  @Override
  public void solve(double[] factors, double[] vector) {
    vector[0] *= factors[0];
  }

  @Override
  public void sensitivitySolve(double[] factors, double[] vector) {
    vector[1] *= factors[0];
  }

  @Override
  public void addCurvature(
      double t,
      double[] y,
      double[] direction,
      double timeDirection,
      double[] parameters,
      double[] inputs,
      double[] rates,
      double[] scratch) {
    rates[1] -= 2.0 * parameters[0] * direction[0] * y[1] + 2.0 * y[0] * direction[0];
  }
}
