package io.gradiode.integration;

/**
 * How many steps were accepted, by which method.
 *
 * @param explicit by {@link DormandPrince853}
 * @param implicit by the Rosenbrock method
 * @param backward whether a gradient was computed by going back over them
 */
public record StepCounts(long explicit, long implicit, boolean backward) {

  /** None. */
  public static final StepCounts NONE = new StepCounts(0, 0, false);

  /** Both together. */
  public StepCounts plus(StepCounts more) {
    return new StepCounts(
        explicit + more.explicit, implicit + more.implicit, backward || more.backward);
  }

  /** As a sentence says it: {@code "9 explicit and 83 implicit steps"}. */
  public String text() {
    return backward ? forwardText() + ", and the way back over them (adjoint)" : forwardText();
  }

  private String forwardText() {
    if (implicit == 0) {
      return explicit + " explicit steps";
    }
    return explicit == 0
        ? implicit + " implicit steps"
        : explicit + " explicit and " + implicit + " implicit steps";
  }
}
