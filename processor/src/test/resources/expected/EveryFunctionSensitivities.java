package sample;

import static io.gradiode.integration.DormandPrince853.*;

import io.gradiode.annotation.GradiodeGenerated;
import io.gradiode.model.Exprel;
import io.gradiode.model.Finite;
import io.gradiode.model.Linearization;
import io.gradiode.model.Logarithm;
import io.gradiode.model.Pattern;
import io.gradiode.model.Pivot;
import io.gradiode.model.SensitivityKernel;
import io.gradiode.model.Stages;
import java.util.Arrays;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * States and forward sensitivities of {@link EveryFunction}.
 *
 * <pre>
 *   dx/dt = (sin(a*t/second)*exp(-x) + cos(x)*tanh(b*x) - log(2 + x**2)/exprel(a*x))/second
 *   dz/dt = (sqrt(2 + x*z)*(1 + x**2)**0.3 - a**b*z + z**-2 + (2 + z*z)**(3/2) -
 *       sqrt(2)*exp(3))/second
 *
 *   ds[p]/dt = J s[p] + df/dp
 * </pre>
 *
 * <p>Layout of {@code y}: {@code x}, {@code z}; then for each of them, in this order, its
 * derivatives with respect to {@code a}, {@code b}. No method allocates.
 */
@GradiodeGenerated
@Generated("io.gradiode.processor.ModelProcessor")
final class EveryFunctionSensitivities implements SensitivityKernel, Linearization {
  /** -(sqrt(2)*exp(3)). */
  private static final double NUMBER_1 = -Math.sqrt(2.0) * Math.exp(3.0);

  private static final Pattern JACOBIAN =
      Pattern.parse(
          """
          0
          0 1
          """);

  @Override
  public int stateCount() {
    return 2;
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
  public int scratchLength() {
    return 0;
  }

  @Override
  public int[] observedStates() {
    return new int[] {0, 1};
  }

  @Override
  public void initialState(
      double t, double[] parameters, double[] inputs, double[] y, double[] scratch) {
    // Initial values
    y[0] = 0.3;
    y[1] = 1.0;

    // Sensitivities that start at 0
    Arrays.fill(y, 2, 6, 0.0);
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
    final double a = parameters[0];
    final double b = parameters[1];

    // States
    final double x = y[0];
    final double z = y[1];

    // Shared terms
    final double xSquared = x * x;
    final double twoPlusZSquared = 2.0 + z * z;

    // Rates
    rates[0] =
        Math.sin(a * t) * Math.exp(-x)
            + Math.cos(x) * Math.tanh(b * x)
            - Math.log(2.0 + xSquared) * Exprel.reciprocal(a * x); // x'
    rates[1] =
        Math.sqrt(2.0 + x * z) * Math.pow(1.0 + xSquared, 0.3)
            - Math.pow(a, b) * z
            + 1.0 / (z * z)
            + twoPlusZSquared * Math.sqrt(twoPlusZSquared)
            + NUMBER_1; // z'
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
    final double a = parameters[0];
    final double b = parameters[1];

    // States
    final double x = y[0];
    final double z = y[1];

    // Shared terms
    final double aTimesT = a * t;
    final double expOfMinusX = Math.exp(-x);
    final double sinOfATimesTTimesExpOfMinusX = Math.sin(aTimesT) * expOfMinusX;
    final double cosOfX = Math.cos(x);
    final double tanhOfBTimesX = Math.tanh(b * x);
    final double xSquared = x * x;
    final double logOfTwoPlusXSquared = Math.log(2.0 + xSquared);
    final double aTimesX = a * x;
    final double expOfATimesX = Math.exp(aTimesX);
    final double exprelReciprocalOfATimesX = Exprel.reciprocal(aTimesX, expOfATimesX);
    final double sharedTerm1 = Exprel.reciprocalDerivative(aTimesX, expOfATimesX);
    final double sqrtOfTwoPlusXTimesZ = Math.sqrt(2.0 + x * z);
    final double onePlusXSquared = 1.0 + xSquared;
    final double sharedTerm2 = Math.pow(onePlusXSquared, 0.3);
    final double aToTheB = Math.pow(a, b);
    final double aToTheBTimesZ = aToTheB * z;
    final double oneOverZSquared = 1.0 / (z * z);
    final double twoPlusZSquared = 2.0 + z * z;
    final double sqrtOfTwoPlusZSquared = Math.sqrt(twoPlusZSquared);

    // Rates
    rates[0] =
        sinOfATimesTTimesExpOfMinusX
            + cosOfX * tanhOfBTimesX
            - logOfTwoPlusXSquared * exprelReciprocalOfATimesX; // x'
    rates[1] =
        sqrtOfTwoPlusXTimesZ * sharedTerm2
            - aToTheBTimesZ
            + oneOverZSquared
            + twoPlusZSquared * sqrtOfTwoPlusZSquared
            + NUMBER_1; // z'

    // Shared terms of the Jacobian
    final double sharedTerm3 = cosOfX * (1.0 - tanhOfBTimesX * tanhOfBTimesX);
    // logOfTwoPlusXSquared*exprelReciprocalDerivative(aTimesX)
    final double sharedTerm4 = logOfTwoPlusXSquared * sharedTerm1;
    // onePlusXSquared**0.3/sqrtOfTwoPlusXTimesZ
    final double sharedTerm5 = sharedTerm2 / sqrtOfTwoPlusXTimesZ;

    // Jacobian of the rates
    final double xRateByX =
        sharedTerm3 * b
            - sinOfATimesTTimesExpOfMinusX
            - Math.sin(x) * tanhOfBTimesX
            - x * exprelReciprocalOfATimesX / (1.0 + 0.5 * xSquared)
            - sharedTerm4 * a;
    final double zRateByX =
        0.5 * sharedTerm5 * z + 0.6 * sqrtOfTwoPlusXTimesZ * Math.pow(onePlusXSquared, -0.7) * x;
    final double zRateByZ =
        0.5 * sharedTerm5 * x
            - aToTheB
            - 2.0 * oneOverZSquared / z
            + 3.0 * sqrtOfTwoPlusZSquared * z;

    // Sensitivity to a
    final double xByA = y[2];
    final double zByA = y[4];
    rates[2] = xRateByX * xByA + (expOfMinusX * Math.cos(aTimesT) * t - sharedTerm4 * x);
    rates[4] = zRateByX * xByA + zRateByZ * zByA - z * Finite.product(Math.pow(a, b - 1.0), b, 0.0);

    // Sensitivity to b
    final double xByB = y[3];
    final double zByB = y[5];
    rates[3] = xRateByX * xByB + sharedTerm3 * x;
    rates[5] = zRateByX * xByB + zRateByZ * zByB - aToTheBTimesZ * Logarithm.logOrZero(a);
  }

  @Override
  public void rateSlopes(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] slopes,
      double[] scratch) {
    // Parameters
    final double a = parameters[0];

    // States
    final double x = y[0];

    // Rates by time
    slopes[0] = Math.exp(-x) * Math.cos(a * t) * a; // x'
    slopes[1] = 0.0; // z'
  }

  @Override
  public void observables(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] observables,
      double[] scratch) {
    // States
    final double x = y[0];
    final double z = y[1];

    // Observables
    observables[0] = x; // x
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
    // States
    final double x = y[0];
    final double z = y[1];

    // Observables
    observables[0] = x; // x
    observables[1] = z; // z

    // Sensitivity to a
    final double xByA = y[2];
    final double zByA = y[4];
    observables[2] = xByA;
    observables[4] = zByA;

    // Sensitivity to b
    final double xByB = y[3];
    final double zByB = y[5];
    observables[3] = xByB;
    observables[5] = zByB;
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
    final double a = parameters[0];
    final double b = parameters[1];

    // States
    final double x = y[0];
    final double z = y[1];

    // Shared terms
    final double tanhOfBTimesX = Math.tanh(b * x);
    final double xSquared = x * x;
    final double aTimesX = a * x;
    final double expOfATimesX = Math.exp(aTimesX);
    final double sharedTerm1 =
        x * Exprel.reciprocal(aTimesX, expOfATimesX) / (1.0 + 0.5 * xSquared);
    final double sharedTerm2 = Exprel.reciprocalDerivative(aTimesX, expOfATimesX);
    final double sqrtOfTwoPlusXTimesZ = Math.sqrt(2.0 + x * z);
    final double onePlusXSquared = 1.0 + xSquared;
    final double sharedTerm3 = Math.pow(onePlusXSquared, 0.3) / sqrtOfTwoPlusXTimesZ;

    // Jacobian
    jacobian[0] =
        Math.cos(x) * (1.0 - tanhOfBTimesX * tanhOfBTimesX) * b
            - Math.sin(a * t) * Math.exp(-x)
            - Math.sin(x) * tanhOfBTimesX
            - sharedTerm1
            - Math.log(2.0 + xSquared) * sharedTerm2 * a; // x' by x
    // z' by x
    jacobian[1] =
        0.5 * sharedTerm3 * z + 0.6 * sqrtOfTwoPlusXTimesZ * Math.pow(onePlusXSquared, -0.7) * x;
    jacobian[2] =
        0.5 * sharedTerm3 * x
            - Math.pow(a, b)
            - 2.0 / (z * z * z)
            + 3.0 * Math.sqrt(2.0 + z * z) * z; // z' by z
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
    final double a = parameters[0];
    final double b = parameters[1];

    // States
    final double x = y[0];
    final double z = y[1];

    // Direction
    final double xDirection = direction[0];
    final double zDirection = direction[1];

    // Shared terms
    final double expOfMinusX = Math.exp(-x);
    final double aTimesT = a * t;
    final double cosOfATimesT = Math.cos(aTimesT);
    final double cosOfATimesTTimesTimeDirection = cosOfATimesT * timeDirection;
    final double sinOfATimesT = Math.sin(aTimesT);
    final double cosOfX = Math.cos(x);
    final double tanhOfBTimesX = Math.tanh(b * x);
    final double cosOfXTimesTanhOfBTimesX = cosOfX * tanhOfBTimesX;
    final double sinOfX = Math.sin(x);
    final double oneMinusTanhOfBTimesXSquared = 1.0 - tanhOfBTimesX * tanhOfBTimesX;
    final double sharedTerm1 = xDirection * oneMinusTanhOfBTimesXSquared;
    // sinOfX*xDirection*oneMinusTanhOfBTimesXSquared
    final double sharedTerm2 = sinOfX * sharedTerm1;
    final double bTimesCosOfXTimesTanhOfBTimesX = b * cosOfXTimesTanhOfBTimesX;
    final double xSquared = x * x;
    final double oneOverOnePlusScaledXSquared = 1.0 / (1.0 + 0.5 * xSquared);
    final double aTimesX = a * x;
    final double expOfATimesX = Math.exp(aTimesX);
    final double exprelReciprocalOfATimesX = Exprel.reciprocal(aTimesX, expOfATimesX);
    final double sharedTerm3 = Exprel.reciprocalDerivative(aTimesX, expOfATimesX);
    final double sharedTerm4 = aTimesX * sharedTerm3; // aTimesX*exprelReciprocalDerivative(aTimesX)
    final double xTimesXDirection = x * xDirection;
    final double xTimesXTimesXDirection = x * xTimesXDirection;
    final double sharedTerm5 =
        oneOverOnePlusScaledXSquared
            * (xDirection * exprelReciprocalOfATimesX
                + sharedTerm4 * xDirection
                - xTimesXTimesXDirection * exprelReciprocalOfATimesX * oneOverOnePlusScaledXSquared);
    final double sharedTerm6 = oneOverOnePlusScaledXSquared * sharedTerm3;
    final double aTimesXSquared = aTimesX * aTimesX;
    final double sharedTerm7 = xDirection * Math.log(2.0 + xSquared);
    final double sharedTerm8 =
        (aTimesXSquared - 0.015625 > 0.0
                ? -(exprelReciprocalOfATimesX
                        + sharedTerm4
                        + 2.0 * exprelReciprocalOfATimesX * sharedTerm3)
                    / (a * x)
                : 1.0 / 6.0
                    + aTimesXSquared
                        * (aTimesXSquared
                                * (1.0 / 1008.0
                                    + aTimesXSquared
                                        * (aTimesXSquared
                                                * (1.0 / 532224.0
                                                    - 691.0 / 9.906624E9 * aTimesXSquared)
                                            - 1.0 / 21600.0))
                            - 1.0 / 60.0))
            * sharedTerm7;
    final double twoPlusXTimesZ = 2.0 + x * z;
    final double sqrtOfTwoPlusXTimesZ = Math.sqrt(twoPlusXTimesZ);
    final double oneOverSqrtOfTwoPlusXTimesZ = 1.0 / sqrtOfTwoPlusXTimesZ;
    final double onePlusXSquared = 1.0 + xSquared;
    final double sharedTerm9 = Math.pow(onePlusXSquared, 0.3);
    final double sharedTerm10 = Math.pow(onePlusXSquared, -0.7);
    final double sharedTerm11 = xDirection * z + x * zDirection;
    final double sharedTerm12 = sharedTerm9 * sharedTerm11 / twoPlusXTimesZ;
    final double oneOverZSquared = 1.0 / (z * z);
    final double zSquared = z * z;
    final double sqrtOfTwoPlusZSquared = Math.sqrt(2.0 + zSquared);

    // Change of the Jacobian along the direction
    final double xCurvatureByX =
        -(expOfMinusX * (cosOfATimesTTimesTimeDirection * a - sinOfATimesT * xDirection)
            + cosOfXTimesTanhOfBTimesX * xDirection
            + sharedTerm2 * b
            + b * (sharedTerm2 + 2.0 * bTimesCosOfXTimesTanhOfBTimesX * sharedTerm1)
            + sharedTerm5
            + a * (sharedTerm6 * xTimesXDirection + sharedTerm8 * a));
    final double zCurvatureByX =
        0.5
                * oneOverSqrtOfTwoPlusXTimesZ
                * (zDirection * sharedTerm9
                    + 0.6 * z * sharedTerm10 * xTimesXDirection
                    - 0.5 * z * sharedTerm12)
            + 0.6
                * sharedTerm10
                * (0.5 * oneOverSqrtOfTwoPlusXTimesZ * sharedTerm11 * x
                    + sqrtOfTwoPlusXTimesZ * xDirection
                    - 1.4 * sqrtOfTwoPlusXTimesZ * xTimesXTimesXDirection / onePlusXSquared);
    final double zCurvatureByZ =
        0.5
                * oneOverSqrtOfTwoPlusXTimesZ
                * (0.6 * sharedTerm10 * xTimesXTimesXDirection
                    + sharedTerm9 * xDirection
                    - 0.5 * sharedTerm12 * x)
            + 6.0 * oneOverZSquared * oneOverZSquared * zDirection
            + 3.0
                * (zSquared * zDirection / sqrtOfTwoPlusZSquared
                    + sqrtOfTwoPlusZSquared * zDirection);

    // Sensitivity to a
    final double xByA = y[2];
    final double zByA = y[4];
    rates[2] +=
        xCurvatureByX * xByA
            + (expOfMinusX
                    * (cosOfATimesTTimesTimeDirection
                        - sinOfATimesT * aTimesT * timeDirection
                        - cosOfATimesT * t * xDirection)
                - sharedTerm6 * xTimesXTimesXDirection
                - sharedTerm8 * aTimesX
                - sharedTerm7 * sharedTerm3);
    rates[4] +=
        zCurvatureByX * xByA
            + zCurvatureByZ * zByA
            - Finite.product(Math.pow(a, b - 1.0), b, 0.0) * zDirection;

    // Shared terms
    final double sharedTerm13 = oneMinusTanhOfBTimesXSquared * xTimesXDirection;

    // Sensitivity to b
    final double xByB = y[3];
    final double zByB = y[5];
    rates[3] +=
        xCurvatureByX * xByB
            + (cosOfX * sharedTerm1
                - sinOfX * sharedTerm13
                - 2.0 * bTimesCosOfXTimesTanhOfBTimesX * sharedTerm13);
    rates[5] +=
        zCurvatureByX * xByB
            + zCurvatureByZ * zByB
            - Logarithm.logOrZero(a) * Math.pow(a, b) * zDirection;
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
    return false;
  }

  @Override
  public int factorLength() {
    return 3;
  }

  @Override
  public boolean factorize(double shift, double[] jacobian, double[] factors) {
    // Eliminate x
    final double xPivot = shift - jacobian[0];
    final double xInverse = 1.0 / xPivot;
    factors[0] = xInverse;
    final double zPerX = -jacobian[1] * xInverse;
    factors[1] = zPerX;

    // Eliminate z
    final double zPivot = shift - jacobian[2];
    final double zInverse = 1.0 / zPivot;
    factors[2] = zInverse;

    return Pivot.isSafe(xPivot, shift + Math.abs(jacobian[0]))
        && Pivot.isSafe(zPivot, shift + Math.abs(jacobian[2]));
  }

  @Override
  public void solve(double[] factors, double[] vector) {
    solve(factors, vector, 0, 1);
  }

  @Override
  public void sensitivitySolve(double[] factors, double[] vector) {
    for (int p = 0; p < 2; p++) {
      solve(factors, vector, 2 + p, 2);
    }
  }

  private static void solve(double[] factors, double[] vector, int first, int stride) {
    // Forwards
    final double xRight = vector[first];
    final double zRight = vector[first + stride] - factors[1] * xRight;

    // Backwards
    final double zSolution = zRight * factors[2];
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

    for (int i = 0; i < 6; i++) {
      argument[i] = y[i] + h * (A2_1 * k1[i]);
    }
    sensitivityRates(t + C2 * h, argument, parameters, inputs, k2, scratch);

    for (int i = 0; i < 6; i++) {
      argument[i] = y[i] + h * (A3_1 * k1[i] + A3_2 * k2[i]);
    }
    sensitivityRates(t + C3 * h, argument, parameters, inputs, k3, scratch);

    for (int i = 0; i < 6; i++) {
      argument[i] = y[i] + h * (A4_1 * k1[i] + A4_3 * k3[i]);
    }
    sensitivityRates(t + C4 * h, argument, parameters, inputs, k4, scratch);

    for (int i = 0; i < 6; i++) {
      argument[i] = y[i] + h * (A5_1 * k1[i] + A5_3 * k3[i] + A5_4 * k4[i]);
    }
    sensitivityRates(t + C5 * h, argument, parameters, inputs, k5, scratch);

    for (int i = 0; i < 6; i++) {
      argument[i] = y[i] + h * (A6_1 * k1[i] + A6_4 * k4[i] + A6_5 * k5[i]);
    }
    sensitivityRates(t + C6 * h, argument, parameters, inputs, k6, scratch);

    for (int i = 0; i < 6; i++) {
      argument[i] = y[i] + h * (A7_1 * k1[i] + A7_4 * k4[i] + A7_5 * k5[i] + A7_6 * k6[i]);
    }
    sensitivityRates(t + C7 * h, argument, parameters, inputs, k7, scratch);

    for (int i = 0; i < 6; i++) {
      argument[i] =
          y[i] + h * (A8_1 * k1[i] + A8_4 * k4[i] + A8_5 * k5[i] + A8_6 * k6[i] + A8_7 * k7[i]);
    }
    sensitivityRates(t + C8 * h, argument, parameters, inputs, k8, scratch);

    for (int i = 0; i < 6; i++) {
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

    for (int i = 0; i < 6; i++) {
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

    for (int i = 0; i < 6; i++) {
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

    for (int i = 0; i < 6; i++) {
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
    for (int i = 0; i < 6; i++) {
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
    for (int i = 0; i < 6; i++) {
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
    return Math.abs(h) * fifth / Math.sqrt((fifth + 0.01 * third) * 6);
  }
}
