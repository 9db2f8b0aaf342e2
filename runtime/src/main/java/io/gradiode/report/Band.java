package io.gradiode.report;

import io.gradiode.optimization.Point;

/**
 * Where the curve of an observable may be, by what a fit knows of the parameters: at each time the
 * fitted value, and an interval around it. New data scatter about the curve, and may lie outside.
 *
 * @param observable as the user wrote it
 * @param unit its declared unit
 * @param level of confidence at each single time, such as 0.95
 * @param times ascending
 * @param values of the fitted model
 * @param lower lower ends; −∞ where the data do not determine the curve
 * @param upper upper ends; ∞ where the data do not determine the curve
 */
public record Band(
    String observable,
    String unit,
    double level,
    Point times,
    Point values,
    Point lower,
    Point upper) {}
