package sample;

import static io.gradiode.integration.DormandPrince853.*;

import io.gradiode.annotation.GradiodeGenerated;
import io.gradiode.model.Linearization;
import io.gradiode.model.Pattern;
import io.gradiode.model.Pivot;
import io.gradiode.model.SensitivityKernel;
import io.gradiode.model.Stages;
import java.util.Arrays;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * States and forward sensitivities of {@link ChainedStart}.
 *
 * <pre>
 *   dx/dt = (level - k*x)/second
 *   dz/dt = (x*x*z - k*z**3)/second
 *   dw/dt = (sqrt(x)/(1 + z**2) - w)/second
 *
 *   ds[p]/dt = J s[p] + df/dp
 * </pre>
 *
 * <p>Layout of {@code y}: {@code x}, {@code z}, {@code w}; then for each of them, in this order,
 * its derivatives with respect to {@code k}, {@code s}. No method allocates.
 */
@GradiodeGenerated
@Generated("io.gradiode.processor.ModelProcessor")
final class ChainedStartSensitivities implements SensitivityKernel, Linearization {
  private static final Pattern JACOBIAN =
      Pattern.parse(
          """
          0
          0 1
          0 1 2
          """);

  @Override
  public int stateCount() {
    return 3;
  }

  @Override
  public int parameterCount() {
    return 2;
  }

  @Override
  public int inputCount() {
    return 0;
  }

  @Override
  public int observableCount() {
    return 2;
  }

  @Override
  public int termCount() {
    return 1;
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
    // Parameters
    final double k = parameters[0];
    final double s = parameters[1];

    // Terms
    final double level = 2.0 * k + s;

    // Shared terms
    final double x = level / k;
    final double z = x * x + s;
    final double w = x * z;

    // Initial values
    y[0] = x;
    y[1] = z;
    y[2] = w;

    // Derivatives of initial values
    final double zStartByX = 2.0 * x;

    // Initial sensitivity to k
    y[3] = 2.0 / k - x / k;
    final double xByK = y[3];
    y[5] = zStartByX * xByK;
    final double zByK = y[5];
    y[7] = z * xByK + x * zByK;

    // Initial sensitivity to s
    y[4] = 1.0 / k;
    final double xByS = y[4];
    y[6] = zStartByX * xByS + 1.0;
    final double zByS = y[6];
    y[8] = z * xByS + x * zByS;
  }

  @Override
  public void rates(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] rates,
      double[] scratch) {
    // Parameters
    final double k = parameters[0];
    final double s = parameters[1];

    // States
    final double x = y[0];
    final double z = y[1];
    final double w = y[2];

    // Terms
    final double level = 2.0 * k + s;

    // Shared terms
    final double zSquared = z * z;

    // Rates
    rates[0] = level - k * x; // x'
    rates[1] = x * x * z - k * zSquared * z; // z'
    rates[2] = Math.sqrt(x) / (1.0 + zSquared) - w; // w'
  }

  @Override
  public void sensitivityRates(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] rates,
      double[] scratch) {
    // Parameters
    final double k = parameters[0];
    final double s = parameters[1];

    // States
    final double x = y[0];
    final double z = y[1];
    final double w = y[2];

    // Terms
    final double level = 2.0 * k + s;

    // Shared terms
    final double xSquared = x * x;
    final double zSquared = z * z;
    final double kTimesZSquared = k * zSquared;
    final double sqrtOfX = Math.sqrt(x);
    final double oneOverOnePlusZSquared = 1.0 / (1.0 + zSquared);
    final double sharedTerm1 = sqrtOfX * oneOverOnePlusZSquared;

    // Rates
    rates[0] = level - k * x; // x'
    rates[1] = xSquared * z - kTimesZSquared * z; // z'
    rates[2] = sharedTerm1 - w; // w'

    // Jacobian of the rates
    final double xRateByX = -k;
    final double zRateByX = 2.0 * z * x;
    final double zRateByZ = xSquared - 3.0 * kTimesZSquared;
    final double wRateByX = 0.5 * oneOverOnePlusZSquared / sqrtOfX;
    final double wRateByZ = -2.0 * sharedTerm1 * oneOverOnePlusZSquared * z;

    // Sensitivity to k
    final double xByK = y[3];
    final double zByK = y[5];
    final double wByK = y[7];
    rates[3] = xRateByX * xByK + (2.0 - x);
    rates[5] = zRateByX * xByK + zRateByZ * zByK - zSquared * z;
    rates[7] = wRateByX * xByK + wRateByZ * zByK - wByK;

    // Sensitivity to s
    final double xByS = y[4];
    final double zByS = y[6];
    final double wByS = y[8];
    rates[4] = xRateByX * xByS + 1.0;
    rates[6] = zRateByX * xByS + zRateByZ * zByS;
    rates[8] = wRateByX * xByS + wRateByZ * zByS - wByS;
  }

  @Override
  public void rateSlopes(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] slopes,
      double[] scratch) {
    // Time has no part
    Arrays.fill(slopes, 0, 3, 0.0);
  }

  @Override
  public void observables(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] observables,
      double[] scratch) {
    // Parameters
    final double k = parameters[0];
    final double s = parameters[1];

    // States
    final double x = y[0];
    final double z = y[1];
    final double w = y[2];

    // Terms
    final double level = 2.0 * k + s;

    // Observables
    observables[0] = x + w * level; // sum
    observables[1] = z; // z
  }

  @Override
  public void sensitivityObservables(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] observables,
      double[] scratch) {
    // Parameters
    final double k = parameters[0];
    final double s = parameters[1];

    // States
    final double x = y[0];
    final double z = y[1];
    final double w = y[2];

    // Terms
    final double level = 2.0 * k + s;

    // Observables
    observables[0] = x + w * level; // sum
    observables[1] = z; // z

    // Sensitivity to k
    final double xByK = y[3];
    final double wByK = y[7];
    final double zByK = y[5];
    observables[2] = xByK + level * wByK + 2.0 * w;
    observables[4] = zByK;

    // Sensitivity to s
    final double xByS = y[4];
    final double wByS = y[8];
    final double zByS = y[6];
    observables[3] = xByS + level * wByS + w;
    observables[5] = zByS;
  }

  @Override
  public void terms(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] terms,
      double[] scratch) {
    // Parameters
    final double k = parameters[0];
    final double s = parameters[1];

    // Terms
    final double level = 2.0 * k + s;

    // Values of the terms
    terms[0] = level;
  }

  @Override
  public void jacobian(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] jacobian,
      double[] scratch) {
    // Parameters
    final double k = parameters[0];

    // States
    final double x = y[0];
    final double z = y[1];

    // Shared terms
    final double zSquared = z * z;
    final double oneOverOnePlusZSquared = 1.0 / (1.0 + zSquared);
    final double sqrtOfX = Math.sqrt(x);

    // Jacobian
    jacobian[0] = -k; // x' by x
    jacobian[1] = 2.0 * z * x; // z' by x
    jacobian[2] = x * x - 3.0 * k * zSquared; // z' by z
    jacobian[3] = 0.5 * oneOverOnePlusZSquared / sqrtOfX; // w' by x
    jacobian[4] = -2.0 * sqrtOfX * oneOverOnePlusZSquared * oneOverOnePlusZSquared * z; // w' by z
    jacobian[5] = -1.0; // w' by w
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
    // Parameters
    final double k = parameters[0];

    // States
    final double x = y[0];
    final double z = y[1];

    // Direction
    final double xDirection = direction[0];
    final double zDirection = direction[1];

    // Shared terms
    final double zTimesXDirection = z * xDirection;
    final double zDirectionTimesZ = zDirection * z;
    final double oneOverOnePlusZSquared = 1.0 / (1.0 + z * z);
    final double sqrtOfX = Math.sqrt(x);
    final double oneOverSqrtOfX = 1.0 / sqrtOfX;
    final double zTimesZDirectionTimesZ = z * zDirectionTimesZ;

    // Change of the Jacobian along the direction
    final double zCurvatureByX = 2.0 * (zDirection * x + zTimesXDirection);
    final double zCurvatureByZ = 2.0 * x * xDirection - 6.0 * k * zDirectionTimesZ;
    final double wCurvatureByX =
        -oneOverOnePlusZSquared
            * oneOverSqrtOfX
            * (zDirectionTimesZ * oneOverOnePlusZSquared + 0.25 * xDirection / x);
    final double wCurvatureByZ =
        oneOverOnePlusZSquared
            * oneOverOnePlusZSquared
            * (8.0 * sqrtOfX * zTimesZDirectionTimesZ * oneOverOnePlusZSquared
                - oneOverSqrtOfX * zTimesXDirection
                - 2.0 * sqrtOfX * zDirection);

    // Sensitivity to k
    final double xByK = y[3];
    final double zByK = y[5];
    rates[3] -= xDirection;
    rates[5] += zCurvatureByX * xByK + zCurvatureByZ * zByK - 3.0 * zTimesZDirectionTimesZ;
    rates[7] += wCurvatureByX * xByK + wCurvatureByZ * zByK;

    // Sensitivity to s
    final double xByS = y[4];
    final double zByS = y[6];
    rates[6] += zCurvatureByX * xByS + zCurvatureByZ * zByS;
    rates[8] += wCurvatureByX * xByS + wCurvatureByZ * zByS;
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
  public boolean isAutonomous() {
    return true;
  }

  @Override
  public int factorLength() {
    return 6;
  }

  @Override
  public boolean factorize(double shift, double[] jacobian, double[] factors) {
    // Eliminate x
    final double xPivot = shift - jacobian[0];
    final double xInverse = 1.0 / xPivot;
    factors[0] = xInverse;
    final double zPerX = -jacobian[1] * xInverse;
    factors[1] = zPerX;
    final double wPerX = -jacobian[3] * xInverse;
    factors[2] = wPerX;

    // Eliminate z
    final double zPivot = shift - jacobian[2];
    final double zInverse = 1.0 / zPivot;
    factors[3] = zInverse;
    final double wPerZ = -jacobian[4] * zInverse;
    factors[4] = wPerZ;

    // Eliminate w
    final double wPivot = shift - jacobian[5];
    final double wInverse = 1.0 / wPivot;
    factors[5] = wInverse;

    return Pivot.isSafe(xPivot, shift + Math.abs(jacobian[0]))
        && Pivot.isSafe(zPivot, shift + Math.abs(jacobian[2]))
        && Pivot.isSafe(wPivot, shift + Math.abs(jacobian[5]));
  }

  @Override
  public void solve(double[] factors, double[] vector) {
    solve(factors, vector, 0, 1);
  }

  @Override
  public void sensitivitySolve(double[] factors, double[] vector) {
    for (int p = 0; p < 2; p++) {
      solve(factors, vector, 3 + p, 2);
    }
  }

  private static void solve(double[] factors, double[] vector, int first, int stride) {
    // Forwards
    final double xRight = vector[first];
    final double zRight = vector[first + stride] - factors[1] * xRight;
    final double wRight = vector[first + 2 * stride] - factors[2] * xRight - factors[4] * zRight;

    // Backwards
    final double wSolution = wRight * factors[5];
    vector[first + 2 * stride] = wSolution;
    final double zSolution = zRight * factors[3];
    vector[first + stride] = zSolution;
    final double xSolution = xRight * factors[0];
    vector[first] = xSolution;
  }

  @Override
  public double step(double t, double h, double[] parameters, double[] inputs, Stages stages) {
    final double[] y = stages.y();
    final double[] argument = stages.argument();
    final double[] scratch = stages.scratch();
    final double[] k1 = stages.k(1);
    final double[] k2 = stages.k(2);
    final double[] k3 = stages.k(3);
    final double[] k4 = stages.k(4);
    final double[] k5 = stages.k(5);
    final double[] k6 = stages.k(6);
    final double[] k7 = stages.k(7);
    final double[] k8 = stages.k(8);
    final double[] k9 = stages.k(9);
    final double[] k10 = stages.k(10);
    final double[] k11 = stages.k(11);
    final double[] k12 = stages.k(12);

    for (int i = 0; i < 9; i++) {
      argument[i] = y[i] + h * (A2_1 * k1[i]);
    }
    sensitivityRates(t + C2 * h, argument, parameters, inputs, k2, scratch);

    for (int i = 0; i < 9; i++) {
      argument[i] = y[i] + h * (A3_1 * k1[i] + A3_2 * k2[i]);
    }
    sensitivityRates(t + C3 * h, argument, parameters, inputs, k3, scratch);

    for (int i = 0; i < 9; i++) {
      argument[i] = y[i] + h * (A4_1 * k1[i] + A4_3 * k3[i]);
    }
    sensitivityRates(t + C4 * h, argument, parameters, inputs, k4, scratch);

    for (int i = 0; i < 9; i++) {
      argument[i] = y[i] + h * (A5_1 * k1[i] + A5_3 * k3[i] + A5_4 * k4[i]);
    }
    sensitivityRates(t + C5 * h, argument, parameters, inputs, k5, scratch);

    for (int i = 0; i < 9; i++) {
      argument[i] = y[i] + h * (A6_1 * k1[i] + A6_4 * k4[i] + A6_5 * k5[i]);
    }
    sensitivityRates(t + C6 * h, argument, parameters, inputs, k6, scratch);

    for (int i = 0; i < 9; i++) {
      argument[i] = y[i] + h * (A7_1 * k1[i] + A7_4 * k4[i] + A7_5 * k5[i] + A7_6 * k6[i]);
    }
    sensitivityRates(t + C7 * h, argument, parameters, inputs, k7, scratch);

    for (int i = 0; i < 9; i++) {
      argument[i] =
          y[i] + h * (A8_1 * k1[i] + A8_4 * k4[i] + A8_5 * k5[i] + A8_6 * k6[i] + A8_7 * k7[i]);
    }
    sensitivityRates(t + C8 * h, argument, parameters, inputs, k8, scratch);

    for (int i = 0; i < 9; i++) {
      argument[i] =
          y[i]
              + h
                  * (A9_1 * k1[i]
                      + A9_4 * k4[i]
                      + A9_5 * k5[i]
                      + A9_6 * k6[i]
                      + A9_7 * k7[i]
                      + A9_8 * k8[i]);
    }
    sensitivityRates(t + C9 * h, argument, parameters, inputs, k9, scratch);

    for (int i = 0; i < 9; i++) {
      argument[i] =
          y[i]
              + h
                  * (A10_1 * k1[i]
                      + A10_4 * k4[i]
                      + A10_5 * k5[i]
                      + A10_6 * k6[i]
                      + A10_7 * k7[i]
                      + A10_8 * k8[i]
                      + A10_9 * k9[i]);
    }
    sensitivityRates(t + C10 * h, argument, parameters, inputs, k10, scratch);

    for (int i = 0; i < 9; i++) {
      argument[i] =
          y[i]
              + h
                  * (A11_1 * k1[i]
                      + A11_4 * k4[i]
                      + A11_5 * k5[i]
                      + A11_6 * k6[i]
                      + A11_7 * k7[i]
                      + A11_8 * k8[i]
                      + A11_9 * k9[i]
                      + A11_10 * k10[i]);
    }
    sensitivityRates(t + C11 * h, argument, parameters, inputs, k11, scratch);

    for (int i = 0; i < 9; i++) {
      argument[i] =
          y[i]
              + h
                  * (A12_1 * k1[i]
                      + A12_4 * k4[i]
                      + A12_5 * k5[i]
                      + A12_6 * k6[i]
                      + A12_7 * k7[i]
                      + A12_8 * k8[i]
                      + A12_9 * k9[i]
                      + A12_10 * k10[i]
                      + A12_11 * k11[i]);
    }
    sensitivityRates(t + h, argument, parameters, inputs, k12, scratch);

    propose(h, stages);
    return errorNorm(h, stages);
  }

  private static void propose(double h, Stages stages) {
    final double[] y = stages.y();
    final double[] next = stages.next();
    final double[] k1 = stages.k(1);
    final double[] k6 = stages.k(6);
    final double[] k7 = stages.k(7);
    final double[] k8 = stages.k(8);
    final double[] k9 = stages.k(9);
    final double[] k10 = stages.k(10);
    final double[] k11 = stages.k(11);
    final double[] k12 = stages.k(12);
    for (int i = 0; i < 9; i++) {
      next[i] =
          y[i]
              + h
                  * (B1 * k1[i]
                      + B6 * k6[i]
                      + B7 * k7[i]
                      + B8 * k8[i]
                      + B9 * k9[i]
                      + B10 * k10[i]
                      + B11 * k11[i]
                      + B12 * k12[i]);
    }
  }

  private static double errorNorm(double h, Stages stages) {
    final double[] y = stages.y();
    final double[] next = stages.next();
    final double[] absolute = stages.absolute();
    final double relative = stages.relative();
    final double[] k1 = stages.k(1);
    final double[] k6 = stages.k(6);
    final double[] k7 = stages.k(7);
    final double[] k8 = stages.k(8);
    final double[] k9 = stages.k(9);
    final double[] k10 = stages.k(10);
    final double[] k11 = stages.k(11);
    final double[] k12 = stages.k(12);
    double fifth = 0.0;
    double third = 0.0;
    for (int i = 0; i < 9; i++) {
      final double weight =
          1.0 / (absolute[i] + relative * Math.max(Math.abs(y[i]), Math.abs(next[i])));
      final double e5 =
          weight
              * (E5_1 * k1[i]
                  + E5_6 * k6[i]
                  + E5_7 * k7[i]
                  + E5_8 * k8[i]
                  + E5_9 * k9[i]
                  + E5_10 * k10[i]
                  + E5_11 * k11[i]
                  + E5_12 * k12[i]);
      final double e3 =
          weight
              * (E3_1 * k1[i]
                  + E3_6 * k6[i]
                  + E3_7 * k7[i]
                  + E3_8 * k8[i]
                  + E3_9 * k9[i]
                  + E3_10 * k10[i]
                  + E3_11 * k11[i]
                  + E3_12 * k12[i]);
      fifth += e5 * e5;
      third += e3 * e3;
    }
    if (fifth == 0.0) {
      return 0.0;
    }
    return Math.abs(h) * fifth / Math.sqrt((fifth + 0.01 * third) * 9);
  }
}
