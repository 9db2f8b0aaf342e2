package sample;

import io.gradiode.annotation.GradiodeGenerated;
import io.gradiode.model.Pattern;
import io.gradiode.model.SparseEquations;
import javax.annotation.processing.Generated;

/**
 * Rates and their partial derivatives of {@link BackwardDecay}.
 *
 * <pre>
 *   dparent/dt = -rate*parent
 *   ddaughter/dt = rate*parent - loss*daughter**2
 * </pre>
 *
 * <p>Layout of {@code y}: {@code parent}, {@code daughter}. No method allocates, and none has a
 * state.
 */
@GradiodeGenerated
@Generated("io.gradiode.processor.ModelProcessor")
final class BackwardDecayEquations implements SparseEquations {
  private static final Pattern RATE_PATTERN =
      Pattern.parse(
          """
          0 | 0
          0 1 | 0 1
          """);

  private static final Pattern INITIAL_PATTERN =
      Pattern.parse(
          """


          """);

  private static final Pattern OBSERVABLE_PATTERN =
      Pattern.parse(
          """
          0
          1
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
  public Pattern ratePattern() {
    return RATE_PATTERN;
  }

  @Override
  public Pattern initialPattern() {
    return INITIAL_PATTERN;
  }

  @Override
  public int[] initialOrder() {
    return new int[] {0, 1};
  }

  @Override
  public Pattern observablePattern() {
    return OBSERVABLE_PATTERN;
  }

  @Override
  public void initialStates(
      double t, double[] parameters, double[] inputs, double[] y, double[] scratch) {
    // Initial values
    y[0] = 1.0;
    y[1] = 0.0;
  }

  @Override
  public void initialPartials(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] partials,
      double[] scratch) {
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
    final double rate = parameters[0]; // 1/s
    final double loss = parameters[1]; // 1/s

    // States
    final double parent = y[0];
    final double daughter = y[1];

    // Shared terms
    final double rateTimesParent = rate * parent;

    // Rates
    rates[0] = -rateTimesParent; // parent'
    rates[1] = rateTimesParent - loss * daughter * daughter; // daughter'
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
    final double rate = parameters[0]; // 1/s
    final double loss = parameters[1]; // 1/s

    // States
    final double parent = y[0];
    final double daughter = y[1];

    // Partial derivatives
    partials[0] = -rate; // parent' by parent
    partials[3] = -parent; // parent' by rate
    partials[1] = rate; // daughter' by parent
    partials[2] = -2.0 * loss * daughter; // daughter' by daughter
    partials[4] = parent; // daughter' by rate
    partials[5] = -daughter * daughter; // daughter' by loss
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
    final double parent = y[0];
    final double daughter = y[1];

    // Observables
    observables[0] = parent; // parent
    observables[1] = daughter; // daughter
  }

  @Override
  public void observablePartials(
      double t,
      double[] y,
      double[] parameters,
      double[] inputs,
      double[] partials,
      double[] scratch) {
    // Partial derivatives
    partials[0] = 1.0; // parent by parent
    partials[1] = 1.0; // daughter by daughter
  }
}
