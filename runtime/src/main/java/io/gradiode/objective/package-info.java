/**
 * Model and data become numbers: value, gradient, residuals, Jacobian; scales and bounds of
 * parameters.
 *
 * <p>Enters: experiments and an integration of the model. Leaves: a function of the free parameters
 * with its derivatives.
 *
 * <p>Must not know: who minimizes it, or how.
 */
package io.gradiode.objective;
