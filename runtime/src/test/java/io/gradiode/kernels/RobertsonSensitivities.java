package io.gradiode.kernels;

import io.gradiode.integration.DormandPrince853;
import io.gradiode.model.Linearization;
import io.gradiode.model.Pattern;
import io.gradiode.model.SensitivityKernel;
import io.gradiode.model.Stages;
import java.util.Optional;

/**
 * States, forward sensitivities and linearization of {@link Robertson}, written as generated code
 * should look.
 *
 * <pre>{@code
 * dy1/dt = -k1*y1 + k3*y2*y3
 * dy2/dt =  k1*y1 - k3*y2*y3 - k2*y2**2
 * dy3/dt =  k2*y2**2
 * }</pre>
 */
final class RobertsonSensitivities implements SensitivityKernel, Linearization {

  private static final Pattern JACOBIAN =
      Pattern.parse(
          """
          0 1 2
          0 1 2
          1
          """);

  @Override
  public int stateCount() {
    return 3;
  }

  @Override
  public int parameterCount() {
    return 3;
  }

  @Override
  public int inputCount() {
    return 0;
  }

  @Override
  public int observableCount() {
    return 3;
  }

  @Override
  public int scratchLength() {
    return 0;
  }

  @Override
  public int[] observedStates() {
    return new int[] {0, 1, 2};
  }

  @Override
  public void initialState(
      double t, double[] parameters, double[] inputs, double[] y, double[] scratch) {
    y[0] = 1.0;
  }

  @Override
  public void rates(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] rates,
      double[] scratch) {
    final double r1 = parameters[0] * y[0];
    final double r2 = parameters[1] * y[1] * y[1];
    final double r3 = parameters[2] * y[1] * y[2];
    rates[0] = r3 - r1;
    rates[1] = r1 - r3 - r2;
    rates[2] = r2;
  }

  @Override
  public void sensitivityRates(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] rates,
      double[] scratch) {
    final double y1 = y[0];
    final double y2 = y[1];
    final double y3 = y[2];
    final double k1 = parameters[0];
    final double r2ByY2 = 2.0 * parameters[1] * y2;
    final double r3ByY2 = parameters[2] * y3;
    final double r3ByY3 = parameters[2] * y2;
    rates(t, y, parameters, inputs, rates, scratch);
    for (int p = 0; p < 3; p++) {
      final double r1 = k1 * y[3 + p] + (p == 0 ? y1 : 0.0);
      final double r2 = r2ByY2 * y[6 + p] + (p == 1 ? y2 * y2 : 0.0);
      final double r3 = r3ByY2 * y[6 + p] + r3ByY3 * y[9 + p] + (p == 2 ? y2 * y3 : 0.0);
      rates[3 + p] = r3 - r1;
      rates[6 + p] = r1 - r3 - r2;
      rates[9 + p] = r2;
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
    System.arraycopy(y, 0, observables, 0, 3);
  }

  @Override
  public void sensitivityObservables(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] observables,
      double[] scratch) {
    System.arraycopy(y, 0, observables, 0, 12);
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
    final double k1 = parameters[0];
    final double r2ByY2 = 2.0 * parameters[1] * y[1];
    final double r3ByY2 = parameters[2] * y[2];
    final double r3ByY3 = parameters[2] * y[1];
    jacobian[0] = -k1;
    jacobian[1] = r3ByY2;
    jacobian[2] = r3ByY3;
    jacobian[3] = k1;
    jacobian[4] = -r3ByY2 - r2ByY2;
    jacobian[5] = -r3ByY3;
    jacobian[6] = r2ByY2;
  }

  @Override
  public boolean isAutonomous() {
    return true;
  }

  @Override
  public void rateSlopes(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] slopes,
      double[] scratch) {
    slopes[0] = 0.0;
    slopes[1] = 0.0;
    slopes[2] = 0.0;
  }

  @Override
  public int factorLength() {
    return 8;
  }

  /** In the order y1, y3, y2: the first column of {@code L} has an entry in the last row alone. */
  @Override
  public boolean factorize(double shift, double[] jacobian, double[] factors) {
    final double u11 = 1.0 / (shift - jacobian[0]);
    final double u13 = -jacobian[2];
    final double u12 = -jacobian[1];
    final double u33 = 1.0 / shift;
    final double u32 = -jacobian[6];
    final double l21 = -jacobian[3] * u11;
    final double l23 = (-jacobian[5] - l21 * u13) * u33;
    final double u22 = 1.0 / (shift - jacobian[4] - l21 * u12 - l23 * u32);
    factors[0] = u11;
    factors[1] = u13;
    factors[2] = u12;
    factors[3] = u33;
    factors[4] = u32;
    factors[5] = l21;
    factors[6] = l23;
    factors[7] = u22;
    return 0.0 * (u11 + u22) == 0.0;
  }

  @Override
  public void solve(double[] factors, double[] vector) {
    solve(factors, vector, 0, 1);
  }

  @Override
  public void sensitivitySolve(double[] factors, double[] vector) {
    for (int p = 0; p < 3; p++) {
      solve(factors, vector, 3 + p, 3);
    }
  }

  private static void solve(double[] factors, double[] vector, int first, int stride) {
    final int second = first + stride;
    final int third = second + stride;
    final double b1 = vector[first];
    final double b3 = vector[third];
    final double b2 = vector[second] - factors[5] * b1 - factors[6] * b3;
    final double x2 = b2 * factors[7];
    final double x3 = (b3 - factors[4] * x2) * factors[3];
    vector[second] = x2;
    vector[third] = x3;
    vector[first] = (b1 - factors[1] * x3 - factors[2] * x2) * factors[0];
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
    final double d1 = direction[0];
    final double d2 = direction[1];
    final double d3 = direction[2];
    final double r2ByY2 = 2.0 * parameters[1] * d2;
    final double r3ByY2 = parameters[2] * d3;
    final double r3ByY3 = parameters[2] * d2;
    for (int p = 0; p < 3; p++) {
      final double r1 = p == 0 ? d1 : 0.0;
      final double r2 = r2ByY2 * y[6 + p] + (p == 1 ? 2.0 * y[1] * d2 : 0.0);
      final double r3 =
          r3ByY2 * y[6 + p] + r3ByY3 * y[9 + p] + (p == 2 ? d2 * y[2] + y[1] * d3 : 0.0);
      rates[3 + p] += r3 - r1;
      rates[6 + p] += r1 - r3 - r2;
      rates[9 + p] += r2;
    }
  }
}
