package sample;

import static io.gradiode.integration.DormandPrince853.*;

import io.gradiode.annotation.GradiodeGenerated;
import io.gradiode.model.Linearization;
import io.gradiode.model.Pattern;
import io.gradiode.model.Pivot;
import io.gradiode.model.SensitivityKernel;
import io.gradiode.model.Stages;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * States and forward sensitivities of {@link BouncingBall}.
 *
 * <pre>
 *   dheight/dt = speed
 *   dspeed/dt = -gravity - air*speed
 *   dair/dt = 0/second**2
 *
 *   when height &lt; 0*metre: speed *= -restitution
 *   when t &gt; t_kick: speed += kick*exp(-t/second); air = 2*air + resistance
 *   when speed == 0*metre/second
 *
 *   ds[p]/dt = J s[p] + df/dp
 * </pre>
 *
 * <p>Layout of {@code y}: {@code height}, {@code speed}, {@code air}; then for each of them, in
 * this order, its derivatives with respect to {@code gravity}, {@code resistance}, {@code
 * restitution}, {@code kick}, {@code t_kick}. No method allocates.
 *
 * <p>{@code parameters[5]} to {@code parameters[7]} say which branches are present, and when events
 * happen.
 */
@GradiodeGenerated
@Generated("io.gradiode.processor.ModelProcessor")
final class BouncingBallSensitivities implements SensitivityKernel, Linearization {
  private static final Pattern JACOBIAN =
      Pattern.parse(
          """
          1
          1 2

          """);

  @Override
  public int stateCount() {
    return 3;
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
  public boolean isSensitive(int state, int parameter) {
    return List.of("11111", "11111", "01001").get(state).charAt(parameter) == '1';
  }

  @Override
  public int switchCount() {
    return 3;
  }

  @Override
  public int[] switchedStates() {
    return new int[] {0, 1};
  }

  @Override
  public String switchText(int k) {
    return List.of("-height > 0", "t - t_kick > 0", "speed > 0").get(k);
  }

  @Override
  public int eventCount() {
    return 3;
  }

  @Override
  public String eventText(int event) {
    return List.of("height < 0*metre", "t > t_kick", "speed == 0*metre/second").get(event);
  }

  @Override
  public boolean happensBothWays(int event) {
    return event == 2;
  }

  @Override
  public boolean happensAtStart(int event) {
    return event != 1;
  }

  @Override
  public void initialState(
      double t, double[] parameters, double[] inputs, double[] y, double[] scratch) {
    // Parameters
    final double resistance = parameters[1]; // 1/s

    // Initial values
    y[0] = 1.0; // m
    y[1] = 0.0; // m/s
    y[2] = resistance; // 1/s

    // Sensitivities that start at 0
    Arrays.fill(y, 3, 18, 0.0);

    // Initial sensitivity to resistance
    y[14] = 1.0;
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
    final double gravity = parameters[0]; // m/s^2

    // States
    final double speed = y[1]; // m/s
    final double air = y[2]; // 1/s

    // Rates
    rates[0] = speed; // height'
    rates[1] = -(gravity + air * speed); // speed'
    rates[2] = 0.0; // air'
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
    final double gravity = parameters[0]; // m/s^2

    // States
    final double speed = y[1]; // m/s
    final double air = y[2]; // 1/s

    // Rates
    rates[0] = speed; // height'
    rates[1] = -(gravity + air * speed); // speed'
    rates[2] = 0.0; // air'

    // Jacobian of the rates
    final double speedRateBySpeed = -air;
    final double speedRateByAir = -speed;

    // Sensitivity to gravity
    final double speedByGravity = y[8];
    rates[3] = speedByGravity;
    rates[8] = speedRateBySpeed * speedByGravity - 1.0;

    // Sensitivity to resistance
    final double speedByResistance = y[9];
    final double airByResistance = y[14];
    rates[4] = speedByResistance;
    rates[9] = speedRateBySpeed * speedByResistance + speedRateByAir * airByResistance;

    // Sensitivity to restitution
    final double speedByRestitution = y[10];
    rates[5] = speedByRestitution;
    rates[10] = speedRateBySpeed * speedByRestitution;

    // Sensitivity to kick
    final double speedByKick = y[11];
    rates[6] = speedByKick;
    rates[11] = speedRateBySpeed * speedByKick;

    // Sensitivity to t_kick
    final double speedByT_kick = y[12];
    final double airByT_kick = y[17];
    rates[7] = speedByT_kick;
    rates[12] = speedRateBySpeed * speedByT_kick + speedRateByAir * airByT_kick;
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
    // States
    final double height = y[0]; // m

    // Observables
    observables[0] = height; // height
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
    final double height = y[0]; // m

    // Observables
    observables[0] = height; // height

    // Sensitivity to gravity
    final double heightByGravity = y[3];
    observables[1] = heightByGravity;

    // Sensitivity to resistance
    final double heightByResistance = y[4];
    observables[2] = heightByResistance;

    // Sensitivity to restitution
    final double heightByRestitution = y[5];
    observables[3] = heightByRestitution;

    // Sensitivity to kick
    final double heightByKick = y[6];
    observables[4] = heightByKick;

    // Sensitivity to t_kick
    final double heightByT_kick = y[7];
    observables[5] = heightByT_kick;
  }

  @Override
  public void switches(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] switches,
      double[] scratch) {
    // Parameters
    final double t_kick = parameters[4]; // s

    // States
    final double height = y[0]; // m
    final double speed = y[1]; // m/s

    // Switching functions
    switches[0] = -height; // -height > 0
    switches[1] = t - t_kick; // t - t_kick > 0
    switches[2] = speed; // speed > 0
  }

  @Override
  public void sensitivitySwitches(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] switches,
      double[] scratch) {
    // Parameters
    final double t_kick = parameters[4]; // s

    // States
    final double height = y[0]; // m
    final double speed = y[1]; // m/s

    // Switching functions
    switches[0] = -height; // -height > 0
    switches[1] = t - t_kick; // t - t_kick > 0
    switches[2] = speed; // speed > 0

    // Sensitivity to gravity
    final double heightByGravity = y[3];
    final double speedByGravity = y[8];
    switches[3] = -heightByGravity;
    switches[13] = speedByGravity;

    // Sensitivity to resistance
    final double heightByResistance = y[4];
    final double speedByResistance = y[9];
    switches[4] = -heightByResistance;
    switches[14] = speedByResistance;

    // Sensitivity to restitution
    final double heightByRestitution = y[5];
    final double speedByRestitution = y[10];
    switches[5] = -heightByRestitution;
    switches[15] = speedByRestitution;

    // Sensitivity to kick
    final double heightByKick = y[6];
    final double speedByKick = y[11];
    switches[6] = -heightByKick;
    switches[16] = speedByKick;

    // Sensitivity to t_kick
    final double heightByT_kick = y[7];
    final double speedByT_kick = y[12];
    switches[7] = -heightByT_kick;
    switches[12] = -1.0;
    switches[17] = speedByT_kick;
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
    // Rates of the states
    final double heightRate = rates[0];
    final double speedRate = rates[1];

    // Slopes
    slopes[0] = -heightRate; // -height > 0
    slopes[1] = 1.0; // t - t_kick > 0
    slopes[2] = speedRate; // speed > 0
  }

  @Override
  public void conditions(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] conditions,
      double[] scratch) {
    // Present branches
    final double mode1 = parameters[5]; // -height > 0
    final double mode2 = parameters[6]; // t - t_kick > 0
    final double mode3 = parameters[7]; // speed > 0

    // Conditions of events
    conditions[0] = mode1 > 0.0 ? 1.0 : 0.0; // height < 0*metre
    conditions[1] = mode2 > 0.0 ? 1.0 : 0.0; // t > t_kick
    conditions[2] = mode3 > 0.0 ? 1.0 : 0.0; // speed == 0*metre/second
  }

  @Override
  public void jacobian(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] jacobian,
      double[] scratch) {
    // States
    final double speed = y[1]; // m/s
    final double air = y[2]; // 1/s

    // Jacobian
    jacobian[0] = 1.0; // height' by speed
    jacobian[1] = -air; // speed' by speed
    jacobian[2] = -speed; // speed' by air
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
    // Direction
    final double speedDirection = direction[1];
    final double airDirection = direction[2];

    // Change of the Jacobian along the direction
    final double speedCurvatureBySpeed = -airDirection;
    final double speedCurvatureByAir = -speedDirection;

    // Sensitivity to gravity
    final double speedByGravity = y[8];
    rates[8] += speedCurvatureBySpeed * speedByGravity;

    // Sensitivity to resistance
    final double speedByResistance = y[9];
    final double airByResistance = y[14];
    rates[9] += speedCurvatureBySpeed * speedByResistance + speedCurvatureByAir * airByResistance;

    // Sensitivity to restitution
    final double speedByRestitution = y[10];
    rates[10] += speedCurvatureBySpeed * speedByRestitution;

    // Sensitivity to kick
    final double speedByKick = y[11];
    rates[11] += speedCurvatureBySpeed * speedByKick;

    // Sensitivity to t_kick
    final double speedByT_kick = y[12];
    final double airByT_kick = y[17];
    rates[12] += speedCurvatureBySpeed * speedByT_kick + speedCurvatureByAir * airByT_kick;
  }

  @Override
  public void assign(
      int event, double t, double[] y, double[] parameters, double[] inputs, double[] scratch) {
    switch (event) {
      case 0 -> bounceSetsSpeed(t, y, parameters, inputs, scratch);
      case 1 -> {
        event2SetsSpeed(t, y, parameters, inputs, scratch);
        event2SetsAir(t, y, parameters, inputs, scratch);
      }
    }
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
    switch (event) {
      case 0 -> sensitivityBounceSetsSpeed(t, y, delays, parameters, inputs, scratch);
      case 1 -> {
        sensitivityEvent2SetsSpeed(t, y, delays, parameters, inputs, scratch);
        sensitivityEvent2SetsAir(t, y, delays, parameters, inputs, scratch);
      }
    }
  }

  /** {@code speed *= -restitution} when {@code height < 0*metre}. */
  private static void bounceSetsSpeed(
      double t, double[] y, double[] parameters, double[] inputs, double[] scratch) {
    // Parameters
    final double restitution = parameters[2];

    // States
    final double speed = y[1]; // m/s

    // New value
    y[1] = -speed * restitution; // m/s
  }

  /** {@code speed *= -restitution} and its sensitivities when {@code height < 0*metre}. */
  private static void sensitivityBounceSetsSpeed(
      double t,
      double[] y,
      double[] delays,
      double[] parameters,
      double[] inputs,
      double[] scratch) {
    // Parameters
    final double restitution = parameters[2];

    // States
    final double speed = y[1]; // m/s

    // New value
    final double speedAfter = -speed * restitution; // m/s

    // Its derivatives
    final double speedAfterBySpeed = -restitution;

    // Sensitivities, from those before
    final double speedByGravity = y[8];
    y[8] = speedAfterBySpeed * speedByGravity;
    final double speedByResistance = y[9];
    y[9] = speedAfterBySpeed * speedByResistance;
    final double speedByRestitution = y[10];
    y[10] = speedAfterBySpeed * speedByRestitution - speed;
    final double speedByKick = y[11];
    y[11] = speedAfterBySpeed * speedByKick;
    final double speedByT_kick = y[12];
    y[12] = speedAfterBySpeed * speedByT_kick;

    // The state itself
    y[1] = speedAfter;
  }

  /** {@code speed += kick*exp(-t/second)} when {@code t > t_kick}. */
  private static void event2SetsSpeed(
      double t, double[] y, double[] parameters, double[] inputs, double[] scratch) {
    // Parameters
    final double kick = parameters[3]; // m/s

    // States
    final double speed = y[1]; // m/s

    // New value
    y[1] = speed + kick * Math.exp(-t); // m/s
  }

  /** {@code speed += kick*exp(-t/second)} and its sensitivities when {@code t > t_kick}. */
  private static void sensitivityEvent2SetsSpeed(
      double t,
      double[] y,
      double[] delays,
      double[] parameters,
      double[] inputs,
      double[] scratch) {
    // Parameters
    final double kick = parameters[3]; // m/s

    // States
    final double speed = y[1]; // m/s

    // Shared terms
    final double expOfMinusT = Math.exp(-t);
    final double kickTimesExpOfMinusT = kick * expOfMinusT;

    // New value
    final double speedAfter = speed + kickTimesExpOfMinusT; // m/s

    // Its derivatives
    final double speedAfterByTime = -kickTimesExpOfMinusT;

    // Sensitivities, from those before
    final double speedByGravity = y[8];
    final double delayByGravity = delays[0];
    y[8] = speedByGravity + speedAfterByTime * delayByGravity;
    final double speedByResistance = y[9];
    final double delayByResistance = delays[1];
    y[9] = speedByResistance + speedAfterByTime * delayByResistance;
    final double speedByRestitution = y[10];
    final double delayByRestitution = delays[2];
    y[10] = speedByRestitution + speedAfterByTime * delayByRestitution;
    final double speedByKick = y[11];
    final double delayByKick = delays[3];
    y[11] = speedByKick + speedAfterByTime * delayByKick + expOfMinusT;
    final double speedByT_kick = y[12];
    final double delayByT_kick = delays[4];
    y[12] = speedByT_kick + speedAfterByTime * delayByT_kick;

    // The state itself
    y[1] = speedAfter;
  }

  /** {@code air = 2*air + resistance} when {@code t > t_kick}. */
  private static void event2SetsAir(
      double t, double[] y, double[] parameters, double[] inputs, double[] scratch) {
    // Parameters
    final double resistance = parameters[1]; // 1/s

    // States
    final double air = y[2]; // 1/s

    // New value
    y[2] = 2.0 * air + resistance; // 1/s
  }

  /** {@code air = 2*air + resistance} and its sensitivities when {@code t > t_kick}. */
  private static void sensitivityEvent2SetsAir(
      double t,
      double[] y,
      double[] delays,
      double[] parameters,
      double[] inputs,
      double[] scratch) {
    // Parameters
    final double resistance = parameters[1]; // 1/s

    // States
    final double air = y[2]; // 1/s

    // New value
    final double airAfter = 2.0 * air + resistance; // 1/s

    // Sensitivities, from those before
    final double airByResistance = y[14];
    y[14] = 2.0 * airByResistance + 1.0;
    final double airByT_kick = y[17];
    y[17] = 2.0 * airByT_kick;

    // The state itself
    y[2] = airAfter;
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
    return 5;
  }

  @Override
  public boolean factorize(double shift, double[] jacobian, double[] factors) {
    // Eliminate height
    final double heightPivot = shift;
    final double heightInverse = 1.0 / heightPivot;
    factors[0] = heightInverse;
    final double heightBySpeed = -jacobian[0];
    factors[1] = heightBySpeed;

    // Eliminate speed
    final double speedPivot = shift - jacobian[1];
    final double speedInverse = 1.0 / speedPivot;
    factors[2] = speedInverse;
    final double speedByAir = -jacobian[2];
    factors[3] = speedByAir;

    // Eliminate air
    final double airPivot = shift;
    final double airInverse = 1.0 / airPivot;
    factors[4] = airInverse;

    return Pivot.isSafe(heightPivot, shift)
        && Pivot.isSafe(speedPivot, shift + Math.abs(jacobian[1]))
        && Pivot.isSafe(airPivot, shift);
  }

  @Override
  public void solve(double[] factors, double[] vector) {
    solve(factors, vector, 0, 1);
  }

  @Override
  public void sensitivitySolve(double[] factors, double[] vector) {
    for (int p = 0; p < 5; p++) {
      solve(factors, vector, 3 + p, 5);
    }
  }

  private static void solve(double[] factors, double[] vector, int first, int stride) {
    // Forwards
    final double heightRight = vector[first];
    final double speedRight = vector[first + stride];
    final double airRight = vector[first + 2 * stride];

    // Backwards
    final double airSolution = airRight * factors[4];
    vector[first + 2 * stride] = airSolution;
    final double speedSolution = (speedRight - factors[3] * airSolution) * factors[2];
    vector[first + stride] = speedSolution;
    final double heightSolution = (heightRight - factors[1] * speedSolution) * factors[0];
    vector[first] = heightSolution;
  }

  @Override
  public int movingStateCount() {
    return 2;
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

    // What changes at events alone
    System.arraycopy(y, 13, argument, 13, 5);

    for (int i = 0; i < 13; i++) {
      argument[i] = y[i] + h * (A2_1 * k1[i]);
    }
    sensitivityRates(t + C2 * h, argument, parameters, inputs, k2, scratch);

    for (int i = 0; i < 13; i++) {
      argument[i] = y[i] + h * (A3_1 * k1[i] + A3_2 * k2[i]);
    }
    sensitivityRates(t + C3 * h, argument, parameters, inputs, k3, scratch);

    for (int i = 0; i < 13; i++) {
      argument[i] = y[i] + h * (A4_1 * k1[i] + A4_3 * k3[i]);
    }
    sensitivityRates(t + C4 * h, argument, parameters, inputs, k4, scratch);

    for (int i = 0; i < 13; i++) {
      argument[i] = y[i] + h * (A5_1 * k1[i] + A5_3 * k3[i] + A5_4 * k4[i]);
    }
    sensitivityRates(t + C5 * h, argument, parameters, inputs, k5, scratch);

    for (int i = 0; i < 13; i++) {
      argument[i] = y[i] + h * (A6_1 * k1[i] + A6_4 * k4[i] + A6_5 * k5[i]);
    }
    sensitivityRates(t + C6 * h, argument, parameters, inputs, k6, scratch);

    for (int i = 0; i < 13; i++) {
      argument[i] = y[i] + h * (A7_1 * k1[i] + A7_4 * k4[i] + A7_5 * k5[i] + A7_6 * k6[i]);
    }
    sensitivityRates(t + C7 * h, argument, parameters, inputs, k7, scratch);

    for (int i = 0; i < 13; i++) {
      argument[i] =
          y[i] + h * (A8_1 * k1[i] + A8_4 * k4[i] + A8_5 * k5[i] + A8_6 * k6[i] + A8_7 * k7[i]);
    }
    sensitivityRates(t + C8 * h, argument, parameters, inputs, k8, scratch);

    for (int i = 0; i < 13; i++) {
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

    for (int i = 0; i < 13; i++) {
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

    for (int i = 0; i < 13; i++) {
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

    for (int i = 0; i < 13; i++) {
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
    for (int i = 0; i < 13; i++) {
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

    // What changes at events alone
    System.arraycopy(y, 13, next, 13, 5);
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
    for (int i = 0; i < 13; i++) {
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
    return Math.abs(h) * fifth / Math.sqrt((fifth + 0.01 * third) * 18);
  }
}
