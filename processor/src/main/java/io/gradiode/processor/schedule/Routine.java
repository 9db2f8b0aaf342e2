package io.gradiode.processor.schedule;

import java.util.List;

/**
 * One method of the kernel.
 *
 * @param method which
 * @param parts one, or several that run one after the other because one would be too long
 */
public record Routine(Method method, List<List<Section>> parts) {

  /** Copies the lists. */
  public Routine {
    parts = parts.stream().map(List::copyOf).toList();
  }

  /** The name of a part, from 1. */
  public static String partName(String method, int part) {
    return method + "Part" + part;
  }

  /** The methods of a kernel that depend on the equations. */
  public enum Method {
    /** Initial states and their derivatives. */
    INITIAL_STATE(Slot.Array.Y),
    /** Initial states. */
    INITIAL_STATES(Slot.Array.Y),
    /** Partial derivatives of the initial states. */
    INITIAL_PARTIALS(Slot.Array.PARTIALS),
    /** Rates of the states. */
    RATES(Slot.Array.RATES),
    /** Rates of states and sensitivities. */
    SENSITIVITY_RATES(Slot.Array.RATES),
    /** Partial derivatives of the rates. */
    RATE_PARTIALS(Slot.Array.PARTIALS),
    /** How these change in a direction. */
    RATE_PARTIALS_ALONG(Slot.Array.PARTIALS),
    /** How fast rates change at fixed states. */
    RATE_SLOPES(Slot.Array.SLOPES),
    /** Observables. */
    OBSERVABLES(Slot.Array.OBSERVABLES),
    /** Observables and their derivatives. */
    SENSITIVITY_OBSERVABLES(Slot.Array.OBSERVABLES),
    /** Partial derivatives of the observables. */
    OBSERVABLE_PARTIALS(Slot.Array.PARTIALS),
    /** Named terms. */
    TERMS(Slot.Array.TERMS),
    /** Switching functions. */
    SWITCHES(Slot.Array.SWITCHES),
    /** Switching functions and their derivatives. */
    SENSITIVITY_SWITCHES(Slot.Array.SWITCHES),
    /** Partial derivatives of the switching functions. */
    SWITCH_PARTIALS(Slot.Array.PARTIALS),
    /** Derivatives of switching functions along the solution. */
    SWITCH_SLOPES(Slot.Array.SLOPES),
    /** Conditions of events. */
    CONDITIONS(Slot.Array.CONDITIONS),
    /** One assignment of an event. */
    ASSIGN(Slot.Array.Y),
    /** One assignment of an event, with sensitivities. */
    SENSITIVITY_ASSIGN(Slot.Array.Y),
    /** Partial derivatives of one assignment of an event. */
    ASSIGNMENT_PARTIALS(Slot.Array.PARTIALS),
    /** The Jacobian. */
    JACOBIAN(Slot.Array.JACOBIAN),
    /** What makes the Jacobian of states and sensitivities whole. */
    ADD_CURVATURE(Slot.Array.RATES);

    private final Slot.Array target;

    Method(Slot.Array target) {
      this.target = target;
    }

    /** The array that it writes. */
    public Slot.Array target() {
      return target;
    }
  }
}
