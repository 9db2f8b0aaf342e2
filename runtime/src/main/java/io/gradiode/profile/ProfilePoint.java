package io.gradiode.profile;

import io.gradiode.optimization.Point;

/**
 * One point of a profile: a parameter held at a value, the others at their best.
 *
 * @param value of the parameter, in its declared unit
 * @param deviance how much worse the fit is than the best, in units of the variance of the data: an
 *     increase of −2 log likelihood
 * @param parameters all parameters there, in the order of the objective
 */
public record ProfilePoint(double value, double deviance, Point parameters) {}
