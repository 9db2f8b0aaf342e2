/**
 * Bind names and check dimensions: the system as mathematics.
 *
 * <p>Enters: a model source and its syntax trees. Leaves: an ODE system of states, parameters,
 * inputs, terms, observables.
 *
 * <p>Must not know: derivatives, or that code will be generated.
 */
package io.gradiode.processor.model;
