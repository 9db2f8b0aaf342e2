package io.gradiode.processor.schedule;

/**
 * A place in an array.
 *
 * @param array which array
 * @param index from 0
 */
public record Slot(Array array, int index) {

  /** The arrays that a kernel is given. */
  public enum Array {
    /** States, then rows of sensitivities. */
    Y,
    /** Parameters, then modes. */
    PARAMETERS,
    /** Start of the segment, then value and slope of each input. */
    INPUTS,
    /** Rates of the extended state. */
    RATES,
    /** Observables, then rows of their derivatives. */
    OBSERVABLES,
    /** Named terms. */
    TERMS,
    /** Switching functions, then rows of their derivatives. */
    SWITCHES,
    /** Derivatives of switching functions along the solution. */
    SLOPES,
    /** Conditions of events. */
    CONDITIONS,
    /** How the time of an event moves with each parameter. */
    DELAYS,
    /** Partial derivatives in the order of a pattern. */
    PARTIALS,
    /** How fast states move along a direction. */
    DIRECTION,
    /** Values of the Jacobian in the order of its pattern. */
    JACOBIAN,
    /** Factors of {@code shift I - J}. */
    FACTORS,
    /** One column of what is solved for: the index is that of a state. */
    VECTOR,
    /** Values handed from part to part. */
    SCRATCH
  }
}
