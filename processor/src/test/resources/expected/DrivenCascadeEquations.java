package sample;

import io.gradiode.annotation.GradiodeGenerated;
import io.gradiode.model.Pattern;
import io.gradiode.model.SparseEquations;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Rates and their partial derivatives of {@link DrivenCascade}.
 *
 * <pre>
 *   dreceptor/dt = feed + ligand*on*(total - receptor) - off*receptor
 *   dkinase/dt = gain*receptor*occupied - decay*kinase - spill*kinase/(kinase + limit)
 *   dtarget/dt = where(kinase &gt; level, make, basal) - clear*target
 *
 *   when t &gt; washed: receptor = kept*receptor; kinase *= 0.5
 * </pre>
 *
 * <p>Layout of {@code y}: {@code receptor}, {@code kinase}, {@code target}. No method allocates,
 * and none has a state.
 *
 * <p>{@code parameters[17]} to {@code parameters[18]} say which branches are present, and when
 * events happen.
 */
@GradiodeGenerated
@Generated("io.gradiode.processor.ModelProcessor")
final class DrivenCascadeEquations implements SparseEquations {
  private static final Pattern RATE_PATTERN =
      Pattern.parse(
          """
          0 | 0 1 2 9
          0 1 | 3 4 5 10 11
          2 | 7 12 13
          """);

  private static final Pattern INITIAL_PATTERN =
      Pattern.parse(
          """
          | 14
          0 | 3 5
          | 15
          """);

  private static final Pattern OBSERVABLE_PATTERN =
      Pattern.parse(
          """
          1
          2 | 4
          """);

  private static final Pattern SWITCH_PATTERN =
      Pattern.parse(
          """
          1 | 6
          | 8
          """);

  private static final int[] FIRST_ASSIGNMENTS = new int[] {0, 2};

  private static final int[] ASSIGNED_STATES = new int[] {0, 1};

  private static final List<Pattern> ASSIGNMENT_PATTERNS =
      Pattern.rows(
          """
          0 | 16
          1
          """);

  @Override
  public int stateCount() {
    return 3;
  }

  @Override
  public int parameterCount() {
    return 17;
  }

  @Override
  public int inputCount() {
    return 1;
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
    return new int[] {1, 2};
  }

  @Override
  public Pattern ratePattern() {
    return RATE_PATTERN;
  }

  @Override
  public int[] curvedPartials() {
    return new int[] {0, 1, 2, 4, 5, 6, 8, 9, 10, 11, 12, 15};
  }

  @Override
  public boolean isAutonomous() {
    return false;
  }

  @Override
  public int[] eliminationOrder() {
    return new int[] {0, 1, 2};
  }

  @Override
  public Pattern initialPattern() {
    return INITIAL_PATTERN;
  }

  @Override
  public int[] initialOrder() {
    return new int[] {0, 1, 2};
  }

  @Override
  public Pattern observablePattern() {
    return OBSERVABLE_PATTERN;
  }

  @Override
  public int switchCount() {
    return 2;
  }

  @Override
  public int[] switchedStates() {
    return new int[] {1};
  }

  @Override
  public String switchText(int k) {
    return List.of("1000*(kinase - level) > 0", "t - washed > 0").get(k);
  }

  @Override
  public Pattern switchPattern() {
    return SWITCH_PATTERN;
  }

  @Override
  public int eventCount() {
    return 1;
  }

  @Override
  public String eventText(int event) {
    return List.of("t > washed").get(event);
  }

  @Override
  public boolean happensAtStart(int event) {
    return event != 0;
  }

  @Override
  public void initialStates(
      double t, double[] parameters, double[] inputs, double[] y, double[] scratch) {
    // Parameters
    final double gain = parameters[3]; // 1/s
    final double decay = parameters[5]; // 1/s
    final double begin = parameters[14]; // mol/L
    final double rest = parameters[15]; // mol/L

    // Shared terms
    final double kinase = begin * gain / decay;

    // Initial values
    y[0] = begin; // mol/L
    y[1] = kinase; // mol/L
    y[2] = rest; // mol/L
  }

  @Override
  public void initialPartials(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] partials,
      double[] scratch) {
    // Parameters
    final double gain = parameters[3]; // 1/s
    final double decay = parameters[5]; // 1/s

    // States
    final double receptor = y[0]; // mol/L

    // Shared terms
    final double gainOverDecay = gain / decay;
    final double receptorOverDecay = receptor / decay;

    // Partial derivatives
    partials[1] = 1.0; // receptor by begin
    partials[0] = gainOverDecay; // kinase by receptor
    partials[2] = receptorOverDecay; // kinase by gain
    partials[3] = -receptorOverDecay * gainOverDecay; // kinase by decay
    partials[4] = 1.0; // target by rest
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
    final double on = parameters[0]; // L/(mol s)
    final double off = parameters[1]; // 1/s
    final double total = parameters[2]; // mol/L
    final double gain = parameters[3]; // 1/s
    final double half = parameters[4]; // mol/L
    final double decay = parameters[5]; // 1/s
    final double make = parameters[7]; // mol/(L s)
    final double feed = parameters[9]; // mol/(L s)
    final double spill = parameters[10]; // mol/(L s)
    final double limit = parameters[11]; // mol/L
    final double basal = parameters[12]; // mol/(L s)
    final double clear = parameters[13]; // 1/s

    // Present branches
    final double mode1 = parameters[17]; // 1000*(kinase - level) > 0

    // Inputs
    final double ligand = inputs[1] + inputs[2] * (t - inputs[0]); // mol/L

    // States
    final double receptor = y[0]; // mol/L
    final double kinase = y[1]; // mol/L
    final double target = y[2]; // mol/L

    // Terms
    final double occupied = receptor / (half + receptor);

    // Rates
    rates[0] = feed + ligand * on * (total - receptor) - off * receptor; // receptor'
    // kinase'
    rates[1] = gain * receptor * occupied - decay * kinase - spill * kinase / (kinase + limit);
    // target'
    rates[2] = 0.001 * ((mode1 > 0.0 ? 1000.0 * make : 1000.0 * basal) - 1000.0 * clear * target);
  }

  @Override
  public void ratePartials(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] partials,
      double[] scratch) {
    // Parameters
    final double on = parameters[0]; // L/(mol s)
    final double off = parameters[1]; // 1/s
    final double total = parameters[2]; // mol/L
    final double gain = parameters[3]; // 1/s
    final double half = parameters[4]; // mol/L
    final double decay = parameters[5]; // 1/s
    final double spill = parameters[10]; // mol/(L s)
    final double limit = parameters[11]; // mol/L
    final double clear = parameters[13]; // 1/s

    // Present branches
    final double mode1 = parameters[17]; // 1000*(kinase - level) > 0

    // Inputs
    final double ligand = inputs[1] + inputs[2] * (t - inputs[0]); // mol/L

    // States
    final double receptor = y[0]; // mol/L
    final double kinase = y[1]; // mol/L
    final double target = y[2]; // mol/L

    // Shared terms
    final double oneOverHalfPlusReceptor = 1.0 / (half + receptor);

    // Terms
    final double occupied = receptor * oneOverHalfPlusReceptor;

    // Shared terms
    final double ligandTimesOn = ligand * on;
    final double receptorTimesGain = receptor * gain;
    final double occupiedByReceptor = oneOverHalfPlusReceptor * (1.0 - occupied);
    final double oneOverKinasePlusLimit = 1.0 / (kinase + limit);
    final double spillTimesOneOverKinasePlusLimit = spill * oneOverKinasePlusLimit;
    final double sharedTerm1 = kinase * oneOverKinasePlusLimit;
    final double occupiedByHalf = -occupied * oneOverHalfPlusReceptor;

    // Partial derivatives
    partials[0] = -(ligandTimesOn + off); // receptor' by receptor
    partials[4] = ligand * (total - receptor); // receptor' by on
    partials[5] = -receptor; // receptor' by off
    partials[6] = ligandTimesOn; // receptor' by total
    partials[7] = 1.0; // receptor' by feed
    partials[1] = gain * occupied + receptorTimesGain * occupiedByReceptor; // kinase' by receptor
    // kinase' by kinase
    partials[2] = -(decay + spillTimesOneOverKinasePlusLimit * (1.0 - sharedTerm1));
    partials[8] = receptor * occupied; // kinase' by gain
    partials[9] = receptorTimesGain * occupiedByHalf; // kinase' by half
    partials[10] = -kinase; // kinase' by decay
    partials[11] = -sharedTerm1; // kinase' by spill
    partials[12] = spillTimesOneOverKinasePlusLimit * sharedTerm1; // kinase' by limit
    partials[3] = -clear; // target' by target
    partials[13] = 0.001 * (mode1 > 0.0 ? 1000.0 : 0.0); // target' by make
    partials[14] = 0.001 * (mode1 > 0.0 ? 0.0 : 1000.0); // target' by basal
    partials[15] = -target; // target' by clear
  }

  @Override
  public void ratePartialsAlong(
      double t,
      double[] y,
      double[] direction,
      double timeDirection,
      double[] parameters,
      double[] inputs,
      double[] partials,
      double[] scratch) {
    // Parameters
    final double on = parameters[0]; // L/(mol s)
    final double total = parameters[2]; // mol/L
    final double gain = parameters[3]; // 1/s
    final double half = parameters[4]; // mol/L
    final double spill = parameters[10]; // mol/(L s)
    final double limit = parameters[11]; // mol/L

    // Inputs
    final double ligand = inputs[1] + inputs[2] * (t - inputs[0]); // mol/L
    final double ligandSlope = inputs[2];

    // States
    final double receptor = y[0]; // mol/L
    final double kinase = y[1]; // mol/L

    // Direction
    final double receptorDirection = direction[0];
    final double kinaseDirection = direction[1];
    final double targetDirection = direction[2];

    // Shared terms
    final double oneOverHalfPlusReceptor = 1.0 / (half + receptor);

    // Terms
    final double occupied = receptor * oneOverHalfPlusReceptor;

    // Shared terms
    final double ligandSlopeTimesTimeDirection = ligandSlope * timeDirection;
    final double sharedTerm1 = on * ligandSlopeTimesTimeDirection;
    final double occupiedTimesReceptorDirection = occupied * receptorDirection;
    final double occupiedAlong =
        oneOverHalfPlusReceptor * (receptorDirection - occupiedTimesReceptorDirection);
    final double occupiedByReceptor = oneOverHalfPlusReceptor * (1.0 - occupied);
    final double occupiedByReceptorAlong =
        -oneOverHalfPlusReceptor * (occupiedAlong + occupiedByReceptor * receptorDirection);
    final double oneOverKinasePlusLimit = 1.0 / (kinase + limit);
    final double spillTimesOneOverKinasePlusLimit = spill * oneOverKinasePlusLimit;
    final double sharedTerm2 = kinase * oneOverKinasePlusLimit;
    // kinase*oneOverKinasePlusLimit*kinaseDirection
    final double sharedTerm3 = sharedTerm2 * kinaseDirection;
    final double sharedTerm4 = oneOverKinasePlusLimit * (kinaseDirection - sharedTerm3);
    final double occupiedByHalf = -occupied * oneOverHalfPlusReceptor;
    final double occupiedByHalfAlong =
        -oneOverHalfPlusReceptor
            * oneOverHalfPlusReceptor
            * (receptorDirection - 2.0 * occupiedTimesReceptorDirection);

    // Partial derivatives, how they change
    partials[0] = -sharedTerm1; // receptor' by receptor
    // receptor' by on
    partials[4] = ligandSlopeTimesTimeDirection * (total - receptor) - ligand * receptorDirection;
    partials[5] = -receptorDirection; // receptor' by off
    partials[6] = sharedTerm1; // receptor' by total
    // kinase' by receptor
    partials[1] =
        gain * occupiedAlong
            + gain * (receptorDirection * occupiedByReceptor + receptor * occupiedByReceptorAlong);
    // kinase' by kinase
    partials[2] =
        spillTimesOneOverKinasePlusLimit
            * (sharedTerm4 + (1.0 - sharedTerm2) * kinaseDirection * oneOverKinasePlusLimit);
    partials[8] = receptorDirection * occupied + receptor * occupiedAlong; // kinase' by gain
    // kinase' by half
    partials[9] = gain * (receptorDirection * occupiedByHalf + receptor * occupiedByHalfAlong);
    partials[10] = -kinaseDirection; // kinase' by decay
    partials[11] = -sharedTerm4; // kinase' by spill
    partials[12] =
        spillTimesOneOverKinasePlusLimit
            * oneOverKinasePlusLimit
            * (kinaseDirection - 2.0 * sharedTerm3); // kinase' by limit
    partials[15] = -targetDirection; // target' by clear
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
    final double on = parameters[0]; // L/(mol s)
    final double total = parameters[2]; // mol/L

    // Inputs
    final double ligandSlope = inputs[2];

    // States
    final double receptor = y[0]; // mol/L

    // Slopes of the rates
    slopes[0] = on * (total - receptor) * ligandSlope; // receptor' by time
    slopes[1] = 0.0; // kinase' by time
    slopes[2] = 0.0; // target' by time
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
    final double half = parameters[4]; // mol/L

    // States
    final double kinase = y[1]; // mol/L
    final double target = y[2]; // mol/L

    // Observables
    observables[0] = kinase; // kinase
    observables[1] = target / (target + half); // ratio
  }

  @Override
  public void observablePartials(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] partials,
      double[] scratch) {
    // Parameters
    final double half = parameters[4]; // mol/L

    // States
    final double target = y[2]; // mol/L

    // Shared terms
    final double oneOverTargetPlusHalf = 1.0 / (target + half);
    final double targetTimesOneOverTargetPlusHalf = target * oneOverTargetPlusHalf;

    // Partial derivatives
    partials[0] = 1.0; // kinase by kinase
    // ratio by target
    partials[1] = oneOverTargetPlusHalf * (1.0 - targetTimesOneOverTargetPlusHalf);
    partials[2] = -targetTimesOneOverTargetPlusHalf * oneOverTargetPlusHalf; // ratio by half
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
    final double half = parameters[4]; // mol/L

    // States
    final double receptor = y[0]; // mol/L

    // Terms
    final double occupied = receptor / (half + receptor);

    // Values of the terms
    terms[0] = occupied;
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
    final double level = parameters[6]; // mol/L
    final double washed = parameters[8]; // s

    // States
    final double kinase = y[1]; // mol/L

    // Switching functions
    switches[0] = 1000.0 * (kinase - level); // 1000*(kinase - level) > 0
    switches[1] = t - washed; // t - washed > 0
  }

  @Override
  public void switchPartials(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] partials,
      double[] scratch) {
    // Partial derivatives
    partials[0] = 1000.0; // switch1 by kinase
    partials[1] = -1000.0; // switch1 by level
    partials[2] = -1.0; // switch2 by washed
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
    final double kinaseRate = rates[1];

    // Slopes
    slopes[0] = 1000.0 * kinaseRate; // 1000*(kinase - level) > 0
    slopes[1] = 1.0; // t - washed > 0
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
    final double mode2 = parameters[18]; // t - washed > 0

    // Conditions of events
    conditions[0] = mode2 > 0.0 ? 1.0 : 0.0; // t > washed
  }

  @Override
  public int assignmentCount(int event) {
    return FIRST_ASSIGNMENTS[event + 1] - FIRST_ASSIGNMENTS[event];
  }

  @Override
  public int assignedState(int event, int assignment) {
    return ASSIGNED_STATES[FIRST_ASSIGNMENTS[event] + assignment];
  }

  @Override
  public Pattern assignmentPattern(int event, int assignment) {
    return ASSIGNMENT_PATTERNS.get(FIRST_ASSIGNMENTS[event] + assignment);
  }

  @Override
  public void assignmentPartials(
      int event,
      int assignment,
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] partials,
      double[] scratch) {
    switch (FIRST_ASSIGNMENTS[event] + assignment) {
      case 0 -> partialsWashSetsReceptor(t, y, parameters, inputs, partials, scratch);
      case 1 -> partialsWashSetsKinase(t, y, parameters, inputs, partials, scratch);
    }
  }

  @Override
  public void assign(
      int event, double t, double[] y, double[] parameters, double[] inputs, double[] scratch) {
    switch (event) {
      case 0 -> {
        washSetsReceptor(t, y, parameters, inputs, scratch);
        washSetsKinase(t, y, parameters, inputs, scratch);
      }
    }
  }

  /** {@code receptor = kept*receptor} when {@code t > washed}. */
  private static void washSetsReceptor(
      double t, double[] y, double[] parameters, double[] inputs, double[] scratch) {
    // Parameters
    final double kept = parameters[16];

    // States
    final double receptor = y[0]; // mol/L

    // New value
    y[0] = kept * receptor; // mol/L
  }

  /** How {@code receptor = kept*receptor} depends on all when {@code t > washed}. */
  private static void partialsWashSetsReceptor(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] partials,
      double[] scratch) {
    // Parameters
    final double kept = parameters[16];

    // States
    final double receptor = y[0]; // mol/L

    // Partial derivatives
    partials[0] = kept; // receptor by receptor
    partials[1] = receptor; // receptor by kept
    partials[2] = 0.0; // by time
    partials[3] = kept * receptor; // the value itself
  }

  /** {@code kinase *= 0.5} when {@code t > washed}. */
  private static void washSetsKinase(
      double t, double[] y, double[] parameters, double[] inputs, double[] scratch) {
    // States
    final double kinase = y[1]; // mol/L

    // New value
    y[1] = 0.5 * kinase; // mol/L
  }

  /** How {@code kinase *= 0.5} depends on all when {@code t > washed}. */
  private static void partialsWashSetsKinase(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] partials,
      double[] scratch) {
    // States
    final double kinase = y[1]; // mol/L

    // Partial derivatives
    partials[0] = 0.5; // kinase by kinase
    partials[1] = 0.0; // by time
    partials[2] = 0.5 * kinase; // the value itself
  }
}
