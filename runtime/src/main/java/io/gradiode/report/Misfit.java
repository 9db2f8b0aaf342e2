package io.gradiode.report;

/**
 * How far the model is from the data of one observable, over all experiments.
 *
 * @param observable as the user wrote it
 * @param unit its declared unit
 * @param dataCount number of its data, those of weight 0 not counted
 * @param rootMeanSquare root of the mean of {@code (model − data)²}, weights aside, in its unit
 */
public record Misfit(String observable, String unit, int dataCount, double rootMeanSquare) {}
