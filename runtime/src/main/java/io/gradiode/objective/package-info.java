/**
 * Model and data become numbers: value, gradient, residuals, Jacobian, information; scales and
 * bounds of parameters.
 *
 * <p>There is one implementation, a sum of terms: the data of a measurement, a target, a prior, a
 * criterion. A term computes its items one by one, and a sink takes from each what is wanted.
 *
 * <p>Enters: experiments and an integration of the model. Leaves: a function of the free parameters
 * with its derivatives.
 *
 * <p>Must not know: who minimizes it, or how.
 */
package io.gradiode.objective;
