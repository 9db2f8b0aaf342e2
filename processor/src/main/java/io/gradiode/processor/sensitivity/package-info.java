/**
 * Apply the chain rule to a whole system.
 *
 * <p>Enters: an ODE system. Leaves: the same with the derivatives of rates, initial values,
 * observables and assignments.
 *
 * <p>Must not know: how a derivative is computed, or what will be shared.
 */
package io.gradiode.processor.sensitivity;
