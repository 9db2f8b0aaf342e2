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
 * States and forward sensitivities of {@link AwkwardNames}.
 *
 * <pre>
 *   dy/dt = (h*t_ - new*y)/second
 *   dh/dt = (rates*y - Math*h*scratch)/second
 *
 *   ds[p]/dt = J s[p] + df/dp
 * </pre>
 *
 * <p>Layout of {@code y}: {@code y}, {@code h}; then for each of them, in this order, its
 * derivatives with respect to {@code new}, {@code rates}, {@code Math}, {@code inputs}, {@code V}.
 * No method allocates.
 */
@GradiodeGenerated
@Generated("io.gradiode.processor.ModelProcessor")
final class AwkwardNamesSensitivities implements SensitivityKernel, Linearization {
  private static final Pattern JACOBIAN =
      Pattern.parse(
          """
          0 1
          0 1
          """);

  @Override
  public int stateCount() {
    return 2;
  }

  @Override
  public int parameterCount() {
    return 5;
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
    return 2;
  }

  @Override
  public int scratchLength() {
    return 0;
  }

  @Override
  public int[] observedStates() {
    return new int[] {0, 1};
  }

  @Override
  public void initialState(
      double t,
      double[] parameters,
      double[] inputSegment,
      double[] extendedState,
      double[] scratchValues) {
    // Parameters
    final double V = parameters[4];

    // Initial values
    extendedState[0] = 1.0;
    extendedState[1] = V;

    // Sensitivities that start at 0
    Arrays.fill(extendedState, 2, 12, 0.0);

    // Initial sensitivity to V
    extendedState[11] = 1.0;
  }

  @Override
  public void rates(
      double t,
      double[] extendedState,
      double[] parameters,
      double[] inputSegment,
      double[] extendedRates,
      double[] scratchValues) {
    // Parameters
    final double new_ = parameters[0];
    final double rates = parameters[1];
    final double Math_ = parameters[2];
    final double inputs = parameters[3];
    final double V = parameters[4];

    // States
    final double y = extendedState[0];
    final double h = extendedState[1];

    // Terms
    final double t_ = y * h * inputs;
    final double scratch = V * y;

    // Rates
    extendedRates[0] = h * t_ - new_ * y; // y'
    extendedRates[1] = rates * y - Math_ * h * scratch; // h'
  }

  @Override
  public void sensitivityRates(
      double t,
      double[] extendedState,
      double[] parameters,
      double[] inputSegment,
      double[] extendedRates,
      double[] scratchValues) {
    // Parameters
    final double new_ = parameters[0];
    final double rates = parameters[1];
    final double Math_ = parameters[2];
    final double inputs = parameters[3];
    final double V = parameters[4];

    // States
    final double y = extendedState[0];
    final double h = extendedState[1];

    // Shared terms
    final double t_ByInputs = y * h;

    // Terms
    final double t_ = t_ByInputs * inputs;
    final double scratch = V * y;

    // Shared terms
    final double hTimesMath_ = h * Math_;

    // Rates
    extendedRates[0] = h * t_ - new_ * y; // y'
    extendedRates[1] = rates * y - hTimesMath_ * scratch; // h'

    // Derivatives of terms
    final double t_ByY = h * inputs;
    final double t_ByH = y * inputs;

    // Jacobian of the rates
    final double yRateByY = h * t_ByY - new_;
    final double yRateByH = t_ + h * t_ByH;
    final double hRateByY = rates - hTimesMath_ * V;
    final double hRateByH = -Math_ * scratch;

    // Sensitivity to new
    final double yByNew = extendedState[2];
    final double hByNew = extendedState[7];
    extendedRates[2] = yRateByY * yByNew + yRateByH * hByNew - y;
    extendedRates[7] = hRateByY * yByNew + hRateByH * hByNew;

    // Sensitivity to rates
    final double yByRates = extendedState[3];
    final double hByRates = extendedState[8];
    extendedRates[3] = yRateByY * yByRates + yRateByH * hByRates;
    extendedRates[8] = hRateByY * yByRates + hRateByH * hByRates + y;

    // Sensitivity to Math
    final double yByMath = extendedState[4];
    final double hByMath = extendedState[9];
    extendedRates[4] = yRateByY * yByMath + yRateByH * hByMath;
    extendedRates[9] = hRateByY * yByMath + hRateByH * hByMath - h * scratch;

    // Sensitivity to inputs
    final double yByInputs = extendedState[5];
    final double hByInputs = extendedState[10];
    extendedRates[5] = yRateByY * yByInputs + yRateByH * hByInputs + h * t_ByInputs;
    extendedRates[10] = hRateByY * yByInputs + hRateByH * hByInputs;

    // Sensitivity to V
    final double yByV = extendedState[6];
    final double hByV = extendedState[11];
    extendedRates[6] = yRateByY * yByV + yRateByH * hByV;
    extendedRates[11] = hRateByY * yByV + hRateByH * hByV - hTimesMath_ * y;
  }

  @Override
  public void rateSlopes(
      double t,
      double[] extendedState,
      double[] parameters,
      double[] inputSegment,
      double[] slopes,
      double[] scratchValues) {
    // Time has no part
    Arrays.fill(slopes, 0, 2, 0.0);
  }

  @Override
  public void observables(
      double t,
      double[] extendedState,
      double[] parameters,
      double[] inputSegment,
      double[] observables,
      double[] scratchValues) {
    // Parameters
    final double V = parameters[4];

    // States
    final double y = extendedState[0];
    final double h = extendedState[1];

    // Observables
    observables[0] = y * V; // v
    observables[1] = h; // h
  }

  @Override
  public void sensitivityObservables(
      double t,
      double[] extendedState,
      double[] parameters,
      double[] inputSegment,
      double[] observables,
      double[] scratchValues) {
    // Parameters
    final double V = parameters[4];

    // States
    final double y = extendedState[0];
    final double h = extendedState[1];

    // Observables
    observables[0] = y * V; // v
    observables[1] = h; // h

    // Sensitivity to new
    final double yByNew = extendedState[2];
    final double hByNew = extendedState[7];
    observables[2] = V * yByNew;
    observables[7] = hByNew;

    // Sensitivity to rates
    final double yByRates = extendedState[3];
    final double hByRates = extendedState[8];
    observables[3] = V * yByRates;
    observables[8] = hByRates;

    // Sensitivity to Math
    final double yByMath = extendedState[4];
    final double hByMath = extendedState[9];
    observables[4] = V * yByMath;
    observables[9] = hByMath;

    // Sensitivity to inputs
    final double yByInputs = extendedState[5];
    final double hByInputs = extendedState[10];
    observables[5] = V * yByInputs;
    observables[10] = hByInputs;

    // Sensitivity to V
    final double yByV = extendedState[6];
    final double hByV = extendedState[11];
    observables[6] = V * yByV + y;
    observables[11] = hByV;
  }

  @Override
  public void terms(
      double t,
      double[] extendedState,
      double[] parameters,
      double[] inputSegment,
      double[] terms,
      double[] scratchValues) {
    // Parameters
    final double inputs = parameters[3];
    final double V = parameters[4];

    // States
    final double y = extendedState[0];
    final double h = extendedState[1];

    // Terms
    final double t_ = y * h * inputs;
    final double scratch = V * y;

    // Values of the terms
    terms[0] = t_;
    terms[1] = scratch;
  }

  @Override
  public void jacobian(
      double t,
      double[] extendedState,
      double[] parameters,
      double[] inputSegment,
      double[] jacobian,
      double[] scratchValues) {
    // Parameters
    final double new_ = parameters[0];
    final double rates = parameters[1];
    final double Math_ = parameters[2];
    final double inputs = parameters[3];
    final double V = parameters[4];

    // States
    final double y = extendedState[0];
    final double h = extendedState[1];

    // Shared terms
    final double t_ByY = h * inputs;

    // Terms
    final double t_ = y * t_ByY;
    final double scratch = V * y;

    // Derivatives of terms
    final double t_ByH = y * inputs;

    // Jacobian
    jacobian[0] = h * t_ByY - new_; // y' by y
    jacobian[1] = t_ + h * t_ByH; // y' by h
    jacobian[2] = rates - Math_ * h * V; // h' by y
    jacobian[3] = -Math_ * scratch; // h' by h
  }

  @Override
  public void addCurvature(
      double t,
      double[] extendedState,
      double[] direction,
      double timeDirection,
      double[] parameters,
      double[] inputSegment,
      double[] extendedRates,
      double[] scratchValues) {
    // Parameters
    final double Math_ = parameters[2];
    final double inputs = parameters[3];
    final double V = parameters[4];

    // States
    final double y = extendedState[0];
    final double h = extendedState[1];

    // Direction
    final double yDirection = direction[0];
    final double hDirection = direction[1];

    // Terms
    final double scratch = V * y;

    // Derivatives of terms
    final double t_ByY = h * inputs;
    final double t_ByH = y * inputs;
    final double t_ByInputs = y * h;

    // Shared terms
    final double t_ByInputsAlong = yDirection * h + y * hDirection;

    // Their change along the direction
    final double t_ByYAlong = inputs * hDirection;
    final double t_Along = inputs * t_ByInputsAlong;
    final double t_ByHAlong = inputs * yDirection;
    final double scratchAlong = V * yDirection;

    // Change of the Jacobian along the direction
    final double yCurvatureByY = hDirection * t_ByY + h * t_ByYAlong;
    final double yCurvatureByH = t_Along + hDirection * t_ByH + h * t_ByHAlong;
    final double hCurvatureByY = -Math_ * V * hDirection;
    final double hCurvatureByH = -Math_ * scratchAlong;

    // Sensitivity to new
    final double yByNew = extendedState[2];
    final double hByNew = extendedState[7];
    extendedRates[2] += yCurvatureByY * yByNew + yCurvatureByH * hByNew - yDirection;
    extendedRates[7] += hCurvatureByY * yByNew + hCurvatureByH * hByNew;

    // Sensitivity to rates
    final double yByRates = extendedState[3];
    final double hByRates = extendedState[8];
    extendedRates[3] += yCurvatureByY * yByRates + yCurvatureByH * hByRates;
    extendedRates[8] += hCurvatureByY * yByRates + hCurvatureByH * hByRates + yDirection;

    // Sensitivity to Math
    final double yByMath = extendedState[4];
    final double hByMath = extendedState[9];
    extendedRates[4] += yCurvatureByY * yByMath + yCurvatureByH * hByMath;
    extendedRates[9] +=
        hCurvatureByY * yByMath
            + hCurvatureByH * hByMath
            - (hDirection * scratch + h * scratchAlong);

    // Sensitivity to inputs
    final double yByInputs = extendedState[5];
    final double hByInputs = extendedState[10];
    extendedRates[5] +=
        yCurvatureByY * yByInputs
            + yCurvatureByH * hByInputs
            + (hDirection * t_ByInputs + h * t_ByInputsAlong);
    extendedRates[10] += hCurvatureByY * yByInputs + hCurvatureByH * hByInputs;

    // Sensitivity to V
    final double yByV = extendedState[6];
    final double hByV = extendedState[11];
    extendedRates[6] += yCurvatureByY * yByV + yCurvatureByH * hByV;
    extendedRates[11] += hCurvatureByY * yByV + hCurvatureByH * hByV - Math_ * t_ByInputsAlong;
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
    return 4;
  }

  @Override
  public boolean factorize(double shift, double[] jacobian, double[] factors) {
    // Eliminate y
    final double yPivot = shift - jacobian[0];
    final double yInverse = 1.0 / yPivot;
    factors[0] = yInverse;
    final double yByH = -jacobian[1];
    factors[1] = yByH;
    final double hPerY = -jacobian[2] * yInverse;
    factors[2] = hPerY;

    // Eliminate h
    final double hPivot = shift - jacobian[3] - hPerY * yByH;
    final double hInverse = 1.0 / hPivot;
    factors[3] = hInverse;

    return Pivot.isSafe(yPivot, shift + Math.abs(jacobian[0]))
        && Pivot.isSafe(hPivot, shift + Math.abs(jacobian[3]) + Math.abs(hPerY * yByH));
  }

  @Override
  public void solve(double[] factors, double[] vector) {
    solve(factors, vector, 0, 1);
  }

  @Override
  public void sensitivitySolve(double[] factors, double[] vector) {
    for (int p = 0; p < 5; p++) {
      solve(factors, vector, 2 + p, 5);
    }
  }

  private static void solve(double[] factors, double[] vector, int first, int stride) {
    // Forwards
    final double yRight = vector[first];
    final double hRight = vector[first + stride] - factors[2] * yRight;

    // Backwards
    final double hSolution = hRight * factors[3];
    vector[first + stride] = hSolution;
    final double ySolution = (yRight - factors[1] * hSolution) * factors[0];
    vector[first] = ySolution;
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

    for (int i = 0; i < 12; i++) {
      argument[i] = y[i] + h * (A2_1 * k1[i]);
    }
    sensitivityRates(t + C2 * h, argument, parameters, inputs, k2, scratch);

    for (int i = 0; i < 12; i++) {
      argument[i] = y[i] + h * (A3_1 * k1[i] + A3_2 * k2[i]);
    }
    sensitivityRates(t + C3 * h, argument, parameters, inputs, k3, scratch);

    for (int i = 0; i < 12; i++) {
      argument[i] = y[i] + h * (A4_1 * k1[i] + A4_3 * k3[i]);
    }
    sensitivityRates(t + C4 * h, argument, parameters, inputs, k4, scratch);

    for (int i = 0; i < 12; i++) {
      argument[i] = y[i] + h * (A5_1 * k1[i] + A5_3 * k3[i] + A5_4 * k4[i]);
    }
    sensitivityRates(t + C5 * h, argument, parameters, inputs, k5, scratch);

    for (int i = 0; i < 12; i++) {
      argument[i] = y[i] + h * (A6_1 * k1[i] + A6_4 * k4[i] + A6_5 * k5[i]);
    }
    sensitivityRates(t + C6 * h, argument, parameters, inputs, k6, scratch);

    for (int i = 0; i < 12; i++) {
      argument[i] = y[i] + h * (A7_1 * k1[i] + A7_4 * k4[i] + A7_5 * k5[i] + A7_6 * k6[i]);
    }
    sensitivityRates(t + C7 * h, argument, parameters, inputs, k7, scratch);

    for (int i = 0; i < 12; i++) {
      argument[i] =
          y[i] + h * (A8_1 * k1[i] + A8_4 * k4[i] + A8_5 * k5[i] + A8_6 * k6[i] + A8_7 * k7[i]);
    }
    sensitivityRates(t + C8 * h, argument, parameters, inputs, k8, scratch);

    for (int i = 0; i < 12; i++) {
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

    for (int i = 0; i < 12; i++) {
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

    for (int i = 0; i < 12; i++) {
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

    for (int i = 0; i < 12; i++) {
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
    for (int i = 0; i < 12; i++) {
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
    for (int i = 0; i < 12; i++) {
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
    return Math.abs(h) * fifth / Math.sqrt((fifth + 0.01 * third) * 12);
  }
}
