package io.gradiode.kernels;

import static io.gradiode.kernels.SwitchedModel.by;

import io.gradiode.model.ObservableHandle;
import io.gradiode.model.ParameterHandle;

/**
 * One compartment with first-order absorption, {@code depot' = −ka depot}, {@code central' = ka
 * depot − ke central}, both empty at first; of a dose the part {@code f} arrives.
 */
public final class OralDose {

  /** The model. */
  public static final HandWrittenModel<Switched> MODEL =
      SwitchedModel.of("OralDose", "depot central", "ka ke f")
          .rate(
              "depot",
              (t, x, p) -> -p[0] * x[0],
              by("depot", (t, x, p) -> -p[0]),
              by("ka", (t, x, p) -> -x[0]))
          .rate(
              "central",
              (t, x, p) -> p[0] * x[0] - p[1] * x[1],
              by("depot", (t, x, p) -> p[0]),
              by("central", (t, x, p) -> -p[1]),
              by("ka", (t, x, p) -> x[0]),
              by("ke", (t, x, p) -> -x[1]))
          .build();

  /** Where doses are given. */
  public static final ObservableHandle<Switched> DEPOT = MODEL.observables().get(0);

  /** Where they act. */
  public static final ObservableHandle<Switched> CENTRAL = MODEL.observables().get(1);

  /** The rate of absorption. */
  public static final ParameterHandle<Switched> KA = MODEL.parameters().get(0);

  /** The part of a dose that arrives. */
  public static final ParameterHandle<Switched> F = MODEL.parameters().get(2);

  private OralDose() {}

  /**
   * Adds what one dose makes of the amount in the central compartment, and of its derivatives by
   * {@code ka}, {@code ke} and {@code f}.
   *
   * @param factor of {@code f} in the dose
   * @param time since the dose
   * @param sum amount and derivatives; modified
   */
  public static void addCentral(double[] parameters, double factor, double time, double[] sum) {
    final double ka = parameters[0];
    final double ke = parameters[1];
    final double absorbed = Math.exp(-ka * time);
    final double eliminated = Math.exp(-ke * time);
    final double difference = eliminated - absorbed;
    final double share = ka / (ka - ke);
    final double square = (ka - ke) * (ka - ke);
    final double dose = factor * parameters[2];
    sum[0] += dose * share * difference;
    sum[1] += dose * (share * time * absorbed - ke / square * difference);
    sum[2] += dose * (ka / square * difference - share * time * eliminated);
    sum[3] += factor * share * difference;
  }
}
