/**
 * How far a parameter can go before the data object: profile likelihoods.
 *
 * <p>Enters: an objective, what of it is estimated, the best point, and how much worse a fit may
 * be. Leaves: for each parameter a curve, and where it crosses that threshold.
 *
 * <p>Must not know: models, data, where the threshold comes from.
 */
package io.gradiode.profile;
