package io.gradiode.kernels;

import io.gradiode.model.InputHandle;
import io.gradiode.model.ObservableHandle;
import io.gradiode.model.ParameterHandle;

/** A linear equation with an input, whose solution has a closed form. */
public final class ForcedDecay {

  /** The model. */
  public static final HandWrittenModel<ForcedDecay> MODEL =
      HandWrittenModel.of(
          "ForcedDecay", "x", "decay uptake start", "u", "x flow", new ForcedDecayKernel());

  /** What drives it. */
  public static final InputHandle<ForcedDecay> U = MODEL.inputs().get(0);

  /** The state. */
  public static final ObservableHandle<ForcedDecay> X = MODEL.observables().get(0);

  /** The rate of the state, which jumps with the input. */
  public static final ObservableHandle<ForcedDecay> FLOW = MODEL.observables().get(1);

  /** The rate constant. */
  public static final ParameterHandle<ForcedDecay> DECAY = MODEL.parameters().get(0);

  /** What the input is multiplied with. */
  public static final ParameterHandle<ForcedDecay> UPTAKE = MODEL.parameters().get(1);

  /** The initial value. */
  public static final ParameterHandle<ForcedDecay> START = MODEL.parameters().get(2);

  private ForcedDecay() {}

  /**
   * Advances the exact solution and its sensitivities over a time in which the input is {@code
   * value + slope τ}.
   *
   * @param state x and its derivatives by decay, uptake and start; modified
   */
  public static void advance(
      double[] parameters, double value, double slope, double time, double[] state) {
    final double a = parameters[0];
    final double e = Math.exp(-a * time);
    final double step = (1.0 - e) / a;
    final double stepByA = time * e / a - (1.0 - e) / (a * a);
    final double ramp = time / a - (1.0 - e) / (a * a);
    final double rampByA = -time / (a * a) - time * e / (a * a) + 2.0 * (1.0 - e) / (a * a * a);
    final double forced = value * step + slope * ramp;
    state[1] =
        e * state[1] - time * e * state[0] + parameters[1] * (value * stepByA + slope * rampByA);
    state[2] = e * state[2] + forced;
    state[3] = e * state[3];
    state[0] = e * state[0] + parameters[1] * forced;
  }
}
