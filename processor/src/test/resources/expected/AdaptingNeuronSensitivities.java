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
 * States and forward sensitivities of {@link AdaptingNeuron}.
 *
 * <pre>
 *   dv/dt = (E_L - v + drive)/tau
 *   dtheta/dt = -theta/tau_theta
 *   dlastspike/dt = 0
 *   dnot_refractory/dt = 0
 *
 *   when v &gt; V_T + theta: lastspike = t; not_refractory = 0; v = V_r; theta += b
 *   when t - lastspike &gt;= t_ref: not_refractory = 1
 *
 *   ds[p]/dt = J s[p] + df/dp
 * </pre>
 *
 * <p>Layout of {@code y}: {@code v}, {@code theta}, {@code lastspike}, {@code not_refractory}; then
 * for each of them, in this order, its derivatives with respect to {@code tau}, {@code E_L}, {@code
 * V_r}, {@code V_T}, {@code tau_theta}, {@code b}, {@code t_ref}. No method allocates.
 *
 * <p>{@code parameters[7]} to {@code parameters[9]} say which branches are present, and when events
 * happen.
 */
@GradiodeGenerated
@Generated("io.gradiode.processor.ModelProcessor")
final class AdaptingNeuronSensitivities implements SensitivityKernel, Linearization {
  private static final Pattern JACOBIAN =
      Pattern.parse(
          """
          0
          1


          """);

  @Override
  public int stateCount() {
    return 4;
  }

  @Override
  public int parameterCount() {
    return 7;
  }

  @Override
  public int inputCount() {
    return 1;
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
  public int switchCount() {
    return 3;
  }

  @Override
  public int[] switchedStates() {
    return new int[] {0, 1, 2, 3};
  }

  @Override
  public String switchText(int k) {
    return List.of(
            "not_refractory - 0.5 > 0", "v - V_T - theta > 0", "t_ref - t + lastspike > 0").get(k);
  }

  @Override
  public int eventCount() {
    return 2;
  }

  @Override
  public String eventText(int event) {
    return List.of("v > V_T + theta", "t - lastspike >= t_ref").get(event);
  }

  @Override
  public int[] ownSwitches(int event) {
    return switch (event) {
      case 0 -> new int[] {0, 1};
      case 1 -> new int[] {0};
      default -> new int[0];
    };
  }

  @Override
  public void initialState(
      double t, double[] parameters, double[] inputs, double[] y, double[] scratch) {
    // Parameters
    final double E_L = parameters[1]; // V

    // Initial values
    y[0] = E_L; // V
    y[1] = 0.0; // V
    y[2] = -10000.0; // s
    y[3] = 1.0;

    // Sensitivities that start at 0
    Arrays.fill(y, 4, 32, 0.0);

    // Initial sensitivity to E_L
    y[5] = 1.0;
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
    final double tau = parameters[0]; // s
    final double E_L = parameters[1]; // V
    final double tau_theta = parameters[4]; // s

    // Present branches
    final double mode1 = parameters[7]; // not_refractory - 0.5 > 0

    // Inputs
    final double drive = inputs[1] + inputs[2] * (t - inputs[0]); // V

    // States
    final double v = y[0]; // V
    final double theta = y[1]; // V

    // Rates
    rates[0] = mode1 > 0.0 ? (E_L - v + drive) / tau : 0.0; // v'
    rates[1] = -theta / tau_theta; // theta'
    rates[2] = 0.0; // lastspike'
    rates[3] = 0.0; // not_refractory'
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
    final double tau = parameters[0]; // s
    final double E_L = parameters[1]; // V
    final double tau_theta = parameters[4]; // s

    // Present branches
    final double mode1 = parameters[7]; // not_refractory - 0.5 > 0

    // Inputs
    final double drive = inputs[1] + inputs[2] * (t - inputs[0]); // V

    // States
    final double v = y[0]; // V
    final double theta = y[1]; // V

    // Shared terms
    final double E_LMinusVPlusDriveOverTau = (E_L - v + drive) / tau;
    final double thetaOverTau_theta = theta / tau_theta;

    // Rates
    rates[0] = mode1 > 0.0 ? E_LMinusVPlusDriveOverTau : 0.0; // v'
    rates[1] = -thetaOverTau_theta; // theta'
    rates[2] = 0.0; // lastspike'
    rates[3] = 0.0; // not_refractory'

    // Jacobian of the rates
    final double vRateByV = mode1 > 0.0 ? -1.0 / tau : 0.0;
    final double thetaRateByTheta = -1.0 / tau_theta;

    // Sensitivity to tau
    final double vByTau = y[4];
    final double thetaByTau = y[11];
    rates[4] = vRateByV * vByTau + (mode1 > 0.0 ? -E_LMinusVPlusDriveOverTau / tau : 0.0);
    rates[11] = thetaRateByTheta * thetaByTau;

    // Sensitivity to E_L
    final double vByE_L = y[5];
    final double thetaByE_L = y[12];
    rates[5] = vRateByV * vByE_L + (mode1 > 0.0 ? 1.0 / tau : 0.0);
    rates[12] = thetaRateByTheta * thetaByE_L;

    // Sensitivity to V_r
    final double vByV_r = y[6];
    final double thetaByV_r = y[13];
    rates[6] = vRateByV * vByV_r;
    rates[13] = thetaRateByTheta * thetaByV_r;

    // Sensitivity to V_T
    final double vByV_T = y[7];
    final double thetaByV_T = y[14];
    rates[7] = vRateByV * vByV_T;
    rates[14] = thetaRateByTheta * thetaByV_T;

    // Sensitivity to tau_theta
    final double vByTau_theta = y[8];
    final double thetaByTau_theta = y[15];
    rates[8] = vRateByV * vByTau_theta;
    rates[15] = thetaRateByTheta * thetaByTau_theta + thetaOverTau_theta / tau_theta;

    // Sensitivity to b
    final double vByB = y[9];
    final double thetaByB = y[16];
    rates[9] = vRateByV * vByB;
    rates[16] = thetaRateByTheta * thetaByB;

    // Sensitivity to t_ref
    final double vByT_ref = y[10];
    final double thetaByT_ref = y[17];
    rates[10] = vRateByV * vByT_ref;
    rates[17] = thetaRateByTheta * thetaByT_ref;
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
    final double tau = parameters[0]; // s

    // Present branches
    final double mode1 = parameters[7]; // not_refractory - 0.5 > 0

    // Inputs
    final double driveSlope = inputs[2];

    // Rates by time
    slopes[0] = (mode1 > 0.0 ? 1.0 / tau : 0.0) * driveSlope; // v'
    slopes[1] = 0.0; // theta'
    slopes[2] = 0.0; // lastspike'
    slopes[3] = 0.0; // not_refractory'
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
    final double v = y[0]; // V

    // Observables
    observables[0] = v; // v
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
    final double v = y[0]; // V

    // Observables
    observables[0] = v; // v

    // Sensitivity to tau
    final double vByTau = y[4];
    observables[1] = vByTau;

    // Sensitivity to E_L
    final double vByE_L = y[5];
    observables[2] = vByE_L;

    // Sensitivity to V_r
    final double vByV_r = y[6];
    observables[3] = vByV_r;

    // Sensitivity to V_T
    final double vByV_T = y[7];
    observables[4] = vByV_T;

    // Sensitivity to tau_theta
    final double vByTau_theta = y[8];
    observables[5] = vByTau_theta;

    // Sensitivity to b
    final double vByB = y[9];
    observables[6] = vByB;

    // Sensitivity to t_ref
    final double vByT_ref = y[10];
    observables[7] = vByT_ref;
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
    final double V_T = parameters[3]; // V
    final double t_ref = parameters[6]; // s

    // States
    final double v = y[0]; // V
    final double theta = y[1]; // V
    final double lastspike = y[2]; // s
    final double not_refractory = y[3];

    // Switching functions
    switches[0] = not_refractory - 0.5; // not_refractory - 0.5 > 0
    switches[1] = v - V_T - theta; // v - V_T - theta > 0
    switches[2] = t_ref - t + lastspike; // t_ref - t + lastspike > 0
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
    final double V_T = parameters[3]; // V
    final double t_ref = parameters[6]; // s

    // States
    final double v = y[0]; // V
    final double theta = y[1]; // V
    final double lastspike = y[2]; // s
    final double not_refractory = y[3];

    // Switching functions
    switches[0] = not_refractory - 0.5; // not_refractory - 0.5 > 0
    switches[1] = v - V_T - theta; // v - V_T - theta > 0
    switches[2] = t_ref - t + lastspike; // t_ref - t + lastspike > 0

    // Sensitivity to tau
    final double not_refractoryByTau = y[25];
    final double vByTau = y[4];
    final double thetaByTau = y[11];
    final double lastspikeByTau = y[18];
    switches[3] = not_refractoryByTau;
    switches[10] = vByTau - thetaByTau;
    switches[17] = lastspikeByTau;

    // Sensitivity to E_L
    final double not_refractoryByE_L = y[26];
    final double vByE_L = y[5];
    final double thetaByE_L = y[12];
    final double lastspikeByE_L = y[19];
    switches[4] = not_refractoryByE_L;
    switches[11] = vByE_L - thetaByE_L;
    switches[18] = lastspikeByE_L;

    // Sensitivity to V_r
    final double not_refractoryByV_r = y[27];
    final double vByV_r = y[6];
    final double thetaByV_r = y[13];
    final double lastspikeByV_r = y[20];
    switches[5] = not_refractoryByV_r;
    switches[12] = vByV_r - thetaByV_r;
    switches[19] = lastspikeByV_r;

    // Sensitivity to V_T
    final double not_refractoryByV_T = y[28];
    final double vByV_T = y[7];
    final double thetaByV_T = y[14];
    final double lastspikeByV_T = y[21];
    switches[6] = not_refractoryByV_T;
    switches[13] = vByV_T - thetaByV_T - 1.0;
    switches[20] = lastspikeByV_T;

    // Sensitivity to tau_theta
    final double not_refractoryByTau_theta = y[29];
    final double vByTau_theta = y[8];
    final double thetaByTau_theta = y[15];
    final double lastspikeByTau_theta = y[22];
    switches[7] = not_refractoryByTau_theta;
    switches[14] = vByTau_theta - thetaByTau_theta;
    switches[21] = lastspikeByTau_theta;

    // Sensitivity to b
    final double not_refractoryByB = y[30];
    final double vByB = y[9];
    final double thetaByB = y[16];
    final double lastspikeByB = y[23];
    switches[8] = not_refractoryByB;
    switches[15] = vByB - thetaByB;
    switches[22] = lastspikeByB;

    // Sensitivity to t_ref
    final double not_refractoryByT_ref = y[31];
    final double vByT_ref = y[10];
    final double thetaByT_ref = y[17];
    final double lastspikeByT_ref = y[24];
    switches[9] = not_refractoryByT_ref;
    switches[16] = vByT_ref - thetaByT_ref;
    switches[23] = lastspikeByT_ref + 1.0;
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
    final double not_refractoryRate = rates[3];
    final double vRate = rates[0];
    final double thetaRate = rates[1];
    final double lastspikeRate = rates[2];

    // Slopes
    slopes[0] = not_refractoryRate; // not_refractory - 0.5 > 0
    slopes[1] = vRate - thetaRate; // v - V_T - theta > 0
    slopes[2] = lastspikeRate - 1.0; // t_ref - t + lastspike > 0
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
    final double mode1 = parameters[7]; // not_refractory - 0.5 > 0
    final double mode2 = parameters[8]; // v - V_T - theta > 0
    final double mode3 = parameters[9]; // t_ref - t + lastspike > 0

    // Conditions of events
    conditions[0] = (mode2 > 0.0 ? 1.0 : 0.0) * (mode1 > 0.0 ? 1.0 : 0.0); // v > V_T + theta
    conditions[1] = (mode1 > 0.0 ? 0.0 : 1.0) * (mode3 > 0.0 ? 0.0 : 1.0); // t - lastspike >= t_ref
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
    final double tau = parameters[0]; // s
    final double tau_theta = parameters[4]; // s

    // Present branches
    final double mode1 = parameters[7]; // not_refractory - 0.5 > 0

    // Jacobian
    jacobian[0] = mode1 > 0.0 ? -1.0 / tau : 0.0; // v' by v
    jacobian[1] = -1.0 / tau_theta; // theta' by theta
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
    final double tau = parameters[0]; // s
    final double tau_theta = parameters[4]; // s

    // Present branches
    final double mode1 = parameters[7]; // not_refractory - 0.5 > 0

    // Inputs
    final double driveSlope = inputs[2];

    // Direction
    final double vDirection = direction[0];
    final double thetaDirection = direction[1];

    // Sensitivity to tau
    rates[4] += mode1 > 0.0 ? -(driveSlope * timeDirection - vDirection) / (tau * tau) : 0.0;

    // Sensitivity to tau_theta
    rates[15] += thetaDirection / (tau_theta * tau_theta);
  }

  @Override
  public void assign(
      int event, double t, double[] y, double[] parameters, double[] inputs, double[] scratch) {
    switch (event) {
      case 0 -> {
        spikeSetsLastspike(t, y, parameters, inputs, scratch);
        spikeSetsNot_refractory(t, y, parameters, inputs, scratch);
        spikeSetsV(t, y, parameters, inputs, scratch);
        spikeSetsTheta(t, y, parameters, inputs, scratch);
      }
      case 1 -> event2SetsNot_refractory(t, y, parameters, inputs, scratch);
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
      case 0 -> {
        sensitivitySpikeSetsLastspike(t, y, delays, parameters, inputs, scratch);
        sensitivitySpikeSetsNot_refractory(t, y, delays, parameters, inputs, scratch);
        sensitivitySpikeSetsV(t, y, delays, parameters, inputs, scratch);
        sensitivitySpikeSetsTheta(t, y, delays, parameters, inputs, scratch);
      }
      case 1 -> sensitivityEvent2SetsNot_refractory(t, y, delays, parameters, inputs, scratch);
    }
  }

  /** {@code lastspike = t} when {@code v > V_T + theta}. */
  private static void spikeSetsLastspike(
      double t, double[] y, double[] parameters, double[] inputs, double[] scratch) {
    // New value
    y[2] = t; // s
  }

  /** {@code lastspike = t} and its sensitivities when {@code v > V_T + theta}. */
  private static void sensitivitySpikeSetsLastspike(
      double t,
      double[] y,
      double[] delays,
      double[] parameters,
      double[] inputs,
      double[] scratch) {
    // Sensitivities, from those before
    final double delayByTau = delays[0];
    y[18] = delayByTau;
    final double delayByE_L = delays[1];
    y[19] = delayByE_L;
    final double delayByV_r = delays[2];
    y[20] = delayByV_r;
    final double delayByV_T = delays[3];
    y[21] = delayByV_T;
    final double delayByTau_theta = delays[4];
    y[22] = delayByTau_theta;
    final double delayByB = delays[5];
    y[23] = delayByB;
    final double delayByT_ref = delays[6];
    y[24] = delayByT_ref;

    // The state itself
    y[2] = t;
  }

  /** {@code not_refractory = 0} when {@code v > V_T + theta}. */
  private static void spikeSetsNot_refractory(
      double t, double[] y, double[] parameters, double[] inputs, double[] scratch) {
    // New value
    y[3] = 0.0;
  }

  /** {@code not_refractory = 0} and its sensitivities when {@code v > V_T + theta}. */
  private static void sensitivitySpikeSetsNot_refractory(
      double t,
      double[] y,
      double[] delays,
      double[] parameters,
      double[] inputs,
      double[] scratch) {
    // Sensitivities, from those before
    Arrays.fill(y, 25, 32, 0.0);

    // The state itself
    y[3] = 0.0;
  }

  /** {@code v = V_r} when {@code v > V_T + theta}. */
  private static void spikeSetsV(
      double t, double[] y, double[] parameters, double[] inputs, double[] scratch) {
    // Parameters
    final double V_r = parameters[2]; // V

    // New value
    y[0] = V_r; // V
  }

  /** {@code v = V_r} and its sensitivities when {@code v > V_T + theta}. */
  private static void sensitivitySpikeSetsV(
      double t,
      double[] y,
      double[] delays,
      double[] parameters,
      double[] inputs,
      double[] scratch) {
    // Parameters
    final double V_r = parameters[2]; // V

    // Sensitivities, from those before
    Arrays.fill(y, 4, 11, 0.0);
    y[6] = 1.0;

    // The state itself
    y[0] = V_r;
  }

  /** {@code theta += b} when {@code v > V_T + theta}. */
  private static void spikeSetsTheta(
      double t, double[] y, double[] parameters, double[] inputs, double[] scratch) {
    // Parameters
    final double b = parameters[5]; // V

    // States
    final double theta = y[1]; // V

    // New value
    y[1] = theta + b; // V
  }

  /** {@code theta += b} and its sensitivities when {@code v > V_T + theta}. */
  private static void sensitivitySpikeSetsTheta(
      double t,
      double[] y,
      double[] delays,
      double[] parameters,
      double[] inputs,
      double[] scratch) {
    // Parameters
    final double b = parameters[5]; // V

    // States
    final double theta = y[1]; // V

    // New value
    final double thetaAfter = theta + b; // V

    // Sensitivities, from those before
    final double thetaByB = y[16];
    y[16] = thetaByB + 1.0;

    // The state itself
    y[1] = thetaAfter;
  }

  /** {@code not_refractory = 1} when {@code t - lastspike >= t_ref}. */
  private static void event2SetsNot_refractory(
      double t, double[] y, double[] parameters, double[] inputs, double[] scratch) {
    // New value
    y[3] = 1.0;
  }

  /** {@code not_refractory = 1} and its sensitivities when {@code t - lastspike >= t_ref}. */
  private static void sensitivityEvent2SetsNot_refractory(
      double t,
      double[] y,
      double[] delays,
      double[] parameters,
      double[] inputs,
      double[] scratch) {
    // Sensitivities, from those before
    Arrays.fill(y, 25, 32, 0.0);

    // The state itself
    y[3] = 1.0;
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
    return 4;
  }

  @Override
  public boolean factorize(double shift, double[] jacobian, double[] factors) {
    // Eliminate v
    final double vPivot = shift - jacobian[0];
    final double vInverse = 1.0 / vPivot;
    factors[0] = vInverse;

    // Eliminate theta
    final double thetaPivot = shift - jacobian[1];
    final double thetaInverse = 1.0 / thetaPivot;
    factors[1] = thetaInverse;

    // Eliminate lastspike
    final double lastspikePivot = shift;
    final double lastspikeInverse = 1.0 / lastspikePivot;
    factors[2] = lastspikeInverse;

    // Eliminate not_refractory
    final double not_refractoryPivot = shift;
    final double not_refractoryInverse = 1.0 / not_refractoryPivot;
    factors[3] = not_refractoryInverse;

    return Pivot.isSafe(vPivot, shift + Math.abs(jacobian[0]))
        && Pivot.isSafe(thetaPivot, shift + Math.abs(jacobian[1]))
        && Pivot.isSafe(lastspikePivot, shift)
        && Pivot.isSafe(not_refractoryPivot, shift);
  }

  @Override
  public void solve(double[] factors, double[] vector) {
    solve(factors, vector, 0, 1);
  }

  @Override
  public void sensitivitySolve(double[] factors, double[] vector) {
    for (int p = 0; p < 7; p++) {
      solve(factors, vector, 4 + p, 7);
    }
  }

  private static void solve(double[] factors, double[] vector, int first, int stride) {
    // Forwards
    final double vRight = vector[first];
    final double thetaRight = vector[first + stride];
    final double lastspikeRight = vector[first + 2 * stride];
    final double not_refractoryRight = vector[first + 3 * stride];

    // Backwards
    final double not_refractorySolution = not_refractoryRight * factors[3];
    vector[first + 3 * stride] = not_refractorySolution;
    final double lastspikeSolution = lastspikeRight * factors[2];
    vector[first + 2 * stride] = lastspikeSolution;
    final double thetaSolution = thetaRight * factors[1];
    vector[first + stride] = thetaSolution;
    final double vSolution = vRight * factors[0];
    vector[first] = vSolution;
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
    System.arraycopy(y, 18, argument, 18, 14);

    for (int i = 0; i < 18; i++) {
      argument[i] = y[i] + h * (A2_1 * k1[i]);
    }
    sensitivityRates(t + C2 * h, argument, parameters, inputs, k2, scratch);

    for (int i = 0; i < 18; i++) {
      argument[i] = y[i] + h * (A3_1 * k1[i] + A3_2 * k2[i]);
    }
    sensitivityRates(t + C3 * h, argument, parameters, inputs, k3, scratch);

    for (int i = 0; i < 18; i++) {
      argument[i] = y[i] + h * (A4_1 * k1[i] + A4_3 * k3[i]);
    }
    sensitivityRates(t + C4 * h, argument, parameters, inputs, k4, scratch);

    for (int i = 0; i < 18; i++) {
      argument[i] = y[i] + h * (A5_1 * k1[i] + A5_3 * k3[i] + A5_4 * k4[i]);
    }
    sensitivityRates(t + C5 * h, argument, parameters, inputs, k5, scratch);

    for (int i = 0; i < 18; i++) {
      argument[i] = y[i] + h * (A6_1 * k1[i] + A6_4 * k4[i] + A6_5 * k5[i]);
    }
    sensitivityRates(t + C6 * h, argument, parameters, inputs, k6, scratch);

    for (int i = 0; i < 18; i++) {
      argument[i] = y[i] + h * (A7_1 * k1[i] + A7_4 * k4[i] + A7_5 * k5[i] + A7_6 * k6[i]);
    }
    sensitivityRates(t + C7 * h, argument, parameters, inputs, k7, scratch);

    for (int i = 0; i < 18; i++) {
      argument[i] =
          y[i] + h * (A8_1 * k1[i] + A8_4 * k4[i] + A8_5 * k5[i] + A8_6 * k6[i] + A8_7 * k7[i]);
    }
    sensitivityRates(t + C8 * h, argument, parameters, inputs, k8, scratch);

    for (int i = 0; i < 18; i++) {
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

    for (int i = 0; i < 18; i++) {
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

    for (int i = 0; i < 18; i++) {
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

    for (int i = 0; i < 18; i++) {
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
    for (int i = 0; i < 18; i++) {
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
    System.arraycopy(y, 18, next, 18, 14);
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
    for (int i = 0; i < 18; i++) {
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
    return Math.abs(h) * fifth / Math.sqrt((fifth + 0.01 * third) * 32);
  }
}
